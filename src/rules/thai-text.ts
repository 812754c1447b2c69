/**
 * Thai text as people type and paste it, made comparable, storable and countable.
 *
 * The same Thai word can be stored in several ways that look alike; neither NFC nor NFKC makes them equal, so the page and
 * the service share these functions. Three depths, each building on the one before:
 *
 * - {@link cleanText}: what is stored. Only changes that no reader can see.
 * - {@link normalizeThai}: for comparing. Also one line, and repairs a defect of text copied from PDF files.
 * - {@link searchKey}: for searching. Also one case of Latin letters and one kind of digits.
 *
 * Never use any of them on a password.
 */

import { toArabicDigits } from './digits.js';

/** ZWSP, ZWNJ, word joiner, byte order mark: editors and PDF files leave them between Thai words; nobody sees them. */
const INVISIBLE = /[\u200B\u200C\u2060\uFEFF]+/g;

/** A ring (nikhahit) and a long a, with or without tone between them or before: the two halves of sara am. */
const SPLIT_SARA_AM = /([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]*\u0E4D[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]*)\u0E32/g;
/** Marks above or below one consonant, and sara am, which belongs after them. */
const MARKS = /[\u0E31\u0E33-\u0E3A\u0E47-\u0E4E]+/g;
const NIKHAHIT = '\u0E4D';
const SARA_AM = '\u0E33';

/** The order in which marks belong after their consonant: vowel, nikhahit, tone or silencer; sara am ends the syllable. */
function markRank(mark: string): number {
  if (mark === SARA_AM) return 3;
  if (mark === NIKHAHIT) return 1;
  return mark < '\u0E48' ? 0 : 2;
}

function orderMarks(marks: string): string {
  const hasSaraAm = marks.includes(SARA_AM);
  return (
    Array.from(marks)
      .filter(mark => !(hasSaraAm && mark === NIKHAHIT)) // Sara am has its ring already.
      .sort((a, b) => markRank(a) - markRank(b))
      // A mark typed twice is drawn on top of itself, so the reader sees one. Sara am twice is seen.
      .filter((mark, index, ordered) => mark !== ordered[index - 1] || mark === SARA_AM)
      .join('')
  );
}

/** Gives every way to write the same visible Thai one spelling. Leaves spaces and lines alone. */
function unifySpelling(text: string): string {
  const unified = text
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(SPLIT_SARA_AM, '$1\u0E33')
    .replace(MARKS, orderMarks)
    .replace(/\u0E40\u0E40/g, '\u0E41');
  // Again until it rests: marks of other scripts between Thai ones let NFC and our order take turns. Every turn moves a mark
  // towards its place and none moves back, so it does rest; for real text after the second look.
  return unified === text ? text : unifySpelling(unified);
}

/**
 * The form in which the service stores a person's text: the same to the eye, one spelling underneath.
 *
 * Keeps the line breaks (as `\n`), the spaces inside a line and tabs. Drops what cannot be seen or stored: zero-width
 * characters, control characters (PostgreSQL refuses NUL), spaces at the end of a line, empty lines at either end. Half a
 * surrogate pair becomes U+FFFD. Applying it twice changes nothing.
 */
