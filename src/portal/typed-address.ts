import { readDigits } from '../rules/digits.js';
import { readReceiptNumber } from '../rules/receipt-number.js';

/** Without what typing and mail programs add at the ends of an address: quotes, brackets, the end of the sentence. */
const core = /[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su;

/** The parts of an address between slashes, as somebody may have typed, copied or mailed it. Parameters that were added are not ours. */
export function addressWords(address: string): readonly string[] {
  const words = decoded(address)
    .replace(/[?&#].*$/su, '')
    .split('/')
    .map(word => core.exec(word)?.[0] ?? '');
  while (words.length > 1 && words.at(-1) === '') words.pop();
  return words;
}

/**
 * Reads a part of an address as a receipt number: a complete one in its stored form, or else the text that may be part of one.
 */
export function receiptNumberIn(word: string): { readonly receiptNumber?: string; readonly number?: string } {
  const reading = readReceiptNumber(word);
  if (reading.ok) return { receiptNumber: reading.receiptNumber };
  return /[0-9]{4}/.test(readDigits(word)) ? { number: word } : {};
}

/** An invalid encoding stays as it is. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, encoded => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
