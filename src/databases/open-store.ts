import type { InquiryEvents } from '../service/notifications/inquiry-events.js';
import type { Store } from '../service/store/store.js';
import { migrations, sqlStore, type Database } from '../service/store/sql/sql-store.js';
import { checkDatabase } from './check-database.js';
import { migrate } from './migrate.js';

/** A store that is ready, and what goes with it. */
export interface OpenStore {
  readonly store: Store;
  /** Tells what changed between all who share the database. */
  readonly inquiryEvents: InquiryEvents;
  readonly database: Database;
  /** After the last request. */
  close(): Promise<void>;
}

/**
 * Looks whether the database is fit, brings its schema to the present, and puts the store over it. Closes everything when that
 * fails.
 *
 * @param closers what was opened, the last to be closed first
 */
export async function openStore(
  database: Database,
  eventsOver: (store: Store) => InquiryEvents & { close?(): Promise<void> },
  closers: readonly (() => Promise<void>)[],
): Promise<OpenStore> {
  const closeDatabase = async () => {
    for (const close of [...closers].reverse()) await close();
  };
  try {
    await checkDatabase(database);
    await migrate(database, migrations);
  } catch (thrown) {
    await closeDatabase();
    throw thrown;
  }
  const store = sqlStore(database);
  const signals = eventsOver(store);
  return {
    store,
    inquiryEvents: signals,
    database,
    async close() {
      await signals.close?.();
      await closeDatabase();
    },
  };
}

/** Whether the database was filled with people who do not exist, and whose passwords everybody knows. */
export async function holdsSampleData(database: Database): Promise<boolean> {
  const rows = await database.query('select 1 as found from account where sample_data limit 1');
  return rows.length > 0;
}
