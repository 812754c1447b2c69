/** The two names of an operation: its id, and method and path as the contract writes them. */
import { operations, type OperationId } from '../contract/operations.js';

type Operations = typeof operations;

/** `GET /inquiries/{receiptNumber}`. */
export type OperationRoute<Id extends OperationId = OperationId> = {
  [Each in Id]: `${Operations[Each]['method']} ${Operations[Each]['path']}`;
}[Id];

/** `getInquiry`, or `GET /inquiries/{receiptNumber}`. */
export type OperationKey = OperationId | OperationRoute;

/** The id of the operation that a key names. */
export type OperationOf<Key extends OperationKey> = Key extends OperationId
  ? Key
  : { [Id in OperationId]: Key extends OperationRoute<Id> ? Id : never }[OperationId];

const ids = Object.keys(operations) as OperationId[];
const routes = new Map(ids.map(id => [`${operations[id].method} ${operations[id].path}`, id]));

/** Literal paths come first: `/inquiries/search` also fits `/inquiries/{receiptNumber}`. */
const patterns = ids
  .map(id => ({ id, method: operations[id].method, path: operations[id].path }))
  .sort((one, other) => Number(one.path.includes('{')) - Number(other.path.includes('{')))
  .map(({ path, ...rest }) => ({ ...rest, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));

/** The operation that a request to a path of the contract is for; HEAD is GET without the body. */
export function findOperation(method: string, path: string): OperationId | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method;
  return patterns.find(each => each.method === wanted && each.pattern.test(path))?.id;
}

/**
 * The id of the operation that a key names.
 *
 * @throws {TypeError} when there is none; it lists the most similar keys
 */
export function readOperationKey(key: string): OperationId {
  const id = routes.get(key) ?? ids.find(each => each === key);
  if (id) return id;
  const names = key.includes(' ') || key.includes('/') ? [...routes.keys()] : ids;
  throw new TypeError(`The contract has no operation "${key}". The most similar are: ${mostSimilar(key, names)}.`);
}

function mostSimilar(key: string, names: readonly string[]): string {
  const typed = key.toLowerCase();
  return names
    .map(name => ({ name, distance: editDistance(typed, name.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map(({ name }) => `"${name}"`)
    .join(', ');
}

/** How many characters have to be added, removed or replaced (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [at, character] of Array.from(from).entries()) {
    const next = [at + 1];
    for (const [index, wanted] of Array.from(to).entries())
      next.push(
        Math.min((row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1, (row[index] ?? 0) + Number(character !== wanted)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
