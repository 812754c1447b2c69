import type { CallOptions } from './client.js';
import { SmeError } from './errors.js';

interface Page {
  readonly nextCursor: string | null;
}

/**
 * Reads page after page, one at a time and only as far as the caller goes.
 *
 * @param ask gives the page that stands at a cursor; the first one without
 * @throws {SmeError} `unexpected_answer` when the pages go round in a circle, `aborted` also between two rows
 */
export async function* eachRow<P extends Page, Row>(
  ask: (at: { readonly cursor?: string }) => Promise<P>,
  rows: (page: P) => readonly Row[],
  { signal }: CallOptions = {},
): AsyncGenerator<Row, void> {
  // Brent's way to find a circle: one cursor is remembered, a later one each time the walk has doubled.
  let remembered: string | undefined;
  let steps = 0;
  let turn = 1;
  for (let at = {}; ;) {
    const page = await ask(at);
    for (const row of rows(page)) {
      if (signal?.aborted) throw new SmeError('aborted', { cause: signal.reason });
      yield row;
    }
    const { nextCursor: cursor } = page;
    if (cursor === null) return;
    if (typeof cursor !== 'string' || cursor === remembered) throw new SmeError('unexpected_answer');
    if (++steps === turn) {
      remembered = cursor;
      turn *= 2;
      steps = 0;
    }
    at = { cursor };
  }
}
