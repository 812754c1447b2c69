/** The header Forwarded (RFC 7239 §4), as far as proxies of our own wrote it. */

const token = "[!#$%&'*+.^_`|~\\w-]+";
const quoted = '"(?:[^"\\\\]|\\\\.)*"';
const pair = `${token}=(?:${token}|${quoted})`;
const wholeElement = new RegExp(`^${pair}(?:;${pair})*$`);
const eachPair = new RegExp(`(${token})=(${token}|${quoted})`, 'g');

/** More than a proxy writes for one request. What stands before that came with the request. */
const MAX_ELEMENT_LENGTH = 512;

/**
 * The last elements of the header, at most so many, each by its parameters' names in lower case. Proxies add theirs at the end,
 * so it is read from there: what a caller has put before, such as a quotation mark that nothing closes, changes nothing of what
 * follows. Where the end is not by the grammar there are fewer elements, or none.
 */
export function forwardedElements(text: string, most: number): ReadonlyMap<string, string>[] {
  const elements: ReadonlyMap<string, string>[] = [];
  let rest = withoutLastComma(text);
  while (elements.length < most && rest !== '') {
    const last = lastElement(rest);
    if (last === undefined) break;
    elements.unshift(parametersOf(last));
    rest = withoutLastComma(rest.slice(0, -last.length));
  }
  return elements;
}

/** Without spaces and commas at its end: a list may have empty members (RFC 9110 §5.6.1). */
function withoutLastComma(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t,'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The shortest end that is an element; a comma may stand in a quoted value. */
function lastElement(text: string): string | undefined {
  const near = text.slice(-MAX_ELEMENT_LENGTH);
  for (let end = near.length; end > 0;) {
    const comma = near.lastIndexOf(',', end - 1);
    const element = near.slice(comma + 1).trimStart();
    if (comma < 0) return near.length === text.length && wholeElement.test(element) ? element : undefined;
    if (wholeElement.test(element)) return element;
    end = comma;
  }
  return undefined;
}

function parametersOf(element: string): ReadonlyMap<string, string> {
  const pairs = [...element.matchAll(eachPair)];
  const parameters = new Map(pairs.map(([, name = '', value = '']) => [name.toLowerCase(), unquoted(value)]));
  // No parameter may come twice; who knows which one is meant.
  return parameters.size === pairs.length ? parameters : new Map();
}

function unquoted(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
}
