/**
 * PostgreSQL for the tests: started when the first test needs it, and removed with the test process, however that ends.
 * It listens on a socket in its folder only, so any number can run at the same time.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';

export interface Cluster {
  /** Creates an empty database, or a copy of another, and returns its address. */
  createDatabase(options?: DatabaseSettings): Promise<string>;
  /** The address of an existing database. */
  addressOf(database: string): string;
  /** The socket that it listens on. */
  readonly socket: string;
}

interface DatabaseSettings {
  readonly template?: string;
  readonly locale?: string;
  readonly encoding?: string;
}

const encoding = ['--encoding=UTF8', '--locale=C.UTF-8'];
/** Its content need not survive a crash of the machine, so it need not wait for the disk. */
const hasty = ['fsync=off', 'full_page_writes=off', 'listen_addresses=', 'max_connections=60'];

let starting: Promise<Cluster> | undefined;

/** The cluster of this process. For `before`: skips the tests, with a warning, where PostgreSQL is not installed. */
export async function postgresCluster(this: Mocha.Context): Promise<Cluster> {
  this.timeout(Math.max(60_000, this.timeout()));
  const programs = postgresPrograms();
  if (programs === undefined) {
    process.stderr.write(missingPostgres);
    return this.skip();
  }
  starting ??= startCluster(programs);
  return starting;
}

export const missingPostgres = `
  !! PostgreSQL 15 or later is NOT INSTALLED, so nothing below was tried on it.
  !! Debian: apt-get install postgresql-15. Elsewhere: POSTGRES_BIN=<folder with initdb and postgres>.
`;

/** The folder with `initdb` and `postgres`: POSTGRES_BIN, otherwise Debian's latest. */
export function postgresPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter(version => version >= 15)
    : [];
  const folders = [process.env['POSTGRES_BIN'], ...versions.sort((a, b) => b - a).map(v => `${debian}/${v}/bin`)];
  return folders.find(folder => folder !== undefined && existsSync(join(folder, 'initdb')));
}

async function startCluster(programs: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'sme-postgres-'));
  const owner = unprivileged();
  if (owner) chownSync(folder, owner.uid, owner.gid);

  const data = join(folder, 'data');
  const init = ['--pgdata', data, '--no-sync', '--auth=trust', '--username=postgres', ...encoding];
  execFileSync(join(programs, 'initdb'), init, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });

  const server = `"${programs}/postgres" -D data -k "$PWD" ${hasty.map(setting => `-c ${setting}`).join(' ')}`;
  // The shell's input closes when this process ends, even by SIGKILL; then the server and its folder are removed.
  const program = spawn('sh', ['-c', `${server} 2>log & cat >/dev/null; kill -QUIT $!; wait $!; rm -rf "$PWD"`], {
    ...owner,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // Ctrl-C must stop the tests first; the server ends after them.
  });
  program.unref();
  (program.stdin as unknown as { unref(): void }).unref();

  const addressOf = (database: string) =>
    `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
  await untilReady(addressOf('postgres'));
  let count = 0;

  return {
    addressOf,
    socket: join(folder, '.s.PGSQL.5432'),
    async createDatabase({ template = 'template0', ...settings } = {}) {
      count += 1;
      const name = `test_${count}`;
      const words = Object.entries(settings).map(([setting, value]) => `${setting} '${value}'`);
      const statement = `create database ${name} template ${template} ${words.join(' ')}`;
      await asAdministrator(addressOf('postgres'), statement);
      return addressOf(name);
    },
  };
}

/** PostgreSQL refuses to run as root. */
export function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function untilReady(address: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      await asAdministrator(address, 'select 1');
      return;
    } catch (thrown) {
      if (Date.now() > deadline) throw thrown;
      await pause(50);
    }
  }
}

async function asAdministrator(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
