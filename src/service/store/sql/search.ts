import { dayRangeToInstants } from '../../../rules/calendar.js';
import { formatReceiptNumber, receiptSearchPrefix } from '../../../rules/receipt-number.js';
import { searchedReadings, type SearchCriteria } from '../../../rules/search.js';
import type { DayRange } from '../../../contract/types.js';
import type { StatementValues } from './statement-values.js';

/**
 * The SQL of the rules' `searchPredicate` for a reader's row: `''`, or conditions that each begin with `and`. The text depends only
 * on which criteria are given, so that the database plans each combination once.
 */
export function searchConditions(criteria: SearchCriteria, values: StatementValues): string {
  const { contacted, completed, statuses = [], agencyIds = [] } = criteria;
  return [
    ...anyOf('status', statuses, values),
    ...anyOf('agency_id', agencyIds, values),
    ...receiptBegins(criteria.receiptNumber ?? '', values),
    ...inDays('contacted_at', contacted, values),
    ...inDays('completed_at', completed, values),
    ...textContains(searchedReadings(criteria), values),
  ]
    .map(condition => ` and ${condition}`)
    .join('');
}

/** A single value uses `=`, so that an index can return rows in list order. */
function anyOf(column: string, wanted: readonly string[], values: StatementValues): string[] {
  const [only] = wanted;
  if (only === undefined) return [];
  if (wanted.length === 1) return [`${column} = ${values.add(only)}`];
  return [`${column} = any(${values.add(wanted)}::text[])`];
}

/** The SQL of `receiptNumberMatches`: the number, or its part after the year, begins with the digits. */
function receiptBegins(typed: string, values: StatementValues): string[] {
  const reading = receiptSearchPrefix(typed);
  if (!reading.ok) return reading.code === 'required' ? [] : ['false'];
  const { digits } = reading;
  // Digits and hyphens only, so LIKE has nothing to escape.
  const whole = values.add(`${formatReceiptNumber(digits)}%`);
  const afterYear = values.add(`${formatReceiptNumber(`0000${digits}`).slice('0000-'.length)}%`);
  return [`(receipt_number like ${whole} or substr(receipt_number, 6) like ${afterYear})`];
}

function inDays(column: string, range: DayRange = {}, values: StatementValues): string[] {
  if (range.from === undefined && range.to === undefined) return [];
  return [values.within(column, dayRangeToInstants(range))];
}

function textContains(readings: readonly string[], values: StatementValues): string[] {
  if (readings.length === 0) return [];
  const any = readings.map(reading => `search_text like ${values.add(`%${escapeLike(reading)}%`)}`);
  return [any.length === 1 ? any.join() : `(${any.join(' or ')})`];
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
