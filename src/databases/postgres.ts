/** PostgreSQL 15 or later through `pg`, for a service of any size. */
import { createHash } from 'node:crypto';

import pg from 'pg';

import type { Database, Sql, SqlValue } from '../service/stores/sql/database.js';
import { retrying } from './retrying.js';
import { parsers } from './values.js';

export interface PostgresOptions {
  /** Connections of this process at most; 10 when not given. All processes together stay below `max_connections`. */
  readonly connections?: number;
  /** Milliseconds to wait for a connection, new or returned, before a request fails; 5 000 when not given. */
  readonly patience?: number;
  /** Hears when an idle connection breaks. The next request opens another; nothing has been lost. */
  readonly onLostConnection?: (error: Error) => void;
}

/** The part of `pg` that runs a statement: a pool outside a transaction, one connection within. */
type Runner = Pick<pg.ClientBase, 'query'> | Pick<pg.Pool, 'query'>;

/**
 * @param url `postgres://user:password@host:5432/name?sslmode=verify-full`; `host=/folder` for a socket
 */
export function openPostgres(url: string, options: PostgresOptions = {}): Database {
  const { connections = 10, patience = 5000, onLostConnection = () => undefined } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  });
  // Without a listener the breaking of an idle connection would end the process.
  pool.on('error', onLostConnection);

  return {
    ...sqlOver(pool, retrying),
    transaction: work => retrying(() => inTransaction(pool, 'repeatable read', work)),
    inTurn: work => retrying(() => inTransaction(pool, 'read committed', work)),
    close: () => pool.end(),
  };
}

function sqlOver(runner: Runner, attempt: typeof retrying): Sql {
  return {
    query: <Row extends object>(text: string, values: readonly SqlValue[] = []) =>
      attempt(async () => {
        const { rows } = await runner.query<Row>({ name: nameOf(text), text, values: [...values] });
        return rows;
      }),
    async script(text) {
      await runner.query(text);
    },
  };
}

async function inTransaction<Result>(
  pool: pg.Pool,
  isolation: 'repeatable read' | 'read committed',
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(`begin isolation level ${isolation}`);
    const result = await work(sqlOver(client, once));
    await client.query('commit');
    return result;
  } catch (thrown) {
    await client.query('rollback').catch((error: unknown) => {
      broken = error instanceof Error ? error : new Error(String(error));
    });
    throw thrown;
  } finally {
    // A connection that could not even roll back is closed rather than handed to the next one.
    client.release(broken);
  }
}

/** Within a transaction a statement cannot be tried again alone; the whole is. */
const once: typeof retrying = work => work();

const names = new Map<string, string>();

/** A prepared statement's name, the same for the same text; PostgreSQL takes 63 characters. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = createHash('sha256').update(text).digest('base64url')));
  return name;
}

const parserOf: pg.CustomTypesConfig['getTypeParser'] = (oid, format) =>
  // Nothing asks for the binary form, in which a value would have to be read otherwise.
  parsers[oid] ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown);
