import { checkCriteria, type SearchCriteria } from '../../rules/search.js';
import { createAuditor } from '../inquiries/audit.js';
import type { Call, Handlers } from '../http/call.js';
import { invalidRequest, notFound } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { inquiryViews } from '../inquiries/views.js';
import { replyToInquiry, withdrawInquiry } from './citizen-transitions.js';
import { createInquiry } from './create-inquiry.js';
import { createPageReader } from './pages.js';

type InquiryOperation =
  | 'listInquiries'
  | 'searchInquiries'
  | 'createInquiry'
  | 'getInquiry'
  | 'listHistory'
  | 'replyToInquiry'
  | 'withdrawInquiry';

/** The account's inquiries, their search and their history. */
export function inquiryHandlers(deps: Dependencies): Pick<Handlers, InquiryOperation> {
  const { store } = deps;
  const { recordReads } = createAuditor(deps);
  const readPage = createPageReader(deps);

  async function pageOf(
    location: 'query' | 'body',
    call: Call<'listInquiries' | 'searchInquiries'>,
    criteria: SearchCriteria,
    paging: { readonly limit?: number; readonly cursor?: string },
  ) {
    const { accountId } = call.caller.account;
    const listIdentity = { location, key: ['inquiries', accountId, criteria] };
    const { page, envelope, views } = await readPage(call, listIdentity, paging, request =>
      store.inquiriesOf(accountId, criteria, request),
    );
    return { inquiries: page.rows.map(row => views.summary(row, accountId)), counts: page.counts, ...envelope };
  }

  async function readOwnInquiry(call: Call<'getInquiry' | 'listHistory'>) {
    const seen = await store.inquiryOf(call.caller.account.accountId, call.path.receiptNumber);
    if (!seen) throw notFound();
    await recordReads(call, [seen.inquiry]);
    return { seen, entries: await store.entriesOf(seen.inquiry), views: inquiryViews(await store.reference()) };
  }

  return {
    async listInquiries(call) {
      const { status, ...paging } = call.query;
      const criteria = status === undefined ? {} : { statuses: [status] };
      return { status: 200, body: await pageOf('query', call, criteria, paging) };
    },

    async searchInquiries(call) {
      const { limit, cursor, ...criteria } = call.body;
      const errors = checkCriteria(criteria).map(error => ({ in: 'body' as const, ...error }));
      if (errors.length > 0) throw invalidRequest(errors);
      const paging = { ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) };
      return { status: 200, body: await pageOf('body', call, criteria, paging) };
    },

    async getInquiry(call) {
      const { seen, entries, views } = await readOwnInquiry(call);
      return { status: 200, body: views.detail(seen, entries, call.caller.account.accountId) };
    },

    async listHistory(call) {
      const { path, at } = call;
      const { entries, views } = await readOwnInquiry(call);
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
