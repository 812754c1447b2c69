/** What people and agencies do with inquiries: the inquiry as it stands afterwards, and the entry that says so (D4, D25). */
import type { HistoryKind } from '../contract/codes.js';
import { bangkokDay, toBuddhistYear } from '../rules/calendar.js';
import { sentInquiry, type InquiryState } from '../rules/inquiry-status.js';
import { createReceiptNumber } from '../rules/receipt-number.js';
import {
  accountParty,
  agencyOf,
  type AccountRecord,
  type AttachmentRecord,
  type BusinessRecord,
  type EntryRecord,
  type InquiryRecord,
  type PartyId,
} from './records.js';

export interface Changed {
  readonly inquiry: InquiryRecord;
  readonly entry: EntryRecord;
}

export interface Sending {
  readonly inquiryId: string;
  readonly entryId: string;
  /** The eight random digits of the receipt number. */
  readonly digits: string;
  readonly at: Date;
  readonly creator: AccountRecord;
  readonly business: BusinessRecord;
  readonly categoryId: string;
  readonly agencyId: string;
  readonly subject: string;
  readonly detail: string;
  readonly documents: readonly AttachmentRecord[];
}

/** A new inquiry, seen by its creator and by the account of the business itself (D19). */
export function sendInquiry(sending: Sending): Changed {
  const { inquiryId, entryId, digits, at, creator, business, documents } = sending;
  const { categoryId, agencyId, subject, detail } = sending;
  const contactedAt = at.toISOString();
  const readers = new Set([creator.accountId, business.juristicAccountId]);
  const inquiry: InquiryRecord = {
    inquiryId,
    receiptNumber: createReceiptNumber(toBuddhistYear(Number(bangkokDay(at).slice(0, 4))), digits),
    creator: { accountId: creator.accountId, displayName: creator.displayName },
    readerIds: [...readers].filter(accountId => accountId !== null),
    business: { businessId: business.businessId, name: business.name },
    categoryId,
    agencyId,
    subject,
    detail,
    ...sentInquiry,
    contactedAt,
    completedAt: null,
    officerChanges: null,
    version: 1,
  };
  const entry: EntryRecord = {
    entryId,
    occurredAt: contactedAt,
    kind: 'sent',
    by: accountParty(creator.accountId),
    officerName: null,
    fromStatus: null,
    toStatus: inquiry.status,
    outcome: null,
    forwardedTo: null,
    correctsEntryId: null,
    // What was sent is the inquiry's own detail.
    detail: '',
    attachments: carriedBy(inquiryId, documents),
  };
  return { inquiry, entry };
}

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

/** The next version of an inquiry. An agency's act is a change to notify of; the citizen's own never is (D4). */
export function applyAct(inquiry: InquiryRecord, act: Act): Changed {
  const { entryId, by, kind, state, detail, forwardedTo = null, officerName = null, correctsEntryId = null } = act;
  const occurredAt = act.at.toISOString();
  const agencyId = agencyOf(by);
  const hasEnded = state.status === 'completed' && inquiry.status !== 'completed';
  const count = (inquiry.officerChanges?.count ?? 0) + 1;
  return {
    inquiry: {
      ...inquiry,
      ...state,
      agencyId: forwardedTo ?? inquiry.agencyId,
      completedAt: hasEnded ? occurredAt : inquiry.completedAt,
      officerChanges:
        agencyId === null
          ? inquiry.officerChanges
          : { count, latestAt: occurredAt, latestAgencyId: agencyId, latestKind: kind },
      version: inquiry.version + 1,
    },
    entry: {
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
      attachments: carriedBy(inquiry.inquiryId, act.documents),
    },
  };
}

function carriedBy(inquiryId: string, documents: readonly AttachmentRecord[]): AttachmentRecord[] {
  return documents.map(document => ({ ...document, inquiryId }));
}
