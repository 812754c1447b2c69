import { parse } from 'yaml';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of all free texts of the contract. */
export interface Fill {
  /** A text; `path` names the property by its schema, such as `InquiryBase/subject` or `BusinessRef/name/th`. */
  readonly text: (path: string) => string;
  /**
   * The number of characters of the free part of e-mail addresses, web addresses, numbers and codes; few by default.
   */
  readonly length?: number;
  /** Whether the last item of each list has codes that this version does not know. */
  readonly unknownCodes?: boolean;
}

/** The place of a value in the answer: its property, and the index in the innermost list. */
interface Place {
  readonly path: string;
  readonly index: number;
}

/** Codes that choose what an element does, not what it shows. */
const choosing = ['SignInMethod', 'AttachmentState', 'AttachmentMediaType'];

/**
 * Generates values from the contract's schemas, so that a property that is added to the contract is filled
 * automatically.
 */
export class ContractValues {
  readonly #document: JsonObject;
  readonly #fill: Fill;

  constructor(document: JsonObject, fill: Fill) {
    this.#document = document;
    this.#fill = fill;
  }

  /** A value of the schema with this name. */
  named(name: string): unknown {
    return this.#value({ $ref: `#/components/schemas/${name}` }, { path: '', index: 0 });
  }

  /** The contract's answer: status and body. */
  answer(method: string, path: string): { readonly status: number; readonly body: unknown } {
    const operation = this.#operation(method, path);
    const [status, response] = Object.entries(operation['responses'] as JsonObject).find(([code]) => /^2/.test(code))!;
    const media = (this.#resolved(response)['content'] as JsonObject | undefined)?.['application/json'];
    const schema = isObject(media) ? (media['schema'] as JsonObject) : undefined;
    return { status: Number(status), body: schema && this.#value(schema, { path: '', index: 0 }) };
  }

  #operation(method: string, path: string): JsonObject {
    const paths = Object.entries(this.#document['paths'] as JsonObject);
    const found =
      paths.find(([template]) => template === path) ??
      paths.find(([template]) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path));
    const operation = (found?.[1] as JsonObject | undefined)?.[method.toLowerCase()];
    if (!isObject(operation)) throw new Error(`the contract has no ${method} ${path}`);
    return operation;
  }

  #resolved(schema: Json): JsonObject {
    if (!isObject(schema)) throw new Error('a schema is an object');
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return schema;
    const names = reference.split('/').slice(1);
    return names.reduce<Json>((value, name) => (value as JsonObject)[name]!, this.#document) as JsonObject;
  }

  #value(schema: Json, place: Place): Json {
    const reference = isObject(schema) ? schema['$ref'] : undefined;
    if (typeof reference === 'string') {
      // Whether it may be null makes no other name.
      const name = reference
        .split('/')
        .at(-1)!
        .replace(/^Nullable/, '');
      const target = this.#resolved(schema);
      const isNamed = name !== 'LocalizedText' && (isObject(target['properties']) || target['allOf'] !== undefined);
      return this.#plain(target, { ...place, path: isNamed ? name : place.path }, name);
    }
    return this.#plain(schema as JsonObject, place);
  }

