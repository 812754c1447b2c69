import { expect } from '@open-wc/testing';

import type { SmePagedElement } from '../../src/elements/lists/paged-element.js';
import type { SmePortal } from '../../src/portal/portal.js';
import { answerOf, farUnreadRow, isUnread, openerOf, placeIn, rowOf } from '../support/long-list.js';
import { nextEvent } from '../support/next-event.js';
import { part, parts } from '../support/parts.js';
import { focusedElement, menuItem, portalPage, screenOf, signInAs } from '../support/portal-page.js';
import { waitUntil } from '../support/wait-until.js';

const original = location.href;

const lists: Record<string, (portal: SmePortal) => Promise<SmePagedElement>> = {
  'the inquiries': async portal => {
    await portal.show({ view: 'inquiries' });
    return screenOf(portal, 'sme-inquiry-list');
  },
  'the notifications': async portal => {
    await portal.show({ view: 'notifications' });
    return screenOf(portal, 'sme-notification-buckets');
  },
  'the results of a search': async portal => {
    await portal.show({ view: 'search', criteria: {} });
    return screenOf(portal, 'sme-search-panel');
  },
};

const ways: Record<string, (portal: SmePortal) => void> = {
  'the browser’s back button': () => {
    history.back();
  },
  'the way back of the inquiry': portal => {
    part(portal, 'back').click();
  },
  'the menu': portal => {
    part(portal, 'menu').querySelector<HTMLElement>('[aria-current="page"]')!.click();
  },
};

describe('<sme-portal>: going back to a list', () => {
  afterEach(() => {
    history.replaceState(null, '', original);
  });

  for (const [name, show] of Object.entries(lists))
    it(`restores ${name} however people come back: rows, position, focus, without the unread mark (E7)`, async () => {
      const { portal, client } = await portalPage('hash');
      await signInAs({ client }, 'busy');
      await screenOf(portal, 'sme-business-list');
      const list = await show(portal);
      for (const [way, back] of Object.entries(ways)) {
        const receiptNumber = await farUnreadRow(list);
        const before = placeIn(list, receiptNumber);
        const seen = nextEvent(portal, 'sme-inquiry-seen');
        openerOf(rowOf(list, receiptNumber)!).click();
        const detail = await screenOf(portal, 'sme-inquiry-detail');
        await waitUntil(() => focusedElement() === part(detail, 'heading'), 'the inquiry’s heading has the focus');
        await seen;

        const counts: number[] = [];
        const watch = setInterval(() => counts.push(parts(list, 'row').length), 1);
        const known = answerOf(list);
        back(portal);
        await waitUntil(() => list.isConnected, `${way} leads to the list`);
        expect(isUnread(rowOf(list, receiptNumber)!), `${way}: the mark, at once`).to.equal(false);
        await waitUntil(
          () => placeIn(list, receiptNumber).focused === receiptNumber,
          `${way}: the focus is on the row`,
        );
        await waitUntil(() => answerOf(list) !== known, 'the list is read again');
        await list.updateComplete;
        clearInterval(watch);
        expect(placeIn(list, receiptNumber), way).to.deep.equal({ ...before, focused: receiptNumber });
        expect(Math.min(...counts, before.rows), `${way}: never fewer rows`).to.equal(before.rows);
      }
    });

  it('moves the focus to the heading of a list that people reach in another way (E7)', async () => {
    const { portal, client } = await portalPage('hash');
    await signInAs({ client }, 'somying');
    await screenOf(portal, 'sme-business-list');
    const list = await lists['the inquiries']!(portal);
    await waitUntil(() => parts(list, 'open').length > 0);
    parts(list, 'open')[2]!.click();
    await screenOf(portal, 'sme-inquiry-detail');
    menuItem(portal, 'ข้อมูลกิจการ').click();
    await screenOf(portal, 'sme-business-list');
    menuItem(portal, 'เรื่องที่ท่านติดต่อ').click();
    await waitUntil(() => focusedElement() === part(list, 'heading'), 'the heading has the focus');
  });
});
