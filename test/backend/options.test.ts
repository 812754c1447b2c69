import { inspect } from 'node:util';

import { expect } from 'chai';

import { createBackend, memorySessions, type BackendOptions } from '../../src/backend/index.js';

const good: BackendOptions = {
  baseUrl: 'https://oneid.example.go.th/v1',
  origin: 'https://portal.example.go.th',
  sessions: memorySessions(),
};

describe('backend: options', () => {
  const wrong: readonly (readonly [options: object, message: string])[] = [
    [{ origin: undefined }, 'createBackend needs origin'],
    [{ sessions: undefined }, 'createBackend needs sessions'],
    [{ baseUrl: '' }, 'createBackend needs baseUrl'],
    [{ baseUrl: '/v1' }, 'baseUrl'],
    [{ origin: 'https://portal.example.go.th/' }, 'origin must be an origin'],
    [{ origin: 'https://portal.example.go.th/services' }, 'origin must be an origin'],
    [{ origin: 'portal.example.go.th' }, 'origin must be an origin'],
    [{ origin: 'http://portal.example.go.th' }, 'origin must be https'],
    [{ origin: 'ftp://localhost' }, 'origin must be'],
    [{ sessions: {} }, 'sessions must be memorySessions()'],
    [{ path: 'one-id' }, 'path must be'],
    [{ path: '/one-id/' }, 'path must be'],
    [{ path: '/' }, 'path must be'],
    [{ home: 'https://elsewhere.example/' }, 'home must be'],
    [{ home: '//elsewhere.example/' }, 'home must be'],
    [{ home: '/\\elsewhere.example' }, 'home must be'],
    [{ timeoutMs: 0 }, 'timeoutMs must be'],
    [{ timeoutMs: '10' }, 'timeoutMs must be'],
    [{ language: 'th' }, 'language must be a function'],
    [{ secret: 'x' }, 'createBackend has no option "secret"'],
  ];
  for (const [options, message] of wrong)
    it(`refuses ${inspect(options, { breakLength: Infinity })}`, () => {
      expect(() => createBackend({ ...good, ...options })).to.throw(TypeError, message);
    });

  it('takes plain http on this machine only', () => {
    for (const origin of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
      expect(createBackend({ ...good, origin }).path).to.equal('/one-id');
  });
});

describe('backend: cookies', () => {
  /** What the service would answer. */
  const answers: Readonly<Record<string, object>> = {
    '/v1/sign-in/redirects': {
      address: 'https://oneid.example.go.th/sign-in?request=1',
      expiresAt: '2026-11-22T03:10:00Z',
    },
    '/v1/sign-in/exchanges': {
      accessToken: 'access-token-of-the-test',
      expiresAt: '2099-11-22T03:15:00Z',
      refreshToken: 'refresh-token-of-the-test',
      refreshExpiresAt: '2099-11-22T11:00:00Z',
      account: {
        accountId: '01900000-0001-7000-8000-000000000001',
        accountType: 'citizen',
        displayName: 'สมหญิง ใจดี',
        maskedNumber: '1-xxxx-xxxxx-01-1',
        sampleData: true,
      },
    },
  };
  const fetch: BackendOptions['fetch'] = async request => Response.json(answers[new URL(request.url).pathname]);

  it('are bound to this host by https, and out of the reach of scripts', async () => {
    const { handle } = createBackend({ ...good, fetch });
    const begun = await handle(new Request(`${good.origin}/one-id/login?account_type=citizen`));
    const [pending = ''] = begun.headers.getSetCookie();
    expect(pending).to.match(
      /^__Host-sme-one-id-sign-in\.[\w-]{16}=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/,
    );

    const { state } = JSON.parse(Buffer.from(/=([\w-]+)/.exec(pending)?.[1] ?? '', 'base64url').toString()) as {
      state: string;
    };
    const headers = { Cookie: pending.split(';')[0]! };
    const back = await handle(new Request(`${good.origin}/one-id/callback?code=1&state=${state}`, { headers }));
    expect(back.status).to.equal(303);
    const [forgotten, session] = back.headers.getSetCookie();
    expect(forgotten).to.match(/^__Host-sme-one-id-sign-in\.[\w-]{16}=; .*Max-Age=0$/);
    expect(session).to.match(/^__Host-sme-one-id=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  });

  it('without the prefix count for nothing, since any subdomain can set them', async () => {
    const { handle, session } = createBackend({ ...good, fetch });
    const begun = await handle(new Request(`${good.origin}/one-id/login?account_type=citizen`));
    const pair = begun.headers.getSetCookie()[0]!.split(';')[0]!.replace('__Host-', '');
    const { state } = JSON.parse(Buffer.from(pair.split('=')[1]!, 'base64url').toString()) as { state: string };
    const request = new Request(`${good.origin}/one-id/callback?code=1&state=${state}`, { headers: { Cookie: pair } });
    expect((await handle(request)).status).to.equal(400);
    expect(await session(new Request(good.origin, { headers: { Cookie: `sme-one-id=${'x'.repeat(43)}` } }))).to.equal(
      null,
    );
  });
});
