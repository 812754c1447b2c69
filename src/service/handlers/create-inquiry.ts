import type { FieldError, InquiryDraft } from '../../contract/types.js';
import { createInquiryRecords } from '../inquiries/transition.js';
import type { Call, Handler } from '../http/call.js';
import { invalidRequest } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import type { AttachmentRecord, BusinessRecord } from '../store/records.js';
import type { ReferenceData } from '../store/store.js';
import { inquiryViews } from '../inquiries/views.js';
import { withIdempotencyKey } from './idempotency.js';
import { resolveAttachments, bodyFieldError } from './resolve-attachments.js';

type CreateCall = Call<'createInquiry'>;

/** Sends a new inquiry to an agency, once per Idempotency-Key. */
export function createInquiry({ store, newId, newReceiptDigits }: Dependencies): Handler<'createInquiry'> {
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
