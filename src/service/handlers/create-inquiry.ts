import type { FieldError, InquiryDraft } from '../../contract/types.js';
import { sendInquiry } from '../act.js';
import type { Call, Handler } from '../edge/call.js';
import { invalidRequest } from '../edge/problem.js';
import type { Deps } from '../options.js';
import type { AttachmentRecord, BusinessRecord } from '../records.js';
import type { ReferenceData } from '../store.js';
import { inquiryViews } from '../views.js';
import { answerOnce } from './answer-once.js';
import { carriedDocuments, fieldError } from './carried-documents.js';

type CreateCall = Call<'createInquiry'>;

/** Sends a new inquiry to an agency (S41–S53, D13); once for each Idempotency-Key. */
export function createInquiry({ store, newId, newReceiptDigits }: Deps): Handler<'createInquiry'> {
  return call =>
    answerOnce(store, call, async keep => {
      const { caller, body, at } = call;
      const reference = await store.reference();
      const named = await readDraft(call, reference);
      const sent = sendInquiry({
        ...named,
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
      const seen = { inquiry: sent.inquiry, seenChanges: 0 };
      const answer = {
        status: 201 as const,
        headers: { Location: `/v1/inquiries/${sent.inquiry.receiptNumber}` },
        body: inquiryViews(reference).whole(seen, [sent.entry], caller.account.accountId),
      };
      const written = await store.recordInquiry({ ...sent, answer: keep(answer), access: null });
      // Another receipt number, or the documents were taken since they were read: the next attempt says which of them.
      return written === 'recorded' ? answer : 'again';
    });

  /** What the draft names, found; throws for everything that is not there, all at once. */
  async function readDraft(
    { caller, body }: CreateCall,
    reference: ReferenceData,
  ): Promise<{ business: BusinessRecord; documents: readonly AttachmentRecord[] }> {
    const businesses = await store.businessesOf(caller.account.accountId);
    const business = businesses.find(({ businessId }) => businessId === body.businessId);
    const { documents, errors } = await carriedDocuments(store, caller.party, body.attachmentIds);
    const unknown = [...unknownReferences(body, reference), ...errors];
    if (!business) throw invalidRequest([fieldError('/businessId', 'not_known'), ...unknown]);
    if (unknown.length > 0) throw invalidRequest(unknown);
    return { business, documents };
  }
}

function unknownReferences(
  { categoryId, agencyId }: InquiryDraft,
  { categories, agencies }: ReferenceData,
): FieldError[] {
  return [
    ...(categories.has(categoryId) ? [] : [fieldError('/categoryId', 'not_known')]),
    ...(agencies.has(agencyId) ? [] : [fieldError('/agencyId', 'not_known')]),
  ];
}
