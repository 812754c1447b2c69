/** Rate limits. Counting is a port, because processes that share callers share their counts. */

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
