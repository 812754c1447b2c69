/** The feed of an agency while several transactions write to it: no reader passes a change that is committed later. */
import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { sampleData } from '../../src/service/sample-data/sample-data.js';
import { migrations, seedStore, sqlStore, type Database } from '../../src/service/store/sql/sql-store.js';
import type { FeedChange } from '../../src/service/store/store.js';
import { id, NOW, submission } from '../service/support/written.js';
import { smallSample } from '../support/databases.js';
import { postgresCluster } from '../support/postgres-cluster.js';
import { until } from '../support/until.js';

describe("an agency's feed in PostgreSQL", function () {
  this.timeout(120_000);
  const databases: Database[] = [];
  before(async function () {
    const url = await (await postgresCluster.call(this)).createDatabase();
    databases.push(...[1, 2, 3].map(() => openPostgres(url)));
    await migrate(databases[0]!, migrations);
    await seedStore(databases[0]!, await smallSample());
  });
  after(async () => {
    for (const database of databases) await database.close();
  });

  const sendBy = (database: Database, number: number, agencyId = 'rd') =>
    sqlStore(database).recordInquiry({ ...submission(number, { agencyId }), response: null, accessRecord: null });

  /** Everything after a position, as a system reads that stores the position after each page. */
  function follower(agencyId: string) {
    const read: FeedChange[] = [];
    return {
      read,
      follow: async () => {
        const page = (await sqlStore(databases[2]!).changesAt(agencyId, read.at(-1)?.position ?? 0, 1000))!;
        read.push(...page);
        return page.map(({ change }) => change.changeId);
      },
    };
  }

  /** The same database, whose transactions commit when they are released. */
  function heldBack(database: Database) {
    let release!: () => void;
    const released = new Promise<void>(resolve => (release = resolve));
    let arrived = false;
    const held: Database = {
      ...database,
      transaction: (work, options) =>
        database.transaction(async sql => {
          const result = await work(sql);
          arrived = true;
          await released;
          return result;
        }, options),
    };
    return { held, release, isReady: () => arrived };
  }

  const waiting = async () => {
    const rows = await databases[2]!.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length > 0;
  };

  it('has the change of a slow transaction before that of a fast one, which waits for it', async () => {
    const { read, follow } = follower('rd');
    await follow();
    const { held, release, isReady } = heldBack(databases[0]!);
    const slow = sendBy(held, 1);
    await until(isReady);
    let isDone = false;
    const fast = sendBy(databases[1]!, 2).finally(() => (isDone = true));
    await until(async () => isDone || (await waiting()));

    const early = await follow();
    release();
    expect(await Promise.all([slow, fast])).to.deep.equal(['recorded', 'recorded']);
    expect([...early, ...(await follow())]).to.deep.equal([id(1001), id(1002)]);
    expect(read.map(({ position }) => position)).to.deep.equal(read.map((_, index) => index + 1));
  });

  it('holds up no other agency', async () => {
    const { held, release, isReady } = heldBack(databases[0]!);
    const slow = sendBy(held, 3);
    await until(isReady);
    expect(await sendBy(databases[1]!, 4, 'dbd')).to.equal('recorded');
    release();
    await slow;
  });

  it('takes many simultaneous inquiries for one agency from several processes', async () => {
    const { read, follow } = follower('rd');
    await follow();
    const before = read.length;
    const numbers = Array.from({ length: 120 }, (_, index) => 100 + index);
    const state = { isWriting: true };
    const writes = Promise.all(numbers.map(number => sendBy(databases[number % 3]!, number))).finally(
      () => (state.isWriting = false),
    );
    while (state.isWriting) await follow();
    expect(new Set(await writes)).to.deep.equal(new Set(['recorded']));
    await follow();
    expect(read.map(({ position }) => position)).to.deep.equal(read.map((_, index) => index + 1));
    expect(read.slice(before).map(({ change }) => change.changeId)).to.have.members(
      numbers.map(number => id(1000 + number)),
    );
  });

  it('begins, in a database of the release before, with the latest change of each inquiry', async function () {
    const database = openPostgres(await (await postgresCluster.call(this)).createDatabase());
    const seed = await sampleData(new Date(NOW), { busyCount: 10 });
    const { rows, read } = await migrateFrom(database, seed);
    expect(rows).to.deep.equal(read);
    await database.close();
  });

  /** Takes from a current database what the migrations from `agency-feeds` on have made, and makes it again. */
  async function migrateFrom(database: Database, seed: Awaited<ReturnType<typeof sampleData>>) {
    await migrate(database, migrations);
    await seedStore(database, seed);
    const everything = async () => ({
      feeds: await database.query('select * from agency_feed order by agency_id'),
      changes: await database.query('select * from agency_change order by agency_id, position'),
      times: await database.query('select receipt_number, last_change_at from inquiry order by receipt_number'),
      readers: await database.query(
        'select account_id, receipt_number, last_change_at from inquiry_reader order by account_id, receipt_number',
      ),
    });
    const read = await everything();
    await database.script(`
      drop table webhook_outbox, webhook_receiver, agency_change, agency_feed;
      alter table inquiry drop column last_change_at;
      alter table inquiry_reader drop column last_change_at;
      drop index inquiry_at_agency_waiting;
      delete from schema_migration where name in ('agency-feeds', 'webhooks')`);
    await migrate(database, migrations);
    return { rows: await everything(), read };
  }
});
