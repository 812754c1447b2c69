/** Transitions of inquiries: each gives the new state of the inquiry and the history entry that describes it. */
import type { HistoryKind } from '../../contract/codes.js';
import { bangkokDay, toBuddhistYear } from '../../rules/calendar.js';
import { sentInquiry, type InquiryState } from '../../rules/inquiry-status.js';
import { createReceiptNumber } from '../../rules/receipt-number.js';
import {
  accountParty,
  agencyIdOf,
  type AccountRecord,
  type AttachmentRecord,
  type BusinessRecord,
  type EntryRecord,
  type InquiryRecord,
  type PartyId,
} from '../store/records.js';

export interface InquiryChange {
  readonly inquiry: InquiryRecord;
  readonly entry: EntryRecord;
}

export interface NewInquiry {
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
  readonly attachments: readonly AttachmentRecord[];
}

/** A new inquiry, visible to its creator and to the account of the business itself. */
export function createInquiryRecords(newInquiry: NewInquiry): InquiryChange {
  const { inquiryId, entryId, digits, at, creator, business, attachments } = newInquiry;
  const { categoryId, agencyId, subject, detail } = newInquiry;
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
    lastChangeAt: contactedAt,
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
    attachments: attachedTo(inquiryId, attachments),
  };
  return { inquiry, entry };
}

export interface InquiryTransition {
  readonly entryId: string;
  readonly at: Date;
  readonly by: PartyId;
  readonly kind: HistoryKind;
  /** The inquiry's state after the transition. */
  readonly state: InquiryState;
  readonly detail: string;
  readonly attachments: readonly AttachmentRecord[];
  readonly officerName?: string | null;
  readonly forwardedTo?: string | null;
  readonly correctsEntryId?: string | null;
}

/**
 * The next version of an inquiry. A transition by an agency creates a notification; one by the citizen never does. It occurs no
 * earlier than the change before it, whose call may have begun later.
 */
export function applyTransition(inquiry: InquiryRecord, transition: InquiryTransition): InquiryChange {
  const {
    entryId,
    by,
    kind,
    state,
    detail,
    forwardedTo = null,
    officerName = null,
    correctsEntryId = null,
  } = transition;
  const calledAt = transition.at.toISOString();
  const occurredAt = calledAt < inquiry.lastChangeAt ? inquiry.lastChangeAt : calledAt;
  const agencyId = agencyIdOf(by);
  const hasEnded = state.status === 'completed' && inquiry.status !== 'completed';
  const count = (inquiry.officerChanges?.count ?? 0) + 1;
  return {
    inquiry: {
      ...inquiry,
      ...state,
      agencyId: forwardedTo ?? inquiry.agencyId,
      lastChangeAt: occurredAt,
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
      attachments: attachedTo(inquiry.inquiryId, transition.attachments),
    },
  };
}

function attachedTo(inquiryId: string, attachments: readonly AttachmentRecord[]): AttachmentRecord[] {
  return attachments.map(attachment => ({ ...attachment, inquiryId }));
}
