import { limits } from '../../contract/limits.js';
import type { FieldError, InquiryDraft } from '../../contract/types.js';
import { bangkokDay, toBuddhistYear } from '../../rules/calendar.js';
import { sentInquiry } from '../../rules/inquiry-status.js';
import { createReceiptNumber } from '../../rules/receipt-number.js';
import type { Call, Handler } from '../edge/call.js';
import { invalidRequest } from '../edge/problem.js';
import type { Deps } from '../options.js';
import type { AttachmentRecord, BusinessRecord, EntryRecord, InquiryRecord } from '../records.js';
import type { ReferenceData } from '../store.js';
import { inquiryViews } from '../views.js';
import { answerOnce } from './answer-once.js';
import { carriedDocuments, fieldError } from './carried-documents.js';
import { oneLine, requiredText } from './text-fields.js';

type CreateCall = Call<'createInquiry'>;

/** Sends a new inquiry to an agency (S41–S53, D13); once for each Idempotency-Key. */
export function createInquiry({ store, newId, newReceiptDigits }: Deps): Handler<'createInquiry'> {
  return call =>
    answerOnce(store, call, async keep => {
      const reference = await store.reference();
      const { business, documents } = await readDraft(call, reference);
      const inquiry = newInquiry(call, business);
      const entry = sentEntry(call, inquiry, documents);
      const answer = {
        status: 201 as const,
        headers: { Location: `/v1/inquiries/${inquiry.receiptNumber}` },
        body: inquiryViews(reference).whole({ inquiry, seenChanges: 0 }, [entry], call.caller.account.accountId),
      };
      const written = await store.recordInquiry({ inquiry, entry, answer: keep(answer) });
      // Somebody took the documents between our reading and our writing: the next attempt says which.
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

  function newInquiry({ caller: { account }, body, at }: CreateCall, business: BusinessRecord): InquiryRecord {
    const readers = new Set([account.accountId, business.juristicAccountId]);
    const buddhistYear = toBuddhistYear(Number(bangkokDay(at).slice(0, 4)));
    return {
      inquiryId: newId(),
      receiptNumber: createReceiptNumber(buddhistYear, newReceiptDigits()),
      creator: { accountId: account.accountId, displayName: account.displayName },
      readerIds: [...readers].filter(accountId => accountId !== null),
      business: { businessId: business.businessId, name: business.name },
      categoryId: body.categoryId,
      agencyId: body.agencyId,
      subject: oneLine(requiredText('/subject', body.subject, limits.subject.maxLength)),
      detail: requiredText('/detail', body.detail, limits.detail.maxLength),
      ...sentInquiry,
      contactedAt: at.toISOString(),
      completedAt: null,
      officerChanges: null,
      version: 1,
    };
  }

  function sentEntry(
    { caller, at }: CreateCall,
    { inquiryId, status }: InquiryRecord,
    documents: readonly AttachmentRecord[],
  ): EntryRecord {
    return {
      entryId: newId(),
      occurredAt: at.toISOString(),
      kind: 'sent',
      by: caller.party,
      officerName: null,
      fromStatus: null,
      toStatus: status,
      outcome: null,
      forwardedTo: null,
      correctsEntryId: null,
      // What was sent is the inquiry's own detail.
      detail: '',
      attachments: documents.map(document => ({ ...document, inquiryId })),
    };
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
