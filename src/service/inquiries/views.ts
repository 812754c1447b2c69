/**
 * Turns records into what the contract shows. Full identity numbers and reader lists stop here. Texts are cleaned once more,
 * because those of an earlier release may contain characters that are no longer stored.
 */
import type { InquiryStatus } from '../../contract/codes.js';
import type {
  Account,
  AgencyInquiry,
  AgencyRef,
  Attachment,
  Business,
  CategoryRef,
  HistoryEntry,
  Inquiry,
  InquirySummary,
  Notification,
} from '../../contract/types.js';
import { maskAccountNumber } from '../../rules/account-number.js';
import { safeFileName } from '../../rules/file-name.js';
import { citizenCapabilities } from '../../rules/inquiry-status.js';
import { bucketOfAge, notificationAge } from '../../rules/notification-age.js';
import { cleanText } from '../../rules/thai-text.js';
import {
  agencyIdOf,
  type AccountRecord,
  type AttachmentRecord,
  type BusinessRecord,
  type EntryRecord,
  type InquiryRecord,
  type Instant,
  type ListedInquiry,
  type OfficerChanges,
  type SeenInquiry,
} from '../store/records.js';
import type { ReferenceData } from '../store/reference-data.js';

export function accountView(account: AccountRecord): Account {
  const { accountId, accountType, displayName, sampleData, identityNumber, identityKind } = account;
  return {
    accountId,
    accountType,
    displayName,
    maskedNumber: maskAccountNumber(identityNumber, identityKind),
    sampleData,
  };
}

export function businessView(business: BusinessRecord): Business {
  const { businessId, name, relation, address, sector, category, size, phones, email } = business;
  const numberKind = business.registrationKind;
  const maskedNumber = maskAccountNumber(business.registrationNumber, numberKind);
  return { businessId, name, relation, maskedNumber, numberKind, address, sector, category, size, phones, email };
}

/** The views that name agencies and categories, from one read of the reference data. */
export function inquiryViews({ agencies, categories }: ReferenceData) {
  function agencyRef(agencyId: string): AgencyRef {
    const agency = agencies.get(agencyId);
    if (!agency) throw new Error(`A record names the agency ${agencyId}, which the reference data does not have.`);
    return { agencyId, name: agency.name };
  }

  function categoryRef(categoryId: string): CategoryRef {
    const category = categories.get(categoryId);
    if (!category)
      throw new Error(`A record names the category ${categoryId}, which the reference data does not have.`);
    return { categoryId, name: category.name };
  }

  function summary({ inquiry, seenChanges }: SeenInquiry<ListedInquiry>, accountId: string): InquirySummary {
    return {
      receiptNumber: inquiry.receiptNumber,
      subject: cleanText(inquiry.subject),
      ...stateOf(inquiry),
      business: inquiry.business,
      category: categoryRef(inquiry.categoryId),
      agency: agencyRef(inquiry.agencyId),
      createdBy: { displayName: inquiry.creator.displayName, self: inquiry.creator.accountId === accountId },
      contactedAt: inquiry.contactedAt,
      completedAt: inquiry.completedAt,
      lastOfficerChangeAt: inquiry.officerChanges?.latestAt ?? null,
      unread: isUnread(inquiry.officerChanges, seenChanges),
    };
  }

  function detail(seen: SeenInquiry, entries: readonly EntryRecord[], accountId: string): Inquiry {
    return {
      ...summary(seen, accountId),
      detail: cleanText(seen.inquiry.detail),
      attachments: sentAttachments(entries),
      capabilities: citizenCapabilities(seen.inquiry),
    };
  }

  function historyEntry(entry: EntryRecord): HistoryEntry {
    const { entryId, occurredAt, kind, officerName, fromStatus, toStatus, outcome, correctsEntryId, detail } = entry;
    const agencyId = agencyIdOf(entry.by);
    return {
      entryId,
      occurredAt,
      kind,
      agency: agencyId === null ? null : agencyRef(agencyId),
      officerName,
      fromStatus,
      toStatus,
      outcome,
      forwardedTo: entry.forwardedTo === null ? null : agencyRef(entry.forwardedTo),
      correctsEntryId,
      detail: cleanText(detail),
      attachments: entry.attachments.map(attachmentView),
    };
  }

  /** Newest first. */
  function history(entries: readonly EntryRecord[]): HistoryEntry[] {
    return entries.map(historyEntry).reverse();
  }

  /** Throws when no agency changed the inquiry: it is no notification then. */
  function notification({ inquiry, seenChanges }: SeenInquiry<ListedInquiry>, asOf: Instant): Notification {
    const changes = inquiry.officerChanges;
    if (!changes) throw new Error(`No agency changed ${inquiry.receiptNumber}, so it is no notification.`);
    const unread = isUnread(changes, seenChanges);
    const ageInDays = notificationAge(changes.latestAt, asOf);
    return {
      receiptNumber: inquiry.receiptNumber,
      subject: cleanText(inquiry.subject),
      ...stateOf(inquiry),
      business: inquiry.business,
      agency: agencyRef(changes.latestAgencyId),
      changedAt: changes.latestAt,
      ageInDays,
      bucket: bucketOfAge(ageInDays),
      changeCount: unread ? changes.count - seenChanges : changes.count,
      latestKind: changes.latestKind,
      unread,
    };
  }

  function forAgency(inquiry: InquiryRecord, attachments: readonly AttachmentRecord[]): AgencyInquiry {
    return {
      receiptNumber: inquiry.receiptNumber,
      subject: cleanText(inquiry.subject),
      detail: cleanText(inquiry.detail),
      ...stateOf(inquiry),
      business: inquiry.business,
      category: categoryRef(inquiry.categoryId),
      createdByName: inquiry.creator.displayName,
      contactedAt: inquiry.contactedAt,
      lastChangeAt: inquiry.lastChangeAt,
      completedAt: inquiry.completedAt,
      attachments: attachments.map(attachmentView),
    };
  }

  return { agencyRef, summary, detail, historyEntry, history, notification, forAgency };
}

export function attachmentView(attachment: AttachmentRecord): Attachment {
  const { attachmentId, name, size, mediaType, state, received, sha256, createdAt } = attachment;
  return { attachmentId, name: safeFileName(name), size, mediaType, state, received, sha256, createdAt };
}

/** What the citizen attached, oldest first; an agency's attachments are shown in the history. */
function sentAttachments(entries: readonly EntryRecord[]): Attachment[] {
  return entries
    .filter(entry => agencyIdOf(entry.by) === null)
    .flatMap(entry => entry.attachments)
    .map(attachmentView);
}

function stateOf({ status, outcome, waitingFor }: ListedInquiry): {
  status: InquiryStatus;
  outcome: InquiryRecord['outcome'];
  waitingFor: InquiryRecord['waitingFor'];
} {
  return { status, outcome, waitingFor };
}

/** An agency changed it since the person last saw it. */
export function isUnread(changes: OfficerChanges | null, seenChanges: number): boolean {
  return changes !== null && changes.count > seenChanges;
}
