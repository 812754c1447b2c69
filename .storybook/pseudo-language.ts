/**
 * A language in which every message is between ⟦ and ⟧: a text without them does not come from the catalogue, and could
 * neither be translated nor overridden by a host.
 */
import { addLanguage, type Messages } from '../src/messages.js';
import { sampleData } from '../src/service/sample-data/sample-data.js';
import { en } from '../test/support/messages.js';

/** The code of Latin, because axe rejects codes of unknown languages. */
export const pseudoLanguage = 'la';

export function speakPseudoLanguage(): void {
  addLanguage(pseudoLanguage, () => Promise.resolve(marked(en) as Messages), 'en-GB');
}

function marked(messages: unknown): unknown {
  if (typeof messages === 'string') return messages && `⟦${messages}⟧`;
  if (typeof messages === 'function')
    return (...values: unknown[]) => marked(Reflect.apply(messages, undefined, values));
  if (typeof messages !== 'object' || messages === null) return messages;
  return Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, marked(message)]));
}

const samples = import.meta.glob('../test/support/sample-*.ts', { eager: true });

let dataTexts: Promise<readonly string[]> | undefined;

/** Texts of people, agencies and registers, the longest first; they are shown unchanged. */
async function textsOfData(): Promise<readonly string[]> {
  const found = new Set<string>();
  collect([samples, await sampleData(new Date(), { busyCount: 1000 })], found);
  return [...found].filter(text => /\p{L}/u.test(text)).sort((one, other) => other.length - one.length);
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value.replace(/\s+/g, ' ').trim());
  else if (value instanceof Map) collect([...value.values()], found);
  else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    for (const each of Object.values(value)) collect(each, found);
}

/** Texts that need no translation: dates, months and days of the week by `Intl`, masked numbers, and file names. */
const dates = /(\d{1,2} )?\p{L}+ \d{4}( at \d{2}:\d{2})?|\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat)\b/gu;
const maskedNumbers = /\b\d[\dx-]{8,}\d\b/g;
const fileNames = /[^⟦⟧]+\.(pdf|jpe?g|png|docx|xlsx|exe)\b/gi;
const spokenAttributes = ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'placeholder', 'title'];

/** Texts that a reader sees or hears and that are neither in the catalogue nor in the data. */
export async function foreignTexts(root: ParentNode): Promise<string[]> {
  dataTexts ??= textsOfData();
  const known = await dataTexts;
  return [...textsIn(root)].filter(text => {
    let rest = text.replace(/\s+/g, ' ').trim();
    for (let before = ''; before !== rest;) {
      before = rest;
      rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
    }
    for (const data of known) if (rest.includes(data)) rest = rest.replaceAll(data, ' ');
    return /\p{L}/u.test(rest.replace(dates, ' ').replace(maskedNumbers, ' ').replace(fileNames, ' '));
  });
}

function* textsIn(node: ParentNode | Element): Generator<string> {
  if (node instanceof Element) {
    if (['STYLE', 'SCRIPT'].includes(node.tagName)) return;
    if (node.hasAttribute('data-host')) return; // A host's own text, in a story that shows a whole page.
    for (const name of spokenAttributes) {
      const text = node.getAttribute(name);
      if (text) yield text;
    }
    if (node.shadowRoot) yield* textsIn(node.shadowRoot);
  }
  let text = '';
  for (const child of node.childNodes) {
    if (child instanceof Text) text += child.data;
    else if (child instanceof Element && isThaiRun(child)) text += child.textContent;
    else if (child instanceof Element) {
      if (text.trim() !== '') yield text;
      text = '';
      yield* textsIn(child);
    }
  }
  if (text.trim() !== '') yield text;
}

/** Thai within a text of another language: `thaiRuns`. */
const isThaiRun = (element: Element): boolean => element.matches('span[lang="th"]:not([class], [part])');
