/** In JSON the order of members means nothing. */

/** Whether two values are the same in JSON. */
export function sameJson(one: unknown, other: unknown): boolean {
  return orderedJson(one) === orderedJson(other);
}

/** The JSON of a value, with the members of every object in the order of their names. */
export function orderedJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  );
}
