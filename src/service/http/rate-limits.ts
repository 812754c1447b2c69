/** How often somebody may call. Counting stands behind a port, since servers that share callers may share their counts. */

export interface RateLimit {
  /** Calls in one window. */
  readonly quota: number;
  readonly windowSeconds: number;
}

/** Where a caller stands after a call was counted. */
export interface RateState {
  /** Calls left in this window; less than 0 when this one was too many. */
  readonly remaining: number;
  /** Whole seconds until the next window, at least 1. */
  readonly resetSeconds: number;
}

export interface RateCounter {
  /** Counts one call of whoever the key names. */
  count(key: string, limit: RateLimit, at: Date): Promise<RateState>;
}

export interface RateLimits {
  readonly counter: RateCounter;
  /** For everything that comes from one network address: an office, or somebody with many accounts. */
  readonly address?: RateLimit;
  /** For one account or agency, from wherever it calls. */
  readonly account?: RateLimit;
}

/** Bounds the memory that inventing callers can take, at about 20 MB. */
const MAX_WINDOWS = 100_000;

interface Window {
  count: number;
  readonly endsAt: number;
}

/**
 * Counts in fixed windows, each from a caller's first call on, in constant time: of one limit all windows are equally long, so
 * a map holds them in the order in which they end, and those that are over are dropped from its front.
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
