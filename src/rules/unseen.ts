/**
 * The one table of characters that nobody sees. They come along with text that is copied from PDF files, chats and web pages,
 * and make texts differ that look the same, or look other than they are (`invoice<U+202E>fdp.exe`).
 *
 * Unseen are: default ignorable characters (zero-width space and joiners, soft hyphen, byte order mark, bidi controls, Hangul
 * fillers, variation selectors, tags), control characters but white space, anchors of annotations and embedded objects,
 * noncharacters, and halves of surrogate pairs.
 */

// eslint-disable-next-line no-control-regex -- control characters are what it finds
const UNSEEN = /[\p{DI}\p{NChar}\p{Cs}\uFFF9-\uFFFC\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/gu;

/**
 * Where an unseen character has a meaning (group 1), and every other one. In order: keycaps · flags of regions · emoji and
 * their sequences · variants of ideographs, mathematical signs, Mongolian and Myanmar letters · joiners inside words of Arabic,
 * Indic, Khmer and Mongolian scripts.
 */
const KEPT_OR_UNSEEN =
  // eslint-disable-next-line no-control-regex -- as above
  /([0-9#*]\uFE0F\u20E3|\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}|\p{ExtPict}(?:[\uFE0E\uFE0F]|\p{EMod})?(?:\u200D\p{ExtPict}(?:[\uFE0E\uFE0F]|\p{EMod})?)*|[\p{Ideo}\p{Sm}\u1000-\u109F\u1820-\u18AA][\uFE00-\uFE02\u180B-\u180F\u{E0100}-\u{E01EF}]|(?=\p{L})[\u0600-\u0DFF\u1780-\u17D3\u1820-\u18AA](?:(?!\p{DI})\p{M})*[\u200C\u200D])|[\p{DI}\p{NChar}\p{Cs}\uFFF9-\uFFFC\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/gu;

/** Line breaks of every kind, as `\n`. */
const BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Spaces of every width, and the blank of Braille, which is drawn as one. */
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000]/g;

/** White space of every kind as space, tab and `\n`; lines stay lines. */
export function plainSpaces(text: string): string {
  return text.replace(BREAKS, '\n').replace(SPACES, ' ');
}

/** Drops every unseen character, also where it has a meaning: for what is compared or read as a number. */
export function dropUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** Drops unseen characters where they mean nothing. Emoji sequences stay whole, and words of scripts that need joiners. */
export function dropNeedless(text: string): string {
  return text.search(UNSEEN) < 0 ? text : text.replace(KEPT_OR_UNSEEN, '$1');
}

/** One line as it was typed: nothing unseen, one space where there is white space, none at either end. */
export function typedLine(text: string): string {
  return dropUnseen(plainSpaces(text)).replace(/\s+/g, ' ').trim();
}
