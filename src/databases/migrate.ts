import type { Database, Sql } from '../service/store/sql/database.js';
import type { Migration } from '../service/store/sql/migration.js';
import { retrying } from './retry.js';
import { sqlState } from './sql-state.js';
import { DatabaseUnfit } from './database-unfit.js';

/**
 * Migrates the schema to this version of the package, completely or not at all. Any number of processes may start at once: one
 * migrates, the others wait and find it done.
 *
 * @throws {DatabaseUnfit} when a later version of the package has migrated the schema further
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  // Usually everything is done already, and neither the lock nor the permission to create tables is needed.
  if ((await pendingMigrations(database, migrations).catch(undefinedTable))?.length === 0) return;

  await ensureTable(database);
  await database.transaction(async sql => {
    // A process that waited here finds the row changed, and its transaction runs again on the new state.
    await sql.query('update schema_migration set applied_at = $1 where version = 0', [now()]);
    for (const { version, name, sql: script } of await pendingMigrations(sql, migrations)) {
      await sql.script(script);
      await sql.query('insert into schema_migration (version, name, applied_at) values ($1, $2, $3)', [
        version,
        name,
        now(),
      ]);
    }
  }, withoutTimeout);
}

/** Creating an index on a large table may take minutes. */
const withoutTimeout = { noTimeout: true } as const;

async function pendingMigrations(sql: Sql, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const rows = await sql.query<{ version: number }>('select version from schema_migration where version > 0');
  const done = new Set(rows.map(({ version }) => version));
  const latest = Math.max(0, ...done);
  const known = Math.max(0, ...migrations.map(({ version }) => version));
  if (latest > known) {
    throw new DatabaseUnfit(
      `The database's schema is version ${latest}, and this version of sme-one-id knows it up to ${known}. ` +
        'Start the version that was used on it last, or a later one.',
    );
  }
  return migrations.filter(({ version }) => !done.has(version)).sort((one, other) => one.version - other.version);
}

/** `if not exists` does not prevent two processes from creating the same table at once; the second gets a duplicate error. */
async function ensureTable(database: Database): Promise<void> {
  await retrying(async () => {
    try {
      await database.script(`
        create table if not exists schema_migration (
          version int primary key, name text not null, applied_at timestamptz(3) not null
        );
        insert into schema_migration (version, name, applied_at)
          values (0, 'lock', '${now()}') on conflict (version) do nothing`);
    } catch (thrown) {
      if (!duplicateStates.has(sqlState(thrown) ?? '')) throw thrown;
      await ensureTable(database);
    }
  });
}

/** `unique_violation` (in the catalogue), `duplicate_table`, `duplicate_object`. */
const duplicateStates = new Set(['23505', '42P07', '42710']);

function undefinedTable(thrown: unknown): undefined {
  if (sqlState(thrown) !== '42P01') throw thrown;
}

function now(): string {
  return new Date().toISOString();
}
