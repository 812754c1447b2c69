import { buildAll, isBuilt } from './build.js';

/** Mocha calls it once, before its workers: two that build the same folder at once remove each other's files. */
export async function mochaGlobalSetup() {
  await buildAll();
  process.env[isBuilt] = 'true';
}
