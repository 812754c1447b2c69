/** The databases that a suite runs over, each empty; for `before`. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { migrate } from '../../src/databases/migrate.js';
import { openPglite, type PgliteDatabase } from '../../src/databases/pglite.js';
import { openPostgres } from '../../src/databases/postgres.js';
import { sampleData } from '../../src/service/sample-data/sample-data.js';
import type { StoreSeed } from '../../src/service/store/store.js';
import { migrations, seedStore, type Database } from '../../src/service/store/sql/sql-store.js';
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
 * Creates a data folder as a server with sample data leaves it, but with a few inquiries instead of ten thousand; takes
 * a tenth of the time.
 */
export async function prepareDataDir(folder: string): Promise<void> {
  await mkdir(folder);
  const database = await openPglite(join(folder, 'database'), { snapshot: await emptySnapshot() });
  await migrate(database, migrations);
  await seedStore(database, await smallSample());
  await database.close();
}

/** The sample data without most inquiries of the account `busy`. */
export function smallSample(): Promise<StoreSeed> {
  return sampleData(new Date(), { busyCount: 10 });
}

let empty: Promise<Blob> | undefined;

/** An empty database in memory. The first one takes seconds, each further one half a second. */
export async function freshPglite(this: Mocha.Context): Promise<PgliteDatabase> {
  this.timeout(120_000);
  return openPglite(undefined, { snapshot: await emptySnapshot() });
}

function emptySnapshot(): Promise<Blob> {
  empty ??= readSnapshot();
  return empty;
}

/** Kept for later runs, since creating one takes longer than most tests. */
async function readSnapshot(): Promise<Blob> {
  const { version } = JSON.parse(await readFile(`${packageFolder}/package.json`, 'utf8')) as { version: string };
  const file = `node_modules/.cache/sme-one-id/pglite-${version}-empty.tar`;
  if (!existsSync(file)) await writeWhole(file, await makeSnapshot());
  return new Blob([await readFile(file)]);
}

const packageFolder = 'node_modules/@electric-sql/pglite';

async function makeSnapshot(): Promise<Blob> {
  const database = await openPglite();
  const snapshot = await database.snapshot();
  await database.close();
  return snapshot;
}

/** Renamed only when complete, because another run may be reading. */
async function writeWhole(file: string, content: Blob): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, new Uint8Array(await content.arrayBuffer()));
  await rename(unfinished, file);
}