export function cleanText(text: string): string {
  const plain = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    // eslint-disable-next-line no-control-regex -- control characters are what this line removes
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
  return unifySpelling(plain)
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** Normalises without trimming, so that pieces of a text can be joined again. */
function foldThai(text: string): string {
  const oneLine = text.replace(INVISIBLE, '').replace(/\s+/g, ' ');
  // Text copied from PDF files often has a space and long a for sara am (the manual: "ท าการ" for "ทำการ"). No word begins
  // with these vowels or with a mark, so after a consonant this is always that defect. A person who writes of the
  // vowel itself ("ตัว า") gets an odd key, but the same one for the text and for the query.
  const repaired = oneLine.replace(
    /([\u0E01-\u0E2E]) ([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]*)[\u0E32\u0E33]/g,
    '$1$2\u0E33',
  );
  return unifySpelling(repaired).replace(/([\u0E24\u0E26])\u0E32/g, '$1\u0E45');
}

/**
 * The form in which two Thai texts are compared: equal exactly when a reader would call them the same.
 *
 * In order: zero-width characters dropped · white space of any kind → one space · "consonant, space, long a" of PDF files →
 * sara am · NFC · nikhahit (+ tone) + long a → (tone +) sara am · vowel before tone · repeated marks collapsed · two sara e →
 * sara ae · ฤา → ฤๅ · trimmed. Applying it twice changes nothing.
 *
 * Letters that a PDF file gives in the wrong order ("ตดิตอ่" for "ติดต่อ") stay wrong: each of them is a possible
 * spelling, so putting them right would need a dictionary and would damage other words.
 */
export function normalizeThai(text: string): string {
  return foldThai(text).trim();
}

function foldForSearch(text: string): string {
  // NFKC opens the ligatures of PDF files and full-width letters; it also takes sara am apart, which foldThai undoes.
  return foldThai(toArabicDigits(text).normalize('NFKC').toLowerCase());
}

/**
 * The form in which text is searched: {@link normalizeThai}, and Latin letters in lower case, ๐–๙ as 0–9, ligatures and
 * full-width letters opened. Search for one key inside another; Thai has no spaces between words to split at.
 */
export function searchKey(text: string): string {
  return foldForSearch(text).trim();
}

/**
 * Splits a text into what a reader counts as letters, without `Intl.Segmenter`: a code point and all the marks that hang on
 * it. The same as the segmenter for Thai and Latin text; emoji made of several come apart.
 */
export function splitByMarks(text: string): string[] {
  return text.match(/\r\n|[\p{Cc}\p{Zl}\p{Zp}]|[^][\p{M}\u0E33\u200C\u200D]*/gu) ?? [];
}

let segmenter: Intl.Segmenter | undefined;

/** Splits a text into graphemes, the letters as a reader counts them (UAX #29). */
function splitGraphemes(text: string): string[] {
  // Browsers before 2024 lack the segmenter; its type says otherwise.
  if (!(Intl as Partial<typeof Intl>).Segmenter) return splitByMarks(text);
  segmenter ??= new Intl.Segmenter('th', { granularity: 'grapheme' }); // Making one takes longer than using it.
  return Array.from(segmenter.segment(text), part => part.segment);
}

/**
 * Counts letters as people do: เรื่อง is 4. For "n letters left" in forms; the service counts code points, of which there are
 * more, so its limit needs head-room.
 */
export function countGraphemes(text: string): number {
  return splitGraphemes(text).length;
}

/** A part of a text, as `slice` takes it: UTF-16 units, `end` not included. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text contains what was searched for, under the rules of {@link searchKey}; in order, without overlap.
 *
 * Ranges are widened to whole graphemes: to mark `ที` inside `ที่` would tear off or hide the tone mark.
 */
export function highlightRanges(text: string, query: string): TextRange[] {
  const wanted = searchKey(query);
  if (wanted === '' || !searchKey(text).includes(wanted)) return [];

  const ranges: TextRange[] = [];
  const { keys, ends } = alignKeys(text);
  const starts = keys.flatMap((key, unit) => Array<number>(key.length).fill(unit));
  const whole = keys.join('');
  for (let found = whole.indexOf(wanted); found >= 0; found = whole.indexOf(wanted, found + wanted.length)) {
    const start = ends[(starts[found] ?? 0) - 1] ?? 0;
    const end = ends[starts[found + wanted.length - 1] ?? 0] ?? text.length;
    const last = ranges.at(-1);
    if (last && start < last.end) ranges[ranges.length - 1] = { start: last.start, end };
    else ranges.push({ start, end });
  }
  return ranges;
}

/** Cuts a text into the smallest pieces whose search keys, joined, are the search key of the whole. */
function alignKeys(text: string): { keys: string[]; ends: number[] } {
  const pieces: string[] = [];
  const keys: string[] = [];
  for (const grapheme of splitGraphemes(text)) {
    pieces.push(grapheme);
    keys.push(foldForSearch(grapheme));
    if (/^[\u0E01-\u0E2E]/.test(grapheme)) continue; // A consonant begins anew.
    // Another grapheme can change how up to three before it are read: เเ is แ, and "ท า" of a PDF file is ทำ. One that is
    // invisible stays with its neighbour, lest it hide such a pair.
    for (const count of [2, 3, 4]) {
      const joined = pieces.slice(-count).join('');
      const key = foldForSearch(joined);
      if (keys.at(-1) !== '' && key === keys.slice(-count).join('')) continue;
      pieces.splice(-count, count, joined);
      keys.splice(-count, count, key);
    }
  }
  let end = 0;
  return { keys, ends: pieces.map(piece => (end += piece.length)) };
}
