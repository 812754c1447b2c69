import { expect } from '@open-wc/testing';

import type { SmeClient } from '../../src/client/client.js';
import type { HostSession } from '../../src/client/client-options.js';
import type { SmeOneId } from '../../src/session/one-id.js';
import { SessionController } from '../../src/session/session-controller.js';
import '../../src/session/sme-one-id.js';
import { ReactiveElement } from 'lit';
import { accounts, accountService, credentialsOf } from '../support/account-service.js';
import { waitUntil } from '../support/wait-until.js';

class SessionReader extends ReactiveElement {
  readonly session = new SessionController(this);
}
customElements.define('session-reader', SessionReader);

const place = document.createElement('div');
const { fetch: platformFetch } = window;
const original = location.href;
let service: ReturnType<typeof accountService>;

beforeEach(() => {
  service = accountService();
  document.body.append(place);
  window.fetch = async (...asked) => {
    const request = new Request(...asked);
    return request.url.startsWith(service.baseUrl) ? service.fetch(request) : platformFetch(request);
  };
});

afterEach(() => {
  place.replaceChildren();
  place.remove();
  window.fetch = platformFetch;
  sessionStorage.clear();
  history.replaceState(null, '', original);
});

type Given = Partial<Pick<SmeOneId, 'getSession' | 'signOut' | 'keepSession' | 'client'>>;

/** A `<sme-one-id>` in the page, with an element inside that uses the client. */
async function mount(given: Given = {}): Promise<SmeOneId> {
  const oneId = document.createElement('sme-one-id');
  Object.assign(oneId, { baseUrl: service.baseUrl, ...given });
  oneId.append(new SessionReader());
  place.append(oneId);
  await oneId.updateComplete;
  return oneId;
}

const sessionIn = (oneId: Element): SessionController => (oneId.firstElementChild as SessionReader).session;
const clientIn = (oneId: Element): SmeClient => sessionIn(oneId).client!;
const nameIn = (oneId: Element): string | undefined => {
  const { state } = sessionIn(oneId);
  return state.status === 'signed-in' ? state.account.displayName : undefined;
};
const signIn = (oneId: Element, username = 'somying') => clientIn(oneId).auth.signIn(credentialsOf(username));
const callsOf = (call: string) => service.calls.filter(each => each === call).length;
const locksOf = async () =>
  (await navigator.locks.query()).held!.filter(({ name }) => name!.includes(service.baseUrl)).length;
const { displayName } = accounts['somying']!;

/** Resolves when the page has released what only connected elements need. */
const released = () => new Promise(resolve => setTimeout(resolve, 700));

