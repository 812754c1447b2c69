import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import '../../src/all.js';
import { createSmeClient } from '../../src/client/index.js';
import type { SmeClient } from '../../src/client/client.js';
import { createMock } from '../../src/mock/index.js';
import { deepQuery, deepQueryAll } from '../support/deep-query.js';
import { parts } from '../support/parts.js';
import { waitUntil } from '../support/wait-until.js';

/** The HTML of every tag except the provider, as a server renders it. */
const serverHtml: Readonly<Record<string, string>> = {
  'sme-attachment-picker': '<sme-attachment-picker></sme-attachment-picker>',
  'sme-business-card': '<sme-business-card heading-level="3"></sme-business-card>',
  'sme-business-list': '<sme-business-list></sme-business-list>',
  'sme-history-timeline': '<sme-history-timeline receipt-number="2569-04718236-5"></sme-history-timeline>',
  'sme-inquiry-detail': '<sme-inquiry-detail receipt-number="2569-04718236-5"></sme-inquiry-detail>',
  'sme-inquiry-form': '<sme-inquiry-form></sme-inquiry-form>',
  'sme-inquiry-list': '<sme-inquiry-list></sme-inquiry-list>',
  'sme-login-selector': '<sme-login-selector></sme-login-selector>',
  'sme-login-selector with a token': '<sme-login-selector reset-token="t-1"></sme-login-selector>',
  'sme-login-selector again': '<sme-login-selector again="" sign-in-page="window"></sme-login-selector>',
  'sme-notification-buckets': '<sme-notification-buckets></sme-notification-buckets>',
  'sme-search-panel': '<sme-search-panel></sme-search-panel>',
  'sme-session-dialog': '<sme-session-dialog></sme-session-dialog>',
  'sme-portal': '<sme-portal></sme-portal>',
  'sme-portal with an address': '<sme-portal lang="en" routing="hash"></sme-portal>',
};

/** A service in the page that knows whether requests are pending, and that can end all sessions. */
function countedService() {
  const { fetch } = createMock();
  let running = 0;
  let ended = false;
  const client = createSmeClient({
    baseUrl: new URL('/v1', location.href).href,
    async fetch(request) {
      if (ended && request.headers.has('Authorization')) return rejected();
      if (ended && request.url.endsWith('/session/refresh')) return rejected();
      running += 1;
      try {
        return await fetch(request);
      } finally {
        running -= 1;
      }
    },
  });
  const expire = async () => {
    ended = true;
    await client.businesses.list().catch(() => undefined);
    await waitUntil(() => client.session.state.status === 'expired');
    ended = false;
  };
  return { client, expire, isIdle: () => running === 0 };
}
const rejected = () =>
  Response.json(
    { code: 'session_expired', status: 401 },
    { status: 401, headers: { 'Content-Type': 'application/problem+json' } },
  );

const signIn = (client: SmeClient) => client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });

/** Inserts what a server rendered inside a provider, as `innerHTML` does: the elements are upgraded in place. */
async function show(written: string, client: SmeClient) {
  const page = await fixture<HTMLElement>(html`<sme-one-id .client=${client}></sme-one-id>`);
  page.innerHTML = written;
  return page;
}

/** Resolves when everything that elements load has been loaded and rendered. */
async function settled(root: Element, isIdle: () => boolean) {
  for (let quietFrames = 0; quietFrames < 3; quietFrames += 1) {
    await new Promise(requestAnimationFrame);
    for (const element of deepQueryAll(root, '*'))
      if ('updateComplete' in element) await (element.updateComplete as Promise<unknown>);
    if (!isIdle()) quietFrames = 0;
  }
}

describe('the light DOM of a page', () => {
  const states: Readonly<Record<string, (service: ReturnType<typeof countedService>) => unknown>> = {
    'nobody is signed in': () => undefined,
    'somebody is signed in': ({ client }) => signIn(client),
    'the session has ended': async ({ client, expire }) => {
      await signIn(client);
      await expire();
    },
  };
  for (const [name, written] of Object.entries(serverHtml))
    for (const [state, arrange] of Object.entries(states))
      it(`is unchanged after upgrading server-rendered HTML, with <${name}> while ${state} (H1)`, async () => {
        const service = countedService();
        const page = await show(written, service.client);
        await arrange(service);
        await settled(page, service.isIdle);
        expect(page.innerHTML).to.equal(written);
        expect(page.getAttributeNames()).to.deep.equal([]);
      });

  it('is tested above for every tag (H1)', () => {
    const names = Object.keys(serverHtml).map(name => name.split(' ')[0]);
    const tags = [...Object.keys(serverHtml), 'sme-one-id'];
    expect(names.every(name => customElements.get(name!))).to.equal(true);
    expect(tags).to.include.members(registeredTags);
  });
});

