/**
 * PostgreSQL inside the process (https://pglite.dev), for trying the service out, for tests, and for one small office. It keeps
 * what it has acknowledged when the process dies, but not when the machine loses power: it never asks the disk to finish.
 */
import { PGlite, type Transaction } from '@electric-sql/pglite';

import type { Database, Sql, SqlValue } from '../service/store/sql/database.js';
import { retrying } from './retry.js';
import { toHex, parsers } from './values.js';

export interface PgliteOptions {
  /** What `dumpDataDir` of another gave; the database begins as that one stood. For a folder that is empty or in memory. */
  readonly snapshot?: Blob;
}

/** A database that can hand out a copy of itself. */
export interface PgliteDatabase extends Database {
  /** The whole database as a file for {@link PgliteOptions.snapshot}. */
  snapshot(): Promise<Blob>;
}

/**
 * The caller sees to it that no other process opens the same folder, which would destroy it: see `lockFolder`.
 *
 * @param folder where the database lies, made when it is not there; undefined keeps it in memory
 */
export async function openPglite(folder?: string, options: PgliteOptions = {}): Promise<PgliteDatabase> {
  const pglite = await PGlite.create({
    ...(folder !== undefined && { dataDir: folder }),
    ...(options.snapshot && { loadDataDir: options.snapshot }),
    parsers,
    // The package's own writes each byte by itself, which a document of 25 MB notices.
    serializers: { 17: toHex },
    // PostgreSQL's own 128 MB are written through at every start, and the system keeps the same pages anyway.
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'],
  });

  return {
    ...sqlOver(pglite),
    // There is one connection, so transactions run one after the other, each on what the one before left.
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
