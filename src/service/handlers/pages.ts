/** Lists page by page: the cursor of a request read, the reading recorded, that of the answer written. */
import { limits } from '../../contract/limits.js';
import { auditor, type Accessed, type Accessing } from '../audit.js';
import { readCursor, writeCursor } from '../cursor.js';
import { invalidRequest } from '../edge/problem.js';
import type { Deps } from '../options.js';
import type { Page, PageRequest } from '../store.js';
import { inquiryViews } from '../views.js';

interface Paging {
  readonly limit?: number;
  readonly cursor?: string;
}

interface List {
  /** Where the request says which page it wants. */
  readonly place: 'query' | 'body';
  /** What makes this list of this caller another than any other; its cursors are good for nothing else. */
  readonly name: readonly unknown[];
}

/** Reads pages of inquiries. None is answered that is not recorded as read before. */
export function pageReader(deps: Deps) {
  const { recordReading } = auditor(deps);

  /** Gives the page, and what every answer says beside its rows. Throws `bad_format` at a cursor that is not of this list. */
  return async function readPage<Read extends Page<{ readonly inquiry: Accessed }>>(
    call: Accessing,
    { place, name }: List,
    { limit = limits.page.defaultRows, cursor }: Paging,
    fetch: (request: PageRequest) => Promise<Read>,
  ) {
    const after = cursor === undefined ? null : await readCursor(cursor, name);
    if (after === undefined) throw invalidRequest([{ in: place, pointer: '/cursor', code: 'bad_format' }]);
    const page = await fetch({ limit, after });
    await recordReading(
      call,
      page.rows.map(({ inquiry }) => inquiry),
    );
    const beside = {
      total: page.total,
      nextCursor: await writeCursor(page.next, name),
      asOf: call.at.toISOString(),
    };
    return { page, beside, views: inquiryViews(await deps.store.reference()) };
  };
}
