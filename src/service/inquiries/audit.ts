/**
 * The audit record: who, other than the person, accessed what the person sent (PDPA s.37, s.39). The person's own actions are in
 * the history instead. Rows contain ids only, and are stored before the response leaves the service.
 */
import type { OperationId } from '../../contract/operations.js';
import type { Dependencies } from '../options.js';
import { accountParty, type AccessRecord, type InquiryRecord, type PartyId } from '../store/records.js';

/** The properties of a call that an audit row needs. */
export interface AuditedCall {
  readonly operationId: OperationId;
  readonly requestId: string;
  readonly at: Date;
  readonly caller: { readonly party: PartyId };
}

export type AuditedInquiry = Pick<InquiryRecord, 'receiptNumber' | 'creator'>;

export function createAuditor({ store, newId }: Pick<Dependencies, 'store' | 'newId'>) {
  /**
   * The row for one inquiry or one of its attachments; null when the caller is its creator. Stored together with the transition.
   */
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

  /** Records that the response shows these inquiries. Fails when that is impossible; the response must not be sent then. */
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
