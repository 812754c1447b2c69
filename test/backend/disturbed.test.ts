import { expect } from 'chai';

import { memorySessions, type SessionStore } from '../../src/backend/index.js';
import { accountOfTest, origin, scriptedService } from './support/scripted-service.js';

const session = { method: 'POST' };
const rejecting = (token: string) => ({ method: 'POST', body: JSON.stringify({ rejectedToken: token }) });
const never = () => new Promise<never>(() => undefined);
const day = 24 * 3_600_000;

/** A store of which a test replaces methods. */
const disturbable = () => ({ ...memorySessions() });

describe('backend: a store that misbehaves', () => {
  it('takes a session that cannot be read for none, and reports it', async () => {
    const sessions = disturbable();
    const host = scriptedService({ sessions });
    await host.signIn();
    const before = { ...sessions };
    Object.assign(sessions, { read: async (key: string) => ({ ...(await before.read(key))!, value: 'cut o' }) });
    const answer = await host.ask('/one-id/session', session);
    expect(await answer.json()).to.equal(null);
    expect(answer.headers.getSetCookie().join(), 'the cookie goes').to.contain('Max-Age=0');
    expect(host.errors).to.have.length(1);
    expect((await host.signIn()).status, 'signing in again helps').to.equal(303);
  });

  it('leaves no session at the service that it cannot keep', async () => {
    const sessions = { ...disturbable(), write: () => Promise.reject(new Error('disk full')) };
    const host = scriptedService({ sessions });
    const answer = await host.signIn();
    expect(answer.status).to.equal(503);
    expect(host.calls.at(-1)).to.equal('DELETE /session');
    expect(String(host.errors)).to.equal('Error: disk full');
  });

  it('does not say that a session has ended which may go on', async () => {
    const sessions = disturbable();
    const host = scriptedService({ sessions });
    await host.signIn();
    Object.assign(sessions, { change: () => Promise.reject(new Error('no connection')) });
    const answer = await host.ask('/one-id/session', { method: 'DELETE' });
    expect(answer.status).to.equal(503);
    expect(answer.headers.getSetCookie().join(), 'this browser is signed out').to.contain('Max-Age=0');
    expect(host.errors).to.have.length(1);
  });

  for (const method of ['read', 'write', 'change'] as const)
    it(`answers although \`${method}\` never does`, async () => {
      const sessions = disturbable();
      const host = scriptedService({ sessions, timeoutMs: 50 });
      if (method !== 'write') await host.signIn();
      Object.assign(sessions, { [method]: never } satisfies Partial<SessionStore>);
      const answer =
        method === 'write' ? await host.signIn() : await host.ask('/one-id/session', rejecting('access-1'));
      expect(answer.status).to.equal(503);
      expect(String(host.errors)).to.contain('session store');
      if (method !== 'change') return;
      expect((await host.ask('/one-id/session', { method: 'DELETE' })).status).to.equal(503);
    });
});

