/**
 * The one table of what PDF files, old fonts and keyboards do to Thai letters. Only what can be repaired without a dictionary;
 * every step reads the text once.
 */

/** Marks above and below a consonant: vowels, tones, silencer, nikhahit. Sara am is none; it takes a place of its own. */
const MARKS = '\u0E31\u0E34-\u0E3A\u0E47-\u0E4E';
const NIKHAHIT = '\u0E4D';
const SARA_AM = '\u0E33';

/**
 * Fonts of the time before OpenType keep shifted and shortened forms of the letters in private use: those of Windows from
 * U+F700, those of the Mac from U+F884. PDF files give them as they stand. (As HarfBuzz and Pango map them.)
 */
const WINDOWS_GLYPHS =
  '\u0E10\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E0D\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A';
const MAC_GLYPHS =
  '\u0E31\u0E34\u0E35\u0E36\u0E37\u0E47\u0E48\u0E48\u0E48\u0E49\u0E49\u0E49\u0E4A\u0E4A\u0E4A\u0E4B\u0E4B\u0E4B\u0E4C\u0E4C\u0E4C\u0E4D\u0E0D\u0E38\u0E39\u0E3A\u0E10';

function plainLetter(glyph: string): string {
  const code = glyph.charCodeAt(0);
  return code < 0xf884 ? WINDOWS_GLYPHS.charAt(code - 0xf700) : MAC_GLYPHS.charAt(code - 0xf884);
}

/** No word begins with a mark, so a space before one is never intended. Before tone and long a, see `thai-text.ts`. */
const SPACE_BEFORE_MARK = new RegExp(
  `([${MARKS}\\u0E01-\\u0E2E])[ \\t]+(?=[${MARKS}${SARA_AM}])(?![\\u0E48-\\u0E4B]\\u0E32)`,
  'g',
);
const SPACE_AFTER_NIKHAHIT = new RegExp(`${NIKHAHIT}[ \\t]+(?=[${MARKS}\\u0E32])`, 'g');
/** Consonant, marks, and long a or sara am with the tones and the nikhahit that some files give after it. */
const SYLLABLE = new RegExp(
  `([\\u0E01-\\u0E2E])([${MARKS}]*)(?:([ \\t]*)([\\u0E32\\u0E33])([\\u0E48-\\u0E4B${NIKHAHIT}]*))?`,
  'g',
);

/**
 * Finds, in one pass, what a step below may change, so that texts without it cost little: old glyphs, nikhahit, a space before a
 * mark, a tone after long a, marks out of order or typed twice, and sara e twice.
 */
const MISSPELLED = new RegExp(
  `[\\uF700-\\uF71A\\uF884-\\uF89E]|${NIKHAHIT}|[ \\t][${MARKS}${SARA_AM}]|[\\u0E32\\u0E33][\\u0E48-\\u0E4B]|` +
    `[\\u0E48-\\u0E4E][\\u0E31\\u0E34-\\u0E3A\\u0E47]|([${MARKS}])\\1|\\u0E40\\u0E40`,
);

/** Gives every way to write the same visible Thai one spelling. Leaves lines alone, and spaces that may be meant. */
export function spellThai(text: string): string {
  if (!MISSPELLED.test(text)) return text;
  return text
    .replace(/[\uF700-\uF71A\uF884-\uF89E]/g, plainLetter)
    .replace(SPACE_AFTER_NIKHAHIT, NIKHAHIT)
    .replace(SPACE_BEFORE_MARK, '$1')
    .replace(SYLLABLE, spellSyllable)
    .replace(/\u0E40\u0E40/g, '\u0E41');
}

function spellSyllable(
  syllable: string,
  consonant: string,
  marks: string,
  space: string | undefined,
  long: string | undefined,
  after = '',
): string {
  if (marks.length + after.length === 0) return syllable;
  if (long === undefined) return consonant + orderMarks(marks);
  // Nikhahit and long a are the two halves of sara am.
  const isSaraAm = long === SARA_AM || (marks + after).includes(NIKHAHIT);
  if (space && !isSaraAm) return consonant + orderMarks(marks) + space + long + after;
  const ordered = orderMarks(marks + after);
  return isSaraAm ? consonant + ordered.replaceAll(NIKHAHIT, '') + SARA_AM : consonant + ordered + long;
}

/**
 * The order in which marks belong after their consonant: vowel, nikhahit, tone or silencer. A mark typed twice is drawn on top
 * of itself, so the reader sees one.
 */
function orderMarks(marks: string): string {
  if (marks.length < 2) return marks;
  const ranks = ['', '', ''];
  for (const mark of marks) {
    const rank = mark === NIKHAHIT ? 1 : mark < '\u0E48' ? 0 : 2;
    const ranked = ranks[rank] ?? '';
    if (!ranked.endsWith(mark)) ranks[rank] = ranked + mark;
  }
  return ranks.join('');
}
