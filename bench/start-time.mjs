import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { median } from './measure.mjs';
import { cpuTime, startServer } from './server.mjs';

/**
 * The time from starting the service to its first answer with an existing data directory, and how much of it is CPU
 * time: the rest is waiting, on a busy machine mostly for other processes.
 *
 * @returns {Promise<{ runs: number, milliseconds: number, cpuMilliseconds: number }>} medians
 */
export async function measureStart(runs = 5) {
  const folder = await mkdtemp(join(tmpdir(), 'sme-one-id-'));
  const [times, cpuTimes] = [[], []];
  try {
    // The first run creates the directory, and is not counted.
    for (let run = 0; run <= runs; run += 1) {
      const started = performance.now();
      const server = await startServer({ DATA_DIR: join(folder, 'data') }, ['--sample-data']);
      await fetch(`${server.url}/health/ready`);
      if (run > 0) {
        times.push(performance.now() - started);
        cpuTimes.push(cpuTime(server.pid));
      }
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { runs, milliseconds: Math.round(median(times)), cpuMilliseconds: Math.round(median(cpuTimes)) };
}
