/**
 * @typedef {object} Accepted a mutant that may survive
 * @property {string} file
 * @property {string} code the line that it is in, without the spaces around
 * @property {string} change `original → replacement`
 * @property {string} reason why no test has to notice it
 */

/** @returns {string} how a change is named in the list */
export const changeOf = ({ original, replacement }) => `${original} → ${replacement}`;

/**
 * Sorts survivors by the list of those that are accepted.
 *
 * @param {Accepted[]} list
 * @param {{ file: string, code: string, original: string, replacement: string, result: string }[]} mutants every mutant of the files of
 * this run with its result, also those that were not tried
 * @returns {{ isAccepted: (mutant: object) => boolean, unused: Accepted[] }} `unused`: entries about these files that name no mutant,
 * or only some that a test notices
 */
export function judgeAccepted(list, mutants) {
  const key = ({ file, code, change }) => JSON.stringify([file, code, change]);
  const keyOf = mutant => key({ ...mutant, change: changeOf(mutant) });
  const accepted = new Set(list.map(key));
  const files = new Set(mutants.map(({ file }) => file));
  // Several equal changes of one line have one entry.
  const open = new Set(mutants.filter(({ result }) => result !== 'killed' && result !== 'timed out').map(keyOf));
  return {
    isAccepted: mutant => accepted.has(keyOf(mutant)),
    unused: list.filter(entry => files.has(entry.file) && !open.has(key(entry))),
  };
}
