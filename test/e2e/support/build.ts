import { run } from '../../../scripts/lib/run.mjs';

/** Builds what is stale; the first time it takes a minute. */
export async function buildAll(): Promise<void> {
  await run('node', ['scripts/build.mjs']);
  await run('node', ['scripts/build-demo.mjs']);
}
