import { memoryRateCounter, type RateCounter, type RateLimits } from '../service/index.js';
import { sqlRateCounter } from '../service/store/sql/rate-counter.js';
import type { ServerOptions } from './server-options.js';
import type { ServerStore } from './store/open-store.js';

interface RateLimitEvents {
  readonly onError: (error: unknown) => void;
  /** Called for each call that a limit has rejected: `address` or `account`. */
  readonly onRejected: (limit: string) => void;
}

/** The limits of the options, counted in the database when other processes may share it. */
export function rateLimitsOf(
  { callsPerAddress = 6000, callsPerAccount = 1200 }: ServerOptions,
  { database, isShared }: ServerStore,
  { onError, onRejected }: RateLimitEvents,
): RateLimits {
  const inOneMinute = (quota: number) => ({ quota, windowSeconds: 60 });
  return {
    counter: reporting(database && isShared ? sqlRateCounter(database, onError) : memoryRateCounter(), onRejected),
    ...(callsPerAddress > 0 && { address: inOneMinute(callsPerAddress) }),
    ...(callsPerAccount > 0 && { account: inOneMinute(callsPerAccount) }),
  };
}

function reporting(counter: RateCounter, onRejected: (limit: string) => void): RateCounter {
  return {
    async count(key, limit, at) {
      const state = await counter.count(key, limit, at);
      // Keys begin with the name of their limit.
      if (state.remaining < 0) onRejected(key.split(' ', 1).join());
      return state;
    },
  };
}
