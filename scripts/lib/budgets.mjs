import { readFileSync, writeFileSync } from 'node:fs';

const file = 'bench/size-budgets.json';

/** @returns {Record<string, number>} bytes of gzip, by the name of an import */
export const readBudgets = () => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Sorted by name, so that a change is one line.
 *
 * @param {Record<string, number>} budgets
 */
export function writeBudgets(budgets) {
  const sorted = Object.entries(budgets).sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`);
}
