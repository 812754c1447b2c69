/** PgBouncer for the tests, in transaction mode, in front of their PostgreSQL. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import pg from 'pg';

import type { Cluster } from './postgres-cluster.js';
import { until } from './until.js';

export interface Pooler {
  /** The address of a database through the pooler. */
  addressOf(database: string): string;
  close(): Promise<void>;
}

const places = [process.env['PGBOUNCER'], '/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'];

/** Skips the tests, with a warning, where PgBouncer is not installed. */
export async function pgbouncer(this: Mocha.Context, cluster: Cluster): Promise<Pooler> {
  const program = places.find(place => place !== undefined && existsSync(place));
  if (program === undefined) {
    process.stderr.write(
      '\n  !! PgBouncer is NOT INSTALLED, so nothing below was tried. Debian: apt-get install pgbouncer\n',
    );
    return this.skip();
  }
  const folder = mkdtempSync(join(tmpdir(), 'sme-pgbouncer-'));
  const port = await freePort();
  // Three connections for all callers, so that each is passed from one to another all the time.
  const settings = `[databases]
* = host=${dirname(cluster.socket)} user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 3
max_client_conn = 200
`;
  writeFileSync(join(folder, 'pgbouncer.ini'), settings);
  const owner = unprivileged();
  if (owner) {
    chownSync(folder, owner.uid, owner.gid);
    chownSync(join(folder, 'pgbouncer.ini'), owner.uid, owner.gid);
  }
  const child = spawn(program, [join(folder, 'pgbouncer.ini')], { ...owner, cwd: folder, stdio: 'ignore' });
  const addressOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  await until(() => answers(addressOf('postgres')));
  return {
    addressOf,
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** PgBouncer refuses to run as root, too. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

async function answers(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
