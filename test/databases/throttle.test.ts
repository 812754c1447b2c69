import { sqlThrottle } from '../../src/service/store/sql/throttle.js';
import { signInAttempts } from '../../src/service/store/sql/migrations/0002-sign-in-attempts.js';
import { expect } from 'chai';
import { describeThrottle } from '../service/throttle-suite.js';
import { databaseKinds, useDatabase } from '../support/databases.js';

for (const { name, open } of databaseKinds)
  describe(`attempts counted in ${name}`, () => {
    const database = useDatabase(open);
    before(() => database().script(signInAttempts.sql));
    beforeEach(() => database().query('delete from sign_in_attempt'));

    describeThrottle(name, async () => sqlThrottle(database()));

    it('are shared by all processes on the database', async () => {
      const rule = { key: 'username somying', freeAttempts: 4, longestWaitSeconds: 8, afterSuccess: 'forget' } as const;
      const [one, other] = [sqlThrottle(database()), sqlThrottle(database())];
      const waits = await Promise.all(
        Array.from({ length: 10 }, (_, turn) => (turn % 2 === 0 ? one : other).admit([rule], new Date())),
      );
      expect(waits.filter(wait => wait === 0)).to.have.length(4);
    });

    it('are stored without usernames, and not for long', async () => {
      const rule = { key: 'username somying', freeAttempts: 4, longestWaitSeconds: 8, afterSuccess: 'forget' } as const;
      const throttle = sqlThrottle(database());
      await throttle.admit([rule], new Date('2026-11-22T03:00:00.000Z'));
      expect(JSON.stringify(await database().query('select * from sign_in_attempt'))).not.to.contain('somying');
      await throttle.admit([{ ...rule, key: 'username somchai' }], new Date('2026-11-22T03:15:00.000Z'));
      expect(await database().query('select * from sign_in_attempt')).to.have.length(1);
    });
  });
