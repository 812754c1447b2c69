/**
 * The audit record: who, other than the person, reached what the person sent (PDPA s.37, s.39). What a person does with their own
 * is not in it; the history says that. Rows hold ids only, and stand before the answer that they are about leaves the service.
 */
import type { OperationId } from '../../contract/operations.js';
import type { Dependencies } from '../options.js';
import { accountParty, type AccessRecord, type InquiryRecord, type PartyId } from '../store/records.js';

/** What a row needs to know of a call. */
export interface AuditedCall {
  readonly operationId: OperationId;
  readonly requestId: string;
  readonly at: Date;
  readonly caller: { readonly party: PartyId };
}

export type AuditedInquiry = Pick<InquiryRecord, 'receiptNumber' | 'creator'>;

export function createAuditor({ store, newId }: Pick<Dependencies, 'store' | 'newId'>) {
  /** The row for one inquiry, or one of its documents; null when the caller sent it. Goes into the store with the act. */
  function accessRecord(
    call: AuditedCall,
    inquiry: AuditedInquiry,
    attachmentId: string | null = null,
  ): AccessRecord | null {
    const { accountId } = inquiry.creator;
    if (call.caller.party === accountParty(accountId)) return null;
    return {
      accessId: newId(),
      at: call.at.toISOString(),
      accountId,
      by: call.caller.party,
      operation: call.operationId,
      receiptNumber: inquiry.receiptNumber,
      attachmentId,
      requestId: call.requestId,
    };
  }

  /** Records that the call's answer shows these inquiries. Fails when they cannot be recorded: then nothing is to be shown. */
  async function recordReads(
    call: AuditedCall,
    inquiries: readonly AuditedInquiry[],
    attachmentId: string | null = null,
  ) {
    const accesses = inquiries.flatMap(inquiry => accessRecord(call, inquiry, attachmentId) ?? []);
    if (accesses.length > 0) await store.recordAccesses(accesses);
  }

  return { accessRecord, recordReads };
}
