import type { HistoryKind, InquiryStatus, Outcome, WaitingFor } from '../../../contract/codes.js';
import { lastActivityAt, SEARCH_TEXT_VERSION, searchableText } from '../../../rules/search.js';
import type { InquiryRecord, ListedInquiry, OfficerChanges, SeenInquiry } from '../records.js';
import { table, type InsertRow } from './table.js';

/** The columns that an inquiry's row shares with its readers' rows: everything that lists show. */
export interface ListedRow {
  readonly creator_id: string;
  readonly inquiry_id: string;
  readonly receipt_number: string;
  readonly creator_name: string;
  readonly reader_ids: readonly string[];
  readonly business_id: string;
  readonly business_name: ListedInquiry['business']['name'];
  readonly category_id: string;
  readonly agency_id: string;
  readonly subject: string;
  readonly status: InquiryStatus;
  readonly outcome: Outcome | null;
  readonly waiting_for: WaitingFor;
  readonly contacted_at: string;
  readonly completed_at: string | null;
  readonly change_count: number;
  readonly changed_at: string | null;
  readonly changed_by: string | null;
  readonly changed_kind: HistoryKind | null;
  readonly version: number;
}

export interface InquiryRow extends ListedRow {
  readonly detail: string;
}

export interface SeenRow extends ListedRow {
  readonly seen_changes: number;
}

const listedTypes = {
  inquiry_id: 'uuid',
  receipt_number: 'text',
  creator_name: 'text',
  reader_ids: 'json',
  business_id: 'uuid',
  business_name: 'json',
  category_id: 'text',
  agency_id: 'text',
  subject: 'text',
  status: 'text',
  outcome: 'text',
  waiting_for: 'text',
  contacted_at: 'timestamptz',
  completed_at: 'timestamptz',
  change_count: 'int',
  changed_at: 'timestamptz',
  changed_by: 'text',
  changed_kind: 'text',
  version: 'int',
};

const inquiryTypes = { account_id: 'uuid', ...listedTypes, detail: 'text' };

const readerTypes = {
  account_id: 'uuid',
  creator_id: 'uuid',
  ...listedTypes,
  activity_at: 'timestamptz',
  seen_changes: 'int',
  search_text: 'text',
  search_version: 'int',
};

export const inquiryTable = table('inquiry', inquiryTypes);
export const readerTable = table('inquiry_reader', readerTypes);

const listedColumns = (alias: string) => Object.keys(listedTypes).map(column => `${alias}.${column}`);

/** Expects the inquiry as `i`. */
export const inquiryColumns = ['i.account_id as creator_id', ...listedColumns('i'), 'i.detail'].join(', ');
/** Expects the reader's row as `r`. */
export const seenColumns = ['r.creator_id', ...listedColumns('r'), 'r.seen_changes'].join(', ');

export function listedFromRow(row: ListedRow): ListedInquiry {
  return {
    inquiryId: row.inquiry_id,
    receiptNumber: row.receipt_number,
    creator: { accountId: row.creator_id, displayName: row.creator_name },
    readerIds: row.reader_ids,
    business: { businessId: row.business_id, name: row.business_name },
    categoryId: row.category_id,
    agencyId: row.agency_id,
    subject: row.subject,
    status: row.status,
    outcome: row.outcome,
    waitingFor: row.waiting_for,
    contactedAt: row.contacted_at,
    completedAt: row.completed_at,
    officerChanges: changesFromRow(row),
    version: row.version,
  };
}

function changesFromRow(row: ListedRow): OfficerChanges | null {
  const { change_count: count, changed_at: latestAt, changed_by: latestAgencyId, changed_kind: latestKind } = row;
  if (latestAt === null || latestAgencyId === null || latestKind === null) return null;
  return { count, latestAt, latestAgencyId, latestKind };
}

export function inquiryFromRow(row: InquiryRow): InquiryRecord {
  return { ...listedFromRow(row), detail: row.detail };
}

export function seenFromRow(row: SeenRow): SeenInquiry<ListedInquiry> {
  return { inquiry: listedFromRow(row), seenChanges: row.seen_changes };
}

export function toInquiryRow(inquiry: InquiryRecord): InsertRow<typeof inquiryTypes> {
  return { account_id: inquiry.creator.accountId, ...toListedRow(inquiry), detail: inquiry.detail };
}

/** One per reading account; `seenChanges` by account, 0 for accounts that are not named. */
export function toReaderRows(
  inquiry: InquiryRecord,
  seenChanges: Readonly<Record<string, number>> = {},
): InsertRow<typeof readerTypes>[] {
  const row = {
    creator_id: inquiry.creator.accountId,
    ...toListedRow(inquiry),
    activity_at: lastActivityOf(inquiry),
    search_text: searchableText(inquiry),
    search_version: SEARCH_TEXT_VERSION,
  };
  return inquiry.readerIds.map(accountId => ({
    account_id: accountId,
    ...row,
    seen_changes: seenChanges[accountId] ?? 0,
  }));
}

export function lastActivityOf({ contactedAt, officerChanges }: ListedInquiry): string {
  return lastActivityAt({ contactedAt, lastOfficerChangeAt: officerChanges?.latestAt ?? null });
}

function toListedRow(inquiry: InquiryRecord): InsertRow<typeof listedTypes> {
  const changes = inquiry.officerChanges;
  return {
    inquiry_id: inquiry.inquiryId,
    receipt_number: inquiry.receiptNumber,
    creator_name: inquiry.creator.displayName,
    reader_ids: inquiry.readerIds,
    business_id: inquiry.business.businessId,
    business_name: inquiry.business.name,
    category_id: inquiry.categoryId,
    agency_id: inquiry.agencyId,
    subject: inquiry.subject,
    status: inquiry.status,
    outcome: inquiry.outcome,
    waiting_for: inquiry.waitingFor,
    contacted_at: inquiry.contactedAt,
    completed_at: inquiry.completedAt,
    change_count: changes?.count ?? 0,
    changed_at: changes?.latestAt ?? null,
    changed_by: changes?.latestAgencyId ?? null,
    changed_kind: changes?.latestKind ?? null,
    version: inquiry.version,
  };
}
