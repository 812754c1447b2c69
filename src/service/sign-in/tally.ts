/** Counts attempts for every throttle, wherever the counts are stored. Times are milliseconds since 1970. */
/** How many attempts are free, and how long a wait can get. */
export interface AttemptLimits {
  readonly freeAttempts: number;
  readonly longestWaitSeconds: number;
}

export interface Tally {
  readonly attempts: number;
  readonly waitUntil: number;
  readonly forgottenAt: number;
}

const FORGET_AFTER_MS = 15 * 60_000;

/** How long the next attempt has to wait; 0 when it need not. */
export function waitOf(tally: Tally | undefined, now: number): number {
  return tally ? Math.max(0, tally.waitUntil - now) : 0;
}

/** Counts one more attempt. Beyond the free ones, each doubles the next wait, up to the maximum. */
export function countAttempt(rule: AttemptLimits, tally: Tally | undefined, now: number): Tally {
  const attempts = (tally && tally.forgottenAt > now ? tally.attempts : 0) + 1;
  const beyond = attempts - rule.freeAttempts;
  const wait = beyond < 0 ? 0 : Math.min(rule.longestWaitSeconds, 2 ** beyond) * 1000;
  return { attempts, waitUntil: now + wait, forgottenAt: now + wait + FORGET_AFTER_MS };
}

/** Takes back the attempt that was counted last. It was admitted, so any wait is due to itself. */
export function uncountAttempt(tally: Tally): Tally {
  return { ...tally, attempts: Math.max(0, tally.attempts - 1), waitUntil: 0 };
}
