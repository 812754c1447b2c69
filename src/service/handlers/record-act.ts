/** Something happened to an inquiry: the inquiry as it stands afterwards, and the entry that says so (D4, D25). */
import type { InquiryState } from '../../rules/inquiry-status.js';
import { agencyOf, type AttachmentRecord, type EntryRecord, type InquiryRecord, type PartyId } from '../records.js';
import type { HistoryKind } from '../../contract/codes.js';

export interface Act {
  readonly entryId: string;
  readonly at: Date;
  readonly by: PartyId;
  readonly kind: HistoryKind;
  /** The inquiry's state after the act. */
  readonly state: InquiryState;
  readonly detail: string;
  readonly documents: readonly AttachmentRecord[];
  readonly officerName?: string | null;
  readonly forwardedTo?: string | null;
  readonly correctsEntryId?: string | null;
}

export function applyAct(inquiry: InquiryRecord, act: Act): { inquiry: InquiryRecord; entry: EntryRecord } {
  const { entryId, by, kind, state, detail, forwardedTo = null, officerName = null, correctsEntryId = null } = act;
  const occurredAt = act.at.toISOString();
  const agencyId = agencyOf(by);
  const hasEnded = state.status === 'completed' && inquiry.status !== 'completed';
  const entry: EntryRecord = {
    entryId,
    occurredAt,
    kind,
    by,
    officerName,
    fromStatus: inquiry.status,
    toStatus: state.status,
    outcome: hasEnded ? state.outcome : null,
    forwardedTo,
    correctsEntryId,
    detail,
    attachments: act.documents.map(document => ({ ...document, inquiryId: inquiry.inquiryId })),
  };
  return {
    entry,
    inquiry: {
      ...inquiry,
      ...state,
      agencyId: forwardedTo ?? inquiry.agencyId,
      completedAt: hasEnded ? occurredAt : inquiry.completedAt,
      // The citizen's own acts never notify the citizen.
      officerChanges:
        agencyId === null
          ? inquiry.officerChanges
          : {
              count: (inquiry.officerChanges?.count ?? 0) + 1,
              latestAt: occurredAt,
              latestAgencyId: agencyId,
              latestKind: kind,
            },
      version: inquiry.version + 1,
    },
  };
}
