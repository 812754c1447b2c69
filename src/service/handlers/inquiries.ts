import { limits } from '../../contract/limits.js';
import { checkCriteria, type SearchCriteria } from '../../rules/search.js';
import type { Handlers, SignedInCaller } from '../edge/call.js';
import { invalidRequest, notFound } from '../edge/problem.js';
import type { Deps } from '../options.js';
import { inquiryViews } from '../views.js';
import { replyToInquiry, withdrawInquiry } from './citizen-acts.js';
import { createInquiry } from './create-inquiry.js';
import { listPages } from './pages.js';

type InquiryOperation =
  | 'listInquiries'
  | 'searchInquiries'
  | 'createInquiry'
  | 'getInquiry'
  | 'listHistory'
  | 'replyToInquiry'
  | 'withdrawInquiry';

/** The account's inquiries, their search and their history (S32–S64, S75–S78). */
export function inquiryHandlers(deps: Deps): Pick<Handlers, InquiryOperation> {
  const { store } = deps;

  async function pageOf(
    place: 'query' | 'body',
    { account }: SignedInCaller,
    criteria: SearchCriteria,
    paging: { readonly limit?: number; readonly cursor?: string },
    at: Date,
  ) {
    const pages = listPages(place, 'inquiries', account.accountId, criteria);
    const page = await store.inquiriesOf(account.accountId, criteria, await pages.request(paging));
    const views = inquiryViews(await store.reference());
    return {
      inquiries: page.rows.map(row => views.summary(row, account.accountId)),
      total: page.total,
      counts: page.counts,
      nextCursor: await pages.nextCursor(page),
      asOf: at.toISOString(),
    };
  }

  async function ownInquiry({ account }: SignedInCaller, receiptNumber: string) {
    const seen = await store.inquiryOf(account.accountId, receiptNumber);
    if (!seen) throw notFound();
    return { seen, entries: await store.entriesOf(seen.inquiry), views: inquiryViews(await store.reference()) };
  }

  return {
    async listInquiries({ caller, query: { status, ...paging }, at }) {
      const criteria = status === undefined ? {} : { statuses: [status] };
      return { status: 200, body: await pageOf('query', caller, criteria, paging, at) };
    },

    async searchInquiries({ caller, body: { limit = limits.page.defaultRows, cursor, ...criteria }, at }) {
      const errors = checkCriteria(criteria).map(error => ({ in: 'body' as const, ...error }));
      if (errors.length > 0) throw invalidRequest(errors);
      const paging = { limit, ...(cursor !== undefined && { cursor }) };
      return { status: 200, body: await pageOf('body', caller, criteria, paging, at) };
    },

    async getInquiry({ caller, path }) {
      const { seen, entries, views } = await ownInquiry(caller, path.receiptNumber);
      return { status: 200, body: views.whole(seen, entries, caller.account.accountId) };
    },

    async listHistory({ caller, path, at }) {
      const { entries, views } = await ownInquiry(caller, path.receiptNumber);
      return {
        status: 200,
        body: { receiptNumber: path.receiptNumber, entries: views.history(entries), asOf: at.toISOString() },
      };
    },

    createInquiry: createInquiry(deps),
    replyToInquiry: replyToInquiry(deps),
    withdrawInquiry: withdrawInquiry(deps),
  };
}
