import { dayRangeToInstants } from '../../../rules/calendar.js';
import { formatReceiptNumber, receiptSearchPrefix } from '../../../rules/receipt-number.js';
import { searchedReadings, type SearchCriteria } from '../../../rules/search.js';
import type { DayRange } from '../../../contract/types.js';
import type { StatementValues } from './statement-values.js';

/**
 * `searchPredicate` of the rules, over a reader's row: `''`, or conditions that each begin with `and`. There is one text for each set
 * of conditions that are filled in, whatever with, so that the database plans each once.
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

/** One value by itself, because an index can give that in the order of the list. */
function anyOf(column: string, wanted: readonly string[], values: StatementValues): string[] {
  const [only] = wanted;
  if (only === undefined) return [];
  if (wanted.length === 1) return [`${column} = ${values.add(only)}`];
  return [`${column} = any(${values.add(wanted)}::text[])`];
}

/** As `receiptNumberMatches` has it, over the number as it is written: digits begin it, or what follows its year. */
function receiptBegins(typed: string, values: StatementValues): string[] {
  const reading = receiptSearchPrefix(typed);
  if (!reading.ok) return reading.code === 'required' ? [] : ['false'];
  const { digits } = reading;
  // Digits and hyphens only, so nothing in it has a meaning for LIKE.
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
