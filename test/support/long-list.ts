import type { SmePagedElement } from '../../src/elements/lists/paged-element.js';
import { focusedElement } from './portal-page.js';
import { part, parts } from './parts.js';
import { waitUntil } from './wait-until.js';

export const receiptOf = (row: Element) => row.querySelector('.number')?.textContent ?? '';
export const rowOf = (list: Element, receiptNumber: string) =>
  parts(list, 'row').find(row => receiptOf(row) === receiptNumber);
export const isUnread = (row: Element) => row.querySelector('[part~="unread"]') !== null;
export const openerOf = (row: Element) => row.querySelector<HTMLElement>('[part~="open"]')!;

/** The answer that the list shows; it is another object after a reload. */
export const answerOf = (list: SmePagedElement): unknown =>
  'results' in list
    ? list.results
    : 'notifications' in list
      ? list.notifications
      : 'inquiries' in list && list.inquiries;

/** Loads pages until this many rows are shown. */
export async function loadRows(list: SmePagedElement, rows: number) {
  for (;;) {
    await waitUntil(() => parts(list, 'row').length > 0 && !part(list, 'shown').innerText.includes('…'), 'rows');
    const before = parts(list, 'row').length;
    if (before >= rows) return;
    part(list, 'more').click();
    await waitUntil(() => parts(list, 'row').length > before, `more than ${before} rows`);
  }
}

/** Scrolls an unread row from a later page into the middle of the window; returns its receipt number. */
export async function farUnreadRow(list: SmePagedElement): Promise<string> {
  for (let rows = 40; ; rows += 20) {
    await loadRows(list, rows);
    const row = parts(list, 'row').findLast((each, index) => index > 20 && isUnread(each));
    if (!row) continue;
    row.scrollIntoView({ block: 'center' });
    return receiptOf(row);
  }
}

/** The position that a reader would notice a change of. */
export function placeIn(list: Element, receiptNumber: string) {
  const focused = focusedElement()?.closest('[part~="row"]');
  return {
    rows: parts(list, 'row').length,
    top: Math.round(rowOf(list, receiptNumber)?.getBoundingClientRect().top ?? Number.NaN),
    focused: focused ? receiptOf(focused) : undefined,
  };
}
