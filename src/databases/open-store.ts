import type { ServiceOptions } from '../service/options.js';
import type { InquiryEvents } from '../service/notifications/inquiry-events.js';
import type { Store } from '../service/store/store.js';
import { isReplicaOf, migrations, sqlStore, type Database } from '../service/store/sql/sql-store.js';
import { checkDatabase } from './check-database.js';
import { DatabaseClock } from './database-clock.js';
import { DatabaseUnfit } from './database-unfit.js';
import { migrate } from './migrate.js';
import type { PoolState } from './postgres-connections.js';
import type { ReadReplica, ReplicaLag } from './read-replica.js';
import { WriteCheck } from './write-check.js';

/** A store that is ready for use, and what belongs to it. */
export interface OpenStore {
  readonly store: Store;
  /** Shares events between all processes on the database. */
  readonly inquiryEvents: InquiryEvents;
  /** The clock that all processes on the database share, as options of the service; empty when there can be only one process. */
  readonly time: SharedTime;
  readonly database: Database;
  /** That lists are read from, if any. */
  readonly replica: ReadReplica | undefined;
  /** Connections of this process, by where they lead: `primary`, `replica`. Empty for an embedded database. */
  pools(): Readonly<Record<string, PoolState>>;
  /** Undefined without a replica, and while it does not answer. */
  replicaLag(): Promise<ReplicaLag | undefined>;
  /** Rejects with {@link StoreUnavailable} while the database does not respond, is read-only, or has no room for writes. */
  checkWritable(): Promise<void>;
  /** Call it after the last request. */
  close(): Promise<void>;
}

export type SharedTime = Pick<ServiceOptions, 'clock' | 'sharedTime'>;

export interface OpenStoreOptions {
  readonly eventsOver: (store: Store, time: SharedTime) => InquiryEvents & { close?(): Promise<void> };
  /** In the order of opening; the last is closed first. */
  readonly closers: readonly (() => Promise<void>)[];
  /** Closed with the store. */
  readonly replica?: ReadReplica | undefined;
  /** Whether several processes may use the database, and follow its clock. */
  readonly isShared: boolean;
  readonly onError?: (error: unknown) => void;
}

/**
 * Checks the database, migrates its schema, and opens the store over it. Closes everything on failure.
 */
export async function openStore(
  database: Database & { pool?(): PoolState },
  { eventsOver, closers, replica, isShared, onError }: OpenStoreOptions,
): Promise<OpenStore> {
  let clock: DatabaseClock | undefined;
  const closeDatabase = async () => {
    clock?.close();
    await replica?.close();
    for (const close of [...closers].reverse()) await close();
  };
  try {
    await checkDatabase(database);
    await migrate(database, migrations);
    if (replica && (await isReplicaOf(database, replica)) === false)
      throw new DatabaseUnfit('DATABASE_READ_URL leads to no replica of the database of DATABASE_URL.');
    if (isShared) clock = await DatabaseClock.open(database, onError && { onError });
  } catch (thrown) {
    await closeDatabase();
    throw thrown;
  }
  const writes = new WriteCheck(database);
  const store = sqlStore(writes.database, replica);
  const time = sharedTimeOf(clock);
  const events = eventsOver(store, time);
  return {
    store,
    inquiryEvents: events,
    time,
    database: writes.database,
    replica,
    pools: () => ({
      ...(database.pool && { primary: database.pool() }),
      ...(replica && { replica: replica.pool() }),
    }),
    async replicaLag() {
      const [now] = replica ? await database.query<{ position: string }>(positionStatement) : [];
      return now && replica?.lag(now.position);
    },
    checkWritable: () => writes.check(),
    async close() {
      await events.close?.();
      await closeDatabase();
    },
  };
}

function sharedTimeOf(clock: DatabaseClock | undefined): SharedTime {
  return clock ? { clock: () => clock.now(), sharedTime: () => clock.measure() } : {};
}

const positionStatement = 'select pg_current_wal_lsn() as position';

/** Whether the database contains the sample accounts, whose passwords are published. */
export async function holdsSampleData(database: Database): Promise<boolean> {
  const rows = await database.query('select 1 as found from account where sample_data limit 1');
  return rows.length > 0;
}
