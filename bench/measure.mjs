/** The middle value; of an even number of values, the lower of the two in the middle. */
export function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) / 2)];
}

/** Runs that do not count: the compiler works more for the first requests than for those of a running service. */
export const warmUps = 5;

/**
 * Runs several functions in turn, so that other load on the machine affects all of them equally.
 *
 * @param {Record<string, () => Promise<number>>} ways each returns milliseconds
 * @param {number} runs of each, after one that does not count
 * @returns {Promise<Record<string, number>>} the median of each, in milliseconds
 */
export async function inTurn(ways, runs) {
  const times = Object.fromEntries(Object.keys(ways).map(name => [name, []]));
  for (let round = 0; round <= runs; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const time = await way();
      if (round > 0) times[name].push(time);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}
