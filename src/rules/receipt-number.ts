/**
 * Receipt numbers, `2569-04718236-5`: Buddhist year, eight random digits, check digit.
 *
 * Random, so that no counter is a bottleneck and a neighbour cannot be guessed. With a check digit, so that it can be read over
 * the phone. Digits and hyphens only. A name, never a key: without a session it opens nothing.
 */
import type { FieldErrorCode } from '../contract/codes.js';
import { readDigits, typedPlain } from './digits.js';

/** Digits of a whole receipt number, without hyphens. */
const LENGTH = 13;
/** A search may give only the beginning, but at least so many digits. */
const SHORTEST_SEARCH = 4;

/**
 * Damm's table: a quasigroup of order 10 in which every wrong digit and every swap of neighbours leads elsewhere
 * (H. M. Damm, "Total anti-symmetrische Quasigruppen", 2004). Row: digit so far; column: next digit.
 */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** Damm's check digit of some digits. Behind digits that end in their own check digit it is 0. */
export function dammDigit(digits: string): string {
  return Array.from(digits).reduce((row, digit) => DAMM[Number(row)]?.charAt(Number(digit)) ?? '', '0');
}

/**
 * The receipt number of a Buddhist year and eight random digits. The check digit covers the year too. Throws a `TypeError` for
 * anything but four and eight digits, since the caller made them.
 */
export function createReceiptNumber(buddhistYear: number, eightDigits: string): string {
  const digits = `${buddhistYear}${eightDigits}`;
  if (!/^[0-9]{4}$/.test(String(buddhistYear)) || !/^[0-9]{8}$/.test(eightDigits))
    throw new TypeError('A receipt number is made of a Buddhist year of four digits and eight further digits.');
  return formatReceiptNumber(digits + dammDigit(digits));
}

/** Groups the thirteen digits of a receipt number, or as many of its first as there are. */
export function formatReceiptNumber(digits: string): string {
  return [digits.slice(0, 4), digits.slice(4, 12), digits.slice(12)].filter(group => group !== '').join('-');
}

/** Why a typed text is no receipt number. `bad_format` is a wrong check digit: a digit was misread or swapped. */
export type ReceiptNumberError = Extract<
  FieldErrorCode,
  'required' | 'not_digits' | 'too_short' | 'too_long' | 'bad_format'
>;

export type ReceiptNumberReading =
  { readonly ok: true; readonly receiptNumber: string } | { readonly ok: false; readonly code: ReceiptNumberError };

/** A whole number as it is printed, whatever is around it: "เลขรับเรื่อง 2569-04718236-5". */
const PRINTED = /(?:^|[^0-9])([0-9]{4}[-\u2010-\u2015\u2212 ]?[0-9]{8}[-\u2010-\u2015\u2212 ]?[0-9])(?![0-9])/;

/** The digits that were meant; marks that a sentence or a damaged link leaves at a number are none of it. */
export function receiptDigits(typed: string): string {
  const plain = typedPlain(typed);
  return readDigits(PRINTED.exec(plain)?.[1] ?? plain.replace(/[.,;:!?()"'“”‘’…<>[\]#]/g, ''));
}

/**
 * Reads a whole receipt number as people type, paste or dictate it: with or without hyphens and spaces, in the digits of any
 * script, or with the keyboard left on Thai. Gives it in the form in which it is stored.
 */
export function readReceiptNumber(typed: string): ReceiptNumberReading {
  const digits = receiptDigits(typed);
  const code = digitsError(digits, LENGTH) ?? (dammDigit(digits) === '0' ? undefined : 'bad_format');
  return code ? { ok: false, code } : { ok: true, receiptNumber: formatReceiptNumber(digits) };
}

export type ReceiptSearchReading =
  | { readonly ok: true; readonly digits: string }
  | { readonly ok: false; readonly code: Exclude<ReceiptNumberError, 'bad_format'> };

/**
 * Reads the receipt number field of a search, where the beginning of a number is enough, four digits at least. The check
 * digit is not looked at: a search for a wrong number finds nothing, which says enough.
 */
export function receiptSearchPrefix(typed: string): ReceiptSearchReading {
  const digits = receiptDigits(typed);
  const code = digitsError(digits, SHORTEST_SEARCH);
  return code ? { ok: false, code } : { ok: true, digits };
}

/**
 * Whether a receipt number is found by the digits of {@link receiptSearchPrefix}: they begin the number, or what follows its year.
 * People leave the year away when they dictate a number, as nearly all of theirs share it. In SQL, over the number's
 * digits: `digits LIKE $1 || '%' OR substr(digits, 5) LIKE $1 || '%'`.
 */
export function receiptNumberMatches(receiptNumber: string, digits: string): boolean {
  const whole = receiptNumber.replaceAll('-', '');
  return whole.startsWith(digits) || whole.slice(4).startsWith(digits);
}

function digitsError(digits: string, shortest: number) {
  if (digits === '') return 'required';
  if (/[^0-9]/.test(digits)) return 'not_digits';
  if (digits.length < shortest) return 'too_short';
  return digits.length > LENGTH ? 'too_long' : undefined;
}
