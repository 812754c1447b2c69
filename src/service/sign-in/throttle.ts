/**
 * Slows down password guessing. Beyond a few free attempts, each doubles the next wait up to a maximum: long for one username from
 * one address, short for a username from everywhere, so that a stranger can slow the owner down but not lock them out.
 */

import { countAttempt, uncountAttempt, waitOf, type AttemptLimits, type Tally } from './tally.js';

export interface ThrottleRule extends AttemptLimits {
  /** What is counted, such as a username and an address. */
  readonly key: string;
  /** After a success: reset the count, or only take back this attempt. */
  readonly afterSuccess: 'forget' | 'uncount';
}

/** In memory by default; servers that share a database share their counts by `sqlThrottle`. */
export interface Throttle {
  /**
   * Counts an attempt and returns 0, or counts none and returns the seconds to wait. Counts before the outcome is known and
   * atomically, so that parallel guesses are not all free.
   */
  admit(rules: readonly ThrottleRule[], at: Date): Promise<number>;
  /** Reports that the attempt which was counted last succeeded. */
  succeed(rules: readonly ThrottleRule[]): Promise<void>;
}

/** Bounds the memory that invented usernames can use: the least recently used are dropped. */
const MAX_TALLIES = 20_000;

/** Counts in this process only. Several processes need a throttle that keeps its counts in their store. */
export function memoryThrottle(): Throttle {
  const tallies = new Map<string, Tally>();

  function keep(key: string, tally: Tally): void {
    // Deleted first, so that the map stays in order of last use.
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
