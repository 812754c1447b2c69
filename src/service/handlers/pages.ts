/** Lists page by page: the cursor of a request read, the reading recorded, that of the answer written. */
import { limits } from '../../contract/limits.js';
import { createAuditor, type AuditedInquiry, type AuditedCall } from '../inquiries/audit.js';
import { readCursor, writeCursor } from './cursor.js';
import { invalidRequest } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import type { RowPage, PageRequest } from '../store/store.js';
import { inquiryViews } from '../inquiries/views.js';

interface PagingParameters {
  readonly limit?: number;
  readonly cursor?: string;
}

interface ListIdentity {
  /** Where the request says which page it wants. */
  readonly location: 'query' | 'body';
  /** What makes this list of this caller another than any other; its cursors are good for nothing else. */
  readonly key: readonly unknown[];
}

/** Reads pages of inquiries. None is answered that is not recorded as read before. */
export function createPageReader(deps: Dependencies) {
  const { recordReads } = createAuditor(deps);

  /** Gives the page, and what every answer says beside its rows. Throws `bad_format` at a cursor that is not of this list. */
  return async function readPage<Read extends RowPage<{ readonly inquiry: AuditedInquiry }>>(
    call: AuditedCall,
    { location, key }: ListIdentity,
    { limit = limits.page.defaultRows, cursor }: PagingParameters,
    fetch: (request: PageRequest) => Promise<Read>,
  ) {
    const after = cursor === undefined ? null : await readCursor(cursor, key);
    if (after === undefined) throw invalidRequest([{ in: location, pointer: '/cursor', code: 'bad_format' }]);
    const page = await fetch({ limit, after });
    await recordReads(
      call,
      page.rows.map(({ inquiry }) => inquiry),
    );
    const envelope = {
      total: page.total,
      nextCursor: await writeCursor(page.next, key),
      asOf: call.at.toISOString(),
    };
    return { page, envelope, views: inquiryViews(await deps.store.reference()) };
  };
}
