/** Calls of every operation, generated from the contract's own schemas: valid, nearly valid and arbitrary. */
import fc from 'fast-check';

import {
  at,
  document,
  documentedOperations,
  isObject,
  type Json,
  type JsonObject,
} from '../../contract/support/document.js';
import { keptValues } from '../../contract/support/kept-values.js';
import { nearValues } from '../../contract/support/near-values.js';

export const callers = ['citizen', 'stranger', 'company', 'agency', 'otherAgency', 'madeUp', 'nobody'] as const;

export interface GeneratedCall {
  readonly operationId: string;
  readonly method: string;
  /** With `{names}` of parameters in it. */
  readonly path: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: Json | undefined;
  readonly octets: Uint8Array<ArrayBuffer> | undefined;
  readonly caller: (typeof callers)[number];
  /** Chooses among existing ids; now and then it chooses none, and the generated value stays. */
  readonly dice: number;
}

type DocumentedCall = (typeof documentedOperations)[number] & { readonly parameters?: readonly JsonObject[] };

/** One call of one of the operations. */
export function contractCalls(only: (operationId: string) => boolean = () => true): fc.Arbitrary<GeneratedCall> {
  return fc.oneof(...documentedOperations.filter(({ operationId }) => only(operationId)).map(callsOf));
}

function callsOf(operation: DocumentedCall): fc.Arbitrary<GeneratedCall> {
  const { operationId, method, path, requestBody } = operation;
  const content = requestBody?.content ?? {};
  const json = content['application/json'];
  const parameters = parametersOf(operation);
  const inPlace = (place: string) => parameters.filter(parameter => parameter['in'] === place);
  return fc.record({
    operationId: fc.constant(operationId),
    method: fc.constant(method),
    path: fc.constant(path),
    parts: valuesFor(inPlace('path'), pathText, true),
    query: fc.oneof(
      { weight: 6, arbitrary: valuesFor(inPlace('query'), fc.string(), false) },
      { weight: 1, arbitrary: fc.dictionary(fc.string({ minLength: 1 }), fc.string(), { maxKeys: 3 }) },
    ),
    headers: fc
      .tuple(valuesFor(inPlace('header'), fc.string(), false), mediaTypes(Object.keys(content)[0]))
      .map(([headers, type]) => ({ ...headers, ...type })),
    json: json
      ? fc.oneof(
          { weight: 6, arbitrary: keptValues(json.schema) },
          { weight: 3, arbitrary: nearValues(json.schema) },
          wild,
        )
      : fc.constant(undefined),
    octets: 'application/octet-stream' in content ? octets : fc.constant(undefined),
    caller: fc.oneof(
      { weight: 3, arbitrary: fc.constant(path.startsWith('/agency/') ? ('agency' as const) : ('citizen' as const)) },
      { weight: 2, arbitrary: fc.constantFrom(...callers) },
    ),
    dice: fc.nat(1_000_000),
  });
}

/** The parameters of the path and of the operation. */
function parametersOf({ path, parameters = [] }: DocumentedCall): JsonObject[] {
  const item = (document['paths'] as Record<string, JsonObject>)[path] ?? {};
  const all = [...((item['parameters'] ?? []) as JsonObject[]), ...parameters];
  return all.map(each => (typeof each['$ref'] === 'string' ? (at(each['$ref']) as JsonObject) : each));
}

/** Header values are limited to printable Latin characters. */
const printable = (value: Json) =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll(/[^\x20-\x7E]/g, '?');

function valuesFor(parameters: JsonObject[], wildText: fc.Arbitrary<string>, all: boolean) {
  const arbitraries = parameters.map(parameter => {
    const kept = keptValues(parameter['schema'] as JsonObject);
    const value = fc.oneof({ weight: 4, arbitrary: kept }, { weight: 1, arbitrary: wildText }).map(printable);
    return [parameter['name'] as string, value] as const;
  });
  const requiredKeys = all ? arbitraries.map(([name]) => name) : [];
  return fc.record(Object.fromEntries(arbitraries), { requiredKeys }) as fc.Arbitrary<Record<string, string>>;
}

/** `.` and `..` would lead to another path. */
const pathText = fc.string({ minLength: 1 }).filter(text => !/^\.{1,2}$/.test(text));

function mediaTypes(type: string | undefined): fc.Arbitrary<Record<string, string>> {
  if (type === undefined) return fc.constant({});
  const others = fc.constantFrom('text/plain', 'application/xml', `${type}; charset=utf-16`, '');
  return fc
    .oneof({ weight: 12, arbitrary: fc.constant(type) }, { weight: 1, arbitrary: others })
    .map(value => ({ 'Content-Type': value }));
}

const { wild } = fc.letrec<{ wild: Json }>(tie => ({
  wild: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('\0', '\uD800'),
    ),
    fc.array(tie('wild'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'subject', 'kind')), tie('wild'), { maxKeys: 4 }),
  ),
}));

export const wholeDocument = new TextEncoder().encode('%PDF-1.7\n%%EOF\n');

const octets = fc.oneof({ weight: 3, arbitrary: fc.constant(wholeDocument) }, fc.uint8Array({ maxLength: 64 }));

/** Existing ids and other values, by their names in the contract. */
export class KnownValues {
  readonly #things = new Map<string, Json[]>();

  add(name: string, ...things: readonly Json[]): void {
    // The newest are enough, and with few of them calls meet the same thing twice.
    this.#things.set(name, [...things, ...(this.#things.get(name) ?? [])].slice(0, 12));
  }

  /** Remembers the values of an answer. */
  remember(value: Json, name = ''): void {
    if (Array.isArray(value)) for (const each of value) this.remember(each as Json, name);
    else if (isObject(value)) for (const [own, child] of Object.entries(value)) this.remember(child, own);
    else if (typeof value === 'string') this.add(learned[name] ?? 'nothing', value);
  }

  /** The same value, with existing ones in the places that name them. */
  put(value: Json, dice: number, name = ''): Json {
    const single = name === 'attachmentIds' ? 'attachmentId' : name;
    if (Array.isArray(value)) return value.map(each => this.put(each as Json, dice, single));
    if (isObject(value))
      return Object.fromEntries(Object.entries(value).map(([own, child]) => [own, this.put(child, dice, own)]));
    const known = this.#things.get(single) ?? [];
    return known.length === 0 || dice % 7 === 0 ? value : known[dice % known.length]!;
  }
}

const learned: Readonly<Record<string, string>> = {
  receiptNumber: 'receiptNumber',
  attachmentId: 'attachmentId',
  entryId: 'correctsEntryId',
  nextCursor: 'cursor',
  businessId: 'businessId',
  categoryId: 'categoryId',
  refreshToken: 'refreshToken',
};
