import { expect } from 'chai';

import type { SessionState, SmeClient, SmeError } from '../../src/index.js';
import { answerOf, answerTo } from '../support/answer-of.js';
import {
  account,
  bearerOf,
  clientOf,
  credentials,
  gate,
  heldRenewals,
  html,
  json,
  pathOf,
  problem,
  rotatingService,
  sessionOf,
  thrownBy,
  untilSent,
} from './support/answers.js';

const received = (client: SmeClient) => {
  const states: SessionState[] = [];
  client.session.subscribe(state => states.push(state));
  return states;
};

const signedIn = (turn: number) => ({ status: 'signed-in', account, expiresAt: sessionOf(turn).refreshExpiresAt });

describe('client: tokens of a sign-in', () => {
  it('are sent with every later call, but not with public ones', async () => {
    const { client, requests } = clientOf(rotatingService());
    await client.auth.signIn(credentials);
    await client.businesses.list();
    await thrownBy(client.auth.accountTypes());
    expect(requests.map(bearerOf)).to.deep.equal([null, 'Bearer access-token-0001', null]);
  });

  it('are renewed once for all waiting calls, and every call succeeds', async () => {
    const now = { turn: 1 };
    const { client, requests } = clientOf(rotatingService(now));
    await client.auth.signIn(credentials);
    now.turn = 2; // The access token has expired.

    await Promise.all(Array.from({ length: 20 }, () => client.businesses.list()));
    await client.businesses.list();

    const refreshes = requests.filter(request => pathOf(request) === '/session/refresh');
    expect(refreshes).to.have.length(1);
    expect(await refreshes[0]?.json()).to.deep.equal({ refreshToken: 'refresh-token-0001' });
    expect(requests.filter(request => pathOf(request) === '/businesses')).to.have.length(20 + 20 + 1);
  });

  it('may be signed tokens of 6 kB, and are sent and renewed whole', async () => {
    const jwt = (turn: number, kind: string) => [`eyJ${kind}${turn}`, 'x'.repeat(6000), 'c2ln-bmF0_dXJl'].join('.');
    const session = (turn: number) => ({
      ...sessionOf(turn),
      accessToken: jwt(turn, 'access'),
      refreshToken: jwt(turn, 'refresh'),
    });
    const { client, requests } = clientOf(request => {
      if (pathOf(request) === '/sign-in') return json(session(1));
      if (pathOf(request) === '/session/refresh') return json(session(2));
      return bearerOf(request) === `Bearer ${jwt(2, 'access')}` ? json(answerTo(request)) : problem(401, 'EXPIRED');
    });
    await client.auth.signIn(credentials);
    await client.businesses.list();
    expect(requests.map(pathOf)).to.deep.equal(['/sign-in', '/businesses', '/session/refresh', '/businesses']);
    expect(await requests[2]?.json()).to.deep.equal({ refreshToken: jwt(1, 'refresh') });
  });

  it('are awaited by calls that start during a renewal', async () => {
    const { now, open, client, requests } = heldRenewals();
    await client.auth.signIn(credentials);
    now.turn = 2;
    const first = client.businesses.list();
    await untilSent(requests, '/session/refresh');
    const second = client.businesses.list();
    open();
    await Promise.all([first, second]);

    expect(requests.map(pathOf)).to.deep.equal([
      '/sign-in',
      '/businesses',
      '/session/refresh',
      '/businesses',
      '/businesses',
    ]);
  });

  it('are not renewed again for a 401 that arrives late', async () => {
    const now = { turn: 1 };
    const service = rotatingService(now);
    const { open, opened } = gate();
    const { client, requests } = clientOf(async request => {
      const answer = service(request);
      if (pathOf(request) === '/inquiries' && requests.length === 2) await opened;
      return answer;
    });
    await client.auth.signIn(credentials);
    now.turn = 2;
    const late = client.inquiries.list();
    await client.businesses.list();
    open();
    await late;
    expect(requests.filter(request => pathOf(request) === '/session/refresh')).to.have.length(1);
  });

  it('send the complete body again with the renewed token', async () => {
    const now = { turn: 1 };
    const { client, requests } = clientOf(rotatingService(now));
    await client.auth.signIn(credentials);
    now.turn = 2;
    await client.attachments.upload('0192f0c2', new Blob(['เอกสาร']));
    const bodies = await Promise.all(requests.slice(-3).map(request => request.text()));
    expect([bodies[0], bodies[2]]).to.deep.equal(['เอกสาร', 'เอกสาร']);
  });

  it('keep the idempotency key when a call is repeated', async () => {
    const now = { turn: 1 };
    const { client, requests } = clientOf(rotatingService(now));
    await client.auth.signIn(credentials);
    now.turn = 2;
    await client.inquiries.reply('2569-04718236-5', { detail: 'ขอบคุณ' });
    const keys = requests.map(request => request.headers.get('Idempotency-Key')).filter(key => key !== null);
    expect(keys).to.have.length(2);
    expect(keys[0])
      .to.equal(keys[1])
      .and.match(/^[\w-]{16,64}$/);
  });

  it('end the session when the service rejects their renewal', async () => {
    const { client, requests } = clientOf(request =>
      pathOf(request) === '/sign-in' ? json(sessionOf(1)) : problem(401, 'session_expired'),
    );
    const states = received(client);
    await client.auth.signIn(credentials);
    const thrown = await Promise.all([thrownBy(client.businesses.list()), thrownBy(client.inquiries.list())]);

    for (const error of thrown) expect(error).to.include({ code: 'session_expired', status: 401 });
    expect(states).to.deep.equal([signedIn(1), { status: 'expired' }]);
    expect(requests.filter(request => pathOf(request) === '/session/refresh')).to.have.length(1);

    await thrownBy(client.businesses.list());
    expect(bearerOf(requests.at(-1)!), 'the refused token is forgotten').to.equal(null);
  });

  const passing: Record<string, () => unknown> = {
    'no network': () => Promise.reject(new TypeError('fetch failed')),
    'a 503 page of a gateway': () => html(503),
    'a 403 page of a gateway': () => html(403),
    'too many requests': () => problem(429, 'too_many_requests'),
    'a failure inside the service': () => problem(500, 'internal_error'),
  };
  for (const [name, failure] of Object.entries(passing)) {
    it(`stay valid when the renewal fails with ${name}`, async () => {
      const now = { turn: 1 };
      const service = rotatingService(now);
      let failures = 1;
      const { client } = clientOf(request =>
        pathOf(request) === '/session/refresh' && failures-- > 0 ? failure() : service(request),
      );
      await client.auth.signIn(credentials);
      now.turn = 2;
      expect(await thrownBy(client.businesses.list()))
        .to.have.property('code')
        .not.equal('session_expired');
      expect(client.session.state.status).to.equal('signed-in');
      await client.businesses.list();
    });
  }

  /** How other back ends, and gateways in front of them, reject a token. */
  const rejections: Record<string, () => Response> = {
    'a code of the contract': () => problem(401, 'not_signed_in'),
    'a code of its own': () => problem(401, 'TOKEN_EXPIRED'),
    'a problem without a code': () => problem(401, undefined as never),
    'JSON of another make': () => json({ error: 'invalid_token' }, 401),
    'a page': () => html(401),
    'no body': () => new Response(null, { status: 401 }),
  };
  for (const [name, rejection] of Object.entries(rejections)) {
    it(`are renewed when the service answers 401 with ${name} (S19)`, async () => {
      let turn = 1;
      const { client, requests } = clientOf(request => {
        if (/sign-in|refresh/.test(pathOf(request))) return json(sessionOf(turn++));
        return bearerOf(request) === 'Bearer access-token-0002' ? json(answerOf('GET /businesses')) : rejection();
      });
      await client.auth.signIn(credentials);
      await client.businesses.list();
      expect(requests.map(pathOf)).to.deep.equal(['/sign-in', '/businesses', '/session/refresh', '/businesses']);
      expect(client.session.state.status).to.equal('signed-in');
    });

    it(`end the session when the renewed ones are answered 401 with ${name}, too (S19)`, async () => {
      let turn = 1;
      const { client, requests } = clientOf(request =>
        /sign-in|refresh/.test(pathOf(request)) ? json(sessionOf(turn++)) : rejection(),
      );
      const states = received(client);
      await client.auth.signIn(credentials);
      const thrown = await thrownBy(client.businesses.list());
      expect(thrown).to.include({ status: 401, retryable: false });
      expect((thrown as SmeError).code).to.be.oneOf(['session_expired', 'not_signed_in']);
      expect(requests).to.have.length(4);
      expect(states.map(({ status }) => status)).to.deep.equal(['signed-in', 'signed-in', 'expired']);
      await thrownBy(client.businesses.list());
      expect(bearerOf(requests.at(-1)!), 'the refused token is forgotten').to.equal(null);
    });

    it(`end the session when the renewal is answered 401 with ${name} (S19)`, async () => {
      const { client } = clientOf(request => (pathOf(request) === '/sign-in' ? json(sessionOf(1)) : rejection()));
      await client.auth.signIn(credentials);
      expect(await thrownBy(client.businesses.list())).to.include({ status: 401 });
      expect(client.session.state).to.deep.equal({ status: 'expired' });
    });
  }

  it('of a host are requested again once, and then the session is over (S19)', async () => {
    let asked = 0;
    const getSession = async () => ({
      accessToken: `host-token-${(asked += 1)}`,
      expiresAt: '2026-11-22T09:15:00.000Z',
    });
    const { client, requests } = clientOf(
      request => (bearerOf(request) === 'Bearer host-token-1' && requests.length === 1 ? json(info) : html(401)),
      { getSession },
    );
    const info = answerOf('GET /session');
    await client.auth.session();
    expect(await thrownBy(client.businesses.list())).to.include({ code: 'session_expired', status: 401 });
    expect(asked).to.equal(2);
    expect(client.session.state).to.deep.equal({ status: 'expired' });
  });

  it('of a host are requested with why: at first, after a rejection, and for more time', async () => {
    const asked: unknown[] = [];
    const getSession = async (request: object) => ({
      accessToken: `host-token-${asked.push(request)}`,
      expiresAt: '2026-11-22T09:15:00.000Z',
    });
    const { client } = clientOf(
      request => (bearerOf(request) === 'Bearer host-token-1' ? html(401) : json(answerOf('GET /session'))),
      { getSession },
    );
    await client.auth.session();
    await client.auth.extend();
    expect(asked).to.deep.equal([{ rejectedToken: undefined }, { rejectedToken: 'host-token-1' }, { extend: true }]);
  });

  it('do not abort a renewal that other calls wait for, when one call is aborted', async () => {
    const { now, open, client, requests } = heldRenewals();
    await client.auth.signIn(credentials);
    now.turn = 2;
    const controller = new AbortController();
    const leaving = thrownBy(client.businesses.list({ signal: controller.signal }));
    const staying = client.businesses.list();
    await untilSent(requests, '/session/refresh');
    controller.abort();
    expect(await leaving).to.include({ code: 'aborted' });
    open();
    expect((await staying).businesses).to.deep.equal([]);
  });

  it('are never sent to another address than the service', async () => {
    const { client, requests } = clientOf(rotatingService());
    await client.auth.signIn(credentials);
    await client.api.GET('/businesses', { baseUrl: 'https://sme.test.example/v1' });
    const elsewhere = requests.filter(request => request.url.startsWith('https://sme.test.example'));
    expect(elsewhere.map(bearerOf)).to.deep.equal([null, null]);
  });
});

