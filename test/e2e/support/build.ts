import { run } from '../../../scripts/lib/run.mjs';

let building: Promise<void> | undefined;

/** Builds whatever is stale, once for all tests of a run; the first build takes a minute. */
export function buildAll(): Promise<void> {
  building ??= build();
  return building;
}

async function build() {
  await run('node', ['scripts/build.mjs']);
  await run('node', ['scripts/build-demo.mjs']);
}
