/**
 * The 13-digit numbers of citizens and juristic persons: reading what was typed, the check digit, and the
 * ways to show a number.
 *
 * A number of the right shape is not proof that anybody has it: say "the format is right", never "a valid person". And
 * nothing here tells a person's number from a company's: both may start with 0, so ask which it is.
 */
import type { FieldErrorCode } from '../contract/codes.js';
import { readDigits } from './digits.js';

/** Whose number it is; decides only how the digits are grouped. */
export type AccountNumberKind = 'citizen' | 'juristic';

/** Why a typed text cannot be such a number. */
export type AccountNumberError = Extract<
  FieldErrorCode,
  'required' | 'not_digits' | 'too_short' | 'too_long' | 'bad_format'
>;

export type AccountNumberReading =
  { readonly ok: true; readonly number: string } | { readonly ok: false; readonly code: AccountNumberError };

/** Category, registration office, two running numbers, check digit: `1-2345-67890-12-3`. */
const CITIZEN_GROUPS = [1, 4, 5, 2, 1];
/** 0, province, kind, Buddhist year, running number, check digit: `0-98-5-567-00001-6`. */
const JURISTIC_GROUPS = [1, 2, 1, 3, 5, 1];

/**
 * The check digit of the first twelve digits: weights 13 to 2, then (11 − sum mod 11) mod 10.
 *
 * It is weak. The third digit has the weight 11, so it is not protected at all, and two remainders share a digit: about one in
 * eleven wrong digits and one in fifty swaps of neighbours go unseen.
 */
export function accountCheckDigit(firstTwelve: string): string {
  let sum = 0;
  for (let index = 0; index < 12; index++) sum += Number(firstTwelve.charAt(index)) * (13 - index);
  return String((11 - (sum % 11)) % 10);
}

/** Whether these are 13 Arabic digits with the right check digit. For what a person typed, use {@link readAccountNumber}. */
export function isAccountNumber(digits: string): boolean {
  return /^[0-9]{13}$/.test(digits) && accountCheckDigit(digits) === digits.charAt(12);
}

/**
 * Reads a number as people type and paste it: with spaces, hyphens, Thai digits, invisible characters, or with the keyboard
 * left on Thai. Gives the 13 digits, or the first thing that is wrong; `bad_format` is a wrong check digit.
 */
export function readAccountNumber(typed: string): AccountNumberReading {
  const number = readDigits(typed);
  const code = accountNumberError(number);
  return code ? { ok: false, code } : { ok: true, number };
}

function accountNumberError(number: string): AccountNumberError | undefined {
  if (number === '') return 'required';
  if (/[^0-9]/.test(number)) return 'not_digits';
  if (number.length < 13) return 'too_short';
  if (number.length > 13) return 'too_long';
  return isAccountNumber(number) ? undefined : 'bad_format';
}

/** Groups 13 digits for reading, as the card or the register of that kind prints them. */
export function formatAccountNumber(number: string, kind: AccountNumberKind): string {
  let start = 0;
  const groups = kind === 'citizen' ? CITIZEN_GROUPS : JURISTIC_GROUPS;
  return groups.map(length => number.slice(start, (start += length))).join('-');
}

/**
 * The number with all but its first and last three digits hidden: `1-xxxx-xxxxx-08-8`. Enough for its owner to know it by. Show
 * this by default (PDPA), and never put the whole number into a URL, a log, an event or storage.
 */
export function maskAccountNumber(number: string, kind: AccountNumberKind): string {
  return formatAccountNumber(number.charAt(0) + 'x'.repeat(9) + number.slice(10), kind);
}
