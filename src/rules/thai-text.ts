/**
 * Thai text as people type and paste it, made storable, searchable and countable. The page and the service share these
 * functions, so that what one takes the other takes.
 *
 * - {@link cleanText}: what is stored. Only changes that no reader can see, and repairs of what cannot be meant.
 * - {@link searchReadings}, {@link searchKey}: for searching. Also one line, one case of Latin letters, one kind of digits.
 *
 * Each reads the text a fixed number of times, however it is made (docs/decisions/0017). Never use any of them on a password.
 */
import { toAsciiDigits } from './digits.js';
import { composeAroundThai } from './normal-form.js';
import { spellThai } from './thai-spelling.js';
import { dropNeedless, dropUnseen, plainSpaces } from './unseen.js';

/**
 * The form in which the service stores a person's text: the same to the eye, one spelling underneath.
 *
 * Keeps line breaks (as `\n`), the spaces inside a line and tabs. Drops unseen characters, spaces at the end of a line, empty
 * lines at either end. Puts right what PDF files and old fonts do to Thai. Applying it twice changes nothing.
 */
export function cleanText(text: string): string {
  return spellThai(composeAroundThai(dropNeedless(plainSpaces(text)), 'NFC'))
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .trim();
}

/** Differences that `cleanText` keeps but a search ignores. */
function foldText(text: string): string {
  const line = dropUnseen(cleanText(text)).replace(/\s+/g, ' ');
  // NFKC opens the ligatures of PDF files and full-width letters; it may leave spaces.
  const open = composeAroundThai(toAsciiDigits(line), 'NFKC');
  const lower = open.toLowerCase().replaceAll('ς', 'σ');
  const folded = lower === open ? open : composeAroundThai(lower, 'NFKC');
  return spellThai(folded.replace(/\s+/g, ' '))
    .replace(/([\u0E24\u0E26])\u0E32/g, '$1\u0E45')
    .trim();
}

/**
 * A space before long a, or before a tone and long a. PDF files give it for the ring of a sara am that they lost ("ท าการ" for
 * "ทำการ", as in the manual), or because letters are separated in them ("หน ้าที่" for "หน้าที่"). No word begins like that.
 */
const SPACE_BEFORE_LONG_A = /([\u0E01-\u0E2E][\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]*) ([\u0E48-\u0E4B]?)\u0E32/g;

/**
 * The form in which text is searched. Find one key inside another; Thai has no spaces between words to split at. A space before
 * long a is read as sara am.
 */
export function searchKey(text: string): string {
  return readLongA(foldText(text), '\u0E33');
}

/**
 * All that a text may mean to a search: mostly its one {@link searchKey}, and a second one where a space before long a leaves
 * two words possible. A text is found when one of its readings contains one of the query's.
 */
export function searchReadings(text: string): readonly string[] {
  const folded = foldText(text);
  const lostRing = readLongA(folded, '\u0E33');
  return lostRing === folded ? [folded] : [lostRing, readLongA(folded, '\u0E32')];
}

function readLongA(folded: string, long: string): string {
  const read = folded.replace(SPACE_BEFORE_LONG_A, `$1$2${long}`);
  // A tone that stood after it belongs before it.
  return read === folded ? folded : spellThai(read);
}

/**
 * A character as a reader counts it: a code point and all its combining marks, an emoji sequence, a flag, a line break (UAX #29
 * in short). `Intl.Segmenter` takes quadratic time, and older browsers lack it.
 */
const LETTER =
  // eslint-disable-next-line no-misleading-character-class -- joined characters are meant one by one
  /\r\n|\p{RI}{2}|\p{ExtPict}(?:\p{M}|\p{EMod})*(?:\u200D\p{ExtPict}(?:\p{M}|\p{EMod})*)*[\u200C\u200D\u{E0020}-\u{E007F}]*|[^][\p{M}\u0E33\u200C\u200D]*/gu;

/**
 * Counts characters as people do: เรื่อง is 4, and unseen ones count nothing. For "n characters left" in forms; the service
 * counts code points, of which there are more, so its limit needs head-room.
 */
export function countGraphemes(text: string): number {
  return dropNeedless(text).match(LETTER)?.length ?? 0;
}
