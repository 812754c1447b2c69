import { loadedTester } from './tester-process.mjs';

/**
 * @typedef {object} Baseline what a test file does when nothing is changed
 * @property {{ title: string, ms: number }[]} tests
 * @property {(mutant: { file: string, number: number }) => boolean} isReached
 * @property {(mutant: { file: string, number: number }) => boolean} isReachedOnLoading
 * @property {(mutant: { file: string, number: number }) => { title: string, ms: number }[]} testsOf the tests that reach it
 */

/**
 * Runs the tests of a file with no mutant on. Throws when one fails: a test that fails by itself finds nothing.
 *
 * @param {object} what as `startTester` takes it
 * @returns {Promise<object>} the record for {@link baselineOf}
 */
export async function recordBaseline(what) {
  const tester = await loadedTester(what);
  try {
    const record = await tester.ask({ ask: 'baseline' }, 600_000);
    if (record.passed) return record;
    throw new Error(`${what.testFile} fails without a mutant: ${record.failed ?? record.ended}: ${record.error}`);
  } finally {
    tester.end();
  }
}

/** @returns {Baseline} */
export function baselineOf({ tests, inHooks, onLoading }) {
  const reaches = (reached, { file, number }) => reached[file]?.includes(number) === true;
  return {
    tests,
    isReached: mutant =>
      reaches(onLoading, mutant) || reaches(inHooks, mutant) || tests.some(({ reached }) => reaches(reached, mutant)),
    isReachedOnLoading: mutant => reaches(onLoading, mutant),
    testsOf: mutant => (reaches(inHooks, mutant) ? tests : tests.filter(({ reached }) => reaches(reached, mutant))),
  };
}
