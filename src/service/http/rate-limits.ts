/** Rate limits. Counting is a port, because servers that share callers may have to share their counts. */

export interface RateLimit {
  /** Calls per window. */
  readonly quota: number;
  readonly windowSeconds: number;
}

/** The state of a limit after a call was counted. */
export interface RateState {
  /** Calls left in this window; negative when this call exceeded the limit. */
  readonly remaining: number;
  /** Seconds until the next window, at least 1. */
  readonly resetSeconds: number;
}

export interface RateCounter {
  /** Counts one call for a key. */
  count(key: string, limit: RateLimit, at: Date): Promise<RateState>;
}

export interface RateLimits {
  readonly counter: RateCounter;
  /** For all calls from one network address: an office, or somebody with many accounts. */
  readonly address?: RateLimit;
  /** For one account or agency, from any address. */
  readonly account?: RateLimit;
}

/** Bounds the memory that invented callers can use to about 20 MB. */
const MAX_WINDOWS = 100_000;

interface Window {
  count: number;
  readonly endsAt: number;
}

/**
 * Counts in fixed windows that start with a caller's first call, in constant time: all windows of one limit have the same length,
 * so a map holds them in the order in which they end, and expired ones are dropped from its front.
 */
export function memoryRateCounter(maxWindows = MAX_WINDOWS): RateCounter {
  const byLength = new Map<number, Map<string, Window>>();

  function windowsOf({ windowSeconds }: RateLimit, now: number): Map<string, Window> {
    const windows = byLength.get(windowSeconds) ?? new Map<string, Window>();
    byLength.set(windowSeconds, windows);
    for (const [key, { endsAt }] of windows) {
      if (endsAt > now && windows.size < maxWindows) break;
      windows.delete(key);
    }
    return windows;
  }

  return {
    async count(key, limit, at) {
      const now = at.getTime();
      const windows = windowsOf(limit, now);
      const window = windows.get(key) ?? { count: 0, endsAt: now + limit.windowSeconds * 1000 };
      window.count += 1;
      windows.set(key, window);
      return {
        remaining: limit.quota - window.count,
        resetSeconds: Math.max(1, Math.ceil((window.endsAt - now) / 1000)),
      };
    },
  };
}
