import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { median } from './measure.mjs';
import { startServer } from './server.mjs';

/** How long the service takes from nothing to its first answer on a data directory that is there already, in milliseconds. */
export async function measureStart(runs = 5) {
  const folder = await mkdtemp(join(tmpdir(), 'sme-one-id-'));
  const times = [];
  try {
    // The first run makes the directory, and does not count.
    for (let run = 0; run <= runs; run += 1) {
      const started = performance.now();
      const server = await startServer({ DATA_DIR: join(folder, 'data') }, ['--sample-data']);
      await fetch(`${server.url}/health/ready`);
      if (run > 0) times.push(performance.now() - started);
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { runs, milliseconds: Math.round(median(times)) };
}
