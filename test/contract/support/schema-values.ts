import fc from 'fast-check';

import { at, isObject, type Json, type JsonObject } from './document.js';

type Leaf = (type: string, schema: JsonObject) => fc.Arbitrary<Json>;

/**
 * Walks a schema of the contract through its references, constants and alternatives, and calls `leaf` for each plain
 * type. Values one level deeper come from `within`, so that a caller can replace them.
 */
export function schemaValues(
  schema: JsonObject,
  within: (inner: JsonObject) => fc.Arbitrary<Json>,
  leaf: Leaf,
): fc.Arbitrary<Json> {
  if (typeof schema['$ref'] === 'string') return within(at(schema['$ref']) as JsonObject);
  if ('const' in schema) return fc.constant(schema['const']!);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as Json[]));
  const choices = (schema['oneOf'] ?? schema['anyOf']) as JsonObject[] | undefined;
  if (choices) return fc.oneof(...choices.map(within));
  if (Array.isArray(schema['allOf'])) return merged((schema['allOf'] as JsonObject[]).map(within));
  const types = Array.isArray(schema['type']) ? (schema['type'] as string[]) : [schema['type'] as string];
  return fc.oneof(...types.map(type => leaf(type, schema)));
}

/** Merges objects into one; any other value is used as it is. */
const merged = (values: fc.Arbitrary<Json>[]): fc.Arbitrary<Json> =>
  fc.tuple(...values).map(parts => (parts.every(isObject) ? (Object.assign({}, ...parts) as Json) : parts[0]!));
