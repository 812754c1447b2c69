// The operation table: what a router needs to know of each operation.
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

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly tag: string;
  readonly callers: readonly Caller[];
  readonly body?: { readonly mediaType: string; readonly required: boolean; readonly maxBytes: number };
  /** The parameters of the query, each with its type. */
  readonly query?: Readonly<Record<string, 'string' | 'integer' | 'boolean'>>;
  /** The headers that are parameters, as the contract writes them. */
  readonly headers?: readonly string[];
  /** Every status that the contract documents. */
  readonly statuses: readonly number[];
}

export const operations = ${JSON.stringify(table)} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;\n`;
}
