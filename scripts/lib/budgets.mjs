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

/**
 * The budgets of what is wanted: the next fifty bytes above what each weighs. A name that ends in `*` stands for all that begin
 * so and have grown beyond their budget, or have none.
 *
 * @param {import('./sizes.mjs').Size[]} sizes
 * @param {Record<string, number>} budgets
 * @param {string[]} wanted such as `sme-opening-hours` or `cdn/*`
 * @returns {Record<string, number>}
 */
export function budgetsFor(sizes, budgets, wanted) {
  const found = wanted.flatMap(each => {
    const named = sizes.filter(({ name, gzip }) =>
      each.endsWith('*')
        ? name.startsWith(`sme-one-id/${each.slice(0, -1)}`) && !(gzip <= budgets[name])
        : name === `sme-one-id/${each}.js`,
    );
    if (named.length === 0 && !each.endsWith('*')) throw new Error(`No import is called ${each}.`);
    return named;
  });
  return Object.fromEntries(found.map(({ name, gzip }) => [name, (Math.floor(gzip / 50) + 1) * 50]));
}

/**
 * @param {Record<string, number>} before
 * @param {Record<string, number>} after
 * @returns {string[]} a line for each budget that differs
 */
export const budgetChanges = (before, after) =>
  Object.entries(after)
    .filter(([name, bytes]) => bytes !== before[name])
    .map(([name, bytes]) => `budget of ${name}: ${before[name] ?? 'none'} → ${bytes}`);