  #plain(schema: JsonObject, place: Place, name = ''): Json {
    if ('const' in schema) return schema['const']!;
    if (Array.isArray(schema['enum'])) return this.#code(schema['enum'] as string[], place, name);
    const alternatives = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonObject[] | undefined;
    if (alternatives) return this.#alternative(alternatives, place);
    if (Array.isArray(schema['allOf'])) return this.#all(schema['allOf'] as readonly JsonObject[], place);
    const [type = '', orNull] = [schema['type']].flat() as string[];
    if (orNull === 'null' && isEmptyAt(place)) return null;
    const makers: Readonly<Record<string, () => Json>> = {
      object: () => this.#object(schema, place),
      array: () => this.#list(schema, place),
      integer: () => Math.min(Math.max(3, Number(schema['minimum'] ?? 0)), Number(schema['maximum'] ?? 3)),
      boolean: () => place.index % 2 === 0,
      string: () => this.#string(schema, place),
    };
    const make = makers[type];
    if (!make) throw new Error(`no value for ${place.path}: ${JSON.stringify(schema)}`);
    return make();
  }

  #code(codes: readonly string[], { path, index }: Place, name: string): string {
    const isUnknown = this.#fill.unknownCodes && index === codes.length && !choosing.includes(name);
    return isUnknown ? this.#fill.text(path) : codes[index % codes.length]!;
  }

  #alternative(alternatives: readonly JsonObject[], place: Place): Json {
    const [first, ...others] = alternatives as [JsonObject, ...JsonObject[]];
    const isNullable = others.some(({ type }) => type === 'null');
    return isNullable && isEmptyAt(place) ? null : this.#value(first, place);
  }

  #all(parts: readonly JsonObject[], place: Place): Json {
    const values = parts.map(part => this.#value(part, place));
    return values.every(isObject) ? (Object.assign({}, ...values) as Json) : values[0]!;
  }

  #object(schema: JsonObject, { path, index }: Place): Json {
    const properties = Object.entries((schema['properties'] ?? {}) as JsonObject);
    return Object.fromEntries(
      properties.map(([name, property]) => [name, this.#value(property, { path: `${path}/${name}`, index })]),
    );
  }

  /** Enough items that each code of an item occurs, and optional properties are missing once. */
  #list(schema: JsonObject, { path }: Place): Json {
    const items = schema['items']!;
    const count = Math.min(Math.max(5, this.#mostCodes(items) + 1), Number(schema['maxItems'] ?? 5));
    return Array.from({ length: count }, (_, index) => this.#value(items, { path, index }));
  }

  #mostCodes(schema: Json): number {
    const { enum: codes, properties, allOf } = this.#resolved(schema);
    if (Array.isArray(codes)) return codes.length;
    const inner = [...(isObject(properties) ? Object.values(properties) : []), ...((allOf ?? []) as Json[])];
    return Math.max(0, ...inner.filter(isObject).map(each => (each['type'] === 'array' ? 0 : this.#mostCodes(each))));
  }

  #string(schema: JsonObject, { path, index }: Place): string {
    const { length = 8 } = this.#fill;
    const longest = Number(schema['maxLength'] ?? length);
    const format = schema['format'] as string | undefined;
    if (format === 'date-time')
      return /(expires|ends)At$/i.test(path) ? '2099-01-01T00:00:00.000Z' : '2026-11-22T09:05:00.000Z';
    if (format === 'date') return '2026-11-22';
    if (format === 'email') return `${'m'.repeat(length)}@example.th`;
    if (format === 'uri') return `https://example.th/${'a'.repeat(length)}`;
    const pattern = new RegExp((schema['pattern'] ?? '') as string, 'u');
    const isFree = pattern.test('ข้อความใด ๆ');
    if (isFree) return this.#fill.text(path);
    const [example] = (schema['examples'] ?? []) as string[];
    const candidates = [
      ...(example && index === 0 ? [example] : []),
      ...(length > 64 ? ['A'.repeat(Math.min(longest, length))] : []),
      `0192f0c2-a6b8-7d3e-9f41-${String(index).padStart(12, '0')}`,
      `code-${index}`,
      `2569-${String(index).padStart(8, '0')}-0`,
      'A'.repeat(Math.min(longest, Math.max(length, 43))),
      '2'.repeat(Math.min(longest, length)),
      ...Array.from({ length: Math.min(longest, 64) }, (_, less) => '0'.repeat(Math.min(longest, 64) - less)),
    ];
    const fitting = candidates.find(text => pattern.test(text) && text.length <= longest);
    if (fitting === undefined) throw new Error(`no text for ${path}: ${pattern.source}`);
    return fitting;
  }
}

/** Optional properties are missing in the fourth item of a list, so that both cases occur. */
const isEmptyAt = ({ index }: Place) => index === 3;

/** The contract in the repository, openapi.yaml. */
export async function contractDocument(): Promise<JsonObject> {
  const response = await fetch('/openapi.yaml');
  return parse(await response.text()) as JsonObject;
}
