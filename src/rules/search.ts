/**
 * Searching and ordering inquiries. The memory store uses these functions; a store with its own query language does the same in
 * that.
 */
import type { FieldErrorCode, InquirySort } from '../contract/codes.js';
import { limits } from '../contract/limits.js';
import type { DayRange, HistoryEntry, Inquiry, InquirySearch } from '../contract/types.js';
import { bangkokDay, isRealIsoDate } from './calendar.js';
import { receiptNumberMatches, receiptSearchPrefix } from './receipt-number.js';
import { countGraphemes, searchReadings } from './thai-text.js';

/** The conditions of a search. All of them together; inside statuses and agencies, any one. */
export type SearchCriteria = Omit<InquirySearch, 'sort' | 'limit' | 'cursor'>;

/** The part of an inquiry that a search looks at. */
export interface SearchableInquiry extends Pick<
  Inquiry,
  'receiptNumber' | 'subject' | 'detail' | 'status' | 'contactedAt' | 'completedAt'
> {
  readonly agency: Pick<Inquiry['agency'], 'agencyId'>;
  /** {@link searchableText}, when the store keeps it, since computing it costs time in a long list. */
  readonly searchText?: string;
}

/** What is wrong with a condition. The pointer is that of the contract's field errors (RFC 6901). */
export interface CriteriaError {
  readonly pointer: string;
  readonly code: FieldErrorCode;
  readonly limit?: number;
}

/**
 * The text that a search for words looks in: subject, detail and receipt number, in every reading, on lines of their own. A
 * store that keeps it keeps {@link SEARCH_TEXT_VERSION} beside it.
 */
export function searchableText({
  subject,
  detail,
  receiptNumber,
}: Pick<Inquiry, 'subject' | 'detail' | 'receiptNumber'>): string {
  // A reading has no line break, so no query can match across two of them.
  const lines = [
    ...searchReadings(subject),
    ...searchReadings(detail),
    receiptNumber,
    receiptNumber.replaceAll('-', ''),
  ];
  return lines.join('\n');
}

/** Incremented when {@link searchableText} returns something else for the same inquiry than in the release before. */
export const SEARCH_TEXT_VERSION = 2;

/** The readings of the searched words: one or two, any of which is enough; none without words. */
export function searchedReadings({ text = '' }: Pick<SearchCriteria, 'text'>): readonly string[] {
  return searchReadings(text).filter(reading => reading !== '');
}

/**
 * Creates the predicate of one search, so that its conditions are read once. Empty conditions are ignored. A receipt number
 * that {@link checkCriteria} rejects matches nothing.
 */
export function searchPredicate(criteria: SearchCriteria): (inquiry: SearchableInquiry) => boolean {
  const { contacted, completed, statuses = [], agencyIds = [] } = criteria;
  const readings = searchedReadings(criteria);
  const receipt = receiptSearchPrefix(criteria.receiptNumber ?? '');
  const anyReceipt = !receipt.ok && receipt.code === 'required';

  return inquiry =>
    (statuses.length === 0 || statuses.includes(inquiry.status)) &&
    (agencyIds.length === 0 || agencyIds.includes(inquiry.agency.agencyId)) &&
    (anyReceipt || (receipt.ok && receiptNumberMatches(inquiry.receiptNumber, receipt.digits))) &&
    isInDays(inquiry.contactedAt, contacted) &&
    isInDays(inquiry.completedAt, completed) &&
    (readings.length === 0 || containsAny(inquiry.searchText ?? searchableText(inquiry), readings));
}

function containsAny(text: string, readings: readonly string[]): boolean {
  return readings.some(reading => text.includes(reading));
}

/** Whether one inquiry meets all conditions. For a list, use {@link searchPredicate}. */
export function matches(inquiry: SearchableInquiry, criteria: SearchCriteria): boolean {
  return searchPredicate(criteria)(inquiry);
}

/** Both ends belong to the range, in Bangkok days. What has not happened is in no range. */
function isInDays(instant: string | null, { from, to }: DayRange = {}): boolean {
  if (from === undefined && to === undefined) return true;
  if (instant === null) return false;
  const day = bangkokDay(instant);
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** Everything that is wrong with the conditions, in the order of the form; empty when they can be searched for. */
export function checkCriteria(criteria: SearchCriteria): CriteriaError[] {
  const { maxGraphemes } = limits.searchText;
  const errors: CriteriaError[] = [];
  const receipt = receiptSearchPrefix(criteria.receiptNumber ?? '');
  if (!receipt.ok && receipt.code !== 'required') errors.push({ pointer: '/receiptNumber', code: receipt.code });
  errors.push(...checkRange('/contacted', criteria.contacted), ...checkRange('/completed', criteria.completed));
  const { text = '' } = criteria;
  // No text has more graphemes than units, and those need no counting.
  if (text.length > maxGraphemes && countGraphemes(text) > maxGraphemes)
    errors.push({ pointer: '/text', code: 'too_long', limit: maxGraphemes });
  return errors;
}

function checkRange(pointer: string, { from, to }: DayRange = {}): CriteriaError[] {
  const errors: CriteriaError[] = [];
  for (const [side, day] of Object.entries({ from, to })) {
    if (day === undefined) continue;
    const code = dayError(day);
    if (code) errors.push({ pointer: `${pointer}/${side}`, code });
  }
  if (errors.length === 0 && from !== undefined && to !== undefined && from > to)
    errors.push({ pointer, code: 'range_reversed' });
  return errors;
}

/** The first and the last day that can be searched for. */
export const searchableDays = { min: '1900-01-01', max: '2200-12-31' } as const;

function dayError(day: string): FieldErrorCode | undefined {
  if (!isRealIsoDate(day)) return 'bad_date';
  // A year beyond this is a Buddhist year that nobody converted.
  return day < searchableDays.min || day > searchableDays.max ? 'year_out_of_range' : undefined;
}

type Sortable = Pick<Inquiry, 'receiptNumber' | 'contactedAt' | 'lastOfficerChangeAt'>;

/** The sort key of a list of inquiries: the latest change by an agency or, while there is none, the time of submission. */
export function lastActivityAt({ contactedAt, lastOfficerChangeAt }: Omit<Sortable, 'receiptNumber'>): string {
  return lastOfficerChangeAt !== null && lastOfficerChangeAt > contactedAt ? lastOfficerChangeAt : contactedAt;
}

/** The instant that a list is sorted by. */
export const sortedAt: Readonly<Record<InquirySort, (inquiry: Omit<Sortable, 'receiptNumber'>) => string>> = {
  activity: lastActivityAt,
  contacted: ({ contactedAt }) => contactedAt,
};

/**
 * Order of a list of inquiries: latest first, then receipt number. Both descending, so that a page can begin after
 * `(instant, receipt number) < (…, …)`. Compares instants as text, as `toISOString()` writes them.
 */
export function inquiryOrder(sort: InquirySort): (a: Sortable, b: Sortable) => number {
  const at = sortedAt[sort];
  return (a, b) => descending(at(a), at(b)) || descending(a.receiptNumber, b.receiptNumber);
}

/** Order of a history: newest first; entries of the same millisecond by id, so that the order is the same every time. */
export function compareHistory(
  a: Pick<HistoryEntry, 'occurredAt' | 'entryId'>,
  b: Pick<HistoryEntry, 'occurredAt' | 'entryId'>,
): number {
  // Services may write an instant with any offset.
  const later = Date.parse(b.occurredAt) - Date.parse(a.occurredAt);
  return later || descending(a.occurredAt, b.occurredAt) || descending(a.entryId, b.entryId);
}

function descending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}
