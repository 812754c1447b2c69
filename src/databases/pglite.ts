/**
 * PostgreSQL inside the process (https://pglite.dev), for trying the service out, for tests, and for one small office. Acknowledged
 * writes survive the end of the process, but not a power failure: PGlite never calls fsync.
 */
import { PGlite, type Transaction } from '@electric-sql/pglite';

import type { Database, Sql, SqlValue } from '../service/store/sql/database.js';
import { retrying } from './retry.js';
import { toHex, parsers } from './values.js';

export interface PgliteOptions {
  /**
   * The result of another database's `snapshot`; the new database starts with that content. Only for a folder that is empty, or in
   * memory.
   */
  readonly snapshot?: Blob;
}

/** A database that can copy itself. */
export interface PgliteDatabase extends Database {
  /** The whole database as a file for {@link PgliteOptions.snapshot}. */
  snapshot(): Promise<Blob>;
}

/**
 * The caller must ensure that no other process opens the same folder, which would destroy it: see `lockFolder`.
 *
 * @param folder of the database, created if necessary; undefined keeps it in memory
 */
export async function openPglite(folder?: string, options: PgliteOptions = {}): Promise<PgliteDatabase> {
  const pglite = await PGlite.create({
    ...(folder !== undefined && { dataDir: folder }),
    ...(options.snapshot && { loadDataDir: options.snapshot }),
    parsers,
    // PGlite's own serializer handles single bytes, which is slow for 25 MB.
    serializers: { 17: toHex },
    // PostgreSQL's default of 128 MB is written at every start, and the operating system caches the same pages anyway.
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'],
  });

  const sql = sqlOver(pglite);
  return {
    query: (text, values) => retrying(() => sql.query(text, values)),
    script: text => retrying(() => sql.script(text)),
    // There is one connection, so transactions run one after the other.
    transaction: work => retrying(() => pglite.transaction(transaction => work(sqlOver(transaction)))),
    snapshot: () => pglite.dumpDataDir('none'),
    close: () => pglite.close(),
  };
}

function sqlOver(runner: PGlite | Transaction): Sql {
  return {
    async query<Row extends object>(text: string, values: readonly SqlValue[] = []) {
      const { rows } = await runner.query<Row>(text, [...values]);
      return rows;
    },
    async script(text) {
      await runner.exec(text);
    },
  };
}
