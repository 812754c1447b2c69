/** Reads lists page by page: decodes the cursor, records the access, encodes the next cursor. */
import { limits } from '../../contract/limits.js';
import { createAuditor, type AuditedInquiry, type AuditedCall } from '../inquiries/audit.js';
import { readCursor, writeCursor } from './cursor.js';
import { invalidRequest } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import type { ListVersion } from '../store/records.js';
import type { RowPage, PageRequest } from '../store/store.js';
import { inquiryViews } from '../inquiries/views.js';

interface PagingParameters {
  readonly limit?: number;
  readonly cursor?: string;
}

interface ListIdentity {
  /** Where the request carries its cursor. */
  readonly place: 'query' | 'body';
  /** What distinguishes this list from any other; a cursor is valid for one key only. */
  readonly key: readonly unknown[];
}

/** Reads pages of inquiries. Every page is recorded in the audit record before it is returned. */
export function createPageReader(deps: Dependencies) {
  const { recordReads } = createAuditor(deps);

  /**
   * Returns the page and the properties that every list response shares. Throws `bad_format` when the cursor is not of this list.
   */
  return async function readPage<Read extends RowPage<{ readonly inquiry: AuditedInquiry }>>(
    call: AuditedCall & { readonly caller: { readonly listVersion?: ListVersion } },
    { place, key }: ListIdentity,
    { limit = limits.page.defaultRows, cursor }: PagingParameters,
    fetch: (request: PageRequest) => Promise<Read>,
  ) {
    const after = cursor === undefined ? null : await readCursor(cursor, key);
    if (after === undefined) throw invalidRequest([{ place, pointer: '/cursor', code: 'bad_format' }]);
    const page = await fetch({ limit, after, listVersion: call.caller.listVersion });
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
