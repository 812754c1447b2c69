import type { StandingRow } from '../../session/places.js';

/** The number of rows to measure, so that one row that moves by itself does not move the page. */
const fewest = 5;

/** The visible rows, the first first, and some after them; if the list is above the screen, its last rows. */
export function standingRows(list: Element, rows: ReadonlyMap<string, Element>): readonly StandingRow[] {
  const top = topOfView(list);
  const all = [...rows].map(([key, row]) => ({ key, edges: row.getBoundingClientRect() }));
  const first = all.findIndex(({ edges }) => edges.bottom > top);
  const unseen = all.findIndex(({ edges }) => edges.top >= window.innerHeight);
  const end = unseen < 0 ? all.length : unseen;
  if (first >= 0 && end <= first) return []; // The list is below the screen.
  const seen = first < 0 ? all.slice(-fewest) : all.slice(first, Math.max(end, first + fewest));
  return seen.map(({ key, edges }) => ({ key, top: edges.top }));
}

/** Whether the beginning of a list is out of view, so that the reader is in the middle of it. */
export function isScrolledInto(list: Element, firstRow: Element): boolean {
  return firstRow.getBoundingClientRect().top < topOfView(list);
}

/** Scrolls so that the rows are where they were before. Returns whether any of them exists. */
export function scrollBack(list: Element, rows: ReadonlyMap<string, Element>, before: readonly StandingRow[]): boolean {
  const moves = before.flatMap(({ key, top }) => {
    const row = rows.get(key);
    return row ? [row.getBoundingClientRect().top - top] : [];
  });
  const move = moves.sort((a, b) => a - b)[Math.floor(moves.length / 2)];
  if (move === undefined) return false;
  let left = move;
  for (const scroller of scrollersAround(list)) {
    if (Math.abs(left) < 1) break;
    const from = scroller.scrollTop;
    scroller.scrollBy({ top: left, behavior: 'instant' });
    left -= scroller.scrollTop - from;
  }
  return true;
}

function topOfView(list: Element): number {
  const [nearest] = scrollersAround(list);
  return nearest && nearest !== document.scrollingElement ? Math.max(0, nearest.getBoundingClientRect().top) : 0;
}

/** All scrolling ancestors of an element, the innermost first, the window last; across shadow roots and slots. */
function* scrollersAround(inside: Element): Generator<Element> {
  const page = document.scrollingElement;
  for (let element = parentOf(inside); element; element = parentOf(element)) {
    const scrolls =
      /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight;
    if (scrolls && element !== page && element !== document.body) yield element;
  }
  if (page) yield page;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
