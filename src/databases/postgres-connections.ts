/** Connections to PostgreSQL that are let go of when they hang, and work the same behind a pooler. */
import { createHash } from 'node:crypto';

import pg from 'pg';

import type { SqlValue } from '../service/store/sql/database.js';
import { ConnectionLost, isConnectionError } from './unavailable.js';
import { parsers } from './values.js';

export interface ConnectionsOptions {
  /** Connections of this process at most; 10 when not given. All processes together stay below `max_connections`. */
  readonly connections?: number;
  /** Milliseconds to wait for a connection, new or returned, before a request fails; 5 000 when not given. */
  readonly connectTimeoutMs?: number;
  /**
   * Milliseconds that one statement may take; 7 000 when not given. The database cancels it then; a second later the connection
   * is given up, since nobody answers at its other end.
   */
  readonly statementTimeoutMs?: number;
  /** Hears when a connection breaks. The next request opens another; nothing has been lost. */
  readonly onLostConnection?: (error: Error) => void;
}

/** One connection, as long as one piece of work has it. */
export interface Connection {
  /** Without values by the simple protocol, which takes several statements at once. */
  query(text: string, values?: readonly SqlValue[], noTimeout?: boolean): Promise<{ readonly rows: readonly object[] }>;
  begin(isolation: string, noTimeout: boolean): Promise<unknown>;
  /** It is closed afterwards, instead of given to the next one. */
  discard(reason: unknown): void;
}

/** Milliseconds: beyond the database's own limit, and for what may take minutes. */
const RESPONSE_GRACE_MS = 1000;
const MAX_RUNTIME_MS = 30 * 60_000;

export class PostgresConnections {
  readonly #url: string;
  readonly #options: Required<ConnectionsOptions>;
  /** Connections whose other end is the database itself, and no pooler that changes databases between transactions. */
  readonly #direct = new WeakSet<pg.ClientBase>();
  readonly #retired = new Set<Promise<void>>();
  #pool: pg.Pool;
  #isClosed = false;

  constructor(url: string, options: ConnectionsOptions) {
    this.#url = url;
    this.#options = {
      connections: options.connections ?? 10,
      connectTimeoutMs: options.connectTimeoutMs ?? 5000,
      statementTimeoutMs: options.statementTimeoutMs ?? 7000,
      onLostConnection: options.onLostConnection ?? (() => undefined),
    };
    this.#pool = this.#open();
  }

  /** Does the work on a connection of its own. Throws `ConnectionLost` where none could be had. */
  async use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const pool = this.#pool;
    const client = await pool.connect().catch((thrown: unknown) => {
      throw isConnectionError(thrown) ? new ConnectionLost(true, thrown) : thrown;
    });
    // While it is lent nobody else listens, and an error that nobody hears ends the process. The work sees it by itself.
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
          // A prepared statement stays with the database's connection, which behind a pooler is another one's next.
          ...(values && isDirect && { name: statementName(text) }),
        } as pg.QueryConfig),
      begin(isolation, noTimeout) {
        const limit = noTimeout ? 0 : statementTimeoutMs;
        const text = `begin isolation level ${isolation}; set local statement_timeout = ${limit}`;
        // Where the session has its limit already, one round of words less.
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
    // The pool waits for its promise, which the pool's types do not say.
    const onConnect = ((client: pg.ClientBase) => this.#detectPooler(client)) as (client: pg.ClientBase) => void;
    const pool = new pg.Pool({
      connectionString: this.#url,
      max: connections,
      connectionTimeoutMillis: connectTimeoutMs,
      keepAlive: true,
      types: { getTypeParser: parserOf },
      onConnect,
    });
    // Without a listener the breaking of an idle connection would end the process.
    pool.on('error', onLostConnection);
    return pool;
  }

  /**
   * Finds out what is at the other end. A pooler gives out a process number of its own, so one that differs from the database's
   * tells it; then nothing is set for the session, since the session is shared.
   */
  async #detectPooler(client: pg.ClientBase): Promise<void> {
    const { connectTimeoutMs, statementTimeoutMs } = this.#options;
    const ask = (text: string) => client.query({ text, query_timeout: connectTimeoutMs } as pg.QueryConfig);
    const { rows } = await ask('select pg_backend_pid() as pid');
    const { processID } = client as unknown as { readonly processID: number | null };
    if ((rows[0] as { pid: unknown } | undefined)?.pid !== processID) return;
    await ask(
      `set statement_timeout = ${statementTimeoutMs}; set idle_in_transaction_session_timeout = ${4 * statementTimeoutMs}`,
    );
    this.#direct.add(client);
  }

  /** When one connection has fallen silent, those that were opened before may have too: none of them is used again. */
  #renew(silent: pg.Pool): void {
    if (this.#isClosed || this.#pool !== silent) return;
    this.#pool = this.#open();
    const ended = silent.end().finally(() => this.#retired.delete(ended));
    this.#retired.add(ended);
  }
}

function isReadTimeout(thrown: unknown): boolean {
  const error = thrown instanceof ConnectionLost ? thrown.cause : thrown;
  return error instanceof Error && error.message === 'Query read timeout';
}

const statementNames = new Map<string, string>();

/** A prepared statement's name, the same for the same text; PostgreSQL takes 63 characters. */
function statementName(text: string): string {
  let name = statementNames.get(text);
  if (name === undefined) statementNames.set(text, (name = createHash('sha256').update(text).digest('base64url')));
  return name;
}

const parserOf: pg.CustomTypesConfig['getTypeParser'] = (oid, format) =>
  // Nothing asks for the binary form, in which a value would have to be read otherwise.
  parsers[oid] ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown);
