/** ASCII and Thai are unchanged in both normal forms. */
const MAY_CHANGE = /[^\0-\u007F\u0E00-\u0E7F]/;
/** Also left out: two ligatures of Arabic that stand for whole sentences. */
const PARTS = /[^\u0E00-\u0E7F\uFDFA\uFDFB]+/g;
/** More marks on one letter than any language has; to put marks in order takes time in the square of their number. */
const PILED_MARKS = /(\p{M}{10})\p{M}+/gu;
/** Too short to hold so many marks, even when each becomes three. */
const SHORT = 3;

/**
 * Unicode's normal form of all that lies between Thai letters. It would put Thai tones behind marks of other scripts, and NFKC
 * would take sara am apart; left out of it, Thai keeps the one order of `thai-spelling.ts`. Of marks that are piled up on one
 * letter, the first ten stay.
 */
export function composeAroundThai(text: string, form: 'NFC' | 'NFKC'): string {
  if (!MAY_CHANGE.test(text)) return text;
  const unpile = (part: string) => part.replace(PILED_MARKS, '$1');
  return text.replace(PARTS, part =>
    // Again afterwards, because one mark may become two.
    part.length <= SHORT ? part.normalize(form) : unpile(unpile(part).normalize(form)),
  );
}
