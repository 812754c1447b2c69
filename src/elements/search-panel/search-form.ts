import type { FieldErrorCode, InquiryStatus } from '../../contract/codes.js';
import type { DayRange, FieldError } from '../../contract/types.js';
import { toBuddhistYear } from '../../rules/calendar.js';
import type { ReceiptReader } from '../../rules/receipt-format.js';
import {
  formatReceiptNumber,
  readReceiptNumber,
  receiptDigits,
  receiptSearchPrefix,
} from '../../rules/receipt-number.js';
import { checkCriteria, type SearchCriteria } from '../../rules/search.js';
import { cleanText } from '../../rules/thai-text.js';
import { readTypedDate, type TypedDate, type TypedDateError } from '../../rules/typed-date.js';
import { typedLine } from '../../rules/unseen.js';

/** The four dates of a search; also the ids of their fields. */
export const dateNames = ['contacted-from', 'contacted-to', 'completed-from', 'completed-to'] as const;
export type DateName = (typeof dateNames)[number];

/** The content of the form, as typed. */
export interface SearchForm {
  readonly receiptNumber: string;
  readonly text: string;
  readonly dates: Readonly<Record<DateName, TypedDate>>;
  readonly statuses: readonly InquiryStatus[];
  readonly agencyIds: readonly string[];
  /** What is typed to find an agency, until one is chosen. */
  readonly agencyTyped: string;
}

/** An error: its group of fields, the control to go to, and the reason. */
export interface SearchError {
  readonly field: 'receipt-number' | 'text' | 'contacted' | 'completed' | DateName | 'agencies' | 'other';
  readonly controlId: string;
  readonly code: FieldErrorCode | TypedDateError | 'not_chosen';
  readonly limit?: number;
}

const noDate: TypedDate = { day: '', month: '', year: '' };

export const emptyForm: SearchForm = {
  receiptNumber: '',
  text: '',
  dates: { 'contacted-from': noDate, 'contacted-to': noDate, 'completed-from': noDate, 'completed-to': noDate },
  statuses: [],
  agencyIds: [],
  agencyTyped: '',
};

/** The fields of a date. */
export function typedDateOf(iso: string | undefined, era: 'be' | 'ce'): TypedDate {
  const [year, month, day] = (iso ?? '').split('-').map(Number);
  if (!year || !month || !day) return noDate;
  return { day: String(day), month: String(month), year: String(era === 'be' ? toBuddhistYear(year) : year) };
}

/** The form for these criteria; years in the era of the reader's language. */
export function searchFormOf(criteria: SearchCriteria, era: 'be' | 'ce'): SearchForm {
  const { receiptNumber = '', text = '', contacted, completed, statuses = [], agencyIds = [] } = criteria;
  const typed = (iso: string | undefined) => typedDateOf(iso, era);
  return {
    receiptNumber,
    text,
    dates: {
      'contacted-from': typed(contacted?.from),
      'contacted-to': typed(contacted?.to),
      'completed-from': typed(completed?.from),
      'completed-to': typed(completed?.to),
    },
    statuses,
    agencyIds,
    agencyTyped: '',
  };
}

/** How many of the further conditions are set: dates, and agencies as one. */
export function conditionsInMore({ dates, agencyIds }: SearchForm): number {
  const dated = dateNames.filter(name => Object.values(dates[name]).some(part => part !== ''));
  return dated.length + (agencyIds.length > 0 ? 1 : 0);
}

/** Whether the control is one of the further conditions. */
export function isInMore({ field }: SearchError): boolean {
  return !['receipt-number', 'text', 'other'].includes(field);
}

