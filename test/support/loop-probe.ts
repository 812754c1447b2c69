/** How long the event loop of another process is busy: see `loop-probe.mjs`, which runs in that process. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { freePort } from './free-port.js';

export interface LoopTimes {
  /** The longest time on a core without a pause, in milliseconds. */
  readonly busyMs: number;
  /** The longest wait for a core, in milliseconds. */
  readonly waitedMs: number;
}

export interface LoopProbe {
  /** For the process to start. */
  readonly environment: Record<string, string>;
  /** Since the last call, or since the process started; undefined while it does not run. */
  take(): Promise<LoopTimes | undefined>;
}

export async function loopProbe(): Promise<LoopProbe> {
  const port = await freePort();
  const program = pathToFileURL(resolve('test/support/loop-probe.mjs')).href;
  return {
    environment: { LOOP_PROBE_PORT: String(port), NODE_OPTIONS: `--import ${program}` },
    async take() {
      const answer = await fetch(`http://127.0.0.1:${port}`).catch(() => undefined);
      return (await answer?.json().catch(() => undefined)) as LoopTimes | undefined;
    },
  };
}
