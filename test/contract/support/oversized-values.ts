/** Values that exceed one size limit of a schema, and violate nothing that is checked before it. */
import { at, isObject, type Json, type JsonObject } from './document.js';

export interface Oversized {
  /** The limit that the value exceeds. */
  readonly size: 'maxItems' | 'maxLength';
  /** JSON pointer of the value that is too large. */
  readonly pointer: string;
  readonly body: Json;
}

/** One body for each list and each text that a body of this schema may have. */
export function oversizedBodies(schema: JsonObject): Oversized[] {
  const own = resolved(schema);
  const branches = (own['oneOf'] ?? []) as JsonObject[];
  if (branches.length > 0) return branches.flatMap(oversizedBodies);
  const constants = Object.entries(propertiesOf(own)).flatMap(([name, property]) =>
    constantOf(property) === undefined ? [] : [[name, constantOf(property)!] as const],
  );
  return sizesWithin(own).map(({ path, size, value }) => ({
    size,
    pointer: path.map(name => `/${name}`).join(''),
    body: { ...Object.fromEntries(constants), ...(nested(path, value) as JsonObject) },
  }));
}

/** The only value that a property may have. */
function constantOf({ enum: values }: JsonObject): Json | undefined {
  return Array.isArray(values) && values.length === 1 ? (values as Json[])[0] : undefined;
}

interface Size {
  readonly path: readonly string[];
  readonly size: Oversized['size'];
  readonly value: Json;
}

function sizesWithin(schema: JsonObject, path: readonly string[] = []): Size[] {
  const { maxItems, maxLength } = schema as { maxItems?: number; maxLength?: number };
  // The members are all invalid too: an inspection of the members would report them.
  if (maxItems !== undefined) return [{ path, size: 'maxItems', value: new Array<number>(maxItems + 500).fill(7) }];
  if (maxLength !== undefined) return [{ path, size: 'maxLength', value: '\0'.repeat(maxLength + 1) }];
  return Object.entries(propertiesOf(schema)).flatMap(([name, property]) => sizesWithin(property, [...path, name]));
}

/** How many levels of objects and lists a value of the schema can have. */
export function depthOf(schema: JsonObject): number {
  const own = resolved(schema);
  const children = [
    ...Object.values(propertiesOf(own)).map(child => 1 + depthOf(child)),
    ...(isObject(own['items']) ? [1 + depthOf(own['items'])] : []),
    ...((own['oneOf'] ?? []) as JsonObject[]).map(depthOf),
  ];
  return Math.max(0, ...children);
}

function propertiesOf(schema: JsonObject): Record<string, JsonObject> {
  const properties = (schema['properties'] ?? {}) as Record<string, JsonObject>;
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, resolved(property)]));
}

/** Follows references, and an `allOf` with one member. */
function resolved(schema: JsonObject): JsonObject {
  if (typeof schema['$ref'] === 'string') return resolved(at(schema['$ref']) as JsonObject);
  const all = (schema['allOf'] ?? []) as JsonObject[];
  return all.length === 0 ? schema : (Object.assign({}, schema, ...all.map(resolved)) as JsonObject);
}

function nested(path: readonly string[], value: Json): Json {
  return path.reduceRight<Json>((inner, name) => ({ [name]: inner }), value);
}
