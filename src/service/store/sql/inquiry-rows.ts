import { lastActivityAt, SEARCH_TEXT_VERSION, searchableText } from '../../../rules/search.js';
import type { InquiryRecord, ListedInquiry, OfficerChanges, SeenInquiry } from '../records.js';
import type { SqlValue } from './database.js';
import { table, type InsertRow } from './table.js';

interface Column<Value> {
  readonly type: string;
  readonly valueOf: (inquiry: ListedInquiry) => Value;
  /** Whether a transition may change it. */
  readonly isReplaced: boolean;
}

function fixed<Value>(type: string, valueOf: (inquiry: ListedInquiry) => Value): Column<Value> {
  return { type, valueOf, isReplaced: false };
}

function replaced<Value>(type: string, valueOf: (inquiry: ListedInquiry) => Value): Column<Value> {
  return { type, valueOf, isReplaced: true };
}

/**
 * The columns that an inquiry's row shares with its readers' rows: everything that lists show. Tables, inserted rows, updates and the
 * types of selected rows are derived from here.
 */
const listed = {
  inquiry_id: fixed('uuid', inquiry => inquiry.inquiryId),
  receipt_number: fixed('text', inquiry => inquiry.receiptNumber),
  creator_name: fixed('text', inquiry => inquiry.creator.displayName),
  reader_ids: fixed('json', inquiry => inquiry.readerIds),
  business_id: fixed('uuid', inquiry => inquiry.business.businessId),
  business_name: fixed('json', inquiry => inquiry.business.name),
  category_id: fixed('text', inquiry => inquiry.categoryId),
  agency_id: replaced('text', inquiry => inquiry.agencyId),
  subject: fixed('text', inquiry => inquiry.subject),
  status: replaced('text', inquiry => inquiry.status),
  outcome: replaced('text', inquiry => inquiry.outcome),
  waiting_for: replaced('text', inquiry => inquiry.waitingFor),
  contacted_at: fixed('timestamptz', inquiry => inquiry.contactedAt),
  last_change_at: replaced('timestamptz', inquiry => inquiry.lastChangeAt),
  completed_at: replaced('timestamptz', inquiry => inquiry.completedAt),
  change_count: replaced('int', inquiry => inquiry.officerChanges?.count ?? 0),
  changed_at: replaced('timestamptz', inquiry => inquiry.officerChanges?.latestAt ?? null),
  changed_by: replaced('text', inquiry => inquiry.officerChanges?.latestAgencyId ?? null),
  changed_kind: replaced('text', inquiry => inquiry.officerChanges?.latestKind ?? null),
  version: replaced('int', inquiry => inquiry.version),
};

type Listed = typeof listed;
type ListedValues = { readonly [Name in keyof Listed]: ReturnType<Listed[Name]['valueOf']> };

export interface ListedRow extends ListedValues {
  readonly creator_id: string;
}

export interface InquiryRow extends ListedRow {
  readonly detail: string;
}

export interface SeenRow extends ListedRow {
  readonly seen_changes: number;
}

const columns = Object.entries<Column<ListedValues[keyof Listed]>>(listed);
const listedTypes = Object.fromEntries(columns.map(([name, { type }]) => [name, type])) as Record<keyof Listed, string>;
const replacedColumns = columns.filter(([, { isReplaced }]) => isReplaced);

/** For `update … set`: the columns that a transition changes, from `$1` on with {@link replacedValues}. */
export const replacedAssignments = replacedColumns.map(([name], index) => `${name} = $${index + 1}`).join(', ');

export function replacedValues(inquiry: ListedInquiry): SqlValue[] {
  return replacedColumns.map(([, { valueOf }]) => valueOf(inquiry) as SqlValue);
}

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
    lastChangeAt: row.last_change_at,
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

function toListedRow(inquiry: InquiryRecord): InsertRow<Listed> {
  return Object.fromEntries(columns.map(([name, { valueOf }]) => [name, valueOf(inquiry)])) as InsertRow<Listed>;
}
