/**
 * Receipt numbers of a service that writes them in a form of its own: `SME[0-9]{2}-[0-9]{6}`.
 *
 * The pattern comes from another service, so it never becomes a regular expression of the page: it is a short list of characters
 * with their counts, and matching takes no longer than their product.
 */
import { anyReceiptNumberPattern } from '../contract/limits.js';
import { typedPlain } from './digits.js';

/** One place of a number: which characters may stand there, and how many of them. */
interface NumberPlace {
  readonly accepts: (character: string) => boolean;
  readonly least: number;
  readonly most: number;
}

/** Reads what a person typed; the number as the service writes it, or undefined when it is none. */
export type ReceiptReader = (typed: string) => string | undefined;

const LONGEST_PATTERN = 200;
const PLACE_PATTERN =
  /(\\d|\\[^0-9A-Za-z]|\[(?:[^\]\\]|\\[^A-Za-ce-z])+\]|[^\\[\]{}()*+?|^$.])(?:\{(\d{1,2})(?:,(\d{1,2}))?\}|(\?))?/y;

/** The reader of a pattern; undefined for a pattern that is not one of the contract's. */
export function receiptReader(pattern: string): ReceiptReader | undefined {
  const places = numberPlaces(pattern);
  if (!places) return undefined;
  return typed => {
    const plain = typedPlain(typed)
      .replace(/\p{Pd}|\u2212/gu, '-')
      .replace(/\s/g, '');
    return [plain, plain.toUpperCase()].find(text => anyReceiptNumberPattern.test(text) && isMatch(text, places));
  };
}

function numberPlaces(pattern: string): readonly NumberPlace[] | undefined {
  if (pattern === '' || pattern.length > LONGEST_PATTERN) return undefined;
  const places: NumberPlace[] = [];
  const next = new RegExp(PLACE_PATTERN);
  while (next.lastIndex < pattern.length) {
    const [, characters, least = '1', most = least, optional] = next.exec(pattern) ?? [];
    if (characters === undefined) return undefined;
    const accepts = characters.startsWith('[') ? characterTest(characters.slice(1, -1)) : characterTest(characters);
    const place = { accepts, least: optional ? 0 : Number(least), most: optional ? 1 : Number(most) };
    if (!accepts || place.least > place.most) return undefined;
    places.push({ ...place, accepts });
  }
  return places;
}

/** The characters of a class, with its ranges; undefined for one that excludes, or whose range is empty. */
function characterTest(characters: string): NumberPlace['accepts'] | undefined {
  if (characters.startsWith('^')) return undefined;
  const ranges: (readonly [first: string, last: string])[] = [];
  for (const [, escaped, plain = escaped ?? '', end] of characters.matchAll(/\\(.)|(.)(?:-(.))?/gsu)) {
    if (escaped === 'd') ranges.push(['0', '9']);
    else ranges.push([plain, end ?? plain]);
  }
  if (ranges.some(([first, last]) => first > last)) return undefined;
  return character => ranges.some(([first, last]) => first <= character && character <= last);
}

/** Follows all ways through the text at once, so that no pattern makes it try one after the other. */
function isMatch(text: string, places: readonly NumberPlace[]): boolean {
  let reached = new Set([0]);
  for (const { accepts, least, most } of places) {
    const after = new Set<number>();
    for (const start of reached)
      for (let count = 0; count <= most; count += 1) {
        if (count >= least) after.add(start + count);
        if (!accepts(text.charAt(start + count)) || start + count >= text.length) break;
      }
    reached = after;
  }
  return reached.has(text.length);
}
