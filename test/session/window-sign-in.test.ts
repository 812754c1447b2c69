import { expect } from '@open-wc/testing';

import { createSmeClient } from '../../src/client/index.js';
import type { SmeClient } from '../../src/client/client.js';
import type { SmeClientOptions } from '../../src/client/client-options.js';
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
  readonly language: string;
}

/** A service that redirects to an address of this page, and accepts one code. */
function service(options: Partial<SmeClientOptions> = {}) {
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
  return { asked, exchanges, client: createSmeClient({ baseUrl: 'https://sme.test/v1', fetch, ...options }) };
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
  it('sends the SHA-256 of a verifier that stays in this tab, and exchanges the code once', async () => {
    const { client, asked, exchanges } = service();
    await client.auth.signInWithRedirect({ accountType: 'juristic' });
    await waitUntil(() => location.hash === '#gone-to-sign-in');
    const [{ state, codeChallenge, ...request }] = asked as [Asked];
    expect(request).to.deep.equal({
      accountType: 'juristic',
      codeChallengeMethod: 'S256',
      language: 'th',
      returnAddress: location.origin + location.pathname,
    });
    expect(state).to.match(/^[A-Za-z0-9_-]{43}$/);

    comeBack(`a=1&code=the-code-of-a-test&state=${state}`);
    expect((await client.auth.resume())?.accountId).to.equal(somying.accountId);
    comeBack(`a=1&code=the-code-of-a-test&state=${state}`);
    await Promise.all([service().client.auth.resume(), client.auth.resume()]);
    expect(exchanges.map(({ code }) => code)).to.deep.equal(['the-code-of-a-test']);
    expect(await challengeOf(exchanges[0]!.codeVerifier)).to.equal(codeChallenge);
  });

  it('ignores a code with another state, or one that nothing here requested', async () => {
    const { client, exchanges } = service();
    await client.auth.signInWithRedirect({ accountType: 'juristic' });
    for (const state of ['somebody-elses', '']) {
      comeBack(`code=the-code-of-a-test&state=${state}`);
      expect(await client.auth.resume()).to.equal(null);
    }
    expect(exchanges).to.deep.equal([]);
  });

  it('sends no request on a page without a code in its address', async () => {
    const { client, asked, exchanges } = service();
    expect(await client.auth.resume()).to.equal(null);
    expect([asked, exchanges]).to.deep.equal([[], []]);
  });
});

describe('the address of a page that a person leaves to sign in', () => {
  /** Leaves from an address of this page, and returns with what the service adds to the return address. */
  async function goAndReturn(
    client: SmeClient,
    asked: readonly Asked[],
    { from, ended }: { from: string; ended: string },
  ) {
    history.replaceState({ kept: 'by the host' }, '', location.pathname + from);
    await client.auth.signInWithRedirect({ accountType: 'juristic' });
    comeBack(`${ended}&state=${asked.at(-1)!.state}`);
    return client.auth.resume();
  }
  const shown = () => location.search + location.hash;

  it('is restored with query and hash, which the service never sees (H5)', async () => {
    for (const from of ['?dept=5&tag=a%20b&code=of-the-host#faq', '#sme/inquiries/2569-73915508-1', '?dept=5', '']) {
      const { client, asked } = service();
      const account = await goAndReturn(client, asked, { from, ended: 'code=the-code-of-a-test' });
      expect(account?.accountId).to.equal(somying.accountId);
      expect(shown()).to.equal(from);
      expect(asked[0]!.returnAddress).to.equal(location.origin + location.pathname);
      expect(JSON.stringify(asked)).not.to.contain('dept').and.not.to.contain('2569-');
    }
  });

  it('is restored when the person cancelled, and nobody is signed in (H5)', async () => {
    const { client, asked, exchanges } = service();
    const ended = 'error=access_denied&error_description=no&iss=x';
    expect(await goAndReturn(client, asked, { from: '?dept=5#faq', ended })).to.equal(null);
    expect(shown()).to.equal('?dept=5#faq');
    expect(exchanges).to.deep.equal([]);
    comeBack(`error=of-the-host&state=${asked[0]!.state}`);
    await client.auth.resume();
    expect(shown(), 'once').to.contain('error=of-the-host');
  });

  it('may be another one of this origin, but of no other origin (H5)', async () => {
    const { client, asked } = service();
    const here = location.pathname;
    await client.auth.signInWithRedirect({ accountType: 'juristic', returnTo: `${here}?in=the-end` });
    comeBack(`code=the-code-of-a-test&state=${asked[0]!.state}`);
    await client.auth.resume();
    expect(shown()).to.equal('?in=the-end');
    const elsewhere = client.auth.signInWithRedirect({
      accountType: 'juristic',
      returnTo: 'https://elsewhere.example/',
    });
    expect(await elsewhere.catch((thrown: unknown) => thrown)).to.be.instanceOf(TypeError);
  });

  it('keeps its own query when the return address is the target (H6)', async () => {
    const { client, asked } = service();
    await client.auth.signInWithRedirect({ accountType: 'juristic', returnAddress: `${location.origin}/callback` });
    comeBack(`app=1&code=the-code-of-a-test&state=${asked[0]!.state}&iss=x`);
    await client.auth.resume();
    expect(shown()).to.equal('?app=1');
  });
});

