import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { openPgliteStore } from '../../src/databases/pglite-store.js';
import { openPostgresStore } from '../../src/databases/postgres-store.js';
import { StartError, startServer, type RunningServer, type ServerOptions } from '../../src/server/index.js';
import { openServerStore } from '../../src/server/store/open-store.js';
import { prepareDataDir } from '../support/databases.js';
import { postgresCluster, type Cluster } from '../support/postgres-cluster.js';
import { unresolvable } from '../support/unresolvable.js';

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('should have failed'),
    (thrown: unknown) => thrown as Error,
  );

describe('server: where it stores its data', function () {
  this.timeout(120_000);
  let base: string;
  let dataDir: string;
  const started: RunningServer[] = [];

  before(async function () {
    base = await mkdtemp(join(tmpdir(), 'sme-store-'));
    dataDir = join(base, 'data');
    await prepareDataDir(dataDir);
  });
  afterEach(async () => {
    for (const server of started.splice(0)) await server.close();
  });
  after(() => rm(base, { recursive: true }));

  async function start(options: ServerOptions): Promise<RunningServer> {
    const server = await startServer({ port: 0, ...options });
    started.push(server);
    return server;
  }
  const stop = async () => {
    await started.pop()!.close();
  };

  async function signIn(server: RunningServer): Promise<Record<string, string>> {
    const body = JSON.stringify({ username: 'somying', password: 'Sample-Pass-2569' });
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(`${server.url}/v1/sign-in`, { method: 'POST', headers, body });
    const { accessToken } = (await answer.json()) as { accessToken: string };
    return { Authorization: `Bearer ${accessToken}` };
  }
  async function inquiries(server: RunningServer, headers: Record<string, string>): Promise<number> {
    const answer = await fetch(`${server.url}/v1/inquiries`, { headers });
    expect(answer.status).to.equal(200);
    return ((await answer.json()) as { counts: { all: number } }).counts.all;
  }

  it('keeps people, inquiries and sessions in its folder between runs', async () => {
    const first = await start({ dataDir, sampleData: true });
    expect(first.dataLocation).to.equal(dataDir);
    const session = await signIn(first);
    const count = await inquiries(first, session);
    expect(count).to.be.above(0);
    await stop();

    const second = await start({ dataDir, sampleData: true });
    expect(await inquiries(second, session)).to.equal(count);
    expect((await fetch(`${second.url}/health/ready`)).status).to.equal(200);
  });

  it('refuses a folder that another server uses, and leaves both intact', async () => {
    const first = await start({ dataDir, sampleData: true });
    const session = await signIn(first);
    const failure = await failureOf(start({ dataDir, sampleData: true }));
    expect(failure).to.be.instanceOf(StartError);
    expect(failure.message).to.contain(dataDir).and.to.contain('in use by another process');
    expect(await inquiries(first, session)).to.be.above(0);
  });

  it('never shows sample data as real, nor adds it to real data', async () => {
    const asReal = await failureOf(start({ dataDir }));
    expect(asReal).to.be.instanceOf(StartError);
    expect(asReal.message).to.contain('holds sample data');

    const real = join(base, 'real');
    await start({ dataDir: real }); // The folder is empty, so it is seeded with agencies and categories.
    await stop();
    const asSample = await failureOf(start({ dataDir: real, sampleData: true }));
    expect(asSample.message).to.contain('without sample data');
    await start({ dataDir: real });
  });

  it('releases the folder when it cannot listen', async () => {
    const real = join(base, 'real');
    const { url } = await start({});
    const failure = await failureOf(start({ dataDir: real, port: Number(new URL(url).port) }));
    expect(failure.message).to.contain('is in use already');
    await start({ dataDir: real });
  });

  it('refuses a folder that a later version has used', async () => {
    const later = join(base, 'later');
    await rename(dataDir, later);
    const opened = await openPgliteStore(later);
    await opened.database.query(`insert into schema_migration values (999, 'later', '2027-01-01T00:00:00Z')`);
    await opened.close();
    const failure = await failureOf(start({ dataDir: later }));
    expect(failure).to.be.instanceOf(StartError);
    expect(failure.message).to.contain('version 999');
    // Only the numbered folder of the lock remains, without an owner.
    const left = (await readdir(later)).filter(name => name !== 'database');
    expect(left).to.have.length(1);
    expect(await readdir(join(later, left[0]!))).to.deep.equal(['left']);
  });

  it('reports a path that is not a folder', async () => {
    const file = join(base, 'file');
    await writeFile(file, 'not a folder');
    const failure = await failureOf(start({ dataDir: file }));
    expect(failure).to.be.instanceOf(StartError);
    expect(failure.message).to.contain(file).and.to.contain('DATA_DIR');
    expect(await readFile(file, 'utf8')).to.equal('not a folder');
  });

  it('keeps data in memory only, by default', async () => {
    expect((await start({})).dataLocation).to.equal('memory');
  });
});

