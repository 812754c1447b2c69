/** Connections to PostgreSQL that are dropped when they hang, and that also work through a connection pooler. */
import { createHash } from 'node:crypto';

import pg from 'pg';

import type { SqlValue } from '../service/store/sql/database.js';
import { ConnectionLost, isConnectionError } from './unavailable.js';
import { parsers } from './values.js';

export interface ConnectionsOptions {
  /** Maximum number of connections of this process; 10 by default. All processes together must stay below `max_connections`. */
  readonly connections?: number;
  /** Milliseconds to wait for a connection, new or returned to the pool, before a request fails; 5 000 by default. */
  readonly connectTimeoutMs?: number;
  /**
   * Milliseconds that one statement may take; 5 000 by default. Then the database cancels it. One second later the connection is
   * dropped, because the other end does not respond. A person who retries is served within ten seconds.
   */
  readonly statementTimeoutMs?: number;
  /** Called when a connection breaks. The next request opens another; nothing is lost. */
  readonly onLostConnection?: (error: Error) => void;
}

/** One connection while one task uses it. */
export interface Connection {
  /** Without values, the simple protocol is used, which accepts several statements at once. */
  query(text: string, values?: readonly SqlValue[], noTimeout?: boolean): Promise<{ readonly rows: readonly object[] }>;
  begin(isolation: string, noTimeout: boolean): Promise<unknown>;
  /** Closes the connection afterwards instead of returning it to the pool. */
  discard(reason: unknown): void;
}

/** How many connections are open, and how many calls wait for one. */
export interface PoolState {
  readonly idle: number;
  readonly busy: number;
  readonly waiting: number;
}

/** Milliseconds: in addition to the database's own limit; and for work without a timeout. */
const RESPONSE_GRACE_MS = 1000;
const MAX_RUNTIME_MS = 30 * 60_000;

export class PostgresConnections {
  readonly #url: string;
  readonly #options: Required<ConnectionsOptions>;
  /** Connections to the database itself, not through a pooler that switches server connections between transactions. */
  readonly #direct = new WeakSet<pg.ClientBase>();
  readonly #retired = new Set<Promise<void>>();
  #pool: pg.Pool;
  #isClosed = false;

