/** PostgreSQL 15 or later through `pg`, for a service of any size. */
import type { Database, Sql, SqlValue, TransactionOptions } from '../service/store/sql/database.js';
import {
  PostgresConnections,
  type Connection,
  type ConnectionsOptions,
  type PoolState,
} from './postgres-connections.js';
import { retrying } from './retry.js';
import { inShortTurn } from './short-turns.js';
import { ConnectionLost, isConnectionError } from './unavailable.js';

export type PostgresOptions = ConnectionsOptions;

export interface PostgresDatabase extends Database {
  pool(): PoolState;
}

/**
 * @param url `postgres://user:password@host:5432/name?sslmode=verify-full`; `host=/folder` for a socket
 */
export function openPostgres(url: string, options: PostgresOptions = {}): PostgresDatabase {
  const connections = new PostgresConnections(url, options);

  /** Retries on another connection. */
  async function attempt<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const result = await retrying(() => connections.use(work));
    await inShortTurn();
    return result;
  }

  return {
    query: <Row extends object>(text: string, values: readonly SqlValue[] = []) =>
      attempt(connection => statement<Row>(connection, text, values, isReading(text))),
    // For the schema, without a timeout.
    script: text => attempt(connection => script(connection, text, false, true)),
    transaction: (work, how) => attempt(connection => inTransaction(connection, work, how)),
    pool: () => connections.state,
    close: () => connections.close(),
  };
}

/** A single statement that only reads has no effect, whether or not its result arrived. */
function isReading(text: string): boolean {
  return /^\s*select\b(?!.*\b(?:pg_notify|for (?:no key )?update)\b)/is.test(text);
}

async function statement<Row extends object>(
  connection: Connection,
  text: string,
  values: readonly SqlValue[],
  hadNoEffect: boolean,
  noTimeout = false,
): Promise<readonly Row[]> {
  const { rows } = await trackingEffects(hadNoEffect, () => connection.query(text, values, noTimeout));
  return rows as readonly Row[];
}

async function script(connection: Connection, text: string, hadNoEffect: boolean, noTimeout: boolean): Promise<void> {
  await trackingEffects(hadNoEffect, () => connection.query(text, undefined, noTimeout));
}

/** Records, when the connection is lost, whether anything can have taken effect. */
async function trackingEffects<Result>(hadNoEffect: boolean, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    throw isConnectionError(thrown) ? new ConnectionLost(hadNoEffect, thrown) : thrown;
  }
}

async function inTransaction<Result>(
  connection: Connection,
  work: (sql: Sql) => Promise<Result>,
  { isolation = 'repeatable read', noTimeout = false }: TransactionOptions = {},
): Promise<Result> {
  // Before the commit is sent, nothing has taken effect.
  const sql: Sql = {
    query: <Row extends object>(text: string, values: readonly SqlValue[] = []) =>
      statement<Row>(connection, text, values, true, noTimeout),
    script: text => script(connection, text, true, noTimeout),
  };
  try {
    await trackingEffects(true, () => connection.begin(isolation, noTimeout));
    const result = await work(sql);
    await trackingEffects(false, () => connection.query('commit', undefined, noTimeout));
    return result;
  } catch (thrown) {
    if (!(thrown instanceof ConnectionLost)) await rollBack(connection);
    throw thrown;
  }
}

/** A connection that cannot even roll back is closed instead of reused. */
async function rollBack(connection: Connection): Promise<void> {
  try {
    await connection.query('rollback');
  } catch (thrown) {
    connection.discard(thrown);
  }
}
