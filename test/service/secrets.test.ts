import { expect } from 'chai';

import {
  derivedToken,
  fromBase64url,
  newToken,
  randomDigits,
  sha256,
  toBase64url,
} from '../../src/service/crypto/secrets.js';
import { uuidv7 } from '../../src/service/crypto/ids.js';

describe('secrets and digests', () => {
  const digests: [text: string, digest: string][] = [
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ];
  for (const [text, digest] of digests)
    it(`have the SHA-256 of FIPS 180 for ‘${text}’, as text and as bytes`, async () => {
      expect(await sha256(text)).to.equal(digest);
      expect(await sha256(new TextEncoder().encode(text))).to.equal(digest);
    });

  it('derive a token by HMAC, as in RFC 4231, test case 2', async () => {
    const mac = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    const bytes = Uint8Array.from(mac.match(/../g)!, byte => Number.parseInt(byte, 16));
    expect(await derivedToken('Jefe', 'what do ya want for nothing?')).to.equal(toBase64url(bytes));
  });

  it('are 256 random bits', () => {
    const tokens = Array.from({ length: 20 }, newToken);
    expect(new Set(tokens).size).to.equal(tokens.length);
    for (const token of tokens) expect(fromBase64url(token)).to.have.length(256 / 8);
  });

  it('are written in base64url without padding, as in RFC 4648 §10 and §5', () => {
    const texts: [bytes: readonly number[], text: string][] = [
      [[], ''],
      [[0x66], 'Zg'],
      [[0x66, 0x6f], 'Zm8'],
      [[0x66, 0x6f, 0x6f], 'Zm9v'],
      [[0xfb, 0xff, 0xbf, 0xfb, 0xff, 0xbf], '-_-_-_-_'],
    ];
    for (const [bytes, text] of texts) {
      expect(toBase64url(Uint8Array.from(bytes)), text).to.equal(text);
      expect(Array.from(fromBase64url(text)!), text).to.deep.equal(bytes);
    }
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(fromBase64url(toBase64url(all))).to.deep.equal(all);
    expect(fromBase64url('*')).to.equal(undefined);
  });
});

describe('random digits', () => {
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  afterEach(() => {
    crypto.getRandomValues = getRandomValues;
  });

  /** The digits made of these random numbers, one after the other. */
  function digitsOf(...numbers: readonly number[]): string {
    const left = numbers.values();
    crypto.getRandomValues = array => {
      (array as unknown as Uint32Array)[0] = left.next().value ?? 0;
      return array;
    };
    return randomDigits();
  }

  it('are always eight', () => {
    expect(digitsOf(5)).to.equal('00000005');
    expect(digitsOf(99_999_999)).to.equal('99999999');
    expect(digitsOf(100_000_000)).to.equal('00000000');
  });

  it('are all equally likely: numbers after the last whole hundred million are drawn again', () => {
    const last = 42 * 100_000_000 - 1;
    expect(digitsOf(last, 7)).to.equal('99999999');
    expect(digitsOf(last + 1, 7)).to.equal('00000007');
    expect(digitsOf(2 ** 32 - 1, 7)).to.equal('00000007');
  });
});

describe('ids', () => {
  it('are UUIDs of version 7 with the time in front, as in RFC 9562 appendix A.6', () => {
    const rest = '-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$';
    expect(uuidv7(new Date(0x017f22e279b0))).to.match(new RegExp(`^017f22e2-79b0${rest}`));
    expect(uuidv7(new Date(0x1a))).to.match(new RegExp(`^00000000-001a${rest}`));
  });
});
