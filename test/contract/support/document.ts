import { readFile } from 'node:fs/promises';

import { parse } from 'yaml';

import { strictAnswers } from '../../../scripts/lib/contract/strict-answers.mjs';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

/** The contract in the repository, openapi.yaml. */
export const document = parse(await readFile(new URL('../../../openapi.yaml', import.meta.url), 'utf8')) as JsonObject;

/** The same, with what the service of this package promises of its own answers beyond it. */
export const strictDocument = strictAnswers(document) as JsonObject;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object of the document with its JSON pointer, the document itself first. */
export function* objectsIn(value: Json, pointer = ''): Generator<readonly [string, JsonObject]> {
  if (isObject(value)) yield [pointer, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value))
    yield* objectsIn(child, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

/** The value that a pointer or a local `$ref` points to. */
export function at(pointer: string): Json {
  const names = pointer.replace(/^#/, '').split('/').slice(1);
  return names.reduce<Json>((value, name) => {
    const key = decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~');
    const child = (value as Record<string, Json> | null)?.[key];
    if (child === undefined) throw new Error(`the contract has nothing at ${pointer}`);
    return child;
  }, document);
}

export interface DocumentedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly 'x-problem-codes': Readonly<Record<string, readonly string[]>>;
  readonly responses: Readonly<Record<string, JsonObject>>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonObject }>> };
}

const verbs = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];

/** Every operation of the document, with its path and method. */
export const documentedOperations = Object.entries(document['paths'] as Record<string, JsonObject>).flatMap(
  ([path, item]) =>
    Object.entries(item)
      .filter(([verb]) => verbs.includes(verb))
      .map(([verb, operation]) => ({
        path,
        method: verb.toUpperCase(),
        ...(operation as unknown as DocumentedOperation),
      })),
);
