/** A PostgreSQL that can be stopped, restarted, copied and promoted, with durable writes as in production. */
import { execFile, spawn } from 'node:child_process';
import { chownSync, mkdtempSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import pg from 'pg';

import { missingPostgres, postgresPrograms, unprivileged } from './postgres-cluster.js';
import { until } from './until.js';

export interface ControlledCluster {
  readonly socket: string;
  addressOf(database: string): string;
  createDatabase(): Promise<string>;
  /** `fast` ends sessions and writes everything; `immediate` is a crash, after which it recovers. */
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  /** Starts it, unless it runs. */
  start(): Promise<void>;
  /** Starts a replica. With `synchronous`, every commit waits for its disk from now on. */
  replica(how: 'synchronous' | 'asynchronous'): Promise<ControlledCluster>;
  /** Runs a statement in this database. */
  run(database: string, statement: string): Promise<void>;
  /** How many statements that a replica has run contain the words. */
  countStatements(words: string): Promise<number>;
  /** Makes a replica accept writes. */
  promote(): Promise<void>;
  readonly remove: () => Promise<void>;
}

const run = promisify(execFile);
const settings = [`listen_addresses = ''`, 'max_connections = 60', 'min_wal_size = 32MB', 'max_wal_size = 64MB'];

interface ClusterOptions {
  /** The folder to create it in. */
  readonly parent?: string | undefined;
  /** For the server, in addition to that of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** For `before`: skips the tests where PostgreSQL is not installed. */
export async function controlledCluster(
  this: Mocha.Context,
  { parent = tmpdir(), environment = {} }: ClusterOptions = {},
): Promise<ControlledCluster> {
  const programs = postgresPrograms();
  if (programs === undefined) {
    process.stderr.write(missingPostgres);
    return this.skip();
  }
  const folder = newFolder(parent);
  const init = ['--pgdata', 'data', '--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8'];
  await run(join(programs, 'initdb'), init, { ...unprivileged(), cwd: folder });
  await configure(folder, settings);
  const cluster = clusterIn(programs, folder, environment);
  await cluster.start();
  return cluster;
}

function newFolder(parent: string): string {
  const folder = mkdtempSync(join(parent, 'sme-fire-'));
  const owner = unprivileged();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

async function configure(folder: string, lines: readonly string[]): Promise<void> {
  await appendFile(join(folder, 'data', 'postgresql.conf'), `${lines.join('\n')}\n`);
}

function clusterIn(programs: string, folder: string, environment: Readonly<Record<string, string>>): ControlledCluster {
  const owner = { ...unprivileged(), cwd: folder };
  const control = (...args: string[]) => run(join(programs, 'pg_ctl'), ['-D', 'data', '-w', ...args], owner);
  const removeAll = `${programs}/pg_ctl -D data -m immediate stop; rm -rf "$PWD"`;
  // The shell's input closes when this process ends, however it ends; then the cluster is removed.
  const guard = spawn('sh', ['-c', `cat >/dev/null; ${removeAll}`], {
    ...owner,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const guardEnded = new Promise(resolve => guard.once('exit', resolve));
  const addressOf = (database: string) =>
    `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
  let count = 0;

  const cluster: ControlledCluster = {
    socket: join(folder, '.s.PGSQL.5432'),
    addressOf,
    async createDatabase() {
      const name = `fire_${(count += 1)}`;
      await ask(addressOf('postgres'), `create database ${name} template template0`);
      return addressOf(name);
    },
    async stop(mode) {
      await control('-m', mode, 'stop');
    },
    async start() {
      const isRunning = await control('status').then(
        () => true,
        () => false,
      );
      // The server would keep a pipe open.
      const start = `"${programs}/pg_ctl" -D data -w -o "-k '$PWD'" -l log start >/dev/null 2>&1`;
      if (!isRunning) await run('sh', ['-c', start], { ...owner, env: { ...process.env, ...environment } });
    },
    async replica(how) {
      const other = newFolder(tmpdir());
      const copy = ['-h', folder, '-U', 'postgres', '-D', join(other, 'data'), '-c', 'fast', '-R'];
      await run(join(programs, 'pg_basebackup'), copy, owner);
      await configure(other, ['log_statement = all']);
      const replica = clusterIn(programs, other, environment);
      await replica.start();
      if (how === 'asynchronous') return replica;
      await configure(folder, [`synchronous_standby_names = '*'`]);
      await control('reload');
      const state = "select 1 from pg_stat_replication where sync_state in ('sync', 'quorum')";
      await until(async () => (await ask(addressOf('postgres'), state)) === 1);
      return replica;
    },
    async promote() {
      await control('promote');
    },
    async run(database, statement) {
      await ask(addressOf(database), statement);
    },
    async countStatements(words) {
      const log = await readFile(join(folder, 'log'), 'utf8');
      // The first is the text before any statement.
      return log
        .split(/LOG: {2}(?:statement|execute )/)
        .slice(1)
        .filter(text => text.includes(words)).length;
    },
    async remove() {
      guard.stdin.end();
      await guardEnded;
    },
  };
  return cluster;
}

/** Returns the number of rows. */
async function ask(address: string, statement: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(statement)).rowCount;
  } finally {
    await client.end();
  }
}
