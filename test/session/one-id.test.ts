import { aTimeout, expect, fixture, html } from '@open-wc/testing';

import { nextEvent } from '../support/next-event.js';
import { createSmeClient } from '../../src/client/index.js';
import type { SmeClient } from '../../src/client/client.js';
import { SessionController } from '../../src/session/session-controller.js';
import '../../src/session/sme-one-id.js';
import { ReactiveElement } from 'lit';
import { waitUntil } from '../support/wait-until.js';

class SessionConsumer extends ReactiveElement {
  readonly session = new SessionController(this);
}
customElements.define('wants-session', SessionConsumer);

const account = {
  accountId: '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10',
  accountType: 'citizen',
  displayName: 'สมหญิง ใจดี',
  maskedNumber: '1-xxxx-xxxxx-01-1',
  sampleData: true,
};

/** A service with one account; `expiresInMs` is how long its sessions last. */
function service({ expiresInMs = 3_600_000 } = {}) {
  const requests: Request[] = [];
  const session = () => ({
    accessToken: 'access-token-of-a-test',
    refreshToken: 'refresh-token-of-a-test',
    expiresAt: new Date(Date.now() + 900_000).toISOString(),
    refreshExpiresAt: new Date(Date.now() + expiresInMs).toISOString(),
    account,
  });
  const fetch = async (request: Request) => {
    requests.push(request);
    const { pathname } = new URL(request.url);
    if (pathname === '/v1/sign-in') return Response.json(session());
    if (pathname === '/v1/session' && request.method === 'DELETE') return new Response(null, { status: 204 });
    return Response.json({ account, expiresAt: session().expiresAt, asOf: new Date().toISOString() });
  };
  return { requests, client: createSmeClient({ baseUrl: 'https://sme.test/v1', fetch }) };
}

const signIn = (client: SmeClient) => client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });

describe('<sme-one-id>', () => {
  it('provides its client to all elements inside, including later ones', async () => {
    const { client } = service();
    const oneId = await fixture<HTMLElement>(
      html`<sme-one-id .client=${client}><wants-session></wants-session></sme-one-id>`,
    );
    const late = new SessionConsumer();
    oneId.append(late);
    await late.updateComplete;

    expect((oneId.firstElementChild as SessionConsumer).session.client).to.equal(client);
    expect(late.session.client).to.equal(client);
  });

  it('dispatches events when somebody has signed in or out, without personal data', async () => {
    const { client } = service();
    const page = await fixture<HTMLElement>(html`<div><sme-one-id .client=${client}></sme-one-id></div>`);

    const signedIn = nextEvent(page, 'sme-signed-in');
    await signIn(client);
    const event = await signedIn;
    expect(event.accountType).to.equal('citizen');
    expect(JSON.stringify(Object.entries(event)))
      .not.to.contain('สมหญิง')
      .and.not.to.contain('token');

    const signedOut = nextEvent(page, 'sme-signed-out');
    await client.auth.signOut();
    expect((await signedOut).reason).to.equal('signed-out');
  });

  it('warns two minutes before the session ends', async () => {
    const { client } = service({ expiresInMs: 120_050 });
    const oneId = await fixture<HTMLElement>(html`<sme-one-id .client=${client}></sme-one-id>`);
    const warned = nextEvent(oneId, 'sme-session-expiring');
    const before = Date.now();
    await signIn(client);

    const { expiresAt } = await warned;
    expect(Date.parse(expiresAt) - Date.now()).to.be.within(110_000, 120_050);
    expect(Date.now() - before, 'not at once').to.be.at.least(40);
  });

  it('creates its own client for `base-url`, and sends no request while nobody has a session', async () => {
    const asked: string[] = [];
    const observer = new PerformanceObserver(list => {
      asked.push(...list.getEntries().map(({ name }) => name));
    });
    observer.observe({ type: 'resource' });
    const oneId = await fixture<HTMLElement>(
      html`<sme-one-id base-url="/v1"><wants-session></wants-session></sme-one-id>`,
    );
    await aTimeout(50);
    observer.disconnect();

    expect((oneId.firstElementChild as SessionConsumer).session.client).to.be.an('object');
    expect(asked.filter(name => name.includes('/v1'))).to.deep.equal([]);
  });

  it('stops listening to the session when it leaves the page', async () => {
    const { client } = service();
    const oneId = await fixture<HTMLElement>(html`<sme-one-id .client=${client}></sme-one-id>`);
    let events = 0;
    oneId.addEventListener('sme-signed-in', () => (events += 1));
    oneId.remove();
    await signIn(client);
    expect(events).to.equal(0);

    document.body.append(oneId);
    await waitUntil(() => events === 1, 'what happened meanwhile is told on return');
    oneId.remove();
  });
});
