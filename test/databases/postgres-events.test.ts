import { expect } from 'chai';
import pg from 'pg';

import type { InquiryChangedEvent } from '../../src/contract/types.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { postgresEvents, type PostgresEvents } from '../../src/databases/postgres-events.js';
import type { Database } from '../../src/service/store/sql/database.js';
import type { Store } from '../../src/service/store/store.js';
import { postgresCluster } from '../support/postgres-cluster.js';
import { until } from '../support/until.js';

type Changes = Awaited<ReturnType<Store['changesSince']>>;

describe('events between processes by NOTIFY', function () {
  this.timeout(20_000);
  let address: string;
  let database: Database;
  let stored: InquiryChangedEvent[];
  const errors: unknown[] = [];
  const open: PostgresEvents[] = [];

  before(async function () {
    const cluster = await postgresCluster.call(this);
    address = await cluster.createDatabase();
  });
  beforeEach(() => {
    stored = [];
    errors.length = 0;
    database = openPostgres(address, { onLostConnection: error => errors.push(error) });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map(events => events.close()));
    await database.close();
  });

  /** The events of one process, over the shared store. */
  function openEvents(): PostgresEvents {
    const changesSince = async (_account: string, since: string) =>
      stored
        .filter(({ changedAt }) => changedAt >= since)
        .map(({ receiptNumber, changedAt }) => ({
          receiptNumber,
          officerChanges: { latestAt: changedAt },
        })) as unknown as Changes;
    const events = postgresEvents({
      url: address,
      database,
      store: { changesSince },
      intervalMs: 3_600_000,
      onError: error => errors.push(error),
    });
    open.push(events);
    return events;
  }

  function listenFor(events: PostgresEvents, accountId: string): string[] {
    const received: string[] = [];
    events.subscribe(accountId, ({ receiptNumber }) => received.push(receiptNumber));
    return received;
  }

  const asAdministrator = async (statement: string) => {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    const { rows } = await client.query<{ count: number }>(statement);
    await client.end();
    return rows[0]?.count ?? 0;
  };
  const listeners = () =>
    asAdministrator(
      `select count(*)::int from pg_stat_activity where query like 'listen%' and pid <> pg_backend_pid()`,
    );
  const change = (receiptNumber: string) => ({ receiptNumber, changedAt: new Date().toISOString() });

  it('reach every process once, including the sender', async () => {
    const [one, two] = [openEvents(), openEvents()];
    await until(async () => (await listeners()) === 2);
    const [atOne, atTwo] = [listenFor(one, 'citizen'), listenFor(two, 'citizen')];
    const atOther = listenFor(two, 'other');

    one.publish(['citizen', 'company'], change('A'));
    two.publish(['citizen'], change('B'));
    await until(() => atOne.includes('B') && atTwo.includes('A'));
    // Arrives after everything before it, including duplicates if there are any.
    one.publish(['citizen'], change('end of one'));
    two.publish(['citizen'], change('end of two'));
    await until(() => atOne.includes('end of two') && atTwo.includes('end of one'));
    for (const received of [atOne, atTwo])
      expect([...received].sort()).to.deep.equal(['A', 'B', 'end of one', 'end of two']);
    expect(atOther).to.deep.equal([]);
  });

  it('are delivered after a reconnection', async () => {
    const events = openEvents();
    await until(async () => (await listeners()) === 1);
    const received = listenFor(events, 'citizen');

    stored.push(change('missed'));
    await asAdministrator(
      `select count(pg_terminate_backend(pid))::int from pg_stat_activity where query like 'listen%' and pid <> pg_backend_pid()`,
    );
    await until(() => received.includes('missed'));
    expect(errors).to.have.length.above(0);

    await until(async () => (await listeners()) === 1);
    openEvents().publish(['citizen'], change('afterwards'));
    await until(() => received.includes('afterwards'));
  });

  it('ignore other messages on the channel', async () => {
    const events = openEvents();
    await until(async () => (await listeners()) === 1);
    const received = listenFor(events, 'citizen');
    await asAdministrator(`select count(pg_notify('sme_one_id_changes', 'hello'))::int`);
    openEvents().publish(['citizen'], change('A'));
    await until(() => received.includes('A'));
    expect(errors.map(String).join()).to.contain('SyntaxError');
  });

  it('report errors, and do not throw them at the publisher', async () => {
    const events = openEvents();
    const received = listenFor(events, 'citizen');
    events.publish(['citizen', 'x'.repeat(9000)], change('A'));
    await until(() => errors.length > 0);
    expect(received).to.deep.equal(['A']);
    expect(String(errors[0])).to.contain('payload string too long');
  });

  it('can be closed while they connect', async () => {
    openEvents();
    await open.pop()!.close();
    expect(await listeners()).to.equal(0);
  });

  it('leave no connection open', async () => {
    openEvents();
    await until(async () => (await listeners()) === 1);
    await open.pop()!.close();
    await until(async () => (await listeners()) === 0);
  });
});