describe('the code that a redirect brings back', () => {
  it('is for the client that started the redirect, and for no other client of the page (H1)', async () => {
    const { client, asked, exchanges } = service();
    const others = [
      service({ baseUrl: 'https://other.test/v1' }),
      service({ keepSession: 'tab' }),
      service({ getSession: async () => null }),
    ];
    await client.auth.signInWithRedirect({ accountType: 'juristic' });
    comeBack(`code=the-code-of-a-test&state=${asked[0]!.state}`);
    for (const other of others) expect(await other.client.auth.resume()).to.equal(null);
    expect((await client.auth.resume())?.accountId).to.equal(somying.accountId);
    expect(exchanges).to.have.length(1);
    expect(others.flatMap(other => other.exchanges)).to.deep.equal([]);
  });

  it('is exchanged once for all concurrent callers (H1)', async () => {
    const { client, asked, exchanges } = service();
    const twin = service();
    await client.auth.signInWithRedirect({ accountType: 'juristic' });
    comeBack(`code=the-code-of-a-test&state=${asked[0]!.state}`);
    await Promise.all([client.auth.resume(), twin.client.auth.resume(), client.auth.resume()]);
    expect([...exchanges, ...twin.exchanges]).to.have.length(1);
  });
});

describe('the request to sign in elsewhere', () => {
  it('contains the language that the portal has at that time (H7)', async () => {
    let language: 'th' | 'en' = 'en';
    const { client, asked } = service({ language: () => language });
    await client.auth.signInWithRedirect({ accountType: 'juristic' });
    language = 'th';
    await client.auth.signInWithRedirect({ accountType: 'juristic' });
    expect(asked.map(each => each.language)).to.deep.equal(['en', 'th']);
  });

  it('explains in the console what to configure, when the return address is not listed (H6)', async () => {
    const { error } = console;
    const said: string[] = [];
    // eslint-disable-next-line no-console -- heard by the test
    console.error = (text: string) => void said.push(text);
    try {
      const problem = { type: 'about:blank', title: '', status: 400, code: 'return_address_refused', requestId: 'r' };
      const fetch = async () =>
        Response.json(problem, { status: 400, headers: { 'Content-Type': 'application/problem+json' } });
      const { client } = service({ fetch });
      const rejected = await client.auth
        .signInWithRedirect({ accountType: 'juristic' })
        .catch((thrown: unknown) => thrown);
      expect((rejected as SmeError).code).to.equal('return_address_refused');
    } finally {
      // eslint-disable-next-line no-console -- as it was
      console.error = error;
    }
    const [text, ...more] = said;
    expect(text)
      .to.contain(`--return-address ${location.origin}${location.pathname} `)
      .and.contain('RETURN_ADDRESSES')
      .and.contain('docs/embedding/sessions.md');
    expect(more).to.deep.equal([]);
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

  it('opens synchronously, receives the code from the page inside, and closes', async () => {
    const { client, asked, exchanges } = service();
    const signedIn = client.auth.signInWithPopup({ accountType: 'juristic', returnAddress: `${location.origin}/back` });
    expect(opened, 'while the click is being handled').to.have.length(1);
    await waitUntil(() => opened[0]!.address === '#gone-to-sign-in');
    const { state, returnAddress } = asked[0]!;
    expect(returnAddress).to.equal(`${location.origin}/back`);

    // The page in the window: it has no verifier, and passes on the code in its address.
    comeBack(`code=the-code-of-a-test&state=${state}`);
    const inWindow = service();
    expect(await inWindow.client.auth.resume()).to.equal(null);
    expect((await signedIn)?.accountId).to.equal(somying.accountId);
    expect(exchanges.map(({ code }) => code)).to.deep.equal(['the-code-of-a-test']);
    expect(inWindow.exchanges).to.deep.equal([]);
    expect(opened[0]!.closed).to.equal(true);
    expect(location.search).to.equal('');
  });

  it('closes, and signs nobody in, when the person cancels in it', async () => {
    const { client, asked, exchanges } = service();
    const signedIn = client.auth.signInWithPopup({ accountType: 'juristic' });
    await waitUntil(() => opened[0]!.address !== undefined);
    comeBack(`error=access_denied&state=${asked[0]!.state}`);
    await service().client.auth.resume();
    expect(await signedIn).to.equal(null);
    expect(opened[0]!.closed).to.equal(true);
    expect([location.search, exchanges]).to.deep.equal(['', []]);
  });

  it('ignores a code with another state', async () => {
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
    const rejected = await signedIn.catch((error: unknown) => error as SmeError);
    expect(rejected).to.have.property('code', 'aborted');
    expect(opened[0]!.closed).to.equal(true);
  });

  it('falls back to a redirect where the browser blocks the window', async () => {
    window.open = () => null;
    const { client, asked } = service();
    expect(await client.auth.signInWithPopup({ accountType: 'juristic' })).to.equal(null);
    await waitUntil(() => location.hash === '#gone-to-sign-in');
    expect(asked[0]!.state).to.not.contain('window-');
  });
});
