/**
 * Parts of the client that are loaded when they are first needed. A part that cannot be loaded rejects with an `SmeError`, like
 * any other call.
 */
import { arrived } from '../transport/answer.js';
import type { CallOptions } from '../client-options.js';

type Methods<Name extends string> = Record<Name, (...asked: never[]) => Promise<unknown>>;

/** Methods of a part that is loaded with the first call of any of them. */
export function lazyMethods<const Name extends string, Part extends Methods<Name>>(
  load: () => Promise<Part>,
  ...names: readonly Name[]
): Pick<Part, Name> {
  const method = (name: Name) => [
    name,
    async (...asked: never[]) => {
      const part = await arrived(load());
      return part[name](...asked);
    },
  ];
  return Object.fromEntries(names.map(method)) as Pick<Part, Name>;
}

/** An async iterable whose source is loaded when the loop begins. */
export async function* lazyItems<T>(load: () => Promise<AsyncIterable<T>>): AsyncGenerator<T, void> {
  yield* await arrived(load());
}

/**
 * Every row of every page, for the methods that are called `each`.
 *
 * @param rows the page's member that has them
 */
export const eachRow = <Rows extends string, Row>(
  ask: (at: {
    readonly cursor?: string;
  }) => Promise<{ readonly nextCursor: string | null } & Record<Rows, readonly Row[]>>,
  rows: Rows,
  options: CallOptions | undefined,
): AsyncIterable<Row> => lazyItems(async () => (await import('./pages.js')).walkPages(ask, rows, options));
