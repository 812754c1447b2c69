/** The store in PostgreSQL, shared by any number of processes. */
import { openStore, type OpenStore } from './open-store.js';
import { pollingEvents } from './polling-events.js';
import { openPostgres, type PostgresOptions } from './postgres.js';
import { openReadReplica } from './read-replica.js';
import { postgresEvents } from './postgres-events.js';

export { DatabaseUnfit } from './database-unfit.js';
export type { OpenStore };

export interface PostgresStoreOptions extends Pick<
  PostgresOptions,
  'connections' | 'connectTimeoutMs' | 'statementTimeoutMs'
> {
  /**
   * How processes learn of each other's changes: by LISTEN and NOTIFY on one more connection, or, for databases and poolers without
   * them, by polling every five seconds. `listen` by default.
   */
  readonly changes?: 'listen' | 'poll';
  /** The same database on a streaming replica, for lists, search and exports. Not used while it lacks what the reader has changed. */
  readonly readUrl?: string;
  /** Called for broken connections. They are reopened; nothing is lost. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Opens the store in an existing database; fill an empty one by `seedStore`.
 *
 * @param url `postgres://user:password@host:5432/name?sslmode=verify-full`
 * @throws {DatabaseUnfit} when the database is too old, its encoding is not UTF-8, or a later version has used it
 */
export async function openPostgresStore(url: string, options: PostgresStoreOptions = {}): Promise<OpenStore> {
  const { changes = 'listen', readUrl, onError = () => undefined, ...connecting } = options;
  const database = openPostgres(url, { ...connecting, onLostConnection: onError });
  return openStore(database, {
    eventsOver: (store, { clock }) =>
      changes === 'listen'
        ? postgresEvents({ url, database, store, onError })
        : pollingEvents({ store, ...(clock && { clock }), onError }),
    closers: [() => database.close()],
    ...(readUrl !== undefined && {
      replica: openReadReplica(readUrl, { connections: connecting.connections ?? 10, onError }),
    }),
    isShared: true,
    onError,
  });
}
