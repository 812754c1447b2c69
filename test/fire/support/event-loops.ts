import { setTimeout as pause } from 'node:timers/promises';

export interface LoopWatch {
  /** The longest time that an event loop was blocked since the start, in milliseconds. */
  stop(): Promise<number>;
}

/** Milliseconds; a process that is killed loses what it measured since the last look. */
const LOOK_EVERY_MS = 250;

/** Watches the event loops of processes by their metrics, which measure by `monitorEventLoopDelay`. */
export function watchLoops(metricsPorts: readonly number[]): LoopWatch {
  const over = new AbortController();
  let longest = 0;

  async function watch(port: number): Promise<void> {
    // The first measurement of a process, which includes its start, does not count.
    let last: number | undefined;
    while (!over.signal.aborted) {
      const delay = await longestDelay(port);
      if (last !== undefined) longest = Math.max(longest, delay ?? 0);
      last = delay;
      await pause(LOOK_EVERY_MS);
    }
  }

  const watching = metricsPorts.map(watch);
  return {
    async stop() {
      over.abort();
      await Promise.all(watching);
      return longest;
    },
  };
}

/** In milliseconds, since the last call; undefined while the process does not run. */
async function longestDelay(port: number): Promise<number | undefined> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`).catch(() => undefined);
  const [, seconds] = /^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec((await answer?.text()) ?? '') ?? [];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
