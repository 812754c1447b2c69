/**
 * Slows down guessing. Every attempt beyond a few free ones makes the next wait, twice as long each time, up to a cap that
 * depends on what was counted: long for one username from one address, short for a username from everywhere, so that a stranger
 * can slow its owner down but not lock them out.
 */

export interface ThrottleRule {
  /** What is counted, such as a username and an address. */
  readonly key: string;
  readonly freeAttempts: number;
  readonly longestWaitSeconds: number;
  /** After a success: forget every attempt, or only not count this one. */
  readonly afterSuccess: 'forget' | 'uncount';
}

/** In memory by default; servers that share a store may share their counts too. */
export interface Throttle {
  /**
   * Counts an attempt and gives 0, or counts none and gives the seconds to wait before the next. Counts before the outcome is known,
   * and in one step: guesses sent side by side must not all be free.
   */
  admit(rules: readonly ThrottleRule[], at: Date): Promise<number>;
  /** Says that the attempt which was counted last succeeded. */
  succeed(rules: readonly ThrottleRule[]): Promise<void>;
}

interface Tally {
  attempts: number;
  waitUntil: number;
  forgottenAt: number;
}

const FORGET_AFTER_MS = 15 * 60_000;
/** Bounds the memory that inventing usernames can take: the longest unused are dropped. */
const MOST_TALLIES = 20_000;

export function memoryThrottle(): Throttle {
  const tallies = new Map<string, Tally>();

  function tallyOf({ key }: ThrottleRule, now: number): Tally | undefined {
    const tally = tallies.get(key);
    return tally && tally.forgottenAt > now ? tally : undefined;
  }

  function countOne(rule: ThrottleRule, now: number): void {
    const attempts = (tallyOf(rule, now)?.attempts ?? 0) + 1;
    const beyond = attempts - rule.freeAttempts;
    const wait = beyond < 0 ? 0 : Math.min(rule.longestWaitSeconds, 2 ** beyond) * 1000;
    tallies.delete(rule.key);
    tallies.set(rule.key, { attempts, waitUntil: now + wait, forgottenAt: now + wait + FORGET_AFTER_MS });
    const [oldest] = tallies.keys();
    if (tallies.size > MOST_TALLIES && oldest !== undefined) tallies.delete(oldest);
  }

  return {
    async admit(rules, at) {
      const now = at.getTime();
      const wait = Math.max(0, ...rules.map(rule => (tallyOf(rule, now)?.waitUntil ?? 0) - now));
      if (wait === 0) for (const rule of rules) countOne(rule, now);
      return Math.ceil(wait / 1000);
    },
    async succeed(rules) {
      for (const { key, afterSuccess } of rules) {
        const tally = tallies.get(key);
        if (afterSuccess === 'forget') tallies.delete(key);
        else if (tally) {
          tally.attempts--;
          // The attempt was let in, so any wait is its own.
          tally.waitUntil = 0;
        }
      }
    },
  };
}
