import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

import { createSmeClient } from '../../src/client/index.js';
import type { SmeClient } from '../../src/client/client.js';
import { createMock } from '../../src/mock/index.js';
import type { SmePortal } from '../../src/portal/portal.js';
import '../../src/portal/sme-portal.js';
import '../../src/session/sme-one-id.js';
import { nextEvent } from '../support/next-event.js';
import { part, parts } from '../support/parts.js';
import { waitUntil } from '../support/wait-until.js';

const original = location.href;

/** A portal with a service of its own, placed in the page as a host would do it. */
async function show(routing = 'none') {
  const { fetch, expire } = expiringService();
  const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href, fetch });
  const page = await fixture(html`
    <sme-one-id .client=${client}><sme-portal routing=${routing}></sme-portal></sme-one-id>
  `);
  const portal = page.querySelector('sme-portal')!;
  await portal.updateComplete;
  return { client, portal, expire };
}

/** The mock; after `expire` it rejects every token that it has issued before. */
function expiringService() {
  const { fetch } = createMock();
  const ended = new Set<string>();
  const given = new Set<string>();
  return {
    fetch: async (request: Request) => {
      const token = request.headers.get('Authorization') ?? '';
      const spent = ended.has(token) || (ended.size > 0 && request.url.endsWith('/session/refresh'));
      if (spent) return Response.json({ code: 'session_expired', status: 401 }, problem);
      given.add(token);
      return fetch(request);
    },
    expire: () => {
      for (const token of given) if (token) ended.add(token);
    },
  };
}
const problem = { status: 401, headers: { 'Content-Type': 'application/problem+json' } };

const signIn = (client: SmeClient, username = 'somying') =>
  client.auth.signIn({ username, password: 'Sample-Pass-2569' });

/** The current screen, as soon as it is shown. */
async function screen<Tag extends keyof HTMLElementTagNameMap>(portal: SmePortal, tag: Tag) {
  await waitUntil(() => portal.shadowRoot!.querySelector(tag), `<${tag}> is shown`);
  return portal.shadowRoot!.querySelector(tag)!;
}

const menuItems = (portal: SmePortal) => [...part(portal, 'menu').querySelectorAll<HTMLElement>('a, button')];
const choose = (portal: SmePortal, name: string) => {
  menuItems(portal)
    .find(({ innerText }) => innerText.startsWith(name))!
    .click();
};

