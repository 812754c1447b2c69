/**
 * The connection to the database fails while calls use it: no call hangs, none is answered with 500, and later calls
 * succeed soon.
 */
import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { createService } from '../../src/service/index.js';
import { sampleData } from '../../src/service/sample-data/sample-data.js';
import { migrations, seedStore, sqlStore, type Database } from '../../src/service/store/sql/sql-store.js';
import { idempotencyKey, serviceKit, START, type Kit } from '../service/support/service-kit.js';
import { draft } from '../service/support/drafts.js';
import { faultyLine, type FaultyLine } from '../support/faulty-line.js';
import { postgresCluster, type Cluster } from '../support/postgres-cluster.js';
import { until } from '../support/until.js';

describe('a database whose connections fail (S4)', function () {
  this.timeout(120_000);
  let cluster: Cluster;
  let line: FaultyLine;
  let database: Database;
  let kit: Kit;
  let token: string;

  before(async function () {
    cluster = await postgresCluster.call(this);
  });
  beforeEach(async () => {
    const address = await cluster.createDatabase();
    const filling = openPostgres(address);
    await migrate(filling, migrations);
    await seedStore(filling, await sampleData(START, { busyCount: 0 }));
    await filling.close();
    line = await faultyLine(cluster.socket);
    const name = new URL(address).pathname;
    database = openPostgres(`postgres://postgres@127.0.0.1:${line.port}${name}`, { statementTimeoutMs: 1000 });
    kit = await serviceKit({}, 0, () => sqlStore(database));
    token = await kit.tokenOf('somying');
  });
  afterEach(async () => {
    await line.close();
    await database.close();
  });

  /** Opens all connections of the pool, so that the failure affects every one of them. */
  async function openAll(): Promise<void> {
    await Promise.all(Array.from({ length: 10 }, () => database.query('select pg_sleep(0.05) as slept')));
    await until(() => line.open === 10);
  }

  async function list(): Promise<{ status: number; retryAfter: string | null }> {
    const { status, headers } = await kit.send('GET', '/inquiries', { token });
    return { status, retryAfter: headers.get('Retry-After') };
  }

  it('answers 503 with Retry-After to the calls that are affected, and serves the next ones normally', async () => {
    await openAll();
    line.stopTransmitting();
    const met = await Promise.all(Array.from({ length: 20 }, list));
    expect(met.filter(({ status }) => ![200, 503].includes(status))).to.deep.equal([]);
    const rejected = met.filter(({ status }) => status === 503);
    expect(rejected).not.to.be.empty;
    for (const { retryAfter } of rejected) expect(retryAfter).to.equal('2');

    // One silent connection is enough to replace all: no later call finds another one.
    for (let call = 0; call < 12; call++) expect((await list()).status).to.equal(200);
  });

  it('replaces all hanging connections after the first, even when calls come one at a time', async () => {
    await openAll();
    line.stopTransmitting();
    // Retried if time allows, because it only reads.
    expect((await list()).status).to.be.oneOf([200, 503]);
    for (let call = 0; call < 12; call++) expect((await list()).status).to.equal(200);
  });

  it('does not keep locked what a transaction held whose connection hangs', async () => {
    let tries = 0;
    await database.transaction(async sql => {
      await sql.query(`update account set display_name = 'x' where username = 'somying'`);
      tries += 1;
      if (tries === 1) line.stopTransmitting();
      await sql.query('select 1 as one');
    });
    expect(tries).to.equal(2);
  });

  it('has timeouts whose sum is less than ten seconds', async () => {
    const plain = openPostgres(cluster.addressOf('postgres'));
    const [row] = await plain.query<{ limit: string }>(`select current_setting('statement_timeout') as limit`);
    await plain.close();
    // Then a second until the connection is closed, two until the caller tries again, and half a second of its own.
    expect(row?.limit).to.equal('5s');
  });

  it('repeats reads when connections are reset', async () => {
    await openAll();
    const calls = Array.from({ length: 20 }, list);
    line.reset();
    const met = await Promise.all(calls);
    expect(met.map(({ status }) => status)).to.deep.equal(new Array<number>(20).fill(200));
    expect(kit.errors).to.deep.equal([]);
  });

  it('loses and duplicates no inquiry when connections are reset repeatedly', async () => {
    const resetting = (async () => {
      for (let times = 0; times < 12; times++) {
        await new Promise(resolve => setTimeout(resolve, 100));
        line.reset();
      }
    })();
    const receipts = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const headers = idempotencyKey();
        for (;;) {
          const response = await kit.send('POST', '/inquiries', { token, json: draft, headers });
          const body = (await response.json()) as { receiptNumber?: string };
          if (response.status === 201) return body.receiptNumber;
          expect(response.status).to.equal(503);
        }
      }),
    );
    await resetting;
    const kept = await database.query<{ receipt_number: string }>(
      'select receipt_number from inquiry where contacted_at = $1 and subject = $2',
      [START.toISOString(), draft.subject],
    );
    expect(kept.map(row => row.receipt_number).sort()).to.deep.equal(receipts.sort());
  });

  it('cancels slow statements, and keeps the connection', async () => {
    await openAll();
    const failure = await database.query('select pg_sleep(5) as slept').catch((thrown: unknown) => thrown);
    expect(failure).to.have.property('name', 'StoreUnavailable');
    expect(line.open).to.equal(10);
  });

  it('answers 503 while the database is unreachable, and not for any other error', async () => {
    await line.close();
    expect(await list()).to.deep.equal({ status: 503, retryAfter: '2' });
    const failing = createService({
      store: { ...kit.store, sessionOf: () => Promise.reject(new Error('a bug of ours')) },
      onError: () => undefined,
    });
    const request = new Request('https://oneid.test/v1/session', { headers: { Authorization: `Bearer ${token}` } });
    expect((await failing.fetch(request)).status).to.equal(500);
    line = await faultyLine(cluster.socket);
  });
});
