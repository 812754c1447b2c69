import { deepQueryAll } from './deep-query.js';

/** Every text that an element shows or exposes: its content, its attributes, and what it announced. */
export function shownTexts(element: Element): string[] {
  const all = [element, ...deepQueryAll(element, '*')];
  return all.flatMap(one => [
    ...[...one.childNodes, ...(one.shadowRoot?.childNodes ?? [])]
      .filter(node => node.nodeType === Node.TEXT_NODE)
      .map(node => node.textContent ?? ''),
    ...Array.from(one.attributes, ({ value }) => value),
  ]);
}