describe('the session of a page (H3)', () => {
  it('stays for the next element when one is removed, without a sign-out event', async () => {
    const first = await mount();
    const client = clientIn(first);
    await signIn(first);
    const received: string[] = [];
    for (const name of ['sme-signed-in', 'sme-signed-out']) place.addEventListener(name, () => received.push(name));
    for (const wait of [async () => undefined, released]) {
      place.replaceChildren();
      await wait();
      const next = await mount();
      expect(nameIn(next)).to.equal(displayName);
      expect(clientIn(next) === client, 'the same client').to.equal(true);
    }
    expect(received).to.deep.equal(['sme-signed-in', 'sme-signed-in']);
    expect(callsOf('POST /sign-in')).to.equal(1);
    expect(callsOf('POST /session/refresh')).to.equal(0);
    await client.auth.signOut();
  });

  it('stays after a swap by innerHTML, and for an element that is inserted again or moved', async () => {
    const first = await mount();
    await signIn(first);
    const markup = `<sme-one-id base-url="${service.baseUrl}"><session-reader></session-reader></sme-one-id>`;
    for (let swap = 0; swap < 3; swap++) {
      place.innerHTML = markup;
      await waitUntil(() => nameIn(place.firstElementChild!) === displayName, 'after a swap');
    }
    const oneId = place.firstElementChild as SmeOneId;
    const received: string[] = [];
    oneId.addEventListener('sme-signed-in', () => received.push('again'));
    const inner = document.createElement('div');
    place.append(inner);
    inner.append(oneId);
    oneId.remove();
    await released();
    place.append(oneId);
    expect(nameIn(oneId)).to.equal(displayName);
    expect(received, 'nothing changed for this element').to.deep.equal([]);
    await clientIn(oneId).auth.signOut();
  });

  it('is shared by all elements with the same address, however it is written', async () => {
    const [one, other] = [await mount(), await mount()];
    other.baseUrl = `${service.baseUrl}/`;
    await other.updateComplete;
    const received: string[] = [];
    for (const each of [one, other]) each.addEventListener('sme-signed-in', () => received.push('signed in'));
    await signIn(one);
    expect(nameIn(other)).to.equal(displayName);
    expect(received).to.have.length(2);
    one.remove();
    await released();
    expect(nameIn(other)).to.equal(displayName);
    await clientIn(other).auth.signOut();
  });

  it('is a separate one where the host keeps it, and where the tab keeps it', async () => {
    const clients = [
      await mount(),
      await mount({ keepSession: 'tab' }),
      await mount({ getSession: async () => null }),
    ].map(clientIn);
    expect(new Set(clients).size).to.equal(3);
  });

  it('is checked when an element returns after a while, because it may have ended', async () => {
    const first = await mount();
    await signIn(first);
    first.remove();
    await released();
    service.endAll();
    const before = service.calls.length;
    const next = await mount();
    await waitUntil(() => sessionIn(next).state.status === 'expired', 'it is found to be over');
    expect(service.calls.slice(before)).to.include('GET /session');
    await clientIn(next).auth.signOut();
  });

  it('ends, once, even while no element shows it, when the same person signs out elsewhere', async () => {
    let last: SmeOneId | undefined;
    for (let round = 0; round < 20; round++) {
      place.replaceChildren();
      last = await mount();
      if (round === 0) await signIn(last);
    }
    await import('../../src/client/session/session-peers.js');
    place.replaceChildren();
    await released();
    const elsewhere = service.client();
    await elsewhere.auth.signIn(credentialsOf('somying'));
    await elsewhere.auth.signOut();
    await waitUntil(() => callsOf('DELETE /session') >= 2, 'both are ended at the service');
    const next = await mount();
    expect(nameIn(next)).to.equal(undefined);
    await released();
    expect(callsOf('DELETE /session'), 'one each').to.equal(2);
    expect(last).not.to.equal(next);
  });

  it('does not affect a client of the host', async () => {
    const client = service.client({ keepSession: 'tab' });
    const oneId = await mount({ client });
    await client.auth.signIn(credentialsOf('somying'));
    await waitUntil(async () => (await locksOf()) === 1, 'it has its lock');
    oneId.remove();
    await released();
    expect(client.session.state.status).to.equal('signed-in');
    expect(await locksOf()).to.equal(1);
    const next = await mount({ client });
    expect(nameIn(next)).to.equal(displayName);
    await client.auth.signOut();
  });
});

