import type { InquiryEvents } from '../service/notifications/inquiry-events.js';
import type { Store } from '../service/store/store.js';
import { isReplicaOf, migrations, sqlStore, type Database } from '../service/store/sql/sql-store.js';
import { checkDatabase } from './check-database.js';
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

/**
 * Checks the database, migrates its schema, and opens the store over it. Closes everything on failure.
 *
 * @param closers in the order of opening; the last is closed first
 * @param replica closed with the store
 */
export async function openStore(
  database: Database & { pool?(): PoolState },
  eventsOver: (store: Store) => InquiryEvents & { close?(): Promise<void> },
  closers: readonly (() => Promise<void>)[],
  replica?: ReadReplica,
): Promise<OpenStore> {
  const closeDatabase = async () => {
    await replica?.close();
    for (const close of [...closers].reverse()) await close();
  };
  try {
    await checkDatabase(database);
    await migrate(database, migrations);
    if (replica && (await isReplicaOf(database, replica)) === false)
      throw new DatabaseUnfit('DATABASE_READ_URL leads to no replica of the database of DATABASE_URL.');
  } catch (thrown) {
    await closeDatabase();
    throw thrown;
  }
  const writes = new WriteCheck(database);
  const store = sqlStore(writes.database, replica);
  const events = eventsOver(store);
  return {
    store,
    inquiryEvents: events,
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

const positionStatement = 'select pg_current_wal_lsn() as position';

/** Whether the database contains the sample accounts, whose passwords are published. */
export async function holdsSampleData(database: Database): Promise<boolean> {
  const rows = await database.query('select 1 as found from account where sample_data limit 1');
  return rows.length > 0;
}
