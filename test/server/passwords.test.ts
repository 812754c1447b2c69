import { performance } from 'node:perf_hooks';

import { expect } from 'chai';

import { argon2idHasher } from '../../src/server/passwords/argon2id.js';
import { nativeArgon2 } from '../../src/server/passwords/native.js';
import { passwordHasher } from '../../src/server/passwords/password-hasher.js';
import { wasmArgon2 } from '../../src/server/passwords/wasm.js';
import { pbkdf2Hasher } from '../../src/service/index.js';

const PASSWORD = 'ช้างเดินช้าแต่ถึง 2569';

describe('server: passwords', function () {
  this.timeout(30_000);

  const implementations = {
    'compiled code': async () => argon2idHasher((await nativeArgon2())!),
    WebAssembly: async () => argon2idHasher(wasmArgon2()),
  };

  for (const [name, make] of Object.entries(implementations)) {
    describe(`by ${name}`, () => {
      it('become argon2id hashes with 19 MiB, two passes and a random salt', async () => {
        const hasher = await make();
        const [one, other] = await Promise.all([hasher.hash(PASSWORD), hasher.hash(PASSWORD)]);
        expect(one).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
        expect(one).not.to.equal(other);
        expect(hasher.isCurrent(one)).to.equal(true);
      });

      it('match in any Unicode composition, and others do not', async () => {
        const hasher = await make();
        const hash = await hasher.hash(PASSWORD);
        expect(await hasher.verify(PASSWORD.normalize('NFD'), hash)).to.equal(true);
        expect(await hasher.verify(`${PASSWORD} `, hash)).to.equal(false);
        expect(await hasher.verify(PASSWORD, hasher.decoy)).to.equal(false);
        expect(await hasher.verify(PASSWORD, '$2b$12$of-another-kind')).to.equal(false);
      });

      it('do not block the event loop', async () => {
        const hasher = await make();
        await hasher.hash(PASSWORD);
        const before = performance.eventLoopUtilization();
        await Promise.all(Array.from({ length: 6 }, () => hasher.hash(PASSWORD)));
        // 1 when this thread hashes; a busy machine makes waiting longer, too.
        expect(performance.eventLoopUtilization(before).utilization).to.be.lessThan(0.5);
      });
    });
  }

  it('match a hash of the other implementation', async () => {
    const [native, wasm] = [await implementations['compiled code'](), await implementations.WebAssembly()];
    expect(await native.verify(PASSWORD, await wasm.hash(PASSWORD))).to.equal(true);
    expect(await wasm.verify(PASSWORD, await native.hash(PASSWORD))).to.equal(true);
  });

  it('match an older PBKDF2 hash, which is reported as outdated', async () => {
    const hasher = await passwordHasher();
    const old = await pbkdf2Hasher({ iterations: 1000 }).hash(PASSWORD);
    expect(await hasher.verify(PASSWORD, old)).to.equal(true);
    expect(await hasher.verify('wrong', old)).to.equal(false);
    expect(hasher.isCurrent(old)).to.equal(false);
    expect(hasher.isCurrent('$argon2id$v=19$m=4096,t=2,p=1$c2FsdA$a2V5')).to.equal(false);
  });

  it('fail with a reason when a stored hash is damaged, and the next one is verified again', async () => {
    const hasher = argon2idHasher(wasmArgon2());
    const damaged = await hasher.verify(PASSWORD, '$argon2id$v=19$m=x').catch((thrown: unknown) => thrown);
    expect(damaged).to.be.instanceOf(Error);
    expect(await hasher.verify(PASSWORD, await hasher.hash(PASSWORD))).to.equal(true);
  });
});
