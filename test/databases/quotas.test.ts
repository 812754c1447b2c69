/** Quotas and limits under many concurrent requests, from several processes: no more than the limit is admitted. */
import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { sampleData } from '../../src/service/sample-data/sample-data.js';
import { migrations, seedStore, sqlStore, type Database } from '../../src/service/store/sql/sql-store.js';
import { sqlThrottle } from '../../src/service/store/sql/throttle.js';
import { serviceKit, START, type Kit } from '../service/support/service-kit.js';
import { freshPglite } from '../support/databases.js';
import { postgresCluster } from '../support/postgres-cluster.js';

interface Processes {
  readonly name: string;
  /** Opens as many databases as there are processes, over the same data. */
  readonly open: (this: Mocha.Context) => Promise<Database[]>;
}

const kinds: readonly Processes[] = [
  {
    name: 'PGlite',
    open: async function () {
      return [await freshPglite.call(this)];
    },
  },
  {
    name: 'PostgreSQL',
    async open() {
      const url = await (await postgresCluster.call(this)).createDatabase();
      return [1, 2, 3].map(() => openPostgres(url));
    },
  },
];

const document = { name: 'ใหญ่.pdf', size: 26_214_400, mediaType: 'application/pdf' };

async function announcements(kits: readonly Kit[], count: number): Promise<Record<number, number>> {
  const token = await kits[0]!.tokenOf('somying');
  const answers = await Promise.all(
    Array.from({ length: count }, (_, turn) =>
      kits[turn % kits.length]!.call('POST', '/attachments', { token, json: document }),
    ),
  );
  const tally: Record<number, number> = {};
  for (const { status } of answers) tally[status] = (tally[status] ?? 0) + 1;
  return tally;
}

describe('quotas under concurrent requests (S14)', function () {
  this.timeout(120_000);

  it('admit twenty of sixty simultaneous announcements of 25 MiB, in memory', async () => {
    expect(await announcements([await serviceKit()], 60)).to.deep.equal({ 201: 20, 429: 40 });
  });

  for (const { name, open } of kinds)
    describe(`over ${name}`, () => {
      let databases: Database[];
      before(async function () {
        databases = await open.call(this);
        await migrate(databases[0]!, migrations);
        await seedStore(databases[0]!, await sampleData(START, { busyCount: 0 }));
      });
      after(async () => {
        for (const database of databases) await database.close();
      });

      it('admit twenty of sixty simultaneous announcements of 25 MiB', async () => {
        const kits = await Promise.all(databases.map(database => serviceKit({}, 0, () => sqlStore(database))));
        expect(await announcements(kits, 60)).to.deep.equal({ 201: 20, 429: 40 });
      });

      it('admit as many of two hundred simultaneous guesses as are free', async () => {
        const throttles = databases.map(sqlThrottle);
        const rule = { key: 'username x', freeAttempts: 10, longestWaitSeconds: 30, afterSuccess: 'forget' } as const;
        const office = {
          key: 'address y',
          freeAttempts: 100,
          longestWaitSeconds: 60,
          afterSuccess: 'uncount',
        } as const;
        const waits = await Promise.all(
          Array.from({ length: 200 }, (_, turn) => throttles[turn % throttles.length]!.admit([rule, office], START)),
        );
        expect(waits.filter(wait => wait === 0)).to.have.length(10);
      });
    });
});
