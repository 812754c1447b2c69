/**
 * A full disk: callers must retry later, no acknowledged data is lost, and the service recovers once there is space.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPglite } from '../../src/databases/pglite.js';
import { openPgliteStore } from '../../src/databases/pglite-store.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { WriteCheck } from '../../src/databases/write-check.js';
import { startServer, StartError } from '../../src/server/index.js';
import { StoreUnavailable } from '../../src/service/store/store-unavailable.js';
import { migrations, seedStore, sqlStore, type Database } from '../../src/service/store/sql/sql-store.js';
import type { Inquiry } from '../../src/contract/types.js';
import { draft } from '../service/support/drafts.js';
import { idempotencyKey, serviceKit } from '../service/support/service-kit.js';
import { smallSample } from '../support/databases.js';
import { postgresCluster } from '../support/postgres-cluster.js';
import { smallDisk, type SmallDisk } from '../support/small-disk.js';

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );

interface Kind {
  readonly name: string;
  /** Opens a database whose tables are on the disk. */
  readonly open: (this: Mocha.Context, disk: SmallDisk) => Promise<Database>;
}

const kinds: readonly Kind[] = [
  { name: 'PGlite', open: async disk => openPglite(join(disk.folder, 'database')) },
  {
    name: 'PostgreSQL',
    async open(disk) {
      const cluster = await postgresCluster.call(this);
      const administrator = openPostgres(cluster.addressOf('postgres'));
      // The folder of a tablespace must belong to the server's user.
      await administrator.script(`copy (select 1) to program 'mkdir ${disk.folder}/tables'`);
      await administrator.script(`create tablespace small location '${disk.folder}/tables'`);
      await administrator.script('create database on_small_disk template template0 tablespace small');
      const database = openPostgres(cluster.addressOf('on_small_disk'));
      return {
        ...database,
        async close() {
          await database.close();
          await administrator.script('drop database on_small_disk');
          await administrator.script('drop tablespace small');
          await administrator.close();
        },
      };
    },
  },
];

describe('a full disk (S16)', function () {
  this.timeout(240_000);

  for (const { name, open } of kinds) {
    describe(name, () => {
      let disk: SmallDisk | undefined;
      let database: Database | undefined;

      before(async function () {
        disk = smallDisk.call(this, 200);
        database = await open.call(this, disk);
        await migrate(database, migrations);
        await seedStore(database, await smallSample());
      });
      after(async () => {
        await database?.close();
        disk?.remove();
      });

      it('answers 503 with Retry-After while the disk is full, is not ready, and recovers', async () => {
        const writes = new WriteCheck(database!);
        const kit = await serviceKit({}, 0, () => sqlStore(writes.database));
        const token = await kit.tokenOf('somying');
        const json = { ...draft, detail: 'รายละเอียด'.repeat(390) };
        const create = () => kit.send('POST', '/inquiries', { token, json, headers: idempotencyKey() });
        const acknowledged: string[] = [];
        disk!.fill();

        let rejected: Response | undefined;
        for (let tries = 0; tries < 400 && !rejected; tries += 1) {
          const answer = await create();
          if (answer.status === 201) acknowledged.push(((await answer.json()) as Inquiry).receiptNumber);
          else rejected = answer;
        }
        expect(rejected?.status).to.equal(503);
        expect(rejected?.headers.get('Retry-After')).to.match(/^[0-9]+$/);
        expect(await failureOf(writes.check()), 'without room').to.be.instanceOf(StoreUnavailable);

        disk!.makeRoom();
        await writes.check();
        const answer = await create();
        expect(answer.status).to.equal(201);
        for (const receiptNumber of acknowledged)
          expect((await kit.send('GET', `/inquiries/${receiptNumber}`, { token })).status).to.equal(200);
      });
    });
  }

  describe('a data folder', () => {
    let disk: SmallDisk | undefined;
    before(function () {
      disk = smallDisk.call(this, 300);
    });
    after(() => disk?.remove());

    it('reports how much space is left when a start fails because of it, and starts once there is space', async () => {
      for (const left of [5e6, 20e6]) {
        const dataDir = join(disk!.folder, `data-${left}`);
        disk!.fill(left);
        const failure = await failureOf(startServer({ port: 0, dataDir }));
        expect(failure).to.be.instanceOf(StartError);
        expect((failure as Error).message).to.match(/its disk has only [0-9]+ MB left/);
        disk!.makeRoom();
        await (await startServer({ port: 0, dataDir })).close();
        await rm(dataDir, { recursive: true });
      }
    });
  });

  it('is not confused by a database whose creation was interrupted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sme-unfinished-'));
    mkdirSync(join(folder, 'database', 'base'), { recursive: true });
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '17\n');
    writeFileSync(join(folder, 'database-unfinished'), '');
    for (const expected of [0, 1]) {
      const opened = await openPgliteStore(folder);
      const tables = `select count(*)::int as count from pg_tables where tablename = 'kept'`;
      expect(await opened.database.query(tables), 'nothing is removed afterwards').to.deep.equal([{ count: expected }]);
      if (expected === 0) await opened.database.script('create table kept (id int)');
      await opened.close();
    }
    await rm(folder, { recursive: true });
  });
});

describe('a database that accepts no writes', function () {
  this.timeout(60_000);

  it('is not ready while it is read-only, as a replica is', async () => {
    const database = await openPglite();
    const writes = new WriteCheck(database);
    await writes.check();
    await database.script('set session characteristics as transaction read only');
    expect(await failureOf(writes.check())).to.be.instanceOf(StoreUnavailable);
    await database.script('set session characteristics as transaction read write');
    await writes.check();
    await database.close();
  });
});