describe('client: signing out', () => {
  it('forgets the tokens before the service answers, and then notifies it', async () => {
    const { client, requests } = clientOf(request =>
      pathOf(request) === '/sign-in' ? json(sessionOf(1)) : new Response(null, { status: 204 }),
    );
    const states = received(client);
    await client.auth.signIn(credentials);
    const ended = client.auth.signOut();
    expect(client.session.state).to.deep.equal({ status: 'signed-out' });
    await ended;

    expect(states).to.deep.equal([signedIn(1), { status: 'signed-out' }]);
    expect(requests.at(-1)).to.include({ method: 'DELETE', url: 'https://sme.test/v1/session' });
    expect(bearerOf(requests.at(-1)!)).to.equal('Bearer access-token-0001');
    await client.auth.signOut();
    expect(requests, 'nobody is signed in, so there is nothing to tell').to.have.length(2);
  });

  it('signs the page out when the service cannot be reached, and reports that', async () => {
    const { client, requests } = clientOf(request =>
      pathOf(request) === '/sign-in' ? json(sessionOf(1)) : Promise.reject(new TypeError('offline')),
    );
    await client.auth.signIn(credentials);
    expect(await thrownBy(client.auth.signOut())).to.include({ code: 'unreachable' });
    expect(client.session.state).to.deep.equal({ status: 'signed-out' });
    await thrownBy(client.businesses.list());
    expect(bearerOf(requests.at(-1)!)).to.equal(null);
  });

  it('ends the session itself when only its access token had expired', async () => {
    const now = { turn: 1 };
    const { client, requests } = clientOf(rotatingService(now));
    await client.auth.signIn(credentials);
    now.turn = 2;
    await client.auth.signOut();
    expect(requests.slice(1).map(request => `${request.method} ${pathOf(request)}`)).to.deep.equal([
      'DELETE /session',
      'POST /session/refresh',
      'DELETE /session',
    ]);
    expect(bearerOf(requests.at(-1)!)).to.equal('Bearer access-token-0003');
  });

  it('succeeds when the session had ended before', async () => {
    const { client } = clientOf(request =>
      pathOf(request) === '/sign-in' ? json(sessionOf(1)) : problem(401, 'session_expired'),
    );
    await client.auth.signIn(credentials);
    await client.auth.signOut();
    expect(client.session.state).to.deep.equal({ status: 'signed-out' });
  });

  it('overrides a renewal in progress', async () => {
    const now = { turn: 1 };
    const service = rotatingService(now);
    const { open, opened } = gate();
    let held = true;
    const { client, requests } = clientOf(async request => {
      if (request.method === 'DELETE') return new Response(null, { status: 204 });
      if (pathOf(request) === '/session/refresh' && held) await opened;
      return service(request);
    });
    await client.auth.signIn(credentials);
    now.turn = 2;
    const call = thrownBy(client.businesses.list());
    await untilSent(requests, '/session/refresh');
    await client.auth.signOut();
    held = false;
    open();

    expect(await call).to.include({ code: 'session_expired' });
    expect(client.session.state).to.deep.equal({ status: 'signed-out' });
    await thrownBy(client.businesses.list());
    expect(bearerOf(requests.at(-1)!)).to.equal(null);
  });
});

