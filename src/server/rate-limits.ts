import { memoryRateCounter, type RateLimits } from '../service/index.js';
import { sqlRateCounter } from '../service/store/sql/rate-counter.js';
import type { ServerOptions } from './server-options.js';
import type { ServerStore } from './store/open-store.js';

/** The limits of the options, counted in the database when other processes may share it. */
export function rateLimitsOf(
  { callsPerAddress = 6000, callsPerAccount = 1200 }: ServerOptions,
  { database, isShared }: ServerStore,
  onError: (error: unknown) => void,
): RateLimits {
  const inOneMinute = (quota: number) => ({ quota, windowSeconds: 60 });
  return {
    counter: database && isShared ? sqlRateCounter(database, onError) : memoryRateCounter(),
    ...(callsPerAddress > 0 && { address: inOneMinute(callsPerAddress) }),
    ...(callsPerAccount > 0 && { account: inOneMinute(callsPerAccount) }),
  };
}
