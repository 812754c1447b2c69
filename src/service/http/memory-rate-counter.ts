import type { RateCounter } from './rate-limits.js';
import { RateWindows, rateState } from './rate-windows.js';

/** Counts in this process, in fixed windows that start with a caller's first call. */
export function memoryRateCounter(maxWindows?: number): RateCounter {
  const windows = new RateWindows<{ calls: number; readonly endsAt: number }>(maxWindows);
  return {
    async count(key, limit, at) {
      const now = at.getTime();
      const window = windows.current(key, limit, now, () => ({ calls: 0, endsAt: now + limit.windowSeconds * 1000 }));
      window.calls += 1;
      return rateState(limit, window.calls, window.endsAt, now);
    },
  };
}
