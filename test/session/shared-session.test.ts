import { expect } from '@open-wc/testing';

import { createSmeClient } from '../../src/client/index.js';
import type { SmeClientOptions } from '../../src/client/client-options.js';
import { keptInTab } from '../../src/client/session/session-kept.js';
import { somying } from '../support/sample-account.js';
import { waitUntil } from '../support/wait-until.js';

let services = 0;

/** A service with an address of its own. A refresh token works once: using it again ends the session. */
function service() {
  const baseUrl = `https://service-${(services += 1)}.test/v1`;
  const calls: string[] = [];
  let turn = 0;
  let isOver = false;
  const session = () => ({
    accessToken: `access-${(turn += 1)}`,
    refreshToken: `refresh-${turn}`,
    expiresAt: new Date(Date.now() + 900_000).toISOString(),
    refreshExpiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    account: somying,
  });
  const over = () =>
    Response.json(
      { code: 'session_expired', status: 401 },
      { status: 401, headers: { 'Content-Type': 'application/problem+json' } },
    );
  const fetch = async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/v1', '');
    calls.push(`${request.method} ${path}`);
    if (path === '/sign-in') return Response.json(session());
    if (path === '/session/refresh') {
      const { refreshToken } = (await request.json()) as { refreshToken: string };
      if (refreshToken !== `refresh-${turn}`) isOver = true;
      return isOver ? over() : Response.json(session());
    }
    if (isOver || request.headers.get('Authorization') !== `Bearer access-${turn}`) return over();
    if (request.method === 'DELETE') {
      isOver = true;
      return new Response(null, { status: 204 });
    }
    return Response.json({ account: somying, expiresAt: session().expiresAt, asOf: new Date().toISOString() });
  };
  return {
    baseUrl,
    calls,
    client: (options: Partial<SmeClientOptions> = {}) => createSmeClient({ baseUrl, fetch, ...options }),
  };
}

const credentials = { username: 'somying', password: 'Sample-Pass-2569' };
const slotOf = (baseUrl: string) => `sme-one-id/session ${baseUrl}`;

const deaf = {
  owner: () => undefined,
  signOut: () => undefined,
  verify: async () => undefined,
  shownAgain: () => undefined,
};

describe('a sign-out', () => {
  /** The client loads this module with the first session. */
  const sessionPeers = () => import('../../src/client/session/session-peers.js');

  it('does not end a session that began after it, however late it arrives', async () => {
    const service = 'https://late.test/v1';
    const { joinPeerChannel } = await sessionPeers();
    const now = Date.now();
    const received: string[] = [];
    const listen = (name: string, since: number) =>
      joinPeerChannel(service, since, { ...deaf, owner: () => somying.accountId, signOut: () => received.push(name) });
    // An hour ahead: the clock was set back since then, so the order is unknown.
    const [peer, ahead, other] = [listen('peer', now), listen('ahead', now + 3_600_000), listen('other', now)];
    for (const at of [now - 1, now]) other.broadcastSignOut(at, somying.accountId);
    await waitUntil(() => received.includes('peer') && received.length >= 3, 'they hear');
    expect(received.sort()).to.deep.equal(['ahead', 'ahead', 'peer']);
    for (const each of [peer, ahead, other]) each.leave();
  });

  it('signs out every other client of the service, and notifies the service for each', async () => {
    const { client, calls } = service();
    const [here, there] = [client(), client()];
    await here.auth.signIn(credentials);
    await there.auth.signIn(credentials);
    await sessionPeers();
    await here.auth.signOut();
    await waitUntil(() => there.session.state.status === 'signed-out', 'the other hears');
    await waitUntil(() => calls.filter(call => call === 'DELETE /session').length === 2);
  });

  it('also ends a session that waits for a new sign-in, and does not affect other services', async () => {
    const { client } = service();
    const [here, expired, other] = [client(), client(), service().client()];
    for (const each of [here, expired, other]) await each.auth.signIn(credentials);
    await sessionPeers();
    const states: string[] = [];
    expired.session.subscribe(({ status }) => states.push(status));
    await here.auth.signOut();
    await waitUntil(() => states.includes('signed-out'));
    expect(other.session.state.status).to.equal('signed-in');
    await other.auth.signOut();
  });

  it('does not affect another service behind the same origin, of the same account (E10)', async () => {
    const { joinPeerChannel } = await sessionPeers();
    const received: string[] = [];
    const listen = (service: string) =>
      joinPeerChannel(service, Date.now() - 1000, {
        ...deaf,
        owner: () => somying.accountId,
        signOut: () => received.push(service),
      });
    const [here, same, other] = ['/test/v1', '/test/v1', '/v1'].map(path => listen(`https://gateway.test${path}`));
    here!.broadcastSignOut(Date.now(), somying.accountId);
    await waitUntil(() => received.length > 0, 'the same service hears');
    // A message on the other channel would have been delivered in the same order.
    other!.broadcastSignOut(Date.now() - 60_000, somying.accountId);
    const again = listen('https://gateway.test/test/v1');
    again.broadcastSignOut(Date.now(), somying.accountId);
    await waitUntil(() => received.length > 2, 'and hears again');
    expect(new Set(received)).to.deep.equal(new Set(['https://gateway.test/test/v1']));
    for (const each of [here, same, other, again]) each!.leave();
  });

  it('is not reversed by the host’s session, until the page calls resume', async () => {
    const { client } = service();
    let asked = 0;
    const getSession = async () => {
      asked += 1;
      return { accessToken: 'access-0', expiresAt: '2026-11-22T09:00:00.000Z' };
    };
    const host = client({ getSession });
    await host.businesses.list().catch(() => undefined);
    await host.auth.signOut().catch(() => undefined);
    const before = asked;
    await host.businesses.list().catch(() => undefined);
    expect(asked).to.equal(before);
    await host.auth.resume().catch(() => undefined);
    expect(asked).to.be.greaterThan(before);
  });

  it('works where the browser has no BroadcastChannel', async () => {
    const { BroadcastChannel } = window;
    Reflect.deleteProperty(window, 'BroadcastChannel');
    try {
      const alone = service().client();
      await alone.auth.signIn(credentials);
      await alone.auth.signOut();
      expect(alone.session.state.status).to.equal('signed-out');
    } finally {
      window.BroadcastChannel = BroadcastChannel;
    }
  });
});