describe('a session kept in the tab (H3)', () => {
  it('is released with the last element, and continued by the next', async () => {
    const first = await mount({ keepSession: 'tab' });
    const second = await mount({ keepSession: 'tab' });
    await signIn(first);
    await waitUntil(async () => (await locksOf()) === 1, 'the page holds it');
    first.remove();
    await released();
    expect(await locksOf(), 'while one element is there').to.equal(1);
    second.remove();
    await waitUntil(async () => (await locksOf()) === 0, 'it is released');
    const next = await mount({ keepSession: 'tab' });
    expect(nameIn(next)).to.equal(displayName);
    await waitUntil(async () => (await locksOf()) === 1, 'it is held again');
    await clientIn(next).auth.signOut();
    await waitUntil(async () => (await locksOf()) === 0, 'and gone with the session');
  });

  it('stays locked when an element is only moved, or mounted again a moment later', async () => {
    const oneId = await mount({ keepSession: 'tab' });
    await signIn(oneId);
    await waitUntil(async () => (await locksOf()) === 1);
    const { request } = navigator.locks;
    let asked = 0;
    navigator.locks.request = ((...given: Parameters<LockManager['request']>) => {
      asked += 1;
      return request.apply(navigator.locks, given);
    }) as LockManager['request'];
    try {
      const other = document.createElement('div');
      place.append(other);
      other.append(oneId);
      oneId.remove();
      await new Promise(resolve => setTimeout(resolve, 50));
      place.append(oneId);
      await released();
    } finally {
      Reflect.deleteProperty(navigator.locks, 'request');
    }
    expect(await locksOf()).to.equal(1);
    expect(asked).to.equal(0);
    await clientIn(oneId).auth.signOut();
  });

  it('belongs to the page of this tab that has continued it meanwhile', async () => {
    const first = await mount({ keepSession: 'tab' });
    await signIn(first);
    await waitUntil(() => sessionStorage.length > 0);
    first.remove();
    await waitUntil(async () => (await locksOf()) === 0);
    // The next page of the tab; this page then went into the back-forward cache without releasing the lock.
    const other = service.client({ keepSession: 'tab' });
    await other.auth.resume();
    const next = await mount({ keepSession: 'tab' });
    await waitUntil(() => nameIn(next) === undefined, 'signed out here');
    expect(other.session.state.status).to.equal('signed-in');
    await other.auth.signOut();
  });
});

