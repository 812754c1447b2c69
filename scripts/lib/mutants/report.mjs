import { dirname } from 'node:path';

import { table } from '../table.mjs';

/** Undecided: the time was over before all tests that reach it had run, and none of those that had run noticed it. */
const results = ['killed', 'timed out', 'survived', 'not covered', 'undecided', 'not tried'];

const notes = { 'not covered': ', no test reaches it', undecided: ', not all tests that reach it have run' };

/**
 * Counts by folder, with the share of mutants that a test noticed. Accepted survivors are not counted in the share: nobody has to
 * notice them.
 *
 * @param {{ file: string, result: string, accepted: boolean }[]} mutants
 * @returns {string}
 */
export function countsTable(mutants) {
  const folders = grouped(mutants, ofFolder);
  const rows = [...folders].sort(([one], [other]) => one.localeCompare(other)).map(([folder, its]) => row(folder, its));
  const head = ['folder', 'mutants', ...results, 'accepted', 'noticed'];
  return table([head, ...rows, ...(rows.length > 1 ? [row('all', mutants)] : [])]);
}

const ofFolder = ({ file }) => dirname(file);

function row(folder, mutants) {
  const count = result => mutants.filter(mutant => mutant.result === result && !mutant.accepted).length;
  const counts = results.map(count);
  const accepted = mutants.filter(mutant => mutant.accepted).length;
  return [folder, mutants.length, ...counts, accepted, share(mutants)].map(String);
}

/** The share that a test noticed, of those that were tried and are not accepted. */
function share(mutants) {
  const tried = mutants.filter(({ result, accepted }) => result !== 'not tried' && !accepted);
  const noticed = tried.filter(({ result }) => result === 'killed' || result === 'timed out').length;
  return tried.length === 0 ? '–' : `${((100 * noticed) / tried.length).toFixed(1)} %`;
}

/** One survivor: where it is, and the change as a diff. */
export function survivorText({ file, line, kind, original, replacement, result }) {
  return `${file}:${line}  ${kind}${notes[result] ?? ''}\n  - ${original}\n  + ${replacement}`;
}

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
