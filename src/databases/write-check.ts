import { StoreUnavailable } from '../service/store/store-unavailable.js';
import type { Database } from '../service/store/sql/database.js';
import { sqlState } from './sql-state.js';

/** Disk full, input or output error, read-only transaction. */
const writeFailures = new Set(['53100', '58030', '25006']);

/**
 * Tells whether a database takes writes. While no write has failed, it only asks for the mode of the database. After a write that
 * the disk had no room for, it tries one itself at each check, so that the answer is true again as soon as there is room.
 */
export class WriteCheck {
  /** The same database; failed writes are recorded. */
  readonly database: Database;
  readonly #database: Database;
  /** A write has failed, and no later write of this kind has succeeded. */
  #hasFailed = false;

  constructor(database: Database) {
    this.#database = database;
    this.database = {
      query: (text, values) => this.#noting(database.query(text, values)),
      script: text => this.#noting(database.script(text)),
      transaction: (work, options) => this.#noting(database.transaction(work, options)),
      close: () => database.close(),
    };
  }

  /**
   * Rejects while the database does not respond or takes no writes.
   *
   * @throws {StoreUnavailable}
   */
  async check(): Promise<void> {
    const [mode] = await this.#database.query<{ readonly readOnly: boolean }>(
      `select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as "readOnly"`,
    );
    if (mode?.readOnly !== false) throw new StoreUnavailable('The database is read-only.');
    if (!this.#hasFailed) return;
    await this.#tryToWrite();
    this.#hasFailed = false;
  }

  /** Temporary tables leave nothing behind, even if the disk becomes full while one is created. */
  async #tryToWrite(): Promise<void> {
    try {
      await this.#database.transaction(async sql => {
        await sql.script('create temporary table write_check (filler text) on commit drop');
        await sql.query(`insert into write_check select repeat('x', 1000) from generate_series(1, 1000)`);
      });
    } catch (thrown) {
      if (isWriteFailure(thrown)) throw thrown;
      // Not about the disk, for example a role that may not create temporary tables.
    }
  }

  async #noting<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (thrown) {
      this.#hasFailed ||= isWriteFailure(thrown);
      throw thrown;
    }
  }
}

function isWriteFailure(thrown: unknown): boolean {
  const cause = thrown instanceof StoreUnavailable ? thrown.cause : thrown;
  return writeFailures.has(sqlState(cause) ?? '');
}
