/** Finds what extends beyond the page or its box, or is cut off, at any width (WCAG 1.4.4, 1.4.10). */
import { deepElements } from './deep-query.js';

/** CSS pixels, for rounding and slanted letters. */
const tolerance = 1.5;

/**
 * What scrolls sideways or is cut by design: the menu on a phone is one line that scrolls, and the names below a subject in a list
 * take one line, since they stand whole in the inquiry.
 */
const onPurpose = '[part="menu"], .line dd';

export function overflowsIn(root: HTMLElement): string[] {
  const elements = deepElements(root).filter(
    element =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !isForReadersOnly(element) &&
      !element.closest(onPurpose),
  );
  return [...new Set([...beyondThePage(), ...elements.flatMap(element => [...overflowsOf(element)])])];
}

function beyondThePage(): string[] {
  const { scrollWidth } = document.documentElement;
  return scrollWidth > innerWidth ? [`the page is ${scrollWidth} px wide in a window of ${innerWidth}`] : [];
}

function* overflowsOf(element: Element): Generator<string> {
  const style = getComputedStyle(element);
  const { left, right } = element.getBoundingClientRect();
  if (style.position !== 'absolute') {
    const around = boxAround(element);
    const box = around?.getBoundingClientRect();
    if (box && (right > box.right + tolerance || left < box.left - tolerance))
      yield `${nameOf(element)} leaves ${nameOf(around!)} by ${Math.round(Math.max(right - box.right, box.left - left))} px`;
  }
  for (const { rect, text } of textBoxes(element)) {
    const own = style.display.startsWith('inline') && style.display === 'inline' ? boxAround(element) : element;
    const box = (own ?? element).getBoundingClientRect();
    if (rect.right > box.right + tolerance || rect.left < box.left - tolerance)
      yield `“${text.slice(0, 20)}…” leaves ${nameOf(own ?? element)}`;
  }
  if (element.matches(controls) && (right > innerWidth + tolerance || left < -tolerance))
    yield `${nameOf(element)} is off the screen`;
  if (!element.matches('input, textarea') && isCut(element, style)) yield `${nameOf(element)} is cut off`;
  if (element instanceof HTMLSelectElement && [...element.options].some(({ text }) => text.length > longestOption))
    yield `${nameOf(element)} has an option that is cut off when it is chosen`;
}

const controls = 'button, a[href], input, select, textarea, summary';

/** The number of characters of an option that a select shows completely on a phone. */
const longestOption = 60;

function isCut(element: Element, { overflowX, textOverflow }: CSSStyleDeclaration): boolean {
  const isTooWide = element.scrollWidth > element.clientWidth + tolerance && element.clientWidth > 0;
  return (
    isTooWide && (overflowX !== 'visible' || textOverflow === 'ellipsis') && !(element instanceof HTMLSelectElement)
  );
}

function textBoxes(element: Element): { rect: DOMRect; text: string }[] {
  return [...element.childNodes]
    .filter((node): node is Text => node instanceof Text && node.data.trim() !== '')
    .flatMap(text => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].map(rect => ({ rect, text: text.data.trim() }));
    });
}

/** The nearest element around it with a box: slots and inline elements have none. */
function boxAround(element: Element): Element | undefined {
  for (let each = flatParent(element); each; each = flatParent(each)) {
    const { display } = getComputedStyle(each);
    if (display !== 'contents' && display !== 'inline') return each;
  }
  return undefined;
}

function flatParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  return element.parentElement ?? (element.parentNode instanceof ShadowRoot ? element.parentNode.host : null);
}

/** Clipped away: only screen readers get it. */
function isForReadersOnly(element: Element): boolean {
  for (let each: Element | null = element; each; each = flatParent(each))
    if (getComputedStyle(each).clipPath === 'inset(50%)') return true;
  return false;
}

function nameOf(element: Element): string {
  const part = element.getAttribute('part');
  const text = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 20);
  const name = [element.localName, element.id && `#${element.id}`, part && `[part=${part}]`].filter(Boolean).join('');
  return `<${name} class="${element.getAttribute('class') ?? ''}"> “${text}”`;
}