  constructor(url: string, options: ConnectionsOptions) {
    this.#url = url;
    this.#options = {
      connections: options.connections ?? 10,
      connectTimeoutMs: options.connectTimeoutMs ?? 5000,
      statementTimeoutMs: options.statementTimeoutMs ?? 5000,
      onLostConnection: options.onLostConnection ?? (() => undefined),
    };
    this.#pool = this.#open();
  }

  /** Runs the work on a connection of its own. Throws `ConnectionLost` when none is available. */
  async use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const pool = this.#pool;
    const client = await pool.connect().catch((thrown: unknown) => {
      throw isConnectionError(thrown) ? new ConnectionLost(true, thrown) : thrown;
    });
    // While a client is in use the pool does not listen to its errors, and an unhandled one ends the process. The work fails by
    // itself.
    const ignore = () => undefined;
    client.on('error', ignore);
    let broken: Error | undefined;
    const discard = (reason: unknown) => {
      broken = reason instanceof Error ? reason : new Error(String(reason));
    };
    try {
      return await work(this.#connection(client, discard));
    } catch (thrown) {
      if (thrown instanceof ConnectionLost || isConnectionError(thrown)) {
        discard(thrown);
        if (isReadTimeout(thrown)) this.#renew(pool);
      }
      throw thrown;
    } finally {
      client.off('error', ignore);
      client.release(broken);
    }
  }

  get state(): PoolState {
    const { totalCount, idleCount: idle, waitingCount: waiting } = this.#pool;
    return { idle, busy: totalCount - idle, waiting };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#pool.end(), ...this.#retired]);
  }

  #connection(client: pg.PoolClient, discard: (reason: unknown) => void): Connection {
    const isDirect = this.#direct.has(client);
    const { statementTimeoutMs } = this.#options;
    const limitFor = (noTimeout: boolean) => (noTimeout ? MAX_RUNTIME_MS : statementTimeoutMs + RESPONSE_GRACE_MS);
    return {
      query: (text: string, values?: readonly SqlValue[], noTimeout = false) =>
        client.query<object>({
          text,
          query_timeout: limitFor(noTimeout),
          ...(values && { values: [...values] }),
          // A prepared statement belongs to the server connection, which a pooler gives to another client next.
          ...(values && isDirect && { name: statementName(text) }),
        } as pg.QueryConfig),
      begin(isolation, noTimeout) {
        const limit = noTimeout ? 0 : statementTimeoutMs;
        const text = `begin isolation level ${isolation}; ${timeouts('set local', limit, statementTimeoutMs)}`;
        // Saves a round trip where the session has its limit already.
        return client.query({
          text: isDirect && !noTimeout ? `begin isolation level ${isolation}` : text,
          query_timeout: limitFor(noTimeout),
        } as pg.QueryConfig);
      },
      discard,
    };
  }

  #open(): pg.Pool {
    const { connections, connectTimeoutMs, onLostConnection } = this.#options;
    // The pool awaits the returned promise, although its types do not say so.
    const onConnect = ((client: pg.ClientBase) => this.#detectPooler(client)) as (client: pg.ClientBase) => void;
    const pool = new pg.Pool({
      connectionString: this.#url,
      max: connections,
      connectionTimeoutMillis: connectTimeoutMs,
      keepAlive: true,
      types: { getTypeParser: parserOf },
      onConnect,
    });
    // Without a listener, an idle connection that breaks would end the process.
    pool.on('error', onLostConnection);
    return pool;
  }

  /**
   * Detects a pooler, which reports process ids of its own that differ from the database's. Session settings are then left alone,
   * because the session is shared.
   */
  async #detectPooler(client: pg.ClientBase): Promise<void> {
    const { connectTimeoutMs, statementTimeoutMs } = this.#options;
    const ask = (text: string) => client.query({ text, query_timeout: connectTimeoutMs } as pg.QueryConfig);
    const { rows } = await ask('select pg_backend_pid() as pid');
    const { processID } = client as unknown as { readonly processID: number | null };
    if ((rows[0] as { pid: unknown } | undefined)?.pid !== processID) return;
    await ask(`${timeouts('set', statementTimeoutMs, statementTimeoutMs)}; ${formats}`);
    this.#direct.add(client);
  }

  /** When one connection stops responding, older ones may be dead too: none of them is used again. */
  #renew(silent: pg.Pool): void {
    if (this.#isClosed || this.#pool !== silent) return;
    this.#pool = this.#open();
    const ended = silent.end().finally(() => this.#retired.delete(ended));
    this.#retired.add(ended);
  }
}

/** What the parsers of `values.ts` understand, whatever the role, the database or the environment say. */
const formats = `set datestyle = 'ISO'; set bytea_output = 'hex'`;

/**
 * A transaction whose connection hangs keeps its locks until the database ends it. An idle one is ended before its connection is
 * given up here, so that whoever tries again does not wait for the locks.
 *
 * @param statement milliseconds that one statement may take; 0 for any time
 * @param idle milliseconds between two statements of a transaction
 */
function timeouts(set: 'set' | 'set local', statement: number, idle: number): string {
  return `${set} statement_timeout = ${statement}; ${set} idle_in_transaction_session_timeout = ${idle}`;
}

function isReadTimeout(thrown: unknown): boolean {
  const error = thrown instanceof ConnectionLost ? thrown.cause : thrown;
  return error instanceof Error && error.message === 'Query read timeout';
}

const statementNames = new Map<string, string>();

/** The name of a prepared statement, derived from its text; PostgreSQL limits it to 63 characters. */
function statementName(text: string): string {
  let name = statementNames.get(text);
  if (name === undefined) statementNames.set(text, (name = createHash('sha256').update(text).digest('base64url')));
  return name;
}

const parserOf: pg.CustomTypesConfig['getTypeParser'] = (oid, format) =>
  // The binary format is never requested.
  parsers[oid] ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown);
