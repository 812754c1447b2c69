import { setTimeout as pause } from 'node:timers/promises';

import { sqlState } from './sql-state.js';
import { asStoreUnavailable, ConnectionLost } from './unavailable.js';

/** `serialization_failure` and `deadlock_detected`: nothing has happened, and a retry may succeed. */
const retryableStates = new Set(['40001', '40P01']);

const MAX_TRIES = 12;
/** Milliseconds to keep retrying while the database is unreachable. */
const MAX_OUTAGE_MS = 3000;
/** Milliseconds: the maximum pause after the first try, and after any. */
const [SHORTEST_REACH, LONGEST_REACH] = [5, 320];

/**
 * Retries the work on conflicts, at most twelve times, with random pauses so that competing transactions do not collide
 * again. Also retries for a few seconds when a connection was lost before anything can have taken effect.
 *
 * @throws {StoreUnavailable} for outages
 */
export async function retrying<Result>(work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (thrown) {
      const isLost = hadNoEffect(thrown) && performance.now() - started < MAX_OUTAGE_MS;
      if (tries === MAX_TRIES || !(isLost || retryableStates.has(sqlState(thrown) ?? '')))
        throw asStoreUnavailable(thrown);
      await pause(Math.random() * Math.min(SHORTEST_REACH * 2 ** (tries - 1), LONGEST_REACH));
    }
  }
}

const hadNoEffect = (error: unknown): boolean => error instanceof ConnectionLost && error.hadNoEffect;
