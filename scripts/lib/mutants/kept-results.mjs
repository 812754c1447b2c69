import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { hash } from './test-files.mjs';

/** Nothing in it is needed: the next run makes it again. */
export const cacheFolder = 'node_modules/.cache/mutants';

/**
 * The verdicts of earlier runs about a file, as long as neither its mutants nor its tests have changed.
 *
 * @param {string} source its path
 * @param {string} code the file with all its mutants
 * @param {string} testsHash
 */
export function keptResults(source, code, testsHash) {
  const path = join(cacheFolder, 'results', `${source}.json`);
  const key = hash([code, testsHash]);
  const kept = read(path);
  const verdicts = kept?.key === key ? kept.verdicts : {};
  return {
    /** @returns {import('./try-mutants.mjs').Verdict | undefined} */
    get: number => verdicts[number],
    set(number, verdict) {
      verdicts[number] = verdict;
    },
    save() {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify({ key, verdicts }));
    },
  };
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
