import { expect } from '@open-wc/testing';

import type { RouteFunction } from '../../src/portal/address-routing.js';
import type { Route } from '../../src/portal/routes.js';
import { receiptOf } from '../support/long-list.js';
import { part, parts } from '../support/parts.js';
import { focusedElement, menuItem, portalPage, screenOf, signInAs } from '../support/portal-page.js';
import { waitUntil } from '../support/wait-until.js';

const original = location.href;
const plain = `${location.origin}${location.pathname}${location.search}`;

async function signedIn(routing: Parameters<typeof portalPage>[0]) {
  const page = await portalPage(routing);
  await signInAs(page, 'somying');
  await waitUntil(() => parts(page.portal, 'menu').length > 0);
  return page;
}

describe('<sme-portal>: screens and addresses', () => {
  afterEach(() => {
    history.replaceState(null, '', original);
  });

  for (const routing of ['hash', 'query'] as const) {
    it(`shows the home screen again when people go back to an address without a screen, by ${routing} (E8)`, async () => {
      history.pushState(null, '', plain);
      const { portal } = await signedIn(routing);
      await screenOf(portal, 'sme-business-list');
      await portal.show({ view: 'inquiries' });
      await portal.show({ view: 'search' });
      history.go(-2);
      await screenOf(portal, 'sme-business-list');
      expect(location.href).to.equal(plain);
      history.forward();
      await screenOf(portal, 'sme-inquiry-list');
    });

    it(`restores the address of the screen when the host cancels going back, by ${routing} (H4)`, async () => {
      const { portal } = await signedIn(routing);
      await portal.show({ view: 'inquiries' });
      await portal.show({ view: 'search' });
      const address = location.href;
      const asked: string[] = [];
      const stay = (event: HTMLElementEventMap['sme-navigate']) => {
        asked.push(event.view);
        event.preventDefault();
      };
      document.addEventListener('sme-navigate', stay);
      const left = new Promise(resolve => addEventListener('popstate', resolve, { once: true }));
      history.back();
      await left;
      await waitUntil(() => location.href === address, 'the address is that of the screen again');
      document.removeEventListener('sme-navigate', stay);
      expect(asked).to.deep.equal(['inquiries']);
      expect(portal.shadowRoot!.querySelector('sme-search-panel')).to.exist;
      history.back();
      await screenOf(portal, 'sme-inquiry-list');
    });
  }

  it('shows the home screen when our part of the address is removed (E8)', async () => {
    const { portal } = await signedIn('hash');
    for (const hash of ['', '#sme', '#sme/']) {
      await portal.show({ view: 'search' });
      location.hash = hash;
      await screenOf(portal, 'sme-business-list');
    }
  });

  it('keeps a screen that is being filled in when people follow a fragment link of the page (E8)', async () => {
    const { portal } = await signedIn('hash');
    await portal.show({ view: 'new-inquiry' });
    const form = await screenOf(portal, 'sme-inquiry-form');
    location.hash = '#contact';
    await new Promise(resolve => addEventListener('hashchange', resolve, { once: true }));
    await portal.updateComplete;
    expect(form.isConnected).to.equal(true);

    await portal.show({ view: 'search' });
    history.back();
    await waitUntil(() => form.isConnected, 'what was shown at that place');
    expect(location.hash).to.equal('#contact');
  });

  it('starts at home when the address has a fragment of the host’s page, and returns there (E8)', async () => {
    history.pushState(null, '', '#contact');
    const { portal } = await signedIn('hash');
    await screenOf(portal, 'sme-business-list');
    await portal.show({ view: 'inquiries' });
    history.back();
    await screenOf(portal, 'sme-business-list');
    expect(location.hash).to.equal('#contact');
  });

  it('opens the inquiry of a damaged receipt number, and corrects the address (E13)', async () => {
    const { client, portal } = await signedIn('hash');
    const { inquiries } = await client.inquiries.list({ limit: 1 });
    const { receiptNumber } = inquiries[0]!;
    const damaged = [
      receiptNumber.slice(0, -2),
      `${receiptNumber}.`,
      receiptNumber.replaceAll('-', ''),
      receiptNumber.replaceAll('-', '%20'),
      receiptNumber.slice(5, 12),
      receiptNumber.replace(/\d/g, digit => String.fromCharCode(0x0e50 + Number(digit))),
    ];
    for (const text of damaged) {
      await portal.show({ view: 'businesses' });
      location.hash = `#sme/inquiries/${text}`;
      const detail = await screenOf(portal, 'sme-inquiry-detail');
      expect(detail.receiptNumber, text).to.equal(receiptNumber);
      expect(location.hash, text).to.equal(`#sme/inquiries/${receiptNumber}`);
    }
  });

  for (const [name, number, words] of [
    ['a number that nobody has', '2569-99999999-9', '2569-99999999-9'],
    ['a number with a wrong check digit', '2500-00000000-1', '2500-00000000-1'],
    ['a number with letters in it', '2569-0471x236-5', '2569-0471x236-5'],
    ['a whole number that is not this person’s', '2569-73915508-1', ''],
  ] as const)
    it(`says that ${name} is not found, with the number and the next steps (E13)`, async () => {
      const { portal, client } = await portalPage('hash');
      await signInAs({ client }, words === '' ? 'somchai' : 'somying');
      await screenOf(portal, 'sme-business-list');
      location.hash = `#sme/inquiries/${number}`;
      await waitUntil(() => parts(portal, 'missing')[0]?.innerText.includes('ไม่พบเลขรับเรื่อง'), 'it is said');
      expect(part(portal, 'missing').innerText).to.contain(number);
      await waitUntil(() => focusedElement()?.id === 'screen-heading', 'the heading has the focus');
      const [list, search] = parts(portal, 'way') as HTMLAnchorElement[];
      expect(list!.href).to.match(/#sme\/inquiries$/);
      expect(search!.href).to.match(/#sme\/search$/);
      list!.click();
      await screenOf(portal, 'sme-inquiry-list');
    });

  it('offers the search when several inquiries match an incomplete number (E13)', async () => {
    const { portal } = await signedIn('hash');
    location.hash = '#sme/inquiries/2569';
    await waitUntil(() => parts(portal, 'way').length > 0);
    parts(portal, 'way')[0]!.click();
    const panel = await screenOf(portal, 'sme-search-panel');
    await waitUntil(() => parts(panel, 'row').length > 1);
    expect(panel.criteria).to.deep.equal({ receiptNumber: '2569' });
  });

  for (const address of ['unknown', 'inquiries/unknown', 'businesses/1'])
    it(`says that there is no page ${address}, with the next steps (E13)`, async () => {
      history.pushState(null, '', `#sme/${address}`);
      const { portal } = await signedIn('hash');
      await waitUntil(() => parts(portal, 'missing')[0]?.innerText.includes('ไม่พบหน้า'), 'it is said');
      expect(parts(portal, 'way')).to.have.length(3);
      await expect(portal).to.be.accessible();
      part(portal, 'sign-out').click();
      await waitUntil(() => parts(portal, 'missing').length === 0);
      await waitUntil(() => !location.hash.startsWith('#sme'), 'nothing is left in the address');
    });

  const withHref = Object.assign((() => undefined) as (route: Route) => void, {
    href: ({ view }: Route) => `https://host.example/${view}`,
  }) satisfies RouteFunction;
  for (const [name, routing, areLinks] of [
    ['hash', 'hash', true],
    ['query', 'query', true],
    ['a function with addresses', withHref, true],
    ['a function', () => undefined, false],
    ['none', 'none', false],
  ] as const)
    it(`has ${areLinks ? 'links' : 'buttons'} for menus, rows and going back with routing ${name} (E19)`, async () => {
      const { portal } = await signedIn(routing);
      const tag = areLinks ? 'a' : 'button';
      expect(menuItem(portal, 'แจ้งเตือน').localName).to.equal(tag);
      expect(part(portal, 'menu').querySelector('[aria-current="page"]')!.localName).to.equal(tag);
      for (const show of [
        async () => {
          await portal.show({ view: 'inquiries' });
          return screenOf(portal, 'sme-inquiry-list');
        },
        async () => {
          await portal.show({ view: 'notifications' });
          return screenOf(portal, 'sme-notification-buckets');
        },
        async () => {
          await portal.show({ view: 'search', criteria: {} });
          return screenOf(portal, 'sme-search-panel');
        },
      ]) {
        const list = await show();
        await waitUntil(() => parts(list, 'row').length > 0);
        const [opener] = parts(list, 'open');
        expect(opener!.localName).to.equal(tag);
        const receiptNumber = receiptOf(parts(list, 'row')[0]!);
        if (routing === 'hash') expect((opener as HTMLAnchorElement).href).to.match(new RegExp(`/${receiptNumber}$`));
        opener!.click();
        expect((await screenOf(portal, 'sme-inquiry-detail')).receiptNumber).to.equal(receiptNumber);
        expect(part(portal, 'back').localName).to.equal(tag);
        part(portal, 'back').click();
        await waitUntil(() => list.isConnected);
      }
    });

  it('leaves a click that opens another tab to the browser (E19)', async () => {
    const { portal } = await signedIn('hash');
    await portal.show({ view: 'inquiries' });
    const list = await screenOf(portal, 'sme-inquiry-list');
    await waitUntil(() => parts(list, 'row').length > 0);
    let opened = 0;
    list.addEventListener('sme-inquiry-open', () => (opened += 1));
    for (const how of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }]) {
      const press = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...how });
      let isLeft = false;
      const look = (event: Event) => {
        isLeft = !event.defaultPrevented;
        event.preventDefault();
      };
      document.addEventListener('click', look, { once: true });
      parts(list, 'open')[0]!.dispatchEvent(press);
      expect(isLeft, JSON.stringify(how)).to.equal(true);
    }
    expect(opened).to.equal(0);
  });

  it('changes nothing when a host passes another function with each rendering (E19)', async () => {
    const seen: string[] = [];
    const { portal } = await signedIn(() => seen.push('first'));
    await portal.show({ view: 'inquiries' });
    const list = await screenOf(portal, 'sme-inquiry-list');
    portal.routing = () => seen.push('second');
    await portal.updateComplete;
    expect(list.isConnected).to.equal(true);
    await portal.show({ view: 'search' });
    expect(seen).to.deep.equal(['first', 'second']);
  });
});