/** Reads the form: the criteria, and all errors in the order of the form. `own` reads numbers in the service's own form. */
export function readForm(form: SearchForm, own?: ReceiptReader): { criteria: SearchCriteria; errors: SearchError[] } {
  const readings = dateNames.map(name => [name, readTypedDate(form.dates[name])] as const);
  const days = Object.fromEntries(readings.map(([name, reading]) => [name, reading.ok ? reading.iso : undefined]));
  const contacted = dayRange(days['contacted-from'], days['contacted-to']);
  const completed = dayRange(days['completed-from'], days['completed-to']);
  const text = cleanText(form.text);
  const { receiptNumber, error } = readReceipt(form.receiptNumber, own);
  const criteria: SearchCriteria = {
    ...(receiptNumber && { receiptNumber }),
    ...(contacted && { contacted }),
    ...(completed && { completed }),
    ...(form.statuses.length > 0 && { statuses: [...form.statuses] }),
    ...(form.agencyIds.length > 0 && { agencyIds: [...form.agencyIds] }),
    ...(text && { text }),
  };

  const unreadDates = readings.flatMap(([name, reading]) =>
    reading.ok || reading.code === 'date_missing' ? [] : [dateErrorOf(name, reading.code)],
  );
  const { receiptNumber: _, ...others } = criteria;
  const found = [...(error ? [{ pointer: '/receiptNumber', code: error }] : []), ...checkCriteria(others)];
  const notChosen: SearchError[] = typedLine(form.agencyTyped)
    ? [{ field: 'agencies', controlId: 'agency-filter', code: 'not_chosen' }]
    : [];
  return { criteria, errors: [...unreadDates, ...found.map(errorAt), ...notChosen].sort(byPlace) };
}

/** Of numbers in the service's own form the whole is needed; of the contract's, a beginning is enough. */
function readReceipt(typed: string, own?: ReceiptReader): { receiptNumber: string; error?: FieldErrorCode } {
  const line = typedLine(typed);
  if (own && line) {
    const whole = readReceiptNumber(typed);
    const receiptNumber = own(typed) ?? (whole.ok ? whole.receiptNumber : undefined);
    return receiptNumber ? { receiptNumber } : { receiptNumber: line, error: 'bad_format' };
  }
  const reading = receiptSearchPrefix(typed);
  if (reading.ok) return { receiptNumber: formatReceiptNumber(reading.digits) };
  return { receiptNumber: line, ...(reading.code !== 'required' && { error: reading.code }) };
}

/** The place of a field error, from the rules or from the service, in the form. */
export function errorAt({ pointer, code, limit }: Pick<FieldError, 'pointer' | 'code' | 'limit'>): SearchError {
  const why = { code, ...(limit !== undefined && { limit }) };
  if (pointer === '/receiptNumber') return { field: 'receipt-number', controlId: 'receipt-number', ...why };
  if (pointer === '/text') return { field: 'text', controlId: 'text', ...why };
  const [, group, side] = /^\/(contacted|completed)(?:\/(from|to))?$/.exec(pointer) ?? [];
  if (group === 'contacted' || group === 'completed') {
    if (side === 'from' || side === 'to') return { ...dateErrorOf(`${group}-${side}`, 'not_a_date'), ...why };
    return { field: group, controlId: `${group}-from-day`, ...why };
  }
  return { field: 'other', controlId: 'receipt-number', ...why };
}

/** The receipt number as it will be searched for, when that is not what was typed; undefined when nothing is to be said. */
export function correctedReceipt(
  typed: string,
  own?: ReceiptReader,
): { readonly number: string; readonly keyboard: boolean } | undefined {
  if (own) {
    const number = own(typed);
    return number === undefined || number === typedLine(typed) ? undefined : { number, keyboard: false };
  }
  const digits = receiptDigits(typed);
  // Spaces and hyphens are no correction; what is not a number is reported by the search.
  if (!/^[0-9]+$/.test(digits) || digits === typed.replace(/[^0-9]/g, '')) return undefined;
  return { number: formatReceiptNumber(digits), keyboard: /[ก-ฺเ-ๅ]/.test(typed) };
}

/** The choices after one of them was ticked or unticked. */
export function withOrWithout<T>(chosen: readonly T[], one: T, ticked: boolean): readonly T[] {
  const others = chosen.filter(other => other !== one);
  return ticked ? [...others, one] : others;
}

function dateErrorOf(name: DateName, code: TypedDateError): SearchError {
  const part = /^(day|month|year)/.exec(code)?.[0] ?? 'day';
  return { field: name, controlId: `${name}-${part}`, code };
}

function dayRange(from: string | undefined, to: string | undefined): DayRange | undefined {
  if (from === undefined && to === undefined) return undefined;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

const fieldOrder: readonly SearchError['field'][] = [
  'receipt-number',
  'text',
  'contacted',
  'contacted-from',
  'contacted-to',
  'completed',
  'completed-from',
  'completed-to',
  'agencies',
  'other',
];

const byPlace = (a: SearchError, b: SearchError) => fieldOrder.indexOf(a.field) - fieldOrder.indexOf(b.field);
