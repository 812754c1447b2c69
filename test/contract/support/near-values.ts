import fc from 'fast-check';

import type { Json, JsonObject } from './document.js';
import { schemaValues } from './schema-values.js';

const stranger: fc.Arbitrary<Json> = fc.constantFrom<Json[]>(
  null,
  true,
  0,
  -1,
  1.5,
  '',
  ' ',
  'ก',
  '\0',
  '2026-13-01',
  [],
  {},
  ['x'],
  { kind: 'accept' },
);

/** Values that are nearly valid for a schema: correct in most places, and wrong now and then in each. */
export function nearValues(schema: JsonObject): fc.Arbitrary<Json> {
  return fc.oneof(
    { weight: 30, arbitrary: schemaValues(schema, nearValues, ofType) },
    { weight: 1, arbitrary: stranger },
  );
}

function ofType(type: string, schema: JsonObject): fc.Arbitrary<Json> {
  switch (type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(nearValues((schema['items'] ?? {}) as JsonObject), { maxLength: 4 });
    case 'integer':
      return fc.integer({ min: Number(schema['minimum']) - 1, max: Number(schema['maximum']) + 1 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return textOf(schema);
  }
}

function objectOf(schema: JsonObject): fc.Arbitrary<Json> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonObject>);
  const whole = fc.record(Object.fromEntries(properties.map(([name, own]) => [name, nearValues(own)])));
  const names = properties.map(([name]) => name);
  const few = { weight: 1, arbitrary: fc.subarray(names) };
  const allButOne = fc.nat(names.length).map(index => names.filter((_, place) => place !== index));
  return fc
    .tuple(whole, fc.oneof(few, { weight: 6, arbitrary: allButOne }), fc.nat(20))
    .map(([value, kept, dice]): Json => {
      const entries = Object.entries(value).filter(([name]) => kept.includes(name));
      return Object.fromEntries(dice === 0 ? [...entries, ['stranger', 1]] : entries);
    });
}

/**
 * Texts at the limits of length, pattern and format. Formats get clear cases only: both validators implement the same
 * RFCs.
 */
function textOf({ pattern, format, minLength = 0, maxLength = 40 }: JsonObject): fc.Arbitrary<Json> {
  const filled = (length: number) => 'ที่'.repeat(Math.ceil(Math.max(0, length) / 3)).slice(0, Math.max(0, length));
  const edges = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...[Number(minLength), Number(maxLength)].map(filled)) },
    { weight: 1, arbitrary: fc.constantFrom(...[Number(minLength) - 1, Number(maxLength) + 1].map(filled)) },
  );
  if (format === 'date') return fc.constantFrom('2026-11-22', '2026-02-30', '2028-02-29', '2027-02-29', '22/11/2569');
  if (format === 'date-time') return fc.constantFrom('2026-11-22T09:05:00.000Z', '2026-11-22T25:00:00Z', '2026-11-22');
  if (format === 'uri') return fc.constantFrom('https://portal.test/back', 'javascript:alert(1)', '/back', '');
  if (format === 'email') return fc.constantFrom('somying@example.test', 'somying', '');
  if (format === 'json-pointer') return fc.constantFrom('', '/subject', '/a~1b', 'subject', '/~2');
  if (typeof pattern !== 'string' || !pattern.startsWith('^') || !pattern.endsWith('$')) return edges;
  return fc.oneof(
    { weight: 9, arbitrary: fc.stringMatching(new RegExp(pattern, 'u')) },
    { weight: 1, arbitrary: edges },
  );
}
