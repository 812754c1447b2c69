/** PgBouncer for the tests, in transaction mode, in front of their PostgreSQL. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import pg from 'pg';

import { freePort } from './free-port.js';
import { unprivileged, type Cluster } from './postgres-cluster.js';
import { until } from './until.js';

export interface Pooler {
  /** The address of a database through the pooler. */
  addressOf(database: string): string;
  /** Kills it, which breaks all connections, and starts it again after these milliseconds. */
  restart(downMs: number): Promise<void>;
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
  const addressOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  const start = async () => {
    // PgBouncer refuses to run as root, too.
    const started = spawn(program, [join(folder, 'pgbouncer.ini')], { ...owner, cwd: folder, stdio: 'ignore' });
    await until(() => answers(addressOf('postgres')));
    return started;
  };
  const kill = async (running: ChildProcess) => {
    const ended = once(running, 'exit');
    running.kill('SIGKILL');
    await ended;
  };
  let child = await start();
  return {
    addressOf,
    async restart(downMs) {
      await kill(child);
      await pause(downMs);
      child = await start();
    },
    async close() {
      await kill(child);
      await rm(folder, { recursive: true });
    },
  };
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
