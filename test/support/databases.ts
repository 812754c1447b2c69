/** The databases that a suite runs over, each fresh; made for `before`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { migrate } from '../../src/databases/migrate.js';
import { openPglite, type PgliteDatabase } from '../../src/databases/pglite.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { sampleData } from '../../src/service/sample-data.js';
import type { StoreSeed } from '../../src/service/store.js';
import { migrations, seedStore, type Database } from '../../src/service/stores/sql.js';
import { postgresCluster } from './postgres-cluster.js';

export interface DatabaseKind {
  readonly name: string;
  /** Opens an empty database. The suite closes it. */
  readonly open: (this: Mocha.Context) => Promise<Database>;
}

export const databaseKinds: readonly DatabaseKind[] = [
  { name: 'PGlite', open: freshPglite },
  {
    name: 'PostgreSQL',
    async open() {
      const cluster = await postgresCluster.call(this);
      return openPostgres(await cluster.createDatabase());
    },
  },
];

/** Opens a database before the tests of a suite, and closes it after them. */
export function useDatabase(open: DatabaseKind['open']): () => Database {
  let database: Database | undefined;
  before(async function () {
    database = await open.call(this);
  });
  after(() => database?.close());
  return () => database!;
}

/**
 * Makes a data folder as a server leaves it that was started with sample data, though with a handful of inquiries instead of ten
 * thousand; in a tenth of the time of such a start.
 */
export async function prepareDataDir(folder: string): Promise<void> {
  empty ??= snapshotOfEmpty();
  await mkdir(folder);
  const database = await openPglite(join(folder, 'database'), { snapshot: await empty });
  await migrate(database, migrations);
  await seedStore(database, await smallSample());
  await database.close();
}

/** The sample data without most of what the account `busy` has. */
export function smallSample(): Promise<StoreSeed> {
  return sampleData(new Date(), { busyCount: 10 });
}

let empty: Promise<Blob> | undefined;

/** An empty database in memory. The first of a run takes seconds, each further one half of one. */
export async function freshPglite(this: Mocha.Context): Promise<PgliteDatabase> {
  this.timeout(60_000);
  empty ??= snapshotOfEmpty();
  return openPglite(undefined, { snapshot: await empty });
}

async function snapshotOfEmpty(): Promise<Blob> {
  const database = await openPglite();
  const snapshot = await database.snapshot();
  await database.close();
  return snapshot;
}
