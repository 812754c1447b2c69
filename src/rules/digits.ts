/** Digits as people type and paste them in Thailand. */
import { composeAroundThai } from './normal-form.js';
import { typedLine } from './unseen.js';

/** Of every script's digits but ours. Each script has its ten in one row, so the place in the row is the value. */
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;
const DIGIT = /^\p{Nd}$/u;
const values = new Map<string, string>();

function asciiDigit(digit: string): string {
  let value = values.get(digit);
  if (value === undefined) {
    const point = digit.codePointAt(0) ?? 0;
    let first = point;
    while (DIGIT.test(String.fromCodePoint(first - 1))) first--;
    value = String((point - first) % 10);
    values.set(digit, value);
  }
  return value;
}

/** Replaces the digits of every script (๒๕๖๙, ٢٥٦٩, ２５６９) by 0–9, which is what `Number`, `\d` and `pattern` understand. */
export function toAsciiDigits(text: string): string {
  return text.replace(FOREIGN_DIGIT, asciiDigit);
}

/**
 * The content of a field for numbers or dates, normalized: one line, no invisible characters, ASCII digits, full-width characters in
 * their usual width. Thai letters stay as they were typed, because they may be keys that were meant as digits.
 */
export function typedPlain(text: string): string {
  return composeAroundThai(toAsciiDigits(typedLine(text)), 'NFKC');
}

/** The keys of the Kedmanee layout that give digits, hyphen and equals sign on a Latin one. */
const THAI_KEYS = 'จๅ/-ภถ\u0E38\u0E36คตขช';
const LATIN_KEYS = '0123456789-=';
const THAI_KEY = /[\u0E38\u0E36จๅ/\-ภถคตขช]/g;
/** Those that show something else than what they give on a Latin layout, and are no separators either. */
const THAI_LETTER_KEY = /[\u0E38\u0E36จๅภถคตขช]/g;

const latinKey = (key: string) => LATIN_KEYS.charAt(THAI_KEYS.indexOf(key));

/**
 * Whether all of a text was typed on the digit row of a keyboard that stood on Thai. `-` and `/` are themselves the Thai keys
 * for 3 and 2, so they alone are no proof.
 */
export function isThaiRow(typed: string): boolean {
  return typed.search(THAI_LETTER_KEY) >= 0 && typed.replace(THAI_KEY, '') === '';
}

/** The digits that were meant on the digit row of a keyboard that stood on Thai: `/ถุต` is 2569. Others stay. */
export function fromThaiRow(typed: string): string {
  return typed.replace(THAI_KEY, latinKey);
}

/**
 * What was meant in a number field while the keyboard stood on Thai. Also replaces the digits of other scripts. `-` and `/` are
 * read as 3 and 2 only when the text has another such key and no digit, because only then is it sure that the whole was typed so.
 */
export function fromKedmanee(text: string): string {
  const typed = toAsciiDigits(text);
  const isSure = typed.search(THAI_LETTER_KEY) >= 0 && !/[0-9]/.test(typed);
  return typed.replace(isSure ? THAI_KEY : THAI_LETTER_KEY, latinKey);
}

/**
 * The digits of a number as people type and paste it: digits of every script and Thai keys read as 0–9; spaces, hyphens, dashes
 * and unseen characters dropped. Whatever else was typed is still there, so check the result.
 */
export function readDigits(text: string): string {
  // Last, because on a Thai keyboard a hyphen may be a 3.
  return fromKedmanee(typedPlain(text)).replace(/[\s\p{Pd}\u2043\u2212]/gu, '');
}
