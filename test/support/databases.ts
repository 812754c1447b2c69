/** The databases that a suite runs over, each fresh; made for `before`. */
import { openPglite, type PgliteDatabase } from '../../src/databases/pglite.js';
import { openPostgres } from '../../src/databases/postgres.js';
import type { Database } from '../../src/service/stores/sql/database.js';
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
