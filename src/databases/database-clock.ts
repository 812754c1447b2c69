import { setTimeout as pause } from 'node:timers/promises';

import type { Sql } from '../service/store/sql/database.js';

/** Milliseconds between two measurements. */
const INTERVAL_MS = 5000;

export interface DatabaseClockOptions {
  /** Called when the database was not reachable; until it is, the clock goes on by itself. */
  readonly onError?: (error: unknown) => void;
  /** Milliseconds of a clock that nobody sets. */
  readonly monotonic?: () => number;
}

/**
 * The clock of the database, so that processes agree on the time when their own clocks do not. Between two measurements it follows
 * the process's monotonic clock, which no correction of the time moves.
 */
export class DatabaseClock {
  readonly #database: Pick<Sql, 'query'>;
  readonly #monotonic: () => number;
  readonly #closing = new AbortController();
  /** From the monotonic clock to the time. */
  #offset: number | undefined;
  #measuredAt = -Infinity;

  private constructor(database: Pick<Sql, 'query'>, { monotonic = () => performance.now() }: DatabaseClockOptions) {
    this.#database = database;
    this.#monotonic = monotonic;
  }

  /** Measures, and goes on measuring until it is closed. */
  static async open(database: Pick<Sql, 'query'>, options: DatabaseClockOptions = {}): Promise<DatabaseClock> {
    const clock = new DatabaseClock(database, options);
    await clock.measure();
    void clock.#follow(options.onError ?? (() => undefined));
    return clock;
  }

  now(): Date {
    return new Date(this.#monotonic() + (this.#offset ?? 0));
  }

  /** The time, by a measurement that begins now. */
  async measure(): Promise<Date> {
    const before = this.#monotonic();
    const [row] = await this.#database.query<{ milliseconds: number }>(
      'select (extract(epoch from clock_timestamp()) * 1000)::float8 as milliseconds',
    );
    const after = this.#monotonic();
    // Of two measurements on their way, the one that began later knows more.
    if (row && before >= this.#measuredAt) {
      this.#measuredAt = before;
      this.#correct(row.milliseconds - after, row.milliseconds - before);
    }
    return this.now();
  }

  close(): void {
    this.#closing.abort();
  }

  /** By no more than is certain: how long the statement and its answer took each is unknown. */
  #correct(least: number, most: number): void {
    this.#offset = Math.min(Math.max(this.#offset ?? (least + most) / 2, least), most);
  }

  async #follow(onError: (error: unknown) => void): Promise<void> {
    const nextTime = () => pause(INTERVAL_MS, true, { signal: this.#closing.signal, ref: false });
    // Rejects only when the clock is closed.
    while (await nextTime().catch(() => false)) await this.measure().catch(onError);
  }
}
