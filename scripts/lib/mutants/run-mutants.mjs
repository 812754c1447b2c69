import { readFileSync } from 'node:fs';

import { baselineOf, recordBaseline } from './baseline.mjs';
import { bundle } from './bundle.mjs';
import { instrument } from './instrument.mjs';
import { keptResults } from './kept-results.mjs';
import { testFilesOf } from './test-files.mjs';
import { mutantTrials } from './try-mutants.mjs';

/** @typedef {import('./instrument.mjs').Mutant & { file: string, result: string, test?: string }} Tried a mutant, and what came of it */

/**
 * All mutants of these files; those that an earlier run has judged have their result already.
 *
 * @param {string[]} files
 * @param {ReturnType<typeof testFilesOf>} [tests] by file, the tests that have to notice a change in it
 */
export function mutantsOf(files, tests = testFilesOf(files)) {
  /** @type {Tried[]} */
  const mutants = [];
  const codes = new Map();
  const kept = new Map();
  for (const file of files) {
    const source = readFileSync(file, 'utf8');
    const { mutants: its, code } = instrument(file, source);
    codes.set(file, code);
    kept.set(file, keptResults(file, code, tests.get(file).hash));
    mutants.push(
      ...its.map(mutant => ({ file, ...mutant, result: 'not tried', ...kept.get(file).get(mutant.number) })),
    );
  }
  return { mutants, tests, codes, kept, prepared: new Map() };
}

/**
 * Tries mutants, and writes into each what came of it. Test files go one after another; each is first run without a mutant, to see
 * which mutants its tests reach; several runs of one plan share that.
 *
 * @param {ReturnType<typeof mutantsOf>} plan
 * @param {Tried[]} chosen those of `plan.mutants` to try, in this order
 * @param {{ processes: number, seed: number, until: number, depth?: number, say: (text: string) => void }} how `until`: no trial begins after
 * this time; `depth`: how many test files are tried for each source
 * @returns {Promise<string[]>} what went wrong: test files that fail by themselves
 */
export async function runMutants(plan, chosen, { processes, seed, until, depth = Infinity, say }) {
  const { tests, codes, kept, prepared } = plan;
  const problems = [];
  const open = new Set(chosen.filter(({ result }) => result === 'not tried'));
  const reached = new Set();
  /** Tried with at least one test file, and not noticed by it. */
  const unnoticed = new Set();
  for (const { rank, testFile } of turns(open, tests, depth)) {
    const its = [...open].filter(({ file }) => tests.get(file).files[rank] === testFile);
    if (its.length === 0 || Date.now() > until) continue;
    const started = Date.now();
    const { what, baseline } = await (prepared.get(testFile) ?? prepare(testFile));
    const candidates = baseline ? its.filter(baseline.isReached) : [];
    for (const mutant of candidates) reached.add(mutant);
    const found = await tryAll(what, baseline, candidates);
    for (const mutant of found) open.delete(mutant);
    for (const results of kept.values()) results.save();
    const seconds = Math.round((Date.now() - started) / 1000);
    if (candidates.length > 0) say(`${testFile}: ${found.length} of ${candidates.length} noticed, ${seconds} s`);
  }
  if (Date.now() > until) {
    for (const mutant of unnoticed) if (open.has(mutant)) settle(mutant, { result: 'undecided' }, false);
    return problems;
  }
  for (const mutant of open) {
    settle(
      mutant,
      { result: reached.has(mutant) ? 'survived' : 'not covered' },
      problems.length === 0 && depth === Infinity,
    );
  }
  for (const results of kept.values()) results.save();
  return problems;

  /** A test file with the mutants of all files that it loads, and its baseline, unless its tests fail by themselves. */
  function prepare(testFile) {
    const files = [...tests].filter(([, { files: its }]) => its.includes(testFile)).map(([file]) => file);
    const preparing = (async () => {
      try {
        const code = await bundle(testFile, new Map(files.map(file => [file, codes.get(file)])));
        const what = { testFile, bundle: code, ...(usesSeed(testFile) && { seed }) };
        return { what, baseline: baselineOf(await recordBaseline(what)) };
      } catch (error) {
        problems.push(error.message);
        return {};
      }
    })();
    prepared.set(testFile, preparing);
    return preparing;
  }

  /** @returns {Promise<object[]>} the mutants that were noticed */
  async function tryAll(what, baseline, candidates) {
    const found = [];
    const queue = candidates.values();
    const worker = async () => {
      const trials = mutantTrials(what, baseline);
      try {
        for (const mutant of queue) {
          if (Date.now() > until) break;
          const verdict = await trials.attempt({ file: mutant.file, number: mutant.number });
          if (verdict.result === 'survived') {
            unnoticed.add(mutant);
            continue;
          }
          settle(mutant, verdict, true);
          found.push(mutant);
        }
      } finally {
        trials.end();
      }
    };
    await Promise.all(Array.from({ length: Math.min(processes, candidates.length) }, worker));
    return found;
  }

  function settle(mutant, verdict, keep) {
    Object.assign(mutant, verdict);
    if (keep) kept.get(mutant.file).set(mutant.number, verdict);
  }
}

/**
 * Which test file is tried when: for every source first the nearest, so that few mutants are left for those that only load it.
 *
 * @returns {{ rank: number, testFile: string }[]}
 */
function turns(mutants, tests, depth) {
  const files = [...new Set([...mutants].map(({ file }) => file))];
  const most = Math.min(depth, Math.max(0, ...files.map(file => tests.get(file).files.length)));
  return Array.from({ length: most }, (_, rank) => rank).flatMap(rank =>
    [...new Set(files.map(file => tests.get(file).files[rank]))]
      .filter(testFile => testFile !== undefined)
      .map(testFile => ({ rank, testFile })),
  );
}

/** Properties draw the same examples in every trial, so that a failure is the mutant's. */
const usesSeed = testFile => readFileSync(testFile, 'utf8').includes('fast-check');