describe('getSession (H2)', () => {
  /** A host with a back end that counts its calls. */
  function host() {
    const asked: string[] = [];
    const token = service.hostSession('somying');
    return {
      asked,
      getSession: (name: string) => async (): Promise<HostSession | null> => {
        asked.push(name);
        return token;
      },
    };
  }

  it('may be another function at every rendering of the host: nothing is loaded again', async () => {
    const { asked, getSession } = host();
    const oneId = await mount({ getSession: getSession('first') });
    const client = clientIn(oneId);
    for (let drawing = 0; drawing < 30; drawing++) {
      oneId.getSession = getSession(`drawing ${drawing}`);
      void client.api.GET('/businesses');
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    await waitUntil(() => nameIn(oneId) === displayName);
    expect(asked).to.deep.equal(['first']);
    expect(clientIn(oneId) === client, 'the same client').to.equal(true);
    expect(callsOf('GET /session')).to.equal(1);
    await client.auth.signOut();
  });

  it('is the latest function of the last connected element that has one, whenever it is needed', async () => {
    const { asked, getSession } = host();
    const one = await mount({ getSession: getSession('of one') });
    await waitUntil(() => nameIn(one) === displayName);
    const other = await mount({ getSession: getSession('of the other') });
    const client = clientIn(one);
    const need = async () => {
      service.endAll();
      await client.api.GET('/businesses').catch(() => undefined);
    };
    other.getSession = getSession('of the other, again');
    await need();
    other.remove();
    await client.auth.resume();
    one.getSession = getSession('of one, again');
    await released();
    await client.auth.resume();
    await need();
    expect(asked.slice(0, 2)).to.deep.equal(['of one', 'of the other, again']);
    expect(asked.at(-1)).to.equal('of one, again');
    await client.auth.signOut();
  });

  it('is called once for elements that a framework mounts twice at once', async () => {
    const { asked, getSession } = host();
    const oneId = document.createElement('sme-one-id');
    Object.assign(oneId, { baseUrl: service.baseUrl, getSession: getSession('twice') });
    oneId.append(new SessionReader());
    place.append(oneId);
    oneId.remove();
    place.append(oneId);
    const twin = await mount({ getSession: getSession('twin') });
    await waitUntil(() => nameIn(oneId) === displayName && nameIn(twin) === displayName);
    expect(asked).to.have.length(1);
    expect(callsOf('GET /session')).to.equal(1);
    await clientIn(oneId).auth.signOut();
  });

  it('is called again by resume() after it has returned null, and for an element that is mounted later', async () => {
    let token: HostSession | null = null;
    const getSession = async () => token;
    const oneId = await mount({ getSession });
    await oneId.resume();
    expect(nameIn(oneId)).to.equal(undefined);
    token = service.hostSession('somying');
    await oneId.resume();
    expect(nameIn(oneId)).to.equal(displayName);
    await clientIn(oneId).auth.signOut();

    oneId.remove();
    await released();
    const next = await mount({ getSession });
    token = service.hostSession('somying');
    next.remove();
    await released();
    const last = await mount({ getSession });
    await waitUntil(() => nameIn(last) === displayName);
    await clientIn(last).auth.signOut();
  });
});

describe('signOut (H10)', () => {
  it('is awaited, and is the latest function of the host', async () => {
    const token = service.hostSession('somying');
    const received: string[] = [];
    const oneId = await mount({ getSession: async () => token, signOut: async () => received.push('old') });
    await waitUntil(() => nameIn(oneId) === displayName);
    let end: () => void = () => undefined;
    oneId.signOut = async () => {
      await new Promise<void>(resolve => (end = resolve));
      received.push('new');
    };
    const signedOut = clientIn(oneId).auth.signOut();
    expect(nameIn(oneId), 'at once here').to.equal(undefined);
    end();
    await signedOut;
    expect(received).to.deep.equal(['new']);
    expect(callsOf('DELETE /session')).to.equal(1);
  });
});

describe('the code that a redirect brings back (H1)', () => {
  /** The page after the redirect back from the service; the exchange of the code waits for `finish`. */
  function comeBack() {
    const state = 'state-of-the-redirect';
    const client = `${service.baseUrl} client undefined`;
    const pending = { state, verifier: 'verifier', client, returnTo: `${location.href}#faq` };
    sessionStorage.setItem('sme-one-id/redirect', JSON.stringify(pending));
    const back = new URL(location.href);
    back.searchParams.set('code', 'the-code');
    back.searchParams.set('state', state);
    history.replaceState(null, '', back);

    let finish: () => void = () => undefined;
    const finished = new Promise<void>(resolve => (finish = resolve));
    let exchanges = 0;
    const { fetch } = window;
    window.fetch = async (...asked) => {
      const request = new Request(...asked);
      if (!request.url.endsWith('/sign-in/exchanges')) return fetch(request);
      exchanges += 1;
      await finished;
      return service.fetch(
        new Request(`${service.baseUrl}/sign-in`, { method: 'POST', body: JSON.stringify(credentialsOf('somying')) }),
      );
    };
    return { finish: () => finish(), exchanges: () => exchanges };
  }

  it('is exchanged once, whichever of several elements starts, and signs all of them in', async () => {
    const { finish, exchanges } = comeBack();
    const elements = [await mount(), await mount(), await mount()];
    await waitUntil(() => exchanges() > 0);
    finish();
    await waitUntil(() => elements.every(each => nameIn(each) === displayName));
    expect(exchanges()).to.equal(1);
    expect(location.hash).to.equal('#faq');
    await clientIn(elements[0]!).auth.signOut();
  });

  it('signs in the element that replaces the one which began the exchange', async () => {
    const { finish, exchanges } = comeBack();
    const thrownAway = await mount();
    await waitUntil(() => exchanges() > 0);
    thrownAway.remove();
    await released();
    const successor = await mount();
    const received: string[] = [];
    successor.addEventListener('sme-signed-in', () => received.push('signed in'));
    finish();
    await waitUntil(() => nameIn(successor) === displayName);
    expect(received).to.have.length(1);
    expect(exchanges()).to.equal(1);
    await clientIn(successor).auth.signOut();
  });
});
