import { buildAll } from './build.js';

/** Mocha calls it once, before its workers, which would build the same files at once. */
export const mochaGlobalSetup = buildAll;