/** The tags in `all.js`, from the names of the files that it imports. */
const registeredTags = [...(await (await fetch('/src/all.ts')).text()).matchAll(/\/(sme-[\w-]+)\.js/g)].map(
  ([, tag]) => tag!,
);

/** Where the password form may appear, with the element that gets it as a child. */
const places = {
  'a selector': { written: '<sme-login-selector></sme-login-selector>', ended: false },
  'a portal': { written: '<sme-portal></sme-portal>', ended: false },
  'a session dialog': { written: '<sme-session-dialog></sme-session-dialog>', ended: true },
  'a portal whose session has ended': { written: '<sme-portal></sme-portal>', ended: true },
};

async function chooseCitizen(page: Element) {
  await waitUntil(() => deepQuery(page, '[part="choice"]'), 'the choice of account type');
  deepQuery(page, '[part="choice"]')!.click();
  await waitUntil(() => page.querySelector('form'), 'the form');
  // First the heading of the step gets the focus.
  await waitUntil(() => deepQuery(page, '#step:focus'));
}

for (const [name, { written, ended }] of Object.entries(places))
  describe(`the password form of ${name}`, () => {
    async function showForm() {
      const service = countedService();
      const page = await show(written, service.client);
      if (ended) {
        await signIn(service.client);
        await service.expire();
      }
      await chooseCitizen(page);
      const host = page.firstElementChild as HTMLElement;
      return { ...service, page, host, username: page.querySelector<HTMLInputElement>('[autocomplete=username]')! };
    }

    it("is in the page's light DOM once the person has chosen, visible and with its own styles (H1)", async () => {
      const { host, username } = await showForm();
      expect(username.getRootNode()).to.equal(document);
      expect(username.form!.parentElement!.parentElement).to.equal(host);
      expect(username.checkVisibility()).to.equal(true);
      expect(getComputedStyle(username).minBlockSize, 'a control of ours').to.equal('44px');
    });

    it('signs in, and leaves nothing in the page (H1)', async () => {
      const { client, page, username } = await showForm();
      username.focus();
      await sendKeys({ type: 'somying' });
      page.querySelector<HTMLInputElement>('[autocomplete=current-password]')!.focus();
      await sendKeys({ type: 'Sample-Pass-2569' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => client.session.state.status === 'signed-in');
      await waitUntil(() => page.innerHTML === written);
      expect(document.querySelector('input')).to.equal(null);
    });

    const removals: Readonly<Record<string, (host: Element) => void>> = {
      innerHTML: host => (host.innerHTML = ''),
      replaceChildren: host => {
        host.replaceChildren();
      },
      'a morph': host => {
        host.lastElementChild!.remove();
      },
    };
    for (const [how, remove] of Object.entries(removals))
      it(`is restored with the typed text and the caret position after ${how} (H1)`, async () => {
        const { host, page, username } = await showForm();
        username.focus();
        await sendKeys({ type: 'soing' });
        await sendKeys({ press: 'ArrowLeft' });
        await sendKeys({ press: 'ArrowLeft' });
        await sendKeys({ press: 'ArrowLeft' });
        remove(host);
        await waitUntil(() => username.isConnected);
        await sendKeys({ type: 'my' });
        expect(username.value).to.equal('somying');
        expect(page.querySelectorAll('form')).to.have.length(1);
      });

    it('is removed with its element, and does not reappear (H1)', async () => {
      const { host, username } = await showForm();
      host.remove();
      await new Promise(requestAnimationFrame);
      expect(host.children).to.have.length(0);
      expect(username.isConnected).to.equal(false);
    });

    // The dialog makes everything else inert.
    if (ended) return;
    it('does not take the focus from elsewhere when it is restored (H1)', async () => {
      const { host, page, username } = await showForm();
      const field = document.createElement('input');
      page.after(field);
      username.focus();
      field.focus();
      host.replaceChildren();
      await waitUntil(() => username.isConnected);
      expect(document.activeElement).to.equal(field);
      field.remove();
    });
  });

describe('the slots of <sme-portal>', () => {
  it('show content that the host adds later, and ours again when it is removed (H3)', async () => {
    const { client } = countedService();
    const page = await show('<sme-portal></sme-portal>', client);
    const portal = page.querySelector('sme-portal')!;
    await waitUntil(() => deepQuery(portal, 'sme-login-selector'));
    portal.innerHTML = '<p slot="sign-in">ที่นี่</p><p slot="session"></p>';
    await waitUntil(() => !deepQuery(portal, 'sme-login-selector') && !deepQuery(portal, 'sme-session-dialog'));
    expect(portal.querySelector('p')!.checkVisibility()).to.equal(true);

    portal.replaceChildren();
    await waitUntil(() => deepQuery(portal, 'sme-login-selector') && deepQuery(portal, 'sme-session-dialog'));
    await waitUntil(() => parts(deepQuery(portal, 'sme-login-selector')!, 'choice').length > 0);
  });
});
