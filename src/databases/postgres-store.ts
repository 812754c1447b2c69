/** The store in a PostgreSQL, which any number of processes share. */
import { openStore, type OpenStore } from './open-store.js';
import { pollingEvents } from './polling-events.js';
import { openPostgres, type PostgresOptions } from './postgres.js';
import { postgresEvents } from './postgres-events.js';

export { DatabaseUnfit } from './database-unfit.js';
export type { OpenStore };

export interface PostgresStoreOptions extends Pick<
  PostgresOptions,
  'connections' | 'connectTimeoutMs' | 'statementTimeoutMs'
> {
  /**
   * How processes tell each other of changes: by LISTEN and NOTIFY on one more connection, or, for engines and poolers that have
   * no such thing, by looking every five seconds. `listen` when not given.
   */
  readonly changes?: 'listen' | 'poll';
  /** Hears of broken connections. They are made anew; nothing has been lost. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Opens the store in a database that is there already; an empty one waits to be filled, by `seedStore`.
 *
 * @param url `postgres://user:password@host:5432/name?sslmode=verify-full`
 * @throws {DatabaseUnfit} when the database is too old, keeps other letters than Unicode's, or has been used by a later version
 */
export async function openPostgresStore(url: string, options: PostgresStoreOptions = {}): Promise<OpenStore> {
  const { changes = 'listen', onError = () => undefined, ...connecting } = options;
  const database = openPostgres(url, { ...connecting, onLostConnection: onError });
  return openStore(
    database,
    store =>
      changes === 'listen' ? postgresEvents({ url, database, store, onError }) : pollingEvents({ store, onError }),
    [() => database.close()],
  );
}