describe('client: a call that was under way when its person signed out (F3)', () => {
  const reply = (client: SmeClient) => client.inquiries.reply('2569-04718236-5', { detail: 'ขอบคุณ' });
  const another = { ...sessionOf(2), account: { ...account, accountId: '0192f0c2-0000-7000-8000-000000000002' } };

  /** The first reply is held until `open`; whoever signs in second is somebody else. */
  function heldReply(answer: () => Response | Promise<Response>) {
    const { open, opened } = gate();
    let signIns = 0;
    const { client, requests } = clientOf(
      async request => {
        if (pathOf(request) === '/sign-in') return json((signIns += 1) === 1 ? sessionOf(1) : another);
        if (request.method === 'DELETE') return new Response(null, { status: 204 });
        if (requests.filter(({ url }) => url === request.url).length > 1) return json(answerTo(request), 201);
        await opened;
        return answer();
      },
      { retries: 2, backoffMs: 1 },
    );
    return { client, requests, open };
  }

  for (const [what, answer, code] of [
    ['is lost', () => Promise.reject(new TypeError('cut')), 'unreachable'],
    ['says that the session is over', () => problem(401, 'session_expired'), 'session_expired'],
  ] as const)
    for (const next of ['nobody', 'somebody else'] as const)
      it(`is not repeated in the name of ${next} when its answer ${what} (F3)`, async () => {
        const { client, requests, open } = heldReply(answer);
        await client.auth.signIn(credentials);
        const replied = thrownBy(reply(client));
        await untilSent(requests, '/inquiries/2569-04718236-5/replies');
        await client.auth.signOut();
        if (next === 'somebody else') await client.auth.signIn(credentials);
        open();
        expect(await replied).to.include({ code });
        expect(requests.filter(({ url }) => url.endsWith('/replies')).map(bearerOf)).to.deep.equal([
          'Bearer access-token-0001',
        ]);
      });

  it('is not repeated in the name of another person who signs in after it expired (F3)', async () => {
    const { client, requests, open } = heldReply(() => Promise.reject(new TypeError('cut')));
    await client.auth.signIn(credentials);
    const replied = thrownBy(reply(client));
    await untilSent(requests, '/inquiries/2569-04718236-5/replies');
    await client.auth.signIn(credentials);
    open();
    expect(await replied).to.include({ code: 'unreachable' });
    expect(requests.filter(({ url }) => url.endsWith('/replies'))).to.have.length(1);
  });
});

