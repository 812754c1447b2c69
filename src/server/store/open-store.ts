/** The service's data: opened, seeded when new, and never confused with another deployment's. */
import { resolve } from 'node:path';

import { holdsSampleData, type OpenStore } from '../../databases/open-store.js';
import type { ReadReplica } from '../../databases/read-replica.js';
import { inProcessEvents } from '../../service/notifications/inquiry-events.js';
import { referenceData } from '../../service/sample-data/sample-data.js';
import { memoryStore, type InquiryEvents, type Store } from '../../service/index.js';
import { isEmpty, seedStore, type Database } from '../../service/store/sql/sql-store.js';
import { StartError } from '../start-error.js';
import { sampleSeed } from './sample-seed.js';
import { startErrorOf } from './start-errors.js';

export interface StoreOptions {
  /** A folder for the embedded database, created if necessary; for one process at a time. */
  readonly dataDir?: string | undefined;
  /** A PostgreSQL that any number of processes share; has precedence over {@link dataDir}. Without either, data is in memory. */
  readonly databaseUrl?: string | undefined;
  /** Maximum number of connections to that PostgreSQL; 10 by default. */
  readonly databaseConnections?: number;
  /** The same database on a streaming replica, which lists, search and exports are read from. */
  readonly databaseReadUrl?: string | undefined;
  /** How processes that share it learn of changes: `listen`, or `poll` where LISTEN does not work. */
  readonly databaseChanges?: 'listen' | 'poll';
  /** Fictional people and inquiries, with published passwords. */
  readonly sampleData?: boolean;
}

export interface ServerStore {
  readonly store: Store;
  readonly inquiryEvents: InquiryEvents;
  /** Undefined in memory. */
  readonly database: Database | undefined;
  /** That lists are read from, if any. */
  readonly replica: ReadReplica | undefined;
  /** The clock that it has in common with other processes, as options of the service. */
  readonly time: OpenStore['time'];
  pools: OpenStore['pools'];
  replicaLag: OpenStore['replicaLag'];
  /** Whether other processes may use the same data. */
  readonly isShared: boolean;
  /** Where the data is, for people. */
  readonly place: string;
  /** Rejects when it is not reachable now, or takes no writes. */
  isReachable(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the store and seeds it when it is empty: with agencies and categories, and with sample data if requested.
 *
 * @param onError called for broken connections
 * @throws {StartError} when it cannot be opened, or contains sample data although none was requested, or the other way round
 */
export async function openServerStore(
  options: StoreOptions,
  onError: (error: unknown) => void = () => undefined,
): Promise<ServerStore> {
  const { dataDir, databaseUrl, sampleData = false } = options;
  if (databaseUrl === undefined && dataDir === undefined) return inMemory(sampleData);

  const place = databaseUrl === undefined ? resolve(dataDir ?? '') : 'PostgreSQL';
  try {
    const opened = await openDatabaseStore(options, onError);
    await seedIfEmpty(opened, sampleData, place);
    const { store, inquiryEvents, time, database, replica } = opened;
    return {
      ...{ store, inquiryEvents, time, database, replica, place, isShared: databaseUrl !== undefined },
      pools: () => opened.pools(),
      replicaLag: () => opened.replicaLag(),
      isReachable: () => opened.checkWritable(),
      close: () => opened.close(),
    };
  } catch (thrown) {
    throw await startErrorOf(thrown, databaseUrl === undefined ? { dataDir: place } : 'postgres');
  }
}

async function inMemory(sampleData: boolean): Promise<ServerStore> {
  return {
    store: memoryStore(sampleData ? await sampleSeed() : referenceData),
    inquiryEvents: inProcessEvents(),
    time: {},
    database: undefined,
    replica: undefined,
    pools: () => ({}),
    replicaLag: async () => undefined,
    isShared: false,
    place: 'memory',
    isReachable: async () => undefined,
    close: async () => undefined,
  };
}

/** Drivers are loaded on demand, so that only the used one needs to be installed. */
async function openDatabaseStore(options: StoreOptions, onError: (error: unknown) => void): Promise<OpenStore> {
  const { dataDir = '.data', databaseUrl, databaseReadUrl: readUrl } = options;
  const { databaseConnections: connections, databaseChanges: changes } = options;
  if (databaseUrl === undefined) {
    const { openPgliteStore } = await import('../../databases/pglite-store.js');
    return openPgliteStore(dataDir);
  }
  const { openPostgresStore } = await import('../../databases/postgres-store.js');
  return openPostgresStore(databaseUrl, {
    ...(readUrl !== undefined && { readUrl }),
    ...(connections !== undefined && { connections }),
    ...(changes !== undefined && { changes }),
    onError,
  });
}

async function seedIfEmpty(opened: OpenStore, sampleData: boolean, place: string): Promise<void> {
  const { database } = opened;
  try {
    if (await isEmpty(database)) await seed(database, sampleData);
    await checkSampleData(database, sampleData, place);
  } catch (thrown) {
    await opened.close();
    throw thrown;
  }
}

async function seed(database: Database, sampleData: boolean): Promise<void> {
  const seed = sampleData ? await sampleSeed() : referenceData;
  try {
    await seedStore(database, seed);
  } catch (thrown) {
    // Another process that started at the same moment may have been faster.
    if (await isEmpty(database)) throw thrown;
  }
}

/** Sample accounts have published passwords, and real people must not see fictional inquiries. */
async function checkSampleData(database: Database, sampleData: boolean, place: string): Promise<void> {
  if ((await holdsSampleData(database)) === sampleData) return;
  throw new StartError(
    sampleData
      ? `The database (${place}) is in use without sample data, and none is added to it. Choose another with DATA_DIR or DATABASE_URL.`
      : `The database (${place}) holds sample data. Start it with --sample-data, or choose another with DATA_DIR or DATABASE_URL.`,
  );
}
