/** The documented setup with a pooler: PgBouncer in transaction mode, and `DATABASE_CHANGES=poll`. */
import { setTimeout as pause } from 'node:timers/promises';

import { expect } from 'chai';

import { migrate } from '../../src/databases/migrate.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { startServer, type RunningServer } from '../../src/server/index.js';
import { migrations, seedStore } from '../../src/service/store/sql/sql-store.js';
import { smallSample } from '../support/databases.js';
import { pgbouncer, type Pooler } from '../support/pgbouncer.js';
import { postgresCluster } from '../support/postgres-cluster.js';

describe('behind PgBouncer in transaction mode (S3)', function () {
  this.timeout(120_000);
  let pooler: Pooler | undefined;
  let address: string;
  const started: RunningServer[] = [];

  before(async function () {
    const cluster = await postgresCluster.call(this);
    pooler = await pgbouncer.call(this, cluster);
    const { pathname } = new URL(await cluster.createDatabase());
    address = pooler.addressOf(pathname.slice(1));
    const database = openPostgres(address);
    await migrate(database, migrations);
    await seedStore(database, await smallSample());
    await database.close();
  });
  after(async () => {
    for (const server of started.splice(0)) await server.close();
    await pooler?.close();
  });

  it('serves every call, on any connection', async () => {
    for (let process = 0; process < 2; process++)
      started.push(
        await startServer({
          port: 0,
          databaseUrl: address,
          databaseChanges: 'poll',
          sampleData: true,
          databaseConnections: 6,
        }),
      );
    const [one, other] = started as [RunningServer, RunningServer];
    const signedIn = await fetch(`${one.url}/v1/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'somying', password: 'Sample-Pass-2569' }),
    });
    const { accessToken } = (await signedIn.json()) as { accessToken: string };
    const headers = { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' };
    const statuses: number[] = [];
    const caller = async ({ url }: RunningServer, name: number) => {
      for (let round = 0; round < 15; round++) {
        const calls = [
          fetch(`${url}/v1/inquiries`, { headers }),
          fetch(`${url}/v1/inquiries/search`, { method: 'POST', headers, body: JSON.stringify({ text: 'ภาษี' }) }),
          fetch(`${url}/v1/notifications`, { headers }),
          fetch(`${url}/v1/attachments`, {
            method: 'POST',
            headers,
            body: JSON.stringify({ name: `${name}-${round}.pdf`, size: 10, mediaType: 'application/pdf' }),
          }),
        ];
        for (const answer of await Promise.all(calls)) {
          statuses.push(answer.status);
          await answer.text();
        }
      }
    };
    await Promise.all([0, 1, 2, 3, 4, 5].map(name => caller(name % 2 === 0 ? one : other, name)));
    expect(statuses).to.have.length(360);
    expect(statuses.filter(status => status >= 300)).to.deep.equal([]);
  });

  it('passes no prepared statement and no setting from one client to the next', async () => {
    const database = openPostgres(address, { connections: 1 });
    const [left] = await database.query<{ statements: number; limit: string }>(
      `select (select count(*)::int from pg_prepared_statements) as statements,
              current_setting('statement_timeout') as limit`,
    );
    await database.close();
    expect(left).to.deep.equal({ statements: 0, limit: '0' });
  });

  it('does not keep locked what a transaction held that goes on too late', async () => {
    const database = openPostgres(address, { statementTimeoutMs: 500 });
    await database.query('create table if not exists one (held int)');
    await database.query('insert into one values (1)');
    let goOn: () => void = () => undefined;
    const late = new Promise<void>(resolve => (goOn = resolve));
    const tries: string[] = [];
    const held = database.transaction(async sql => {
      tries.push('begun');
      await sql.query('update one set held = held + 10');
      await late;
      await sql.query('select 1 as one');
    });
    await pause(700);
    await database.query('update one set held = 3');
    goOn();
    await held;
    expect([tries.length, await database.query('select held from one')]).to.deep.equal([2, [{ held: 13 }]]);
    await database.close();
  });

  it('limits the duration of transactions all the same', async () => {
    const database = openPostgres(address, { statementTimeoutMs: 500 });
    const slow = database.transaction(sql => sql.query('select pg_sleep(20) as slept'));
    expect(await slow.catch((thrown: unknown) => thrown)).to.have.property('name', 'StoreUnavailable');
    await database.close();
  });
});
