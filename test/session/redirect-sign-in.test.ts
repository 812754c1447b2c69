import { expect } from '@open-wc/testing';

import type { SignInExchange } from '../../src/contract/types.js';
import { finishRedirectSignIn, pendingRedirect } from '../../src/session/redirect-sign-in.js';
import { fakeClient } from '../support/fake-client.js';

const original = location.href;
const comeBack = (query: string) => {
  history.replaceState(null, '', `${location.pathname}?${query}`);
};

/** Says what was exchanged. */
function exchanging() {
  const exchanges: SignInExchange[] = [];
  const client = fakeClient({
    auth: {
      exchange: async exchange => {
        exchanges.push(exchange);
        return {} as never;
      },
    },
  });
  return { client, exchanges };
}

describe('redirect sign-in', () => {
  afterEach(() => {
    sessionStorage.clear();
    history.replaceState(null, '', original);
  });

  it('challenges with the SHA-256 of a verifier that stays in this tab', async () => {
    const { request, keep } = await pendingRedirect('juristic', 'https://portal.test/');
    keep();
    const { verifier } = JSON.parse(sessionStorage.getItem('sme-one-id/redirect')!) as { verifier: string };
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    const expected = btoa(String.fromCharCode(...new Uint8Array(digest))).replace(/[+/=]/g, sign =>
      sign === '+' ? '-' : sign === '/' ? '_' : '',
    );

    expect(request).to.include({ accountType: 'juristic', codeChallenge: expected, codeChallengeMethod: 'S256' });
    expect(request.state).to.match(/^[A-Za-z0-9_-]{43}$/);
  });

  it('exchanges the code that comes back with our state, once, and cleans the address', async () => {
    const { client, exchanges } = exchanging();
    const { request, keep } = await pendingRedirect('juristic', 'https://portal.test/');
    keep();
    comeBack(`a=1&code=the-code-of-a-test&state=${request.state}`);
    await finishRedirectSignIn(client);
    await finishRedirectSignIn(client);

    expect(exchanges.map(({ code }) => code)).to.deep.equal(['the-code-of-a-test']);
    expect(location.search).to.equal('?a=1');
  });

  it('leaves a code alone that came with another state, or that nobody here asked for', async () => {
    const { client, exchanges } = exchanging();
    const { keep } = await pendingRedirect('juristic', 'https://portal.test/');
    keep();
    comeBack('code=the-code-of-a-test&state=somebody-elses');
    await finishRedirectSignIn(client);
    comeBack('code=the-code-of-a-test&state=');
    await finishRedirectSignIn(client);

    expect(exchanges).to.deep.equal([]);
  });
});
