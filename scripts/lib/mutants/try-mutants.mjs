import { loadedTester, startTester } from './tester-process.mjs';

/**
 * @typedef {object} Verdict
 * @property {'killed' | 'timed out' | 'survived'} result
 * @property {string} [test] the test that noticed
 */

/**
 * Tries mutants one after another on the tests of one file, in one process as far as that is safe.
 *
 * A process that has run a mutant may keep something of it. So a failure counts only if the same tests pass again without the
 * mutant; otherwise the mutant is tried in a process of its own. So is one that changes what is done while modules load, and one
 * that the tests no longer reach in a used process, because what it changes was remembered.
 *
 * @param {object} what as `startTester` takes it
 * @param {import('./baseline.mjs').Baseline} baseline of this test file
 * @returns {{ attempt(mutant: { file: string, number: number }): Promise<Verdict>, end(): void }}
 */
export function mutantTrials(what, baseline) {
  let shared;

  async function attempt(mutant) {
    if (baseline.isReachedOnLoading(mutant)) return alone(mutant, baseline.tests);
    const reaching = baseline.testsOf(mutant);
    let wasReached = false;
    for (const tests of quickOnesFirst(reaching)) {
      shared ??= await loadedTester(what);
      const answer = await shared.ask({ ask: 'trial', ...mutant, ...selection(tests) }, patience(tests));
      if (answer.late) return ended({ result: 'timed out' });
      if (answer.ended) return ended(await alone(mutant, baseline.tests));
      wasReached ||= answer.wasReached === true;
      if (answer.passed) continue;
      const same = tests.slice(0, tests.findIndex(({ title }) => title === answer.failed) + 1 || undefined);
      const again = await shared.ask({ ask: 'trial', ...selection(same) }, patience(same));
      return again.passed ? killedBy(answer) : ended(await alone(mutant, baseline.tests));
    }
    return wasReached ? survived : alone(mutant, reaching);
  }

  /** In a new process. */
  async function alone(mutant, tests) {
    const tester = startTester(what, mutant);
    try {
      const loading = await tester.loaded();
      if (loading.late) return { result: 'timed out' };
      if (!loading.loaded) return { result: 'killed', test: 'the tests do not load' };
      const answer = await tester.ask({ ask: 'trial', ...selection(tests) }, patience(tests));
      if (answer.late) return { result: 'timed out' };
      if (answer.ended) return { result: 'killed', test: answer.ended };
      return answer.passed ? survived : killedBy(answer);
    } finally {
      tester.end();
    }
  }

  function ended(verdict) {
    shared?.end();
    shared = undefined;
    return verdict;
  }

  return { attempt, end: () => void ended() };
}

const survived = { result: 'survived' };

function killedBy({ timedOut, failed }) {
  return { result: timedOut ? 'timed out' : 'killed', test: failed };
}

const slowest = tests => Math.max(0, ...tests.map(({ ms }) => ms));
const total = tests => tests.reduce((sum, { ms }) => sum + ms, 0);

/** Most mutants are noticed by a test that takes no time. */
function quickOnesFirst(tests) {
  let sum = 0;
  const quick = new Set(tests.toSorted((one, other) => one.ms - other.ms).filter(({ ms }) => (sum += ms) <= 500));
  return [tests.filter(test => quick.has(test)), tests.filter(test => !quick.has(test))].filter(
    part => part.length > 0,
  );
}

/** A mutant may make a test slower, but not by more than this. */
function selection(tests) {
  return { titles: tests.map(({ title }) => title), timeout: 5_000 + 4 * slowest(tests) };
}

function patience(tests) {
  return 10_000 + 4 * slowest(tests) + 4 * total(tests);
}
