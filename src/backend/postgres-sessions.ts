import { isSmeError } from '../client/errors.js';
import { Semaphore } from '../client/uploads/semaphore.js';
import { withinTime } from '../rules/within-time.js';
import type { SessionStore, StoredSession } from './session-store.js';

/** What is used of a connection of `pg`. */
export interface PostgresPoolClient {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** An error closes the connection instead of returning it to the pool. */
  release(error?: Error | boolean): void;
  on(event: 'error', listener: () => void): unknown;
  removeListener(event: 'error', listener: () => void): unknown;
}

/** What is used of `pg.Pool`. */
export interface PostgresPool {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  connect(): Promise<PostgresPoolClient>;
  /** `max` is the number of its connections, ten by default. */
  readonly options?: { readonly max?: number };
}

export interface PostgresSessionsOptions {
  /**
   * The table, with its schema if that is not the first of the search path. Created if it is missing and the role may do so.
   *
   * @default 'sme_one_id_sessions'
   */
  readonly table?: string;
  /**
   * How long a change waits for another change of the same session, in milliseconds. A change that takes twice as long is undone
   * by the database, so that a process whose connection hangs does not keep a session locked.
   *
   * @default 30_000
   */
  readonly lockTimeoutMs?: number;
}

interface Row {
  readonly value: string;
  readonly rest_ms: number;
}

/** Milliseconds that a statement may take longer than it may wait for another change. */
const ANSWER_GRACE_MS = 1000;

/** How often expired sessions are removed. */
const cleaningMs = 60_000;

/**
 * Sessions in PostgreSQL, for any number of processes. While a token is renewed, one connection of the pool is in use.
 *
 * @param pool a `Pool` of `pg`, or what behaves like it
 * @throws {TypeError} when the name of the table is not an identifier
 * @example
 * import { Pool } from 'pg';
 *
 * const sessions = postgresSessions(new Pool({ connectionString: process.env['DATABASE_URL'] }));
 */
export function postgresSessions(
  pool: PostgresPool,
  { table = 'sme_one_id_sessions', lockTimeoutMs = 30_000 }: PostgresSessionsOptions = {},
): SessionStore {
  if (!/^[a-z_][a-z0-9_]{0,62}(\.[a-z_][a-z0-9_]{0,62})?$/.test(table))
    throw new TypeError('table must be lower-case letters, digits and _, with a schema before a point if need be.');
  // Renewals wait for the service; the other half of the connections is for everybody else's reads.
  const changing = new Semaphore(Math.max(1, Math.floor((pool.options?.max ?? 10) / 2)));
  let prepared: Promise<void> | undefined;
  let cleanedAt = 0;

  const prepare = () =>
    (prepared ??= createTable(pool, table).catch((thrown: unknown) => {
      prepared = undefined;
      throw thrown;
    }));

  const clean = async () => {
    if (Date.now() - cleanedAt < cleaningMs) return;
    cleanedAt = Date.now();
    await pool.query(`delete from ${table} where expires_at <= now()`);
  };

  // The database has a clock of its own: it is told how long a session has left.
  const select = `select value, (extract(epoch from expires_at - now()) * 1000)::float8 as rest_ms
    from ${table} where key = $1 and expires_at > now()`;
  const upsert = `insert into ${table} (key, value, expires_at) values ($1, $2, now() + $3::float8 * interval '1 millisecond')
    on conflict (key) do update set value = excluded.value, expires_at = excluded.expires_at`;
  const row = (key: string, { value, expiresAt }: StoredSession) => [key, value, expiresAt.getTime() - Date.now()];

  return {
    async read(key) {
      await prepare();
      return sessionIn(await pool.query(select, [key]));
    },

    async write(key, session) {
      await prepare();
      await pool.query(upsert, row(key, session));
      await clean();
    },

    async change(key, change) {
      await prepare();
      const work = async (query: PostgresPoolClient['query']) => {
        const before = sessionIn(await query(`${select} for update`, [key]));
        const after = await change(before);
        if (after === before) return after;
        if (after) await query(upsert, row(key, after));
        else await query(`delete from ${table} where key = $1`, [key]);
        return after;
      };
      return inTurn(changing, lockTimeoutMs, () => inPoolTransaction(pool, lockTimeoutMs, work));
    },
  };
}

/** A renewal that has waited longer is not begun. */
async function inTurn<Result>(turns: Semaphore, timeoutMs: number, work: () => Promise<Result>): Promise<Result> {
  const late = AbortSignal.timeout(timeoutMs);
  try {
    return await turns.take(late, work);
  } catch (thrown) {
    if (!late.aborted || !isSmeError(thrown) || thrown.cause !== late.reason) throw thrown;
    throw new Error(`Too many sessions are being renewed: this one waited ${timeoutMs} ms.`, { cause: thrown });
  }
}

function sessionIn({ rows }: { rows: unknown[] }): StoredSession | undefined {
  const [row] = rows as readonly Row[];
  return row && { value: row.value, expiresAt: new Date(Date.now() + row.rest_ms) };
}

async function createTable(pool: PostgresPool, table: string): Promise<void> {
  // `create table if not exists` needs the right to create even when the table exists.
  const { rows } = await pool.query('select to_regclass($1) is not null as "exists"', [table]);
  if ((rows as readonly { readonly exists: boolean }[])[0]?.exists) return;
  await inPoolTransaction(pool, 30_000, async query => {
    // Two processes that create it at the same time: the second one waits and finds it.
    await query('select pg_advisory_xact_lock(hashtext($1))', [table]);
    await query(
      `create table if not exists ${table} (key text primary key, value text not null, expires_at timestamptz not null)`,
    );
    await query(`create index if not exists ${table.replace('.', '_')}_expires_at on ${table} (expires_at)`);
  });
}

async function inPoolTransaction<Result>(
  pool: PostgresPool,
  lockTimeoutMs: number,
  work: (query: PostgresPoolClient['query']) => Promise<Result>,
): Promise<Result> {
  const connection = await pool.connect();
  // Without a listener, a connection that breaks between two statements ends the process; the next statement rejects.
  const noop = () => undefined;
  connection.on('error', noop);
  const release = (isBroken: boolean) => {
    connection.removeListener('error', noop);
    connection.release(isBroken);
  };
  const query = (text: string, values?: unknown[]) =>
    withinTime(connection.query(text, values), lockTimeoutMs + ANSWER_GRACE_MS, 'The database does not answer.');
  try {
    await query('begin');
    // A transaction whose connection hangs keeps its locks until the database ends it.
    await query(
      `select set_config('lock_timeout', $1, true), set_config('idle_in_transaction_session_timeout', $2, true)`,
      [`${lockTimeoutMs}ms`, `${2 * lockTimeoutMs}ms`],
    );
    const result = await work(query);
    await query('commit');
    release(false);
    return result;
  } catch (thrown) {
    await query('rollback').then(
      () => release(false),
      () => release(true),
    );
    throw thrown;
  }
}
