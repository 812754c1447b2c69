/** A part of a text; with `address` when it is a web address that may be followed. */
export interface TextPart {
  readonly text: string;
  readonly address?: string;
}

/**
 * What may be one address: ASCII only, since what browsers copy is encoded and Thai text follows without a space. It ends before
 * another address that follows a separator. Each character is read once.
 */
const candidates = /https?:\/\/(?:(?![,;|()[\]]https?:)[\w.~:/?#[\]@!$&'()*+,;=%-])+/gi;

/** Scheme, a host of at least two labels, a port. Neither a user name nor anything else that hides where it leads. */
const beginning = /^https?:\/\/([a-z0-9_-]+(?:\.[a-z0-9_-]+)+)(?::\d{1,5})?(?=[/?#]|$)/i;

/** Scripts that are written without spaces: the next letter begins another word. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const partOfWord = /[\p{L}\p{M}\p{N}]/u;
const unseen = /\p{Cf}/u;

/** Splits a text at its http and https addresses. Joined, the parts are the text. */
export function splitLinks(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(candidates)) {
    const address = addressIn(found);
    const end = index + address.length;
    if (!isWhole(address, text.slice(index - 1, index), text, end)) continue;
    if (index > done) parts.push({ text: text.slice(done, index) });
    parts.push({ text: address, address });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done) });
  return parts;
}

/** Without a bracket that was opened before the address, and without the punctuation of the sentence. */
function addressIn(found: string): string {
  const open: string[] = [];
  let end = 0;
  for (; end < found.length; end += 1) {
    const letter = found.charAt(end);
    if (letter === '(') open.push(')');
    else if (letter === '[') open.push(']');
    else if ((letter === ')' || letter === ']') && open.pop() !== letter) break;
  }
  while (end > 0 && ".,;:!?'*([".includes(found.charAt(end - 1))) end -= 1;
  return found.slice(0, end);
}

/** Whether it is an address, shown as the browser reads it, and not the beginning of one in other letters. */
function isWhole(address: string, before: string, text: string, end: number): boolean {
  if (/\w/.test(before)) return false;
  const [start = '', host = ''] = beginning.exec(address) ?? [];
  if (!host || !URL.canParse(address) || new URL(address).hostname !== host.toLowerCase()) return false;
  const isHostOnly = start === address;
  const at = seenAt(text, end);
  const next = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  // What cannot be seen would join the address with what comes after it.
  if (at > end && /[\w.~:/?#@!$&*+,;=%-]/.test(next)) return false;
  // A name in other letters may continue after a dot: https://www.ไทย.
  const rest = text.slice(end, at) + next;
  if (isHostOnly && /^[.-]/.test(rest))
    return !partOfWord.test(String.fromCodePoint(text.codePointAt(end + 1) ?? 0x20));
  return !partOfWord.test(next) || unspaced.test(next);
}

/** The index of the next visible character. */
function seenAt(text: string, from: number): number {
  let at = from;
  for (;;) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
    if (!unseen.test(letter)) return at;
    at += letter.length;
  }
}