describe("client: signing out where the host's back end keeps the session (H10)", () => {
  const info = { account, expiresAt: '2026-11-22T09:15:00.000Z', asOf: '2026-11-22T09:05:00.000Z' };
  const token = { accessToken: 'host-token-0001', expiresAt: info.expiresAt };

  it('notifies the host first, and waits for it, also before the next getSession', async () => {
    const { open, opened } = gate();
    const order: string[] = [];
    let isOver = false;
    const { client } = clientOf(
      request => {
        order.push(`${request.method} ${pathOf(request)}`);
        return request.method === 'DELETE' ? new Response(null, { status: 204 }) : json(info);
      },
      {
        getSession: async () => {
          order.push('getSession');
          return isOver ? null : token;
        },
        signOut: async () => {
          order.push(`signOut while ${client.session.state.status}`);
          await opened;
          isOver = true;
        },
      },
    );
    await client.auth.resume();
    const signedOut = client.auth.signOut();
    expect(client.session.state.status).to.equal('signed-out');
    const resumed = client.auth.resume();
    open();
    await signedOut;
    expect(await resumed).to.equal(null);
    expect(order).to.deep.equal([
      'getSession',
      'GET /session',
      'signOut while signed-in',
      'DELETE /session',
      'getSession',
    ]);
  });

  it('leaves the service to a host that has ended the session there', async () => {
    const { client, requests } = clientOf(() => json(info), {
      getSession: async () => token,
      signOut: async () => 'ended',
    });
    await client.auth.resume();
    await client.auth.signOut();
    expect(requests.map(({ method }) => method)).to.deep.equal(['GET']);
    expect(client.session.state).to.deep.equal({ status: 'signed-out' });
  });

  for (const [what, failure] of [
    ['rejects', async () => Promise.reject(new Error('of the host'))],
    [
      'throws',
      () => {
        throw new Error('of the host');
      },
    ],
  ] as const)
    it(`signs the page out, and reports it, when the host ${what}`, async () => {
      const { client, requests } = clientOf(
        request => (request.method === 'DELETE' ? new Response(null, { status: 204 }) : json(info)),
        { getSession: async () => token, signOut: failure },
      );
      await client.auth.resume();
      expect(await thrownBy(client.auth.signOut())).to.include({ name: 'SmeError', code: 'unreachable' });
      expect(client.session.state.status).to.equal('signed-out');
      expect(requests.at(-1)).to.include({ method: 'DELETE' });
    });

  it('is not followed by an expired session when the host still has the old token (H10)', async () => {
    let isGood = true;
    const { client } = clientOf(
      request => {
        if (!isGood) return problem(401, 'session_expired');
        if (request.method === 'DELETE') isGood = false;
        return isGood ? json(info) : new Response(null, { status: 204 });
      },
      { getSession: async () => token },
    );
    await client.auth.resume();
    const states = received(client);
    await client.auth.signOut();
    expect(await client.auth.resume()).to.equal(null);
    expect(states).to.deep.equal([{ status: 'signed-out' }]);
  });
});

