import { expect } from '@open-wc/testing';

import { createSmeClient } from '../../src/client/index.js';
import type { SmeError } from '../../src/client/errors.js';
import { somying } from '../support/sample-account.js';
import { waitUntil } from '../support/wait-until.js';

const original = location.href;
const comeBack = (query: string) => {
  history.replaceState(null, '', `${location.pathname}?${query}`);
};

interface Asked {
  readonly accountType: string;
  readonly returnAddress: string;
  readonly state: string;
  readonly codeChallenge: string;
  readonly codeChallengeMethod: string;
}

/** A service that sends people to an address of this page, and takes one code. */
function service() {
  const asked: Asked[] = [];
  const exchanges: { readonly code: string; readonly codeVerifier: string }[] = [];
  const fetch = async (request: Request) => {
    if (request.url.endsWith('/sign-in/redirects')) {
      asked.push((await request.json()) as Asked);
      return Response.json({ address: '#gone-to-sign-in', expiresAt: '2026-11-22T09:05:00.000Z' });
    }
    exchanges.push((await request.json()) as (typeof exchanges)[number]);
    return Response.json({
      accessToken: 'access',
      refreshToken: 'refresh',
      expiresAt: new Date(Date.now() + 900_000).toISOString(),
      refreshExpiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      account: somying,
    });
  };
  return { asked, exchanges, client: createSmeClient({ baseUrl: 'https://sme.test/v1', fetch }) };
}

async function challengeOf(verifier: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return btoa(String.fromCharCode(...new Uint8Array(digest))).replace(/[+/=]/g, sign =>
    sign === '+' ? '-' : sign === '/' ? '_' : '',
  );
}

afterEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', original);
});

describe('sign-in by redirect, without our elements', () => {
  it('challenges with the SHA-256 of a verifier that stays in this tab, and resumes with the code, once', async () => {
    const { client, asked, exchanges } = service();
    await client.auth.signInWithRedirect({ accountType: 'juristic' });
    await waitUntil(() => location.hash === '#gone-to-sign-in');
    const [{ state, codeChallenge, ...request }] = asked as [Asked];
    expect(request).to.deep.equal({
      accountType: 'juristic',
      codeChallengeMethod: 'S256',
      returnAddress: location.origin + location.pathname,
    });
    expect(state).to.match(/^[A-Za-z0-9_-]{43}$/);

    comeBack(`a=1&code=the-code-of-a-test&state=${state}`);
    expect((await client.auth.resume())?.accountId).to.equal(somying.accountId);
    comeBack(`a=1&code=the-code-of-a-test&state=${state}`);
    await service().client.auth.resume();
    expect(exchanges.map(({ code }) => code)).to.deep.equal(['the-code-of-a-test']);
    expect(await challengeOf(exchanges[0]!.codeVerifier)).to.equal(codeChallenge);
  });

  it('leaves a code alone that came with another state, or that nobody here asked for', async () => {
    const { client, exchanges } = service();
    await client.auth.signInWithRedirect({ accountType: 'juristic' });
    for (const state of ['somebody-elses', '']) {
      comeBack(`code=the-code-of-a-test&state=${state}`);
      expect(await client.auth.resume()).to.equal(null);
    }
    expect(exchanges).to.deep.equal([]);
  });

  it('asks nothing of a page that nobody comes back to', async () => {
    const { client, asked, exchanges } = service();
    expect(await client.auth.resume()).to.equal(null);
    expect([asked, exchanges]).to.deep.equal([[], []]);
  });
});

describe('sign-in in a window', () => {
  const { open, close } = window;
  let opened: { address?: string; closed: boolean }[] = [];

  beforeEach(() => {
    opened = [];
    window.open = () => {
      const popup: (typeof opened)[number] = { closed: false };
      opened.push(popup);
      return {
        location: { replace: (address: string) => (popup.address = address) },
        close: () => (popup.closed = true),
      } as unknown as Window;
    };
    window.close = () => undefined;
  });
  afterEach(() => {
    Object.assign(window, { open, close });
  });

  it('opens at once, takes the code from the page that comes back in it, and closes it', async () => {
    const { client, asked, exchanges } = service();
    const signedIn = client.auth.signInWithPopup({ accountType: 'juristic', returnAddress: `${location.origin}/back` });
    expect(opened, 'while the click is being handled').to.have.length(1);
    await waitUntil(() => opened[0]!.address === '#gone-to-sign-in');
    const { state, returnAddress } = asked[0]!;
    expect(returnAddress).to.equal(`${location.origin}/back`);

    // The page in the window: it has no verifier, and hands over what its address carries.
    comeBack(`code=the-code-of-a-test&state=${state}`);
    const inWindow = service();
    expect(await inWindow.client.auth.resume()).to.equal(null);
    expect((await signedIn)?.accountId).to.equal(somying.accountId);
    expect(exchanges.map(({ code }) => code)).to.deep.equal(['the-code-of-a-test']);
    expect(inWindow.exchanges).to.deep.equal([]);
    expect(opened[0]!.closed).to.equal(true);
    expect(location.search).to.equal('');
  });

  it('hears no code that comes with another state', async () => {
    const { client, exchanges } = service();
    const stop = new AbortController();
    const signedIn = client.auth.signInWithPopup({ accountType: 'juristic' }, { signal: stop.signal });
    await waitUntil(() => opened[0]!.address !== undefined);
    const stranger = new BroadcastChannel('sme-one-id/sign-in');
    for (const data of [null, 'code', { state: 'window-other', code: 'stolen' }, { code: 'stolen' }])
      stranger.postMessage(data);
    await new Promise(resolve => setTimeout(resolve, 50));
    stranger.close();
    expect(exchanges).to.deep.equal([]);

    stop.abort();
    const refused = await signedIn.catch((error: unknown) => error as SmeError);
    expect(refused).to.have.property('code', 'aborted');
    expect(opened[0]!.closed).to.equal(true);
  });

  it('is done by redirect where the browser blocks the window', async () => {
    window.open = () => null;
    const { client, asked } = service();
    expect(await client.auth.signInWithPopup({ accountType: 'juristic' })).to.equal(null);
    await waitUntil(() => location.hash === '#gone-to-sign-in');
    expect(asked[0]!.state).to.not.contain('window-');
  });
});
