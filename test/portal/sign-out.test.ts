import { expect, fixture, html } from '@open-wc/testing';

import { createSmeClient } from '../../src/client/index.js';
import type { HostSession } from '../../src/client/client-options.js';
import { createMock } from '../../src/mock/index.js';
import '../../src/portal/sme-portal.js';
import type { SmeOneId } from '../../src/session/one-id.js';
import '../../src/session/sme-one-id.js';
import { part, parts } from '../support/parts.js';
import { waitUntil } from '../support/wait-until.js';

/** A portal with a session that the host's back end keeps, for the person somying. */
async function show() {
  const { fetch } = createMock();
  const baseUrl = new URL('/v1', location.href).href;
  const backEnd = createSmeClient({ baseUrl, fetch });
  let token: HostSession | null = null;
  await backEnd.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
  // The back end keeps the token of its own sign-in.
  await backEnd.api.GET('/session', {
    fetch: (request: Request) => {
      token = {
        accessToken: request.headers.get('Authorization')!.replace('Bearer ', ''),
        expiresAt: new Date(Date.now() + 900_000).toISOString(),
      };
      return fetch(request);
    },
  });
  const order: string[] = [];
  const client = createSmeClient({
    baseUrl,
    fetch,
    getSession: async () => token,
    signOut: async () => void order.push(`back end, while ${client.session.state.status}`),
  });
  const page = await fixture<SmeOneId>(html`
    <sme-one-id .client=${client} sign-in-address="/login"><sme-portal></sme-portal></sme-one-id>
  `);
  const portal = page.querySelector('sme-portal')!;
  await waitUntil(() => parts(portal, 'sign-out').length > 0, 'the menu is shown');
  return { client, page, portal, order };
}

describe('signing out of a portal whose session the host keeps (H10)', () => {
  it("notifies the host before anything ends, and shows the host's sign-in without the notice of an expired session", async () => {
    // The back end still returns the old token, as if it had not been notified.
    const { client, page, portal, order } = await show();
    page.addEventListener('sme-sign-out', () => order.push(`event, while ${client.session.state.status}`));
    page.addEventListener('sme-signed-out', ({ reason }) => order.push(reason));
    part(portal, 'sign-out').click();
    await waitUntil(() => client.session.state.status === 'signed-out');
    expect(order).to.deep.equal(['event, while signed-in', 'back end, while signed-in', 'signed-out']);

    await client.auth.resume();
    expect(client.session.state.status).to.equal('signed-out');
    await portal.updateComplete;
    const selector = portal.shadowRoot!.querySelector('sme-login-selector')!;
    await waitUntil(() => parts(selector, 'host-sign-in').length > 0, 'the sign-in of the host');
    expect(portal.shadowRoot!.textContent + selector.shadowRoot!.textContent).not.to.contain('หมดเวลา');
    const dialog = portal.shadowRoot!.querySelector('sme-session-dialog')!;
    await customElements.whenDefined('sme-session-dialog');
    await dialog.updateComplete;
    expect(dialog.shadowRoot!.querySelector('dialog')!.open).to.equal(false);
  });

  it('is left to the host when it cancels the event', async () => {
    const { client, page, portal, order } = await show();
    page.addEventListener('sme-sign-out', event => event.preventDefault());
    part(portal, 'sign-out').click();
    await portal.updateComplete;
    expect(client.session.state.status).to.equal('signed-in');
    expect(order).to.deep.equal([]);
    await client.auth.signOut();
  });
});

describe('a portal whose page changes to another service', () => {
  it('asks to sign in there, and does not say that the person has signed out', async () => {
    const { page, portal } = await show();
    const other = createSmeClient({ baseUrl: new URL('/other/v1', location.href).href, fetch: createMock().fetch });
    page.client = other;
    await waitUntil(() => parts(portal, 'sign-out').length === 0, 'the menu is gone');
    await portal.updateComplete;
    expect(parts(portal, 'note')).to.have.length(0);
    expect(portal.shadowRoot!.querySelector('sme-login-selector')).to.not.equal(null);
  });
});
