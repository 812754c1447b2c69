/**
 * Slows down guessing. Every attempt beyond a few free ones makes the next wait, twice as long each time, up to a cap that
 * depends on what was counted: long for one username from one address, short for a username from everywhere, so that a stranger
 * can slow its owner down but not lock them out.
 */

import { countAttempt, uncountAttempt, waitOf, type AttemptLimits, type Tally } from './tally.js';

export interface ThrottleRule extends AttemptLimits {
  /** What is counted, such as a username and an address. */
  readonly key: string;
  /** After a success: forget every attempt, or only not count this one. */
  readonly afterSuccess: 'forget' | 'uncount';
}

/** In memory by default; servers that share a database share their counts by `sqlThrottle`. */
export interface Throttle {
  /**
   * Counts an attempt and gives 0, or counts none and gives the seconds to wait before the next. Counts before the outcome is known,
   * and in one step: guesses sent side by side must not all be free.
   */
  admit(rules: readonly ThrottleRule[], at: Date): Promise<number>;
  /** Says that the attempt which was counted last succeeded. */
  succeed(rules: readonly ThrottleRule[]): Promise<void>;
}

/** Bounds the memory that inventing usernames can take: the longest unused are dropped. */
const MAX_TALLIES = 20_000;

/** Counts in this process, and forgets with it. Where several processes serve, take a throttle that keeps its counts in their store. */
export function memoryThrottle(): Throttle {
  const tallies = new Map<string, Tally>();

  function keep(key: string, tally: Tally): void {
    // Deleted first, so that the longest unused is the first of the map.
    tallies.delete(key);
    tallies.set(key, tally);
    const [oldest] = tallies.keys();
    if (tallies.size > MAX_TALLIES && oldest !== undefined) tallies.delete(oldest);
  }

  return {
    async admit(rules, at) {
      const now = at.getTime();
      const wait = Math.max(0, ...rules.map(({ key }) => waitOf(tallies.get(key), now)));
      if (wait === 0) for (const rule of rules) keep(rule.key, countAttempt(rule, tallies.get(rule.key), now));
      return Math.ceil(wait / 1000);
    },
    async succeed(rules) {
      for (const { key, afterSuccess } of rules) {
        const tally = tallies.get(key);
        if (afterSuccess === 'forget') tallies.delete(key);
        else if (tally) tallies.set(key, uncountAttempt(tally));
      }
    },
  };
}
