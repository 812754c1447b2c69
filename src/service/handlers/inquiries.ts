import { checkCriteria, type SearchCriteria } from '../../rules/search.js';
import { auditor } from '../audit.js';
import type { Call, Handlers } from '../edge/call.js';
import { invalidRequest, notFound } from '../edge/problem.js';
import type { Deps } from '../options.js';
import { inquiryViews } from '../views.js';
import { replyToInquiry, withdrawInquiry } from './citizen-acts.js';
import { createInquiry } from './create-inquiry.js';
import { pageReader } from './pages.js';

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
  const { recordReading } = auditor(deps);
  const readPage = pageReader(deps);

  async function pageOf(
    place: 'query' | 'body',
    call: Call<'listInquiries' | 'searchInquiries'>,
    criteria: SearchCriteria,
    paging: { readonly limit?: number; readonly cursor?: string },
  ) {
    const { accountId } = call.caller.account;
    const list = { place, name: ['inquiries', accountId, criteria] };
    const { page, beside, views } = await readPage(call, list, paging, request =>
      store.inquiriesOf(accountId, criteria, request),
    );
    return { inquiries: page.rows.map(row => views.summary(row, accountId)), counts: page.counts, ...beside };
  }

  async function ownInquiry(call: Call<'getInquiry' | 'listHistory'>) {
    const seen = await store.inquiryOf(call.caller.account.accountId, call.path.receiptNumber);
    if (!seen) throw notFound();
    await recordReading(call, [seen.inquiry]);
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
      const { seen, entries, views } = await ownInquiry(call);
      return { status: 200, body: views.whole(seen, entries, call.caller.account.accountId) };
    },

    async listHistory(call) {
      const { path, at } = call;
      const { entries, views } = await ownInquiry(call);
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
