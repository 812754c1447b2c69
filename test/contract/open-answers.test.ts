import { registerSchema, setShouldValidateFormat, validate } from '@hyperjump/json-schema/openapi-3-1';
import '@hyperjump/json-schema/formats';
import { expect } from 'chai';

import { at, document, documentedOperations, isObject, strictDocument } from './support/document.js';
import type { Json, JsonObject } from './support/document.js';

/** Everything below a value, across references; each referenced schema once. */
function* reachable(value: Json | undefined, seen = new Set<string>()): Generator<JsonObject> {
  if (Array.isArray(value)) for (const item of value as Json[]) yield* reachable(item, seen);
  if (!isObject(value)) return;
  yield value;
  const { $ref } = value;
  if (typeof $ref === 'string' && !seen.has($ref)) {
    seen.add($ref);
    yield* reachable(at($ref), seen);
  }
  for (const child of Object.values(value)) yield* reachable(child, seen);
}

const objects = (value: Json | undefined) => [...reachable(value)].filter(({ properties }) => isObject(properties));

describe('contract: requests are closed, answers are open', () => {
  it('rejects unknown members of every request', () => {
    for (const { operationId, requestBody } of documentedOperations)
      for (const schema of objects(requestBody))
        expect(schema, operationId).to.include({ additionalProperties: false });
  });

  it('allows further members of every answer', () => {
    for (const { operationId, responses } of documentedOperations)
      for (const schema of reachable(responses)) {
        expect(schema, operationId).not.to.have.property('additionalProperties');
        expect(schema, operationId).not.to.have.property('unevaluatedProperties');
      }
  });

  it('allows none in the answers of our own service', () => {
    const strict = (strictDocument['components'] as JsonObject)['schemas'] as Readonly<Record<string, JsonObject>>;
    for (const [name, schema] of Object.entries(strict))
      if (schema['type'] === 'object' && name !== 'InquiryBase' && schema['oneOf'] === undefined)
        expect(schema, name).to.include({ additionalProperties: false });
  });

  const accepts = async (of: JsonObject, schema: string, value: Json) => {
    const address = `https://contract.test/${of === document ? 'open' : 'strict'}`;
    return (await validate(`${address}#/components/schemas/${schema}`, value as never)).valid;
  };
  before(() => {
    setShouldValidateFormat(true);
    const dialect = 'https://spec.openapis.org/oas/3.1/dialect/base';
    registerSchema(document as never, 'https://contract.test/open', dialect);
    registerSchema(strictDocument as never, 'https://contract.test/strict', dialect);
  });

  const jwt = ['eyJhbGciOiJFUzI1NiJ9', 'x'.repeat(6000), 'c2lnbmF0dXJl'].join('.');
  const problem = { type: 'about:blank', title: 'ทำรายการนี้ไม่ได้', status: 409, code: 'not_allowed_now' };
  /** What other services answer with: accepted of them, and not made by ours. */
  const others: readonly (readonly [name: string, schema: string, value: Json])[] = [
    ['a time with an offset', 'Instant', '2026-11-22T16:05:00+07:00'],
    ['nine digits of a second', 'NullableInstant', '2026-11-22T09:05:00.123456789Z'],
    [
      'a further member of a row',
      'AgencyRef',
      { agencyId: 'rd', name: { th: 'กรมสรรพากร', en: null }, region: 'north' },
    ],
    [
      'a problem with more members, without a request id',
      'Problem',
      { ...problem, detail: 'เรื่องนี้เสร็จสิ้นแล้ว', instance: '/errors/81', balance: 30 },
    ],
  ];
  for (const [name, schema, value] of others) {
    it(`accepts ${name}, though our own service sends none`, async () => {
      expect(await accepts(document, schema, value)).to.equal(true);
      expect(await accepts(strictDocument, schema, value)).to.equal(false);
    });
  }

  it('accepts every token of RFC 6750 up to 8 kB', async () => {
    for (const token of [jwt, 'a/b+c~d.e-f_g==', 'x', 'x'.repeat(8192)])
      expect(await accepts(document, 'Token', token)).to.equal(true);
    for (const token of ['', 'a b', 'a=b', 'ก', 'x'.repeat(8193)])
      expect(await accepts(document, 'Token', token)).to.equal(false);
  });

  it('accepts no time without an offset, and no ten digits of a second', async () => {
    for (const time of ['2026-11-22T09:05:00', '2026-11-22T09:05:00.1234567890Z', '2026-11-22'])
      expect(await accepts(document, 'Instant', time), time).to.equal(false);
  });
});
