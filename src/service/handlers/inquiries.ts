import type { FieldError, InquiryDraft, InquirySearch } from '../../contract/types.js';
import { checkCriteria, type SearchCriteria } from '../../rules/search.js';
import { createAuditor } from '../inquiries/audit.js';
import { createInquiryRecords } from '../inquiries/transition.js';
import { inquiryViews } from '../inquiries/views.js';
import type { Call, Handler, Handlers } from '../http/call.js';
import { invalidRequest, notFound } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import type { AttachmentRecord, BusinessRecord } from '../store/records.js';
import type { ReferenceData } from '../store/reference-data.js';
import { replyToInquiry, withdrawInquiry } from './citizen-transitions.js';
import { withIdempotencyKey } from './idempotency.js';
import { createPageReader } from './pages.js';
import { bodyFieldError, resolveAttachments } from './resolve-attachments.js';

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
    place: 'query' | 'body',
    call: Call<'listInquiries' | 'searchInquiries'>,
    criteria: SearchCriteria,
    { sort = 'activity', ...paging }: Pick<InquirySearch, 'sort' | 'limit' | 'cursor'>,
  ) {
    const { accountId } = call.caller.account;
    // Cursors of the time before there was a sort stay good.
    const key = ['inquiries', accountId, criteria, ...(sort === 'activity' ? [] : [sort])];
    const { page, envelope, views } = await readPage(call, { place, key }, paging, request =>
      store.inquiriesOf(accountId, criteria, { ...request, sort }),
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
      const { sort, limit, cursor, ...criteria } = call.body;
      const errors = checkCriteria(criteria).map(error => ({ place: 'body' as const, ...error }));
      if (errors.length > 0) throw invalidRequest(errors);
      const paging = {
        ...(sort !== undefined && { sort }),
        ...(limit !== undefined && { limit }),
        ...(cursor !== undefined && { cursor }),
      };
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

type CreateCall = Call<'createInquiry'>;

/** Sends a new inquiry to an agency, once per Idempotency-Key. */
function createInquiry({ store, newId, newReceiptDigits }: Dependencies): Handler<'createInquiry'> {
  return call =>
    withIdempotencyKey(store, call, async toStored => {
      const { caller, body, at } = call;
      const reference = await store.reference();
      const draft = await readDraft(call, reference);
      const created = createInquiryRecords({
        ...draft,
        inquiryId: newId(),
        entryId: newId(),
        digits: newReceiptDigits(),
        at,
        creator: caller.account,
        categoryId: body.categoryId,
        agencyId: body.agencyId,
        subject: body.subject,
        detail: body.detail,
      });
      const seen = { inquiry: created.inquiry, seenChanges: 0 };
      const answer = {
        status: 201 as const,
        headers: { Location: `/v1/inquiries/${created.inquiry.receiptNumber}` },
        body: inquiryViews(reference).detail(seen, [created.entry], caller.account.accountId),
      };
      const outcome = await store.recordInquiry({ ...created, response: toStored(answer), accessRecord: null });
      // The receipt number was taken, or an attachment was used meanwhile: the next attempt finds out which.
      return outcome === 'recorded' ? answer : 'again';
    });

  /** Resolves what the draft names. Throws one problem that lists everything unknown. */
  async function readDraft(
    { caller, body }: CreateCall,
    reference: ReferenceData,
  ): Promise<{ business: BusinessRecord; attachments: readonly AttachmentRecord[] }> {
    const businesses = await store.businessesOf(caller.account.accountId);
    const business = businesses.find(({ businessId }) => businessId === body.businessId);
    const { attachments, errors } = await resolveAttachments(store, caller.party, body.attachmentIds);
    const unknown = [...unknownReferences(body, reference), ...errors];
    if (!business) throw invalidRequest([bodyFieldError('/businessId', 'not_known'), ...unknown]);
    if (unknown.length > 0) throw invalidRequest(unknown);
    return { business, attachments };
  }
}

function unknownReferences(
  { categoryId, agencyId }: InquiryDraft,
  { categories, agencies }: ReferenceData,
): FieldError[] {
  return [
    ...(categories.has(categoryId) ? [] : [bodyFieldError('/categoryId', 'not_known')]),
    ...(agencies.has(agencyId) ? [] : [bodyFieldError('/agencyId', 'not_known')]),
  ];
}
