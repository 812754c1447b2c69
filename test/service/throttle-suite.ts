/** What every throttle promises. `makeThrottle` returns one without any attempts. */
import { expect } from 'chai';
import type { Throttle, ThrottleRule } from '../../src/service/index.js';

const START = Date.parse('2026-11-22T03:00:00.000Z');
const rule: ThrottleRule = { key: 'username สมหญิง', freeAttempts: 3, longestWaitSeconds: 8, afterSuccess: 'forget' };
const office: ThrottleRule = {
  key: 'address 192.0.2.1',
  freeAttempts: 4,
  longestWaitSeconds: 60,
  afterSuccess: 'uncount',
};

export function describeThrottle(name: string, makeThrottle: () => Promise<Throttle>): void {
  describe(`the ${name} throttle`, () => {
    let throttle: Throttle;
    let now: number;
    beforeEach(async () => {
      throttle = await makeThrottle();
      now = START;
    });

    const admit = (...rules: ThrottleRule[]) => throttle.admit(rules, new Date(now));
    const pass = (seconds: number) => (now += seconds * 1000);

    it('admits a few attempts, then doubles the wait up to the maximum', async () => {
      for (let attempt = 0; attempt < 3; attempt++) expect(await admit(rule)).to.equal(0);
      const waits = [];
      for (let round = 0; round < 6; round++) {
        const wait = await admit(rule);
        waits.push(wait);
        pass(wait - 0.001);
        expect(await admit(rule), 'a moment too early').to.equal(1);
        pass(0.001);
        expect(await admit(rule)).to.equal(0);
      }
      expect(waits).to.deep.equal([1, 2, 4, 8, 8, 8]);
    });

    it('says the wait in whole seconds, rounded up', async () => {
      for (let attempt = 0; attempt < 3; attempt++) await admit(rule);
      pass(1);
      await admit(rule);
      const waits = [];
      for (const seconds of [0, 0.999, 0.001, 0.999]) {
        pass(seconds);
        waits.push(await admit(rule));
      }
      expect(waits).to.deep.equal([2, 2, 1, 1]);
    });

    it('admits no more attempts in parallel', async () => {
      const waits = await Promise.all(Array.from({ length: 12 }, () => admit(rule)));
      expect(waits.filter(wait => wait === 0)).to.have.length(3);
    });

    it('counts each key separately, and admits only what every rule admits', async () => {
      for (let attempt = 0; attempt < 3; attempt++) await admit(rule, office);
      expect(await admit(rule, office)).to.equal(1);
      expect(await admit(office)).to.equal(0);
      expect(await admit({ ...rule, key: 'username สมชาย' })).to.equal(0);
    });

    it('does not count an attempt that was not admitted', async () => {
      for (let attempt = 0; attempt < 3; attempt++) await admit(rule);
      for (let attempt = 0; attempt < 5; attempt++) expect(await admit(rule)).to.equal(1);
      pass(1);
      expect(await admit(rule)).to.equal(0);
      expect(await admit(rule)).to.equal(2);
    });

    it('resets after a success, or takes back that attempt only', async () => {
      for (let round = 0; round < 6; round++) {
        expect(await admit(rule)).to.equal(0);
        await throttle.succeed([rule]);
      }
      for (let attempt = 0; attempt < 3; attempt++) expect(await admit(office)).to.equal(0);
      for (let round = 0; round < 6; round++) {
        expect(await admit(office)).to.equal(0);
        await throttle.succeed([office]);
      }
      expect(await admit(office)).to.equal(0);
      expect(await admit(office)).to.equal(1);
    });

    it('resets all attempts before a success, or leaves them', async () => {
      for (const { afterSuccess, freeAttempts, ...more } of [rule, office]) {
        const own = { ...more, afterSuccess, freeAttempts };
        for (let attempt = 1; attempt < freeAttempts; attempt++) expect(await admit(own)).to.equal(0);
        await throttle.succeed([own]);
        const left = afterSuccess === 'forget' ? freeAttempts : 2;
        for (let attempt = 0; attempt < left; attempt++) expect(await admit(own), afterSuccess).to.equal(0);
        expect(await admit(own), afterSuccess).to.equal(1);
      }
    });

    it('counts nothing for a first attempt that succeeds', async () => {
      for (const own of [rule, office]) {
        await admit(own);
        await throttle.succeed([own]);
        for (let attempt = 0; attempt < own.freeAttempts; attempt++) expect(await admit(own)).to.equal(0);
        expect(await admit(own)).to.equal(1);
      }
    });

    it('resets a quarter of an hour after the last wait', async () => {
      for (let attempt = 0; attempt < 3; attempt++) await admit(rule);
      pass(1 + 15 * 60 - 0.001);
      expect(await admit(rule)).to.equal(0);
      expect(await admit(rule), 'still remembered').to.equal(2);
      pass(15 * 60 + 2);
      for (let attempt = 0; attempt < 3; attempt++) expect(await admit(rule)).to.equal(0);
    });

    it('ignores a success whose attempt has expired', async () => {
      await throttle.succeed([rule, office]);
      expect(await admit(rule, office)).to.equal(0);
    });
  });
}
