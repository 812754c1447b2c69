/** Lists page by page: the cursor of a request read, that of an answer written. */
import { limits } from '../../contract/limits.js';
import { readCursor, writeCursor } from '../cursor.js';
import { invalidRequest } from '../edge/problem.js';
import type { Page, PageRequest } from '../store.js';

interface Paging {
  readonly limit?: number;
  readonly cursor?: string;
}

/** One list as one caller asked for it; its cursors are good for nothing else. */
export interface ListPages {
  /** Throws `bad_format` at the cursor when it is not one of this list. */
  request(paging: Paging): Promise<PageRequest>;
  nextCursor(page: Page<unknown>): Promise<string | null>;
}

export function listPages(place: 'query' | 'body', ...list: readonly unknown[]): ListPages {
  return {
    async request({ limit = limits.page.defaultRows, cursor }) {
      const after = cursor === undefined ? null : await readCursor(cursor, list);
      if (after === undefined) throw invalidRequest([{ in: place, pointer: '/cursor', code: 'bad_format' }]);
      return { limit, after };
    },
    nextCursor: page => writeCursor(page.next, list),
  };
}
