import type { InquiryPage, NotificationPage } from '../../src/contract/types.js';
import type { SmePagedElement } from '../../src/elements/lists/paged-element.js';
import type { Loadable } from '../../src/session/loadable.js';
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

/** How many rows were fetched. Of a long list, not all of them are in the page. */
export function fetchedRows(list: SmePagedElement): number {
  const answer = answerOf(list) as Loadable<InquiryPage | NotificationPage>;
  if (answer.status !== 'ready') return 0;
  return 'inquiries' in answer.value ? answer.value.inquiries.length : answer.value.notifications.length;
}

/** Loads pages until this many rows were fetched. */
export async function loadRows(list: SmePagedElement, rows: number) {
  for (;;) {
    await waitUntil(() => parts(list, 'row').length > 0 && !part(list, 'shown').innerText.includes('…'), 'rows');
    const before = fetchedRows(list);
    if (before >= rows) return;
    part(list, 'more').click();
    await waitUntil(() => fetchedRows(list) > before, `more than ${before} rows`);
    await list.updateComplete;
  }
}

/** Scrolls an unread row from a later page into the middle of the window; returns its receipt number. */
export async function farUnreadRow(list: SmePagedElement, from = 40): Promise<string> {
  for (let rows = from; ; rows += 20) {
    await loadRows(list, rows);
    if (rows > 100) await scrollFarDown(list);
    const row = parts(list, 'row').findLast((each, index) => (rows > 100 || index > 20) && isUnread(each));
    if (!row) continue;
    row.scrollIntoView({ block: 'center' });
    await painted();
    return receiptOf(row);
  }
}

/** Scrolls far down, and waits until a long list has its rows there in the page. */
export async function scrollFarDown(list: SmePagedElement) {
  window.scrollTo(0, 0.7 * document.documentElement.scrollHeight);
  await painted();
  await list.updateComplete;
}

const painted = async () => {
  for (let frames = 0; frames < 4; frames += 1) await new Promise(requestAnimationFrame);
};

/** The position that a reader would notice a change of. */
export function placeIn(list: SmePagedElement, receiptNumber: string) {
  const focused = focusedElement()?.closest('[part~="row"]');
  return {
    rows: fetchedRows(list),
    top: Math.round(rowOf(list, receiptNumber)?.getBoundingClientRect().top ?? Number.NaN),
    focused: focused ? receiptOf(focused) : undefined,
  };
}
