import { expect } from 'chai';

import type { SmeClientOptions } from '../../src/index.js';
import { answerOf } from '../support/answer-of.js';
import {
  account,
  bearerOf,
  clientOf,
  credentials,
  heldRenewals,
  json,
  pathOf,
  problem,
  rotatingService,
  sessionOf,
  thrownBy,
  untilSent,
} from './support/answers.js';

describe('client: the start of a page', () => {
  it('sends no request where nobody can be signed in', async () => {
    const { client, requests } = clientOf(() => json({}));
    expect(await client.auth.resume()).to.equal(null);
    expect(requests).to.deep.equal([]);
  });

  it('asks the service for the owner of the host’s token', async () => {
    const info = { account, expiresAt: '2026-11-22T09:15:00.000Z', asOf: '2026-11-22T09:05:00.000Z' };
    const getSession = async () => ({ accessToken: 'host-token-0001', expiresAt: info.expiresAt });
    const { client, requests } = clientOf(() => json(info), { getSession });
    expect(client.session.keptBy).to.equal('host');
    expect((await client.auth.resume())?.accountId).to.equal(account.accountId);
    expect(requests.map(pathOf)).to.deep.equal(['/session']);
    expect((await client.auth.resume())?.accountId).to.equal(account.accountId);
    expect(requests, 'known by now').to.have.length(1);
  });

  it('has no session when the host says so', async () => {
    const { client, requests } = clientOf(() => json({}), { getSession: async () => null });
    expect(await client.auth.resume()).to.equal(null);
    expect(requests).to.deep.equal([]);
  });
});

describe('client: extending a session', () => {
  it('renews although no token was rejected, once however often it is called', async () => {
    const now = { turn: 1 };
    const { client, requests } = clientOf(rotatingService(now));
    await client.auth.signIn(credentials);
    const ends = await Promise.all([client.auth.extend(), client.auth.extend()]);
    expect(ends).to.deep.equal([sessionOf(2).refreshExpiresAt, sessionOf(2).refreshExpiresAt]);
    expect(requests.filter(request => pathOf(request) === '/session/refresh')).to.have.length(1);
    await client.businesses.list();
    expect(bearerOf(requests.at(-1)!)).to.equal('Bearer access-token-0002');
  });

  it('reports that the person asked for it', async () => {
    const now = { turn: 1 };
    const { client, requests } = clientOf(rotatingService(now));
    await client.auth.signIn(credentials);
    await client.auth.extend();
    expect(await requests.at(-1)?.json()).to.deep.equal({ refreshToken: 'refresh-token-0001', extend: true });
  });

  it('renews again after a renewal in progress for another reason', async () => {
    const { now, open, client, requests } = heldRenewals();
    await client.auth.signIn(credentials);
    now.turn = 2; // The access token has expired.
    const listed = client.businesses.list();
    await untilSent(requests, '/session/refresh');
    const extended = Promise.all([client.auth.extend(), client.auth.extend(), listed]);
    open();
    const [one, other] = await extended;
    expect([one, other]).to.deep.equal([sessionOf(4).refreshExpiresAt, sessionOf(4).refreshExpiresAt]);
    const refreshes = requests.filter(request => pathOf(request) === '/session/refresh');
    expect(await Promise.all(refreshes.map(request => request.json()))).to.deep.equal([
      { refreshToken: 'refresh-token-0001' },
      { refreshToken: 'refresh-token-0003', extend: true },
    ]);
  });

  it('reports that the session is over, when it is', async () => {
    const { client } = clientOf(request =>
      pathOf(request) === '/sign-in' ? json(sessionOf(1)) : problem(401, 'session_expired'),
    );
    await client.auth.signIn(credentials);
    expect(await client.auth.extend()).to.equal(null);
    expect(client.session.state.status).to.equal('expired');
  });

  it('keeps the session when the service cannot be reached', async () => {
    const { client } = clientOf(
      request => (pathOf(request) === '/sign-in' ? json(sessionOf(1)) : Promise.reject(new TypeError('offline'))),
      { retries: 0 },
    );
    await client.auth.signIn(credentials);
    expect(await thrownBy(client.auth.extend())).to.include({ code: 'unreachable' });
    expect(client.session.state.status).to.equal('signed-in');
  });

  it('accepts the token that a host still considers valid', async () => {
    const expiresAt = '2026-11-22T09:15:00.000Z';
    const { client } = clientOf(() => json(answerOf('GET /businesses')), {
      getSession: async () => ({ accessToken: 'host-token-0001', expiresAt }),
    });
    await client.businesses.list();
    expect(await client.auth.extend()).to.equal(expiresAt);
  });
});

describe('client: keeping a session', () => {
  const wrong: Record<string, Partial<SmeClientOptions>> = {
    'for longer than a tab': { keepSession: 'for-ever' as 'tab' },
    'beside a host that keeps it': { keepSession: 'tab', getSession: async () => null },
  };
  for (const [name, options] of Object.entries(wrong)) {
    it(`throws a TypeError ${name}, and explains what to do about it`, async () => {
      expect(await thrownBy(() => clientOf(() => json({}), options)))
        .to.be.instanceOf(TypeError)
        .with.property('message')
        .that.contains('keepSession');
    });
  }

  // Node and workers have no tab: nothing is kept there, and nothing fails.
  it('renews at once after a sign-in, whether or not there is a tab', async () => {
    const { client, requests } = clientOf(rotatingService(), { keepSession: 'tab' });
    expect(await client.auth.resume()).to.equal(null);
    await client.auth.signIn(credentials);
    await client.businesses.list();
    expect(requests.map(pathOf)).to.deep.equal(['/sign-in', '/businesses']);
    // The sign-in has requested the lock on the kept token, and may not have it yet.
    await client.auth.extend();
    expect(client.session.state.status).to.equal('signed-in');
    await client.auth.signOut();
  });
});

describe('client: a sign-out while a sign-in is on its way', () => {
  it('wins: nobody is signed in, and the sign-in says that it was given up (A6)', async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>(resolve => (answer = resolve));
    const { client } = clientOf(async () => {
      await held;
      return json(sessionOf(1), 201);
    });
    const thrown = thrownBy(client.auth.signIn(credentials));
    await client.auth.signOut();
    answer();
    expect(await thrown).to.include({ code: 'aborted' });
    expect(client.session.state).to.deep.equal({ status: 'signed-out' });
    await client.auth.signIn(credentials);
    expect(client.session.state.status).to.equal('signed-in');
  });
});
