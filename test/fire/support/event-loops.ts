import { setTimeout as pause } from 'node:timers/promises';

import type { LoopProbe, LoopTimes } from '../../support/loop-probe.js';

export interface LoopWatch {
  /** The longest times of any event loop since the start. */
  stop(): Promise<LoopTimes>;
}

/** Milliseconds; a process that is killed loses what it measured since the last look. */
const LOOK_EVERY_MS = 250;

/** Watches the event loops of processes while they serve: the start of a process, before it is ready, is not counted. */
export function watchLoops(probes: readonly LoopProbe[], isServing: (index: number) => boolean): LoopWatch {
  const over = new AbortController();
  let longest: LoopTimes = { busyMs: 0, waitedMs: 0 };

  async function watch(probe: LoopProbe, index: number): Promise<void> {
    let wasServing = false;
    while (!over.signal.aborted) {
      const times = await probe.take();
      if (times && wasServing) {
        longest = {
          busyMs: Math.max(longest.busyMs, times.busyMs),
          waitedMs: Math.max(longest.waitedMs, times.waitedMs),
        };
      }
      wasServing = times !== undefined && isServing(index);
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