/** The focused element, through all shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

describe('<sme-portal>', () => {
  afterEach(() => {
    history.replaceState(null, '', original);
  });

  it('starts with the sign-in, in the page’s light DOM, where password managers look', async () => {
    const { portal } = await show();
    const selector = await screen(portal, 'sme-login-selector');
    await waitUntil(() => parts(selector, 'choice').length > 0);
    parts(selector, 'choice')[0]!.click();
    await waitUntil(() => document.querySelector('sme-portal > .sme-sign-in-form input[autocomplete=username]'));
    expect(parts(portal, 'menu')).to.have.length(0);
  });

  it('leaves the sign-in to a host that provides its own', async () => {
    const { fetch } = createMock();
    const client = createSmeClient({ baseUrl: new URL('/v1', location.href).href, fetch });
    const page = await fixture(html`
      <sme-one-id .client=${client}
        ><sme-portal><p slot="sign-in">ที่นี่</p></sme-portal></sme-one-id
      >
    `);
    expect(page.querySelector('sme-portal')!.shadowRoot!.querySelector('sme-login-selector')).to.equal(null);
  });

  it('adds documents in the steps that its page chooses (S50–S51)', async () => {
    const { client, portal } = await show();
    portal.attachMode = 'two-step';
    await signIn(client);
    await portal.show({ view: 'new-inquiry' });
    expect((await screen(portal, 'sme-inquiry-form')).attachMode).to.equal('two-step');
  });

  it('shows the menu of five in the manual’s order, businesses first, with the focus on its heading', async () => {
    const { client, portal } = await show();
    await signIn(client);
    const list = await screen(portal, 'sme-business-list');

    const names = menuItems(portal).map(({ innerText }) => innerText.split('\n')[0]!.trim());
    expect(names).to.deep.equal(['ข้อมูลกิจการ', 'เรื่องที่ท่านติดต่อ', 'ค้นหาเรื่องที่ท่านติดต่อ', 'แจ้งเตือน', 'ออกจากระบบ']);
    expect(menuItems(portal).map(item => item.getAttribute('aria-current'))).to.deep.equal([
      'page',
      null,
      null,
      null,
      null,
    ]);
    await waitUntil(() => focused() === part(list, 'heading'), 'the heading has the focus');
    expect(portal.shadowRoot!.querySelector('sme-login-selector'), 'the sign-in is gone').to.equal(null);
  });

  it('shows how many inquiries are unread, and that the data are samples', async () => {
    const { client, portal } = await show();
    await signIn(client);
    const { unreadCounts } = await client.notifications.list({ limit: 1 });
    await waitUntil(() => parts(portal, 'unread').length === 1);
    const [badge, words] = part(portal, 'unread').children;
    expect(badge!.textContent).to.equal(String(unreadCounts.all));
    expect(badge!.ariaHidden).to.equal('true');
    expect(words!.textContent).to.equal(`ยังไม่ได้อ่าน ${unreadCounts.all} เรื่อง`);
    expect(part(portal, 'sample').innerText).to.equal('ข้อมูลตัวอย่าง ไม่ใช่ข้อมูลจริง');
  });

  it('has the heading of every screen near its top on a phone, and shows the current item of the menu', async () => {
    const { client, portal } = await show();
    await setViewport({ width: 390, height: 800 });
    try {
      await signIn(client);
      await screen(portal, 'sme-business-list');
      for (const [name, tag] of [
        ['แจ้งเตือน', 'sme-notification-buckets'],
        ['ข้อมูลกิจการ', 'sme-business-list'],
      ] as const) {
        choose(portal, name);
        const shown = await screen(portal, tag);
        await waitUntil(() => parts(shown, 'heading').length === 1, 'the heading is there');
        const [top, left, right] = [portal, part(portal, 'menu')].flatMap((each, index) => {
          const box = each.getBoundingClientRect();
          return index === 0 ? [box.top] : [box.left, box.right];
        });
        expect(part(shown, 'heading').getBoundingClientRect().top - top!).to.be.at.most(160);
        const current = part(portal, 'menu').querySelector('[aria-current]')!.getBoundingClientRect();
        expect(current.left, name).to.be.at.least(left! - 1);
        expect(current.right, name).to.be.at.most(right! + 1);
      }
    } finally {
      await setViewport({ width: 1280, height: 720 });
    }
  });

  it('has its menu in one line on a tablet', async () => {
    const { client, portal } = await show();
    await setViewport({ width: 660, height: 800 });
    try {
      await signIn(client);
      await screen(portal, 'sme-business-list');
      const [first, ...others] = part(portal, 'menu').querySelectorAll('li');
      const topOf = (item: Element) => item.getBoundingClientRect().top;
      expect(others.map(topOf)).to.deep.equal(others.map(() => topOf(first!)));
    } finally {
      await setViewport({ width: 1280, height: 720 });
    }
  });

  it('returns to the choice of account type after sign-out, focused and announced, with nothing left in the address', async () => {
    const { client, portal } = await show('hash');
    await signIn(client);
    await screen(portal, 'sme-business-list');
    choose(portal, 'แจ้งเตือน');
    await screen(portal, 'sme-notification-buckets');
    expect(location.hash).to.equal('#sme/notifications');

    part(portal, 'sign-out').click();
    const selector = await screen(portal, 'sme-login-selector');
    await waitUntil(() => selector.matches(':focus-within, :focus') || selector.shadowRoot?.activeElement);
    expect(part(portal, 'note').innerText).to.equal('ท่านออกจากระบบแล้ว');
    expect(client.session.state.status).to.equal('signed-out');
    expect(location.hash).to.equal('');
  });

  it('shows no data of one person to the next', async () => {
    const { client, portal } = await show();
    await signIn(client);
    await screen(portal, 'sme-business-list');
    await portal.show({ view: 'new-inquiry' });
    const form = await screen(portal, 'sme-inquiry-form');
    form.draft = { ...form.draft, subject: 'เรื่องลับ' };
    await form.updateComplete;

    await client.auth.signOut();
    await signIn(client, 'somchai');
    await screen(portal, 'sme-business-list');
    await portal.show({ view: 'new-inquiry' });
    const next = await screen(portal, 'sme-inquiry-form');
    expect(next).not.to.equal(form);
    expect(next.draft.subject ?? '').to.equal('');
  });

  it('keeps typed text while the person looks at another menu', async () => {
    const { client, portal } = await show();
    await signIn(client);
    await screen(portal, 'sme-business-list');
    await portal.show({ view: 'new-inquiry' });
    const form = await screen(portal, 'sme-inquiry-form');
    form.draft = { ...form.draft, subject: 'พิมพ์ค้างไว้' };
    await portal.show({ view: 'businesses' });
    await portal.show({ view: 'new-inquiry' });

    expect((await screen(portal, 'sme-inquiry-form')).draft.subject).to.equal('พิมพ์ค้างไว้');
  });

  const sessionDialog = (portal: SmePortal) => portal.shadowRoot!.querySelector('sme-session-dialog')!;
  const dialogIsOpen = (portal: SmePortal) => sessionDialog(portal).shadowRoot!.querySelector('dialog')!.open;

  /** A form with typed text, and a session that has just ended. */
  async function typedAndExpired() {
    const { client, portal, expire } = await show();
    await signIn(client);
    await screen(portal, 'sme-business-list');
    await portal.show({ view: 'new-inquiry' });
    const form = await screen(portal, 'sme-inquiry-form');
    form.draft = { ...form.draft, subject: 'พิมพ์ค้างไว้' };
    expire();
    await client.businesses.list().catch(() => undefined);
    await waitUntil(() => dialogIsOpen(portal), 'the dialog is over the form');
    return { client, portal, form };
  }

  it('keeps the form unchanged behind a dialog when the session ends, for the same person who signs in again', async () => {
    const { client, portal, form } = await typedAndExpired();
    expect(sessionDialog(portal).shadowRoot!.querySelector('sme-login-selector')).to.exist;
    await signIn(client);
    await waitUntil(() => !dialogIsOpen(portal));
    expect((await screen(portal, 'sme-inquiry-form')) === form, 'the very form').to.equal(true);
    expect(form.draft.subject).to.equal('พิมพ์ค้างไว้');
  });

  it('drops everything of the first person when another one signs in there', async () => {
    const { client, portal, form } = await typedAndExpired();
    await signIn(client, 'somchai');
    await screen(portal, 'sme-business-list');
    expect(dialogIsOpen(portal)).to.equal(false);
    expect(form.isConnected).to.equal(false);
    await portal.show({ view: 'new-inquiry' });
    expect((await screen(portal, 'sme-inquiry-form')).draft.subject ?? '').to.equal('');
  });

  it('returns to the choice of account type when the person signs out in the dialog', async () => {
    const { client, portal, form } = await typedAndExpired();
    part(sessionDialog(portal), 'sign-out').click();
    await screen(portal, 'sme-login-selector');
    expect(client.session.state.status).to.equal('signed-out');
    expect(dialogIsOpen(portal)).to.equal(false);
    expect(form.isConnected).to.equal(false);
  });

  it('follows the browser’s back button', async () => {
    const { client, portal } = await show('hash');
    await signIn(client);
    await screen(portal, 'sme-business-list');
    await portal.show({ view: 'inquiries' });
    await portal.show({ view: 'search' });
    history.back();

    await screen(portal, 'sme-inquiry-list');
    expect(location.hash).to.equal('#sme/inquiries');
  });

  it('opens the screen that the address names', async () => {
    history.replaceState(null, '', '#sme/notifications');
    const { client, portal } = await show('hash');
    await signIn(client);
    await screen(portal, 'sme-notification-buckets');
  });

  it('stays on its screen when the host cancels', async () => {
    const { client, portal } = await show();
    await signIn(client);
    await screen(portal, 'sme-business-list');
    portal.addEventListener('sme-navigate', event => {
      event.preventDefault();
    });
    const asked = nextEvent(portal, 'sme-navigate');
    choose(portal, 'ค้นหาเรื่องที่ท่านติดต่อ');

    expect((await asked).view).to.equal('search');
    await portal.updateComplete;
    expect(portal.shadowRoot!.querySelector('sme-search-panel')).to.equal(null);
  });

  it('counts one unread inquiry less after it was opened', async () => {
    const { client, portal } = await show();
    await signIn(client);
    await waitUntil(() => parts(portal, 'unread').length === 1);
    const before = part(portal, 'unread').innerText;
    const { notifications } = await client.notifications.list({ unread: true, limit: 1 });
    await portal.show({ view: 'inquiry', receiptNumber: notifications[0]!.receiptNumber, from: 'notifications' });

    await waitUntil(() => part(portal, 'unread').innerText !== before, 'the mark changes');
    expect(parseInt(part(portal, 'unread').innerText)).to.equal(parseInt(before) - 1);
  });

  it('opens an inquiry from a list and goes back to the same menu', async () => {
    const { client, portal } = await show();
    await signIn(client);
    await screen(portal, 'sme-business-list');
    choose(portal, 'เรื่องที่ท่านติดต่อ');
    const list = await screen(portal, 'sme-inquiry-list');
    await waitUntil(() => parts(list, 'open').length > 0);
    parts(list, 'open')[0]!.click();

    const detail = await screen(portal, 'sme-inquiry-detail');
    expect(detail.receiptNumber).to.match(/^2569-\d{8}-\d$/);
    part(portal, 'back').click();
    await screen(portal, 'sme-inquiry-list');
  });

  it('passes the axe audit before and after sign-in', async () => {
    const { client, portal } = await show();
    await expect(portal).to.be.accessible();
    await signIn(client);
    const list = await screen(portal, 'sme-business-list');
    await waitUntil(() => list.shadowRoot!.querySelector('sme-business-card'));
    await expect(portal).to.be.accessible();
  });
});
