import fc from 'fast-check';

import type { Json, JsonObject } from './document.js';
import { schemaValues } from './schema-values.js';

/** Values that are valid for a schema of the contract. */
export const keptValues = (schema: JsonObject): fc.Arbitrary<Json> => schemaValues(schema, keptValues, ofType);

function ofType(type: string, schema: JsonObject): fc.Arbitrary<Json> {
  const bound = (name: string, otherwise: number) => Number(schema[name] ?? otherwise);
  switch (type) {
    case 'object':
      return objectOf(schema);
    case 'array': {
      const items = keptValues((schema['items'] ?? {}) as JsonObject);
      const lengths = { minLength: bound('minItems', 0), maxLength: Math.min(3, bound('maxItems', 3)) };
      return schema['uniqueItems'] === true ? fc.uniqueArray(items, lengths) : fc.array(items, lengths);
    }
    case 'integer':
      return fc.integer({ min: bound('minimum', 0), max: bound('maximum', 1000) });
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
  const arbitraries = Object.fromEntries(properties.map(([name, own]) => [name, keptValues(own)]));
  return fc.record(arbitraries, { requiredKeys: (schema['required'] ?? []) as string[] });
}

const ofFormat: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  date: fc.constantFrom('2026-11-22', '2026-01-01', '2028-02-29'),
  'date-time': fc.constant('2026-11-22T09:05:00.000Z'),
  uri: fc.constant('https://portal.example.com/callback'),
  email: fc.constant('somying@example.test'),
};

function textOf({ format, pattern, minLength = 0, maxLength = 200 }: JsonObject): fc.Arbitrary<Json> {
  const [shortest, longest] = [Number(minLength), Number(maxLength)];
  if (typeof format === 'string' && ofFormat[format]) return ofFormat[format];
  const fits = (text: string) => text.length >= shortest && text.length <= longest;
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern, 'u')).filter(fits);
  const words = fc.array(fc.constantFrom('ขอคำแนะนำ', 'การจดทะเบียน', 'ภาษี', 'SME', '2569'), {
    minLength: 1,
    maxLength: 6,
  });
  return words.map(each => each.join(' ').padEnd(shortest, 'ก').slice(0, longest));
}