describe("client: tokens of the host's back end", () => {
  const info = { account, expiresAt: '2026-11-22T09:15:00.000Z', asOf: '2026-11-22T09:05:00.000Z' };
  const hostService = (good: () => string) => (request: Request) => {
    if (bearerOf(request) !== `Bearer ${good()}`) return problem(401, 'session_expired');
    return pathOf(request) === '/session' ? json(info) : json(answerOf('GET /businesses'));
  };
  const hostSession = (turn: number) => ({ accessToken: `host-token-000${turn}`, expiresAt: info.expiresAt });

  it('are requested once for all waiting calls, and kept', async () => {
    let asked = 0;
    const getSession = async () => hostSession(++asked);
    const { client } = clientOf(
      hostService(() => 'host-token-0001'),
      { getSession },
    );
    await Promise.all(Array.from({ length: 20 }, () => client.businesses.list()));
    await client.businesses.list();
    expect(asked).to.equal(1);
  });

  it('are requested again, once, when the service rejects them', async () => {
    let asked = 0;
    const getSession = async () => hostSession(++asked);
    let good = 'host-token-0001';
    const { client } = clientOf(
      hostService(() => good),
      { getSession },
    );
    await client.auth.session();
    good = 'host-token-0002';
    await Promise.all(Array.from({ length: 20 }, () => client.businesses.list()));
    expect(asked).to.equal(2);
    expect(client.session.state).to.deep.equal({ status: 'signed-in', account, expiresAt: info.expiresAt });
  });

  it('are reported once the service has named their owner', async () => {
    const { client } = clientOf(
      hostService(() => 'host-token-0001'),
      { getSession: async () => hostSession(1) },
    );
    const states = received(client);
    await client.businesses.list();
    expect(states).to.deep.equal([]);
    await client.auth.session();
    expect(states).to.deep.equal([{ status: 'signed-in', account, expiresAt: info.expiresAt }]);
  });

  for (const [name, next] of [
    ['has no other', hostSession(1)],
    ['has none', null],
  ] as const) {
    it(`end the session when the host ${name}`, async () => {
      let asked = 0;
      let good = 'host-token-0001';
      const getSession = async () => (asked++ === 0 ? hostSession(1) : next);
      const { client } = clientOf(
        hostService(() => good),
        { getSession },
      );
      await client.auth.session();
      good = 'another';
      expect(await thrownBy(client.businesses.list())).to.include({ code: 'session_expired' });
      expect(client.session.state).to.deep.equal({ status: 'expired' });
    });
  }

  it('are left out of calls while nobody is signed in at the host', async () => {
    const { client, requests } = clientOf(() => problem(401, 'not_signed_in'), { getSession: async () => null });
    expect(await thrownBy(client.businesses.list())).to.include({ code: 'not_signed_in' });
    expect(requests.map(bearerOf)).to.deep.equal([null]);
  });

  it('turn a failure of the host into an SmeError, and an invalid value into a TypeError', async () => {
    const failing = clientOf(() => json({}), { getSession: () => Promise.reject(new Error('502')) });
    expect(await thrownBy(failing.client.businesses.list())).to.include({ code: 'unreachable' });

    const wrong = clientOf(() => json({}), { getSession: (async () => ({ token: 'x' })) as never });
    expect(await thrownBy(wrong.client.businesses.list()))
      .to.be.instanceOf(TypeError)
      .with.property('message')
      .that.contains('{ accessToken, expiresAt }');
    expect([...failing.requests, ...wrong.requests]).to.have.length(0);
  });
});

describe('client: listeners of the session', () => {
  it('are not called after they are removed, even when they were added twice', async () => {
    const { client } = clientOf(rotatingService());
    let received = 0;
    const listener = () => received++;
    const leave = client.session.subscribe(listener);
    client.session.subscribe(listener);
    leave();
    await client.auth.signIn(credentials);
    expect(received).to.equal(1);
  });
});
