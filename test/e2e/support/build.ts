import { run } from '../../../scripts/lib/run.mjs';

/** Set in the environment of workers that begin after everything was built. */
export const isBuilt = 'E2E_IS_BUILT';

let building: Promise<void> | undefined;

/** Builds whatever is stale, once for all tests of a run; the first build takes a minute. */
export function buildAll(): Promise<void> {
  building ??= build();
  return building;
}

async function build() {
  if (process.env[isBuilt]) return;
  await run('node', ['scripts/build.mjs']);
  await run('node', ['scripts/build-demo.mjs']);
}
