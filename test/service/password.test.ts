import { expect } from 'chai';

import { pbkdf2Hasher, type PasswordHasher } from '../../src/service/sign-in/password.js';

/** The first 32 bytes of the first example of RFC 7914 §11: P="passwd", S="salt", c=1. */
const KEY = 'VawEblbjCJ_sFpHCJUS2BflBhSFt3gRl5oudV8INrLw';
const HASH = `$pbkdf2-sha256$i=1$c2FsdA$${KEY}`;

describe('hashes of passwords', () => {
  let hasher: PasswordHasher;
  before(() => {
    hasher = pbkdf2Hasher({ iterations: 1 });
  });

  it('match as in RFC 7914, and match no other password', async () => {
    expect(await hasher.verify('passwd', HASH)).to.equal(true);
    for (const other of ['', 'Passwd', 'passwd ', 'passwe']) expect(await hasher.verify(other, HASH)).to.equal(false);
  });

  const others: [what: string, hash: string][] = [
    ['another key', HASH.replace('Va', 'Vb')],
    ['a key with another end', HASH.replace(/Lw$/, 'LQ')],
    ['a key with another first byte', HASH.replace('Vaw', 'VKw')],
    ['a shorter key', HASH.slice(0, -3)],
    ['a longer key', `${HASH}A`],
    ['no key', HASH.replace(KEY, '')],
    ['a key that is no base64url', HASH.replace(KEY, '*')],
    ['another salt', HASH.replace('c2FsdA', 'c2FsdB8')],
    ['a salt that is no base64url', HASH.replace('c2FsdA', '*')],
    ['more iterations', HASH.replace('i=1', 'i=2')],
    ['no number of iterations', HASH.replace('i=1', 'i=')],
    ['something before the iterations', HASH.replace('i=1', 'xi=1')],
    ['something after the iterations', HASH.replace('i=1', 'i=1x')],
    ['another parameter', HASH.replace('i=1', 'm=1')],
    ['more iterations than any server can compute', HASH.replace('i=1', `i=${'9'.repeat(10)}`)],
    ['another algorithm', HASH.replace('sha256', 'sha512')],
    ['nothing but an algorithm', '$pbkdf2-sha256'],
    ['no hash', ''],
  ];
  for (const [what, hash] of others)
    it(`match nothing when there is ${what}`, async () => {
      expect(await hasher.verify('passwd', hash)).to.equal(false);
    });

  it('have a salt of their own, of 16 bytes', async () => {
    const hashes = [await hasher.hash('passwd'), await hasher.hash('passwd')];
    expect(hashes[0]).not.to.equal(hashes[1]);
    for (const hash of hashes) {
      expect(hash).to.match(/^\$pbkdf2-sha256\$i=1\$[\w-]{22}\$[\w-]{43}$/);
      expect(await hasher.verify('passwd', hash)).to.equal(true);
      expect(await hasher.verify('passwe', hash)).to.equal(false);
    }
  });

  it('are the same for both ways to write a Thai vowel', async () => {
    const hash = await hasher.hash('ทำ');
    expect(await hasher.verify('ท\u0E4D\u0E32', hash)).to.equal(true);
  });

  it('are outdated when they have another strength or algorithm', () => {
    expect(hasher.isCurrent(HASH)).to.equal(true);
    expect(hasher.isCurrent(HASH.replace('i=1', 'i=2'))).to.equal(false);
    expect(hasher.isCurrent('$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA')).to.equal(false);
  });

  it('have the strength that OWASP recommends unless configured, and so has the one of nobody', async () => {
    expect(pbkdf2Hasher().decoy).to.match(/^\$pbkdf2-sha256\$i=600000\$A{22}\$A{43}$/);
    expect(hasher.isCurrent(hasher.decoy)).to.equal(true);
    expect(await hasher.verify('', hasher.decoy)).to.equal(false);
  });
});
