// The operation table: what a router needs to know about each operation.
import { operationsOf, resolve } from './document.mjs';

export function operationsModule(document) {
  const table = Object.fromEntries(
    operationsOf(document).map(({ id, method, path, operation, parameters }) => {
      const body = resolve(document, operation.requestBody);
      const named = place => parameters.filter(parameter => parameter.in === place);
      const query = named('query').map(({ name, schema }) => [name, resolve(document, schema).type]);
      const headers = named('header').map(({ name }) => name);
      return [
        id,
        {
          method,
          path,
          tag: operation.tags[0],
          callers: (operation.security ?? document.security).flatMap(scheme => Object.keys(scheme)),
          ...(body && {
            body: {
              mediaType: Object.keys(body.content)[0],
              required: body.required === true,
              maxBytes: operation['x-body-limit'],
              ...cleanedFields(document, body),
            },
          }),
          ...(query.length > 0 && { query: Object.fromEntries(query) }),
          ...(headers.length > 0 && { headers }),
          statuses: Object.keys(operation.responses).map(Number),
        },
      ];
    }),
  );
  return `/** Who may call: nobody named means everybody. */
export type Caller = 'session' | 'agency';

/** How a person's text is cleaned: paragraphs, one line, or one line with its letters as they came. */
export type Cleaning = 'text' | 'line' | 'typed';

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly tag: string;
  readonly callers: readonly Caller[];
  readonly body?: {
    readonly mediaType: string;
    readonly required: boolean;
    readonly maxBytes: number;
    /** The fields that are cleaned before they are held against the contract. */
    readonly cleaned?: Readonly<Record<string, Cleaning>>;
  };
  /** The parameters of the query, each with its type. */
  readonly query?: Readonly<Record<string, 'string' | 'integer' | 'boolean'>>;
  /** The headers that are parameters, as the contract writes them. */
  readonly headers?: readonly string[];
  /** Every status that the contract documents. */
  readonly statuses: readonly number[];
}

/** The version of the contract, as its \`info\` has it. */
export const contractVersion = ${JSON.stringify(document.info.version)};

export const operations = ${JSON.stringify(table)} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;\n`;
}

/**
 * The fields of a JSON body with `x-cleaned`; an empty list when there are none. Only direct fields of the body may
 * have it.
 */
function cleanedFields(document, body) {
  const schema = resolve(document, body.content['application/json']?.schema);
  const cleaned = schema ? Object.fromEntries(cleanedOf(document, schema, '')) : {};
  return Object.keys(cleaned).length > 0 && { cleaned };
}

function cleanedOf(document, schema, within) {
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const properties = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const resolved = resolve(document, property);
    if (!resolved['x-cleaned']) return cleanedOf(document, resolved.items ?? resolved, `${within}/${name}`);
    if (within !== '') throw new Error(`x-cleaned is for fields of a body, not for ${within}/${name}`);
    return [[name, resolved['x-cleaned']]];
  });
  return [...properties, ...parts.flatMap(part => cleanedOf(document, resolve(document, part), within))];
}
