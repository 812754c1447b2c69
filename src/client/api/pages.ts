import { breachOf, kindOf } from '../transport/breach.js';
import type { PageOptions } from '../client-options.js';
import { SmeError } from '../errors.js';
import { checkObject } from '../check-options.js';

/**
 * Reads page after page, one at a time and only as far as the caller goes; loaded with the first loop.
 *
 * @param ask loads the page at a cursor; the first one without
 * @param rows the page's member that has its rows
 * @throws {SmeError} `unexpected_answer` when the service repeats a cursor, `aborted` also between two rows
 */
export async function* walkPages<Rows extends string, Row>(
  ask: (at: {
    readonly cursor?: string;
  }) => Promise<{ readonly nextCursor: string | null } & Record<Rows, readonly Row[]>>,
  rows: Rows,
  options: PageOptions = {},
): AsyncGenerator<Row, void> {
  checkObject(options);
  const { signal, cursor: begin } = options;
  if (begin !== undefined) throw new TypeError('each begins with the first page and takes no cursor; list does.');
  // Brent's cycle detection: one cursor is remembered, and replaced each time the number of pages has doubled.
  let remembered: string | undefined;
  let steps = 0;
  let turn = 1;
  for (let at = {}; ;) {
    const page = await ask(at);
    for (const row of page[rows]) {
      if (signal?.aborted) throw new SmeError('aborted', { cause: signal.reason });
      yield row;
    }
    const { nextCursor: cursor } = page;
    if (cursor === null) return;
    if (typeof cursor !== 'string' || cursor === remembered) {
      const mismatch = { pointer: '/nextCursor', expected: 'cursor of a further page', found: kindOf(cursor) };
      throw new SmeError('unexpected_answer', { cause: breachOf(`pages of ${rows}`, mismatch) });
    }
    if (++steps === turn) {
      remembered = cursor;
      turn *= 2;
      steps = 0;
    }
    at = { cursor };
  }
}
