/** Parses the header Forwarded (RFC 7239 §4), as far as trusted proxies wrote it. */

const token = "[!#$%&'*+.^_`|~\\w-]+";
const quoted = '"(?:[^"\\\\]|\\\\.)*"';
const pair = `${token}=(?:${token}|${quoted})`;
const wholeElement = new RegExp(`^${pair}(?:;${pair})*$`);
const eachPair = new RegExp(`(${token})=(${token}|${quoted})`, 'g');

/** More than a proxy writes for one request. */
const MAX_ELEMENT_LENGTH = 512;

/**
 * The last elements of the header, at most so many, each as a map from parameter names in lower case. Proxies append their
 * elements, so it is parsed from the end: nothing that a caller put before, such as an unclosed quotation mark, affects them. Where
 * the end violates the grammar there are fewer elements, or none.
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

/** Without trailing spaces and commas: a list may have empty members (RFC 9110 §5.6.1). */
function withoutLastComma(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t,'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The shortest suffix that is an element; a quoted value may contain a comma. */
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
  // A parameter must not occur twice; which one is meant would be unclear.
  return parameters.size === pairs.length ? parameters : new Map();
}

function unquoted(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
}
