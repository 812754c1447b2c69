/** Stores over one database for a whole file: opened and given its schema once, emptied for each store. */
import { migrate } from '../../../src/databases/migrate.js';
import { migrations, seedStore, sqlStore, type Database } from '../../../src/service/store/sql/sql-store.js';
import type { Store, StoreSeed } from '../../../src/service/store/store.js';
import type { DatabaseKind } from '../../support/databases.js';

export interface SqlStores {
  /** Made by `before`. */
  readonly database: Database;
  /** A store filled with the seed; the one before is gone. */
  make(seed: StoreSeed): Promise<Store>;
}

/** Call it in a `describe`: opens the database before its tests and closes it after them. */
export function sqlStores({ open }: DatabaseKind): SqlStores {
  let database: Database | undefined;
  const opened = (): Database => {
    if (!database) throw new Error('The database is opened by `before`.');
    return database;
  };

  before(async function () {
    database = await open.call(this);
    await migrate(database, migrations);
  });
  after(() => database?.close());

  return {
    get database() {
      return opened();
    },
    async make(seed) {
      await empty(opened());
      await seedStore(opened(), seed);
      return sqlStore(opened());
    },
  };
}

/** Deletes rather than truncates, which for few rows takes a tenth of the time. */
async function empty(database: Database): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = current_schema() and tablename <> 'schema_migration'`,
  );
  await database.script(tables.map(({ name }) => `delete from ${name}`).join(';'));
}
