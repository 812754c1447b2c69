import { expect } from 'chai';

import type { SmeClient } from '../../../src/index.js';
import type { Session } from '../../../src/contract/types.js';
import { password, rejection, rejectionCodes, type World } from './world.js';

const verifier = 'a-code-verifier-of-forty-three-characters-00';

async function challengeOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** S7–S13, S79–S81. */
export function signingIn(world: () => World, seesMessages: boolean): void {
  describe('signing in', () => {
    it('offers the citizen and the juristic account, in this order', async () => {
      const types = await world().client().auth.accountTypes();
      expect(types.map(type => type.accountType)).to.deep.equal(['citizen', 'juristic']);
      expect(types[1]).to.include({ signInMethod: 'redirect' });
    });

    it('recognises the person by username and password', async () => {
      const client = world().client();
      const account = await client.auth.signIn({ username: 'somying', password });
      expect(account).to.include({ displayName: 'สมหญิง ใจดี', accountType: 'citizen', sampleData: true });
      expect((await client.auth.session()).account).to.deep.equal(account);
      expect(client.session.state).to.include({ status: 'signed-in' });
    });

    it('does not reveal whether username or password was wrong', async () => {
      const { auth } = world().client();
      const answers = await Promise.all([
        rejection(auth.signIn({ username: 'somchai', password: 'wrong' })),
        rejection(auth.signIn({ username: 'nobody', password })),
      ]);
      for (const { code, status } of answers)
        expect({ code, status }).to.deep.equal({ code: 'sign_in_failed', status: 401 });
    });

    it('reports which field is missing, too long or unknown', async () => {
      const { auth } = world().client();
      expect(await rejectionCodes(auth.signIn({ username: '', password: 'x'.repeat(257) }))).to.have.members([
        'invalid_request',
        '/username required',
        '/password too_long',
      ]);
      expect(await rejectionCodes(auth.signIn({ username: 'somying', password, admin: true } as never))).to.deep.equal([
        'invalid_request',
        '/admin unknown_field',
      ]);
    });

    it('answers in the requested language, Thai by default', async () => {
      const title = async (client: SmeClient) =>
        (await client.api.GET('/businesses/{businessId}', { params: { path: { businessId: 'x' } } })).error?.title;
      expect(await title(world().client())).to.match(/[\u0E00-\u0E7F]/);
      expect(await title(world().client({ language: 'en' }))).to.match(/^[\x20-\x7E]+$/);
    });

    it('requires a signed-in caller', async () => {
      expect(await rejectionCodes(world().client().businesses.list())).to.deep.equal(['not_signed_in']);
      const stranger = world().client({ getSession: async () => ({ accessToken: 'x'.repeat(43), expiresAt: '' }) });
      expect(await rejectionCodes(stranger.businesses.list())).to.deep.equal(['session_expired']);
    });
  });

  describe('a session', () => {
    /** Returns the tokens, which the client's methods never do. */
    const begin = async (client: SmeClient): Promise<Session> =>
      (await client.api.POST('/sign-in', { body: { username: 'somying', password } })).data!;
    const as = ({ accessToken, expiresAt }: Session) =>
      world().client({ getSession: async () => ({ accessToken, expiresAt }) });

    it('continues when its access token has expired, with one renewal for all calls', async () => {
      let good = false;
      let renewals = 0;
      const client = world().client({
        fetch: request => {
          if (request.url.endsWith('/session/refresh')) {
            renewals += 1;
            good = true;
          } else if (!good && request.headers.has('Authorization'))
            request.headers.set('Authorization', 'Bearer run-out-token');
          return world().fetch(request);
        },
      });
      await client.auth.signIn({ username: 'somying', password });
      const lists = await Promise.all([client.businesses.list(), client.businesses.list(), client.inquiries.list()]);
      expect(lists[0].businesses).to.have.length(3);
      expect(renewals).to.equal(1);
    });

    it('is extended when the person asks, and not by renewing tokens', async () => {
      const client = world().client();
      await client.auth.signIn({ username: 'somying', password });
      const end = () => (client.session.state.status === 'signed-in' ? client.session.state.expiresAt : '');
      const first = end();
      const until = async (extended: string | null) => expect(extended).to.equal(end());
      // The service's clock may still be at the millisecond of the sign-in.
      for (let tries = 1; end() === first && tries <= 100; tries += 1) await until(await client.auth.extend());
      expect(Date.parse(end())).to.be.above(Date.parse(first));

      const session = await begin(world().client());
      const { data } = await client.api.POST('/session/refresh', { body: { refreshToken: session.refreshToken } });
      expect(data?.refreshExpiresAt).to.equal(session.refreshExpiresAt);
    });

    it('returns the same tokens to concurrent requests with one refresh token (S7)', async () => {
      const client = world().client();
      const first = await begin(client);
      const body = { refreshToken: first.refreshToken };
      const answers = await Promise.all(
        Array.from({ length: 6 }, async () => (await client.api.POST('/session/refresh', { body })).data!),
      );
      const [second] = answers;
      for (const answer of answers) expect(answer).to.deep.equal(second);
      expect((await as(second!).auth.session()).account).to.deep.equal(first.account);
      expect(await rejectionCodes(as(first).auth.session())).to.deep.equal(['session_expired']);
    });

    it('ends at sign-out, with both its tokens', async () => {
      const session = await begin(world().client());
      const client = as(session);
      await client.auth.session();
      await client.auth.signOut();
      expect(client.session.state).to.deep.equal({ status: 'signed-out' });
      expect(await rejectionCodes(as(session).auth.session())).to.deep.equal(['session_expired']);
      const { error } = await client.api.POST('/session/refresh', { body: { refreshToken: session.refreshToken } });
      expect(error).to.include({ code: 'session_expired' });
    });
  });

  describe("signing in on the service's own page", () => {
    const start = async (accountType: string) => {
      const { connection } = world();
      return world()
        .client()
        .auth.startRedirect({
          accountType,
          returnAddress: connection.returnAddress,
          state: 'state-of-the-page',
          codeChallenge: await challengeOf(verifier),
          codeChallengeMethod: 'S256',
        });
    };
    const comeBack = async (accountType: string, username: string) => {
      const { address } = await start(accountType);
      const back = new URL(await world().connection.signInOnPage(address, username, password));
      expect(back.href.startsWith(world().connection.returnAddress)).to.equal(true);
      expect(back.searchParams.get('state')).to.equal('state-of-the-page');
      return back.searchParams.get('code')!;
    };

    it('returns the juristic person signed in, with its own business', async () => {
      const client = world().client();
      const account = await client.auth.exchange({
        code: await comeBack('juristic', '0985567000016'),
        codeVerifier: verifier,
      });
      expect(account).to.include({ accountType: 'juristic' });
      expect((await client.businesses.list()).businesses).to.have.length(1);
    });

    it('accepts a code once, and only with its verifier', async () => {
      const { auth } = world().client();
      const code = await comeBack('citizen', 'somying');
      await auth.exchange({ code, codeVerifier: verifier });
      expect(await rejectionCodes(auth.exchange({ code, codeVerifier: verifier }))).to.deep.equal(['code_not_valid']);

      const other = await comeBack('citizen', 'somying');
      const codeVerifier = verifier.replace('a-', 'b-');
      expect(await rejectionCodes(auth.exchange({ code: other, codeVerifier }))).to.deep.equal(['code_not_valid']);
    });

    it('returns to listed addresses only', async () => {
      const call = world()
        .client()
        .auth.startRedirect({
          accountType: 'juristic',
          returnAddress: 'https://elsewhere.example/',
          codeChallenge: await challengeOf(verifier),
          codeChallengeMethod: 'S256',
        });
      expect(await rejectionCodes(call)).to.deep.equal(['return_address_refused']);
    });

    it('accepts its own account types only', async () => {
      expect(await rejectionCodes(start('nobody'))).to.deep.equal(['invalid_request', '/accountType not_known']);
    });
  });

  describe('a forgotten password', () => {
    it('gets the same response whether or not the account exists', async () => {
      const { auth } = world().client();
      await auth.requestPasswordReset('somchai');
      await auth.requestPasswordReset('nobody-of-that-name');
      expect(await rejectionCodes(auth.requestPasswordReset(''))).to.deep.equal([
        'invalid_request',
        '/username required',
      ]);
    });

    it('is not replaced with an invented token, nor by a weak password', async () => {
      const { auth } = world().client();
      const token = 'never-sent-to-anybody';
      expect(await rejectionCodes(auth.completePasswordReset(token, 'a-long-new-password'))).to.deep.equal([
        'not_found',
      ]);
      expect(await rejectionCodes(auth.completePasswordReset(token, 'short'))).to.deep.equal([
        'invalid_request',
        '/newPassword too_short',
      ]);
    });

    if (!seesMessages) return;

    it('is replaced with the token of the email, once, which ends every session', async () => {
      const client = world().client();
      await client.auth.signIn({ username: 'busy', password });
      await client.auth.requestPasswordReset('busy');
      const token = await world().connection.resetToken!('busy');
      await client.auth.completePasswordReset(token, 'another-long-password');
      expect(await rejectionCodes(client.businesses.list())).to.deep.equal(['session_expired']);
      expect(client.session.state).to.deep.equal({ status: 'expired' });
      expect(await rejectionCodes(client.auth.signIn({ username: 'busy', password }))).to.deep.equal([
        'sign_in_failed',
      ]);
      await client.auth.signIn({ username: 'busy', password: 'another-long-password' });
      expect(await rejectionCodes(client.auth.completePasswordReset(token, 'yet-another-password'))).to.deep.equal([
        'not_found',
      ]);
    });
  });
}
