import { setTimeout as pause } from 'node:timers/promises';

import type { LoopProbe, LoopTimes } from '../../support/loop-probe.js';

export interface LoopWatch {
  /** The longest times of any event loop since the start. */
  stop(): Promise<LoopTimes>;
}

/** Milliseconds; a process that is killed loses what it measured since the last look. */
const LOOK_EVERY_MS = 250;

/** Watches the event loops of processes. */
export function watchLoops(probes: readonly LoopProbe[]): LoopWatch {
  const over = new AbortController();
  let longest: LoopTimes = { busyMs: 0, waitedMs: 0 };

  async function watch(probe: LoopProbe): Promise<void> {
    // The first measurement of a process, which includes its start, does not count.
    let last: LoopTimes | undefined;
    while (!over.signal.aborted) {
      const times = await probe.take();
      if (times && last) {
        longest = {
          busyMs: Math.max(longest.busyMs, times.busyMs),
          waitedMs: Math.max(longest.waitedMs, times.waitedMs),
        };
      }
      last = times;
      await pause(LOOK_EVERY_MS);
    }
  }

  const watching = probes.map(watch);
  return {
    async stop() {
      over.abort();
      await Promise.all(watching);
      return longest;
    },
  };
}