describe('server: where it stores its data: PostgreSQL', function () {
  this.timeout(120_000);
  let cluster: Cluster;

  before(async function () {
    cluster = await postgresCluster.call(this);
  });

  it('seeds a database once, however many processes start at the same time', async () => {
    const databaseUrl = await cluster.createDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openServerStore({ databaseUrl })));
    for (const { store, database } of stores) {
      expect((await store.reference()).agencies.size).to.equal(32);
      expect(await database!.query('select count(*)::int as count from routing')).to.deep.equal([{ count: 1 }]);
    }
    await Promise.all(stores.map(store => store.close()));
  });

  it('is not ready while the database is unreachable', async () => {
    const databaseUrl = await cluster.createDatabase();
    const errors: unknown[] = [];
    const kept = await openServerStore({ databaseUrl }, error => errors.push(error));
    await kept.isReachable();

    const name = new URL(databaseUrl).pathname.slice(1);
    const other = await openPostgresStore(await cluster.createDatabase());
    await other.database.query(`alter database ${name} allow_connections false`);
    await other.database.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await failureOf(kept.isReachable());
    await other.database.query(`alter database ${name} allow_connections true`);
    await kept.isReachable();
    await other.close();
    await kept.close();
  });

  async function roleWith(own: Cluster, setting: string, value: string): Promise<string> {
    const address = new URL(await own.createDatabase());
    const role = address.pathname.slice(1);
    const other = await openPostgresStore(await own.createDatabase());
    await other.database.script(
      `create role ${role} superuser login password 'geheim'; alter role ${role} set ${setting} = ${value}`,
    );
    await other.close();
    return address.href.replace('postgres@', `${role}:geheim@`);
  }

  const advice: [name: string, url: (cluster: Cluster) => string | Promise<string>, message: RegExp][] = [
    ['no server', () => 'postgres://u:geheim@127.0.0.1:1/name', /cannot be reached \(ECONNREFUSED\)/],
    ['no such host', () => `postgres://u:geheim@${unresolvable}/name`, /cannot be reached \(ENOTFOUND\)/],
    ['no such database', own => own.addressOf('missing').replace('postgres@', 'postgres:geheim@'), /CREATE DATABASE/],
    ['a role that may not write', own => roleWith(own, 'default_transaction_read_only', 'on'), /a standby.*ALTER ROLE/],
    ['a role without a schema', own => roleWith(own, 'search_path', 'nowhere'), /search_path/],
    [
      'a certificate that is not there',
      () => 'postgres://u:geheim@127.0.0.1:1/name?sslmode=verify-full&sslrootcert=/no/where.pem',
      /\/no\/where\.pem .*cannot be read/,
    ],
    ['no such user', own => own.addressOf('postgres').replace('postgres@', 'nobody:geheim@'), /in DATABASE_URL/],
  ];
  for (const [name, url, message] of advice) {
    it(`explains ${name}, without the password`, async () => {
      const failure = await failureOf(openServerStore({ databaseUrl: await url(cluster) }));
      expect(failure).to.be.instanceOf(StartError);
      expect(failure.message).to.match(message).and.not.to.contain('geheim');
    });
  }
});