describe('backend: a service that misbehaves', () => {
  it('asks a service that does not answer once for all who wait, not once for each', async () => {
    const host = scriptedService();
    await host.signIn();
    let fail: (error: Error) => void = () => undefined;
    const hanging = new Promise<Response>((_, reject) => (fail = reject));
    let reportCall: () => void = () => undefined;
    const called = new Promise<void>(resolve => (reportCall = resolve));
    host.answer('POST /session/refresh', () => {
      reportCall();
      return hanging;
    });
    const waiting = Array.from({ length: 20 }, () => host.ask('/one-id/session', rejecting('access-1')));
    await called;
    fail(new TypeError('fetch failed'));
    expect(new Set((await Promise.all(waiting)).map(({ status }) => status))).to.deep.equal(new Set([503]));
    expect(host.calls.filter(call => call === 'POST /session/refresh')).to.have.length(1);
    host.answer('POST /session/refresh');
    const answer = await host.ask('/one-id/session', rejecting('access-1'));
    expect(await answer.json()).to.have.property('accessToken', 'access-2');
  });

  const later = new Date(Date.now() + day).toISOString();
  const good = {
    accessToken: 'access-9',
    expiresAt: later,
    refreshToken: 'refresh-9',
    refreshExpiresAt: later,
    account: accountOfTest,
  };
  const damages: Readonly<Record<string, () => Response>> = {
    'an empty object': () => Response.json({}),
    'a list': () => Response.json([]),
    'half a body': () => new Response('{"accessToken":"acc', { headers: { 'Content-Type': 'application/json' } }),
    "a gateway's page": () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
    'no access token': () => Response.json({ ...good, accessToken: undefined }),
    'no refresh token': () => Response.json({ ...good, refreshToken: undefined }),
    'an empty refresh token': () => Response.json({ ...good, refreshToken: '' }),
    'a token that no header takes': () => Response.json({ ...good, accessToken: 'ก' }),
    'an end that is no time': () => Response.json({ ...good, refreshExpiresAt: 'tomorrow' }),
  };
  for (const [name, damaged] of Object.entries(damages))
    it(`keeps what it has when the service answers a renewal with ${name}`, async () => {
      const host = scriptedService();
      await host.signIn();
      host.answer('POST /session/refresh', damaged);
      expect((await host.ask('/one-id/session', rejecting('access-1'))).status).to.equal(503);
      host.answer('POST /session/refresh');
      const answer = await host.ask('/one-id/session', rejecting('access-1'));
      expect(await answer.json()).to.have.property('accessToken', 'access-2');
    });

  for (const [name, damaged] of Object.entries(damages))
    it(`signs nobody in when the service answers the exchange with ${name}`, async () => {
      const host = scriptedService();
      host.answer('POST /sign-in/exchanges', damaged);
      expect((await host.signIn()).status).to.equal(503);
      expect(await (await host.ask('/one-id/session', session)).json()).to.equal(null);
    });

  it('says to wait as long as the service says', async () => {
    const host = scriptedService();
    await host.signIn();
    const headers = { 'Retry-After': '42', 'Content-Type': 'application/problem+json' };
    const content = JSON.stringify({ type: 'about:blank', title: 'x', status: 429, code: 'rate_limited' });
    host.answer('POST /session/refresh', () => new Response(content, { status: 429, headers }));
    const answer = await host.ask('/one-id/session', rejecting('access-1'));
    expect([answer.status, answer.headers.get('Retry-After')]).to.deep.equal([503, '42']);
  });

  for (const ahead of [-day, -900_000, 900_000, day])
    it(`keeps a session whose service is ${ahead / 3_600_000} hours ahead of this machine's clock`, async () => {
      const host = scriptedService({ ahead });
      await host.signIn();
      const answer = await host.ask('/one-id/session', session);
      expect(await answer.json()).to.have.property('accessToken', 'access-1');
      expect(host.calls).not.to.include('POST /session/refresh');
    });
});

describe('backend: addresses that nobody sends by accident', () => {
  for (const state of ['%0D%0ASet-Cookie:%20a=b', 'a=b;%20Domain=evil', '%E0%B8%81', '', '%00'])
    it(`answers a callback with the state ${state || 'of no letters'} like any other that nobody began`, async () => {
      const host = scriptedService();
      const answer = await host.ask(`/one-id/callback?code=x&state=${state}`);
      expect(answer.status).to.equal(400);
      for (const line of answer.headers.getSetCookie()) expect(line).not.to.match(/a=b|evil/i);
      expect(host.errors).to.deep.equal([]);
    });

  for (const wanted of ['/one-id/login', '/one-id/callback?code=x', '/x/../one-id/login?return_to=/one-id/login'])
    it(`leads nobody who has signed in to ${wanted}`, async () => {
      const answer = await scriptedService().signIn(wanted);
      expect([answer.status, answer.headers.get('Location')]).to.deep.equal([303, `${origin}/`]);
    });
});
