/** Stores over one database for a whole file: the database is opened and migrated once, and emptied for each store. */
import { migrate } from '../../../src/databases/migrate.js';
import { migrations, seedStore, sqlStore, type Database } from '../../../src/service/store/sql/sql-store.js';
import type { Store, StoreSeed } from '../../../src/service/store/store.js';
import type { DatabaseKind } from '../../support/databases.js';

export interface SqlStores {
  /** Set by `before`. */
  readonly database: Database;
  /** A store filled with the seed; it replaces the previous one. */
  make(seed: StoreSeed): Promise<Store>;
}

/** Call it in a `describe`: opens the database before its tests and closes it afterwards. */
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

/** Deletes instead of truncating, which takes ten times as long for few rows. */
async function empty(database: Database): Promise<void> {
  const tables = await database.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = current_schema() and tablename <> 'schema_migration'`,
  );
  await database.script(tables.map(({ name }) => `delete from ${name}`).join(';'));
}
