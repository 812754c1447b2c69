import { randomFrom } from '../random.mjs';

/**
 * One of several parts, of about the same size and from all files.
 *
 * @template Item
 * @param {Item[]} mutants
 * @param {number} shard from 1
 * @param {number} shards
 * @returns {Item[]}
 */
export function shardOf(mutants, shard, shards) {
  return mutants.filter((_, index) => index % shards === shard - 1);
}

/**
 * So many of them at random, the same ones for the same seed, in their order; all when there is no number.
 *
 * @template Item
 * @param {Item[]} items
 * @param {number | undefined} count
 * @param {number} seed
 * @returns {Item[]}
 */
export function drawn(items, count, seed) {
  if (count === undefined || count >= items.length) return [...items];
  const random = randomFrom(seed);
  const keys = new Map(items.map(item => [item, random()]));
  const chosen = new Set([...items].sort((one, other) => keys.get(one) - keys.get(other)).slice(0, count));
  return items.filter(item => chosen.has(item));
}
