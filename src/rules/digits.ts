/** Digits as people type them in Thailand: Thai digits, or the digit row of a keyboard left on Thai (domain §4.2, §4.4). */

/** Replaces ๐–๙ by 0–9, which is what `Number`, `\d` and `pattern` understand. */
export function toArabicDigits(text: string): string {
  return text.replace(/[\u0E50-\u0E59]/g, digit => String(digit.charCodeAt(0) - 0x0e50));
}

/** The keys of the Kedmanee layout that give digits, hyphen and equals sign on a Latin one. */
const THAI_KEYS = 'จๅ/-ภถ\u0E38\u0E36คตขช';
const LATIN_KEYS = '0123456789-=';

/**
 * What was meant in a number field while the keyboard stood on Thai: `/ถุต` is 2569. Also replaces ๐–๙.
 *
 * `-` and `/` are themselves the Thai keys for 3 and 2. They are read so only when the text has another such letter and no
 * digit, because only then is it sure that the whole was typed on that row.
 */
export function fromKedmanee(text: string): string {
  const typed = Array.from(toArabicDigits(text));
  const isThaiLetter = (key: string) => THAI_KEYS.includes(key) && key !== '-' && key !== '/';
  const onlyThatRow = typed.some(isThaiLetter) && !typed.some(key => /[0-9]/.test(key));
  const meant = (key: string) =>
    isThaiLetter(key) || (onlyThatRow && THAI_KEYS.includes(key)) ? LATIN_KEYS.charAt(THAI_KEYS.indexOf(key)) : key;
  return typed.map(meant).join('');
}

/**
 * The digits of a number as people type and paste it: Thai digits and Thai keys read as 0–9; spaces, hyphens, dashes and
 * invisible characters dropped. Whatever else was typed is still there, so check the result.
 */
export function readDigits(text: string): string {
  // Last, because on a Thai keyboard a hyphen may be a 3.
  return fromKedmanee(text).replace(/[\s\-\u2010-\u2015\u2212\u200B\u200C\u2060\uFEFF]/g, '');
}