describe('a page that returns from the back-forward cache', () => {
  const comeBack = async () => {
    await import('../../src/client/session/session-peers.js');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  };

  it('asks the service whether its session is still valid', async () => {
    const { client } = service();
    const [page, other] = [client(), client()];
    await page.auth.signIn(credentials);
    await other.auth.signIn(credentials); // The service of this test has one session at a time, so this ends the page's.
    await comeBack();
    await waitUntil(() => page.session.state.status === 'expired');
    await other.auth.signOut();
  });

  it('is signed out at once when somebody signed out on another page of its tab', async () => {
    const { client, baseUrl } = service();
    const page = client({ keepSession: 'tab' });
    await page.auth.signIn(credentials);
    await waitUntil(() => sessionStorage.getItem(slotOf(baseUrl)));
    sessionStorage.removeItem(slotOf(baseUrl));
    await comeBack();
    await waitUntil(() => page.session.state.status === 'signed-out');
  });
});

describe('a session kept in the tab', () => {
  afterEach(() => {
    sessionStorage.clear();
  });
  const leave = () => window.dispatchEvent(new PageTransitionEvent('pagehide'));

  it('is continued by the next page, with a token that is used once, and no data about the person', async () => {
    const { client, calls, baseUrl } = service();
    await client({ keepSession: 'tab' }).auth.signIn(credentials);
    await waitUntil(() => sessionStorage.getItem(slotOf(baseUrl)));
    expect(Object.keys(JSON.parse(sessionStorage.getItem(slotOf(baseUrl))!) as object)).to.have.members([
      'owner',
      'refreshToken',
    ]);
    leave();
    const next = client({ keepSession: 'tab' });
    expect((await next.auth.resume())?.displayName).to.equal(somying.displayName);
    expect(calls).to.deep.equal(['POST /sign-in', 'POST /session/refresh']);
    leave();
    expect(await client({ keepSession: 'tab' }).auth.resume()).to.not.equal(null);
  });

  it('is not used in a copy of the tab, because the service would end it', async () => {
    const { client, calls, baseUrl } = service();
    const original = client({ keepSession: 'tab' });
    await original.auth.signIn(credentials);
    await waitUntil(() => sessionStorage.getItem(slotOf(baseUrl)));
    // The copy has the same storage, while the original still holds its lock.
    expect(await client({ keepSession: 'tab' }).auth.resume()).to.equal(null);
    expect(calls).to.deep.equal(['POST /sign-in']);
    expect(await original.auth.extend()).to.be.a('string');
  });

  it('is deleted after a sign-out', async () => {
    const { client, baseUrl } = service();
    const page = client({ keepSession: 'tab' });
    await page.auth.signIn(credentials);
    await page.auth.signOut();
    await waitUntil(() => sessionStorage.getItem(slotOf(baseUrl)) === null);
    leave();
    expect(await client({ keepSession: 'tab' }).auth.resume()).to.equal(null);
  });

  it('stays when the service cannot be reached for a while', async () => {
    const { client, baseUrl } = service();
    await client({ keepSession: 'tab' }).auth.signIn(credentials);
    await waitUntil(() => sessionStorage.getItem(slotOf(baseUrl)));
    leave();
    const offline = client({ keepSession: 'tab', retries: 0, fetch: () => Promise.reject(new TypeError('offline')) });
    expect(await offline.auth.resume().catch((error: unknown) => (error as { code: string }).code)).to.equal(
      'unreachable',
    );
    leave();
    expect(await client({ keepSession: 'tab' }).auth.resume()).to.not.equal(null);
  });

  it('stays in memory, without an error, where the browser denies storage or has no locks', async () => {
    const { getItem } = Storage.prototype;
    Storage.prototype.getItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      const tab = keptInTab('https://denied.test/v1');
      expect(await tab.take('mine')).to.equal('mine');
      tab.keep('next');
      tab.drop();
    } finally {
      Storage.prototype.getItem = getItem;
    }
  });
});
