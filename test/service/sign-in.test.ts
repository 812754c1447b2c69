import { expect } from 'chai';
import type { Account, AccountTypeOption, Session } from '../../src/contract/types.js';
import { createService, memoryStore, pbkdf2Hasher, type Throttle } from '../../src/service/index.js';
import { sampleData } from '../../src/service/sample-data/sample-data.js';
import { sha256 } from '../../src/service/crypto/secrets.js';
import { expectProblem, PASSWORD, serviceKit, START, type Kit } from './support/service-kit.js';

const FOREIGN = { Origin: 'https://ministry.example.com' };

const noThrottle: Throttle = { admit: async () => 0, succeed: async () => undefined };

function attempt(kit: Kit, username: string, password: string, headers?: Record<string, string>) {
  return kit.call<Session>('POST', '/sign-in', { json: { username, password }, ...(headers && { headers }) });
}

describe('signing in', () => {
  let kit: Kit;
  beforeEach(async () => {
    kit = await serviceKit();
  });

  it('returns the account, masked, and a token for a quarter of an hour', async () => {
    const { status, body } = await attempt(kit, 'somying', PASSWORD);
    expect(status).to.equal(200);
    expect(body.account).to.deep.equal({
      accountId: '01900000-0001-7000-8000-000000000001',
      accountType: 'citizen',
      displayName: 'สมหญิง ใจดี',
      maskedNumber: '1-xxxx-xxxxx-01-1',
      sampleData: true,
    } satisfies Account);
    expect(body.expiresAt).to.equal('2026-11-22T03:15:00.000Z');
    expect(body.refreshExpiresAt).to.equal('2026-11-22T11:00:00.000Z');
    expect((await kit.call('GET', '/session', { token: body.accessToken })).status).to.equal(200);
  });

  it('accepts any spelling of the username', async () => {
    expect((await attempt(kit, 'SomYing', PASSWORD)).status).to.equal(200);
  });

  it('reports the same error for a wrong password, an unknown username and an account of another provider', async () => {
    const answers = await Promise.all([
      attempt(kit, 'somying', 'wrong'),
      attempt(kit, 'nobody', PASSWORD),
      attempt(kit, '0985567000016', PASSWORD),
    ]);
    const problems = answers.map(answer => ({ ...expectProblem(answer, 401, 'sign_in_failed'), requestId: '' }));
    expect(problems[1]).to.deep.equal(problems[0]);
    expect(problems[2]).to.deep.equal(problems[0]);
  });

  it('takes about as long for a username that does not exist', async () => {
    const slow = await serviceKit({ passwordHasher: pbkdf2Hasher({ iterations: 200_000 }), throttle: noThrottle });
    const hash = await pbkdf2Hasher({ iterations: 200_000 }).hash(PASSWORD);
    const found = await slow.store.accountByUsername('somying');
    slow.store.accountByUsername = async name => (name === 'somying' ? { ...found!, passwordHash: hash } : undefined);
    const times: Record<string, number[]> = { somying: [], nobody: [] };
    // Alternately, so that other load on the machine affects both equally.
    for (let round = 0; round < 8; round++)
      for (const [username, taken] of Object.entries(times)) {
        const begun = performance.now();
        await attempt(slow, username, 'wrong');
        taken.push(performance.now() - begun);
      }
    const [known, unknown] = Object.values(times).map(taken => Math.min(...taken));
    expect(unknown! / known!).to.be.within(0.25, 4);
  });

  it('calls the hasher equally often and with equal work, whether or not the username exists', async () => {
    const asked: string[] = [];
    const hasher = pbkdf2Hasher({ iterations: 10 });
    const counting = await serviceKit({
      passwordHasher: {
        ...hasher,
        verify: (password, hash) => {
          asked.push(hash.split('$').slice(0, 3).join('$'));
          return hasher.verify(password, hash);
        },
      },
    });
    for (const username of ['somying', 'nobody', '0985567000016']) await attempt(counting, username, 'wrong');
    expect(asked).to.deep.equal(Array.from({ length: 3 }, () => '$pbkdf2-sha256$i=10'));
  });

  it('renews an outdated hash once the password is known, and only then', async () => {
    const stronger = await serviceKit({ passwordHasher: pbkdf2Hasher({ iterations: 20 }) });
    const hashOf = async () => (await stronger.store.accountByUsername('somying'))?.passwordHash;
    const before = await hashOf();
    await attempt(stronger, 'somying', 'wrong');
    expect(await hashOf()).to.equal(before);
    const { body: session } = await attempt(stronger, 'somying', PASSWORD);
    const after = await hashOf();
    expect(after).to.match(/\$i=20\$/);
    expect((await stronger.call('GET', '/session', { token: session.accessToken })).status).to.equal(200);
    expect((await attempt(stronger, 'somying', PASSWORD)).status).to.equal(200);
    expect(await hashOf()).to.equal(after);
  });

  it('works with the published password and its published hash', async () => {
    const service = createService({ store: memoryStore(await sampleData(START, { busyCount: 0 })) });
    const request = (password: string) =>
      new Request('https://oneid.test/v1/sign-in', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ username: 'somchai', password }),
      });
    expect((await service.fetch(request(PASSWORD))).status).to.equal(200);
    expect((await service.fetch(request('Sample-Pass-2570'))).status).to.equal(401);
  });
});

describe('guessing', () => {
  it('has to wait longer and longer, even in parallel, but the owner elsewhere does not', async () => {
    const kit = await serviceKit({ callerAddress: request => request.headers.get('X-Test-Address') ?? undefined });
    const from = { 'X-Test-Address': '192.0.2.1' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => attempt(kit, 'somying', 'wrong', from)));
    expect(answers.map(({ status }) => status)).to.deep.equal([401, 401, 401, 401, 401, 429, 429, 429]);

    const rejected = answers[7]!;
    expectProblem(rejected, 429, 'too_many_requests');
    expect(rejected.headers.get('Retry-After')).to.equal('1');
    // The right password must wait as well: otherwise the answer would reveal it.
    expectProblem(await attempt(kit, 'somying', PASSWORD, from), 429, 'too_many_requests');
    expect((await attempt(kit, 'somying', PASSWORD, { 'X-Test-Address': '192.0.2.2' })).status).to.equal(200);

    for (let wait = 1; wait <= 256; wait *= 2) {
      kit.advance(wait * 1000);
      expect((await attempt(kit, 'somying', 'wrong', from)).status).to.equal(401);
    }
    const last = expectProblem(await attempt(kit, 'somying', 'wrong', from), 429, 'too_many_requests');
    expect(last.retryAfterSeconds).to.equal(300);
  });

  it('locks nobody out for longer than half a minute, from any number of addresses', async () => {
    let address = 0;
    const kit = await serviceKit({ callerAddress: () => `192.0.2.${++address}` });
    for (let round = 0; round < 40; round++) {
      await attempt(kit, 'somying', 'wrong');
      kit.advance(1000);
    }
    kit.advance(30_000);
    expect((await attempt(kit, 'somying', PASSWORD)).status).to.equal(200);
  });

  it('starts from zero after the right password', async () => {
    const kit = await serviceKit({ callerAddress: () => '192.0.2.1' });
    for (let round = 0; round < 12; round++) {
      for (let wrong = 0; wrong < 3; wrong++) await attempt(kit, 'somying', 'wrong');
      expect((await attempt(kit, 'somying', PASSWORD)).status).to.equal(200);
    }
  });

  it('of one password on many usernames is slowed down too', async () => {
    const kit = await serviceKit({ callerAddress: () => '192.0.2.1' });
    const statuses = [];
    for (let round = 0; round < 120; round++) statuses.push((await attempt(kit, `person${round}`, 'wrong')).status);
    expect(statuses.indexOf(429)).to.equal(100);
  });

  it("is not forgiven because of successes on the attacker's own account", async () => {
    const kit = await serviceKit({ callerAddress: () => '192.0.2.1' });
    for (let round = 0; round < 99; round++) await attempt(kit, `person${round}`, 'wrong');
    expect((await attempt(kit, 'somchai', PASSWORD)).status).to.equal(200);
    expect((await attempt(kit, 'somying', 'wrong')).status).to.equal(401);
    expectProblem(await attempt(kit, 'somying', 'wrong'), 429, 'too_many_requests');
  });

  it('is not confused with an office that signs in every morning', async () => {
    const kit = await serviceKit({ callerAddress: () => '192.0.2.1' });
    for (let person = 0; person < 120; person++) expect((await attempt(kit, 'somying', PASSWORD)).status).to.equal(200);
  });
});

describe('pages of other origins', () => {
  it('may not send a password', async () => {
    const kit = await serviceKit();
    for (const Origin of [FOREIGN.Origin, 'null', 'http://oneid.test', 'https://oneid.test.example.com'])
      expectProblem(await attempt(kit, 'somying', PASSWORD, { Origin }), 403, 'password_not_accepted_here');
    expect((await attempt(kit, 'somying', PASSWORD, { Origin: 'https://oneid.test' })).status).to.equal(200);
  });

  it('must use a redirect, as the juristic account always does', async () => {
    const methods = async (headers: Record<string, string>, kit: Kit) => {
      const { body } = await kit.call<{ accountTypes: AccountTypeOption[] }>('GET', '/account-types', { headers });
      return body.accountTypes.map(({ accountType, signInMethod }) => `${accountType} ${signInMethod}`);
    };
    const kit = await serviceKit();
    expect(await methods({}, kit)).to.deep.equal(['citizen password', 'juristic redirect']);
    expect(await methods(FOREIGN, kit)).to.deep.equal(['citizen redirect', 'juristic redirect']);

    const listed = await serviceKit({
      firstPartyOrigins: [FOREIGN.Origin],
      publicAddress: 'https://oneid.example.com/',
    });
    expect(await methods(FOREIGN, listed)).to.deep.equal(['citizen password', 'juristic redirect']);
    expect(await methods({ Origin: 'https://oneid.example.com' }, listed)).to.include('citizen password');
    expect(await methods({ Origin: 'https://oneid.test' }, listed)).to.include('citizen redirect');
  });
});

describe('sessions', () => {
  let kit: Kit;
  beforeEach(async () => {
    kit = await serviceKit();
  });

  const refresh = (refreshToken: string, more: { readonly extend?: boolean } = {}) =>
    kit.call<Session>('POST', '/session/refresh', { json: { refreshToken, ...more } });
  const status = async (token: string) => (await kit.call('GET', '/session', { token })).status;

  it('end after a quarter of an hour, unless they are renewed', async () => {
    const session = await kit.signIn('somying');
    kit.advance(15 * 60_000 - 1);
    expect(await status(session.accessToken)).to.equal(200);
    kit.advance(1);
    expect(await status(session.accessToken)).to.equal(401);
    const renewed = await refresh(session.refreshToken);
    expect(renewed.status).to.equal(200);
    expect(renewed.body.refreshExpiresAt).to.equal(session.refreshExpiresAt);
    expect(await status(renewed.body.accessToken)).to.equal(200);
  });

  it('end when a refresh token is reused later', async () => {
    const session = await kit.signIn('somying');
    const renewed = await refresh(session.refreshToken);
    kit.advance(45_000);
    expectProblem(await refresh(session.refreshToken), 401, 'session_expired');
    expect(await status(renewed.body.accessToken)).to.equal(401);
    expectProblem(await refresh(renewed.body.refreshToken), 401, 'session_expired');
  });

  it('return the same tokens again to a client that lost the response, for some seconds (S7)', async () => {
    const session = await kit.signIn('somying');
    const first = (await refresh(session.refreshToken)).body;
    expect(first.refreshToken).not.to.equal(session.refreshToken);
    kit.advance(44_999);
    const again = await refresh(session.refreshToken);
    expect(again.body).to.deep.equal(first);
    expect(await status(first.accessToken)).to.equal(200);

    const next = (await refresh(first.refreshToken)).body;
    expect(next.refreshToken).not.to.equal(first.refreshToken);
    expect(await status(first.accessToken)).to.equal(401);
  });

  it('give six pages that renew at once the same tokens, which work (S7)', async () => {
    const session = await kit.signIn('somying');
    const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(session.refreshToken)));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).to.equal(1);
    const { body } = answers[0]!;
    expect(await status(body.accessToken)).to.equal(200);
    expect((await refresh(body.refreshToken)).status).to.equal(200);
  });

  it('give a late page the newest tokens when others have renewed twice meanwhile (S7)', async () => {
    const session = await kit.signIn('somying');
    const first = (await refresh(session.refreshToken)).body;
    kit.advance(5000);
    const second = (await refresh(first.refreshToken, { extend: true })).body;
    kit.advance(5000);
    expect((await refresh(session.refreshToken)).body).to.deep.equal(second);
    kit.advance(35_000);
    // The first token was replaced too long ago, although the second was not.
    expectProblem(await refresh(session.refreshToken), 401, 'session_expired');
    expect(await status(second.accessToken)).to.equal(401);
  });

  it('cannot be renewed with what the store contains (S7)', async () => {
    const session = await kit.signIn('somying');
    await refresh(session.refreshToken);
    for (const kept of [await sha256(session.refreshToken), await sha256(session.accessToken)])
      expectProblem(await refresh(kept), 401, 'session_expired');
  });

  it('are extended by eight hours when the person asks, up to a day in all', async () => {
    let session = await kit.signIn('somying');
    const ends: string[] = [];
    for (let press = 1; press <= 4; press += 1) {
      kit.advance(Date.parse(session.refreshExpiresAt) - kit.clock.now.getTime() - 120_000);
      session = (await refresh(session.refreshToken, { extend: true })).body;
      ends.push(session.refreshExpiresAt);
      // Renewal alone extends nothing.
      session = (await refresh(session.refreshToken, { extend: false })).body;
      expect(session.refreshExpiresAt).to.equal(ends.at(-1));
    }
    expect(ends).to.deep.equal([
      '2026-11-22T18:58:00.000Z',
      '2026-11-23T02:56:00.000Z',
      '2026-11-23T03:00:00.000Z',
      '2026-11-23T03:00:00.000Z',
    ]);
    kit.advance(120_000);
    expectProblem(await refresh(session.refreshToken, { extend: true }), 401, 'session_expired');
  });

  it('end after eight hours, however often they are renewed', async () => {
    let session = await kit.signIn('somying');
    for (let minutes = 0; minutes < 470; minutes += 10) {
      kit.advance(600_000);
      session = (await refresh(session.refreshToken)).body;
    }
    kit.advance(600_000 - 1000);
    const last = (await refresh(session.refreshToken)).body;
    expect(last.expiresAt).to.equal(last.refreshExpiresAt);
    kit.advance(1000);
    expectProblem(await refresh(last.refreshToken), 401, 'session_expired');
    expect(await status(last.accessToken)).to.equal(401);
  });

  it('end at sign-out, with both tokens, and leave the others', async () => {
    const [first, second] = [await kit.signIn('somying'), await kit.signIn('somying')];
    const { status: signedOut, body } = await kit.call('DELETE', '/session', { token: first.accessToken });
    expect([signedOut, body]).to.deep.equal([204, '']);
    expect(await status(first.accessToken)).to.equal(401);
    expectProblem(await refresh(first.refreshToken), 401, 'session_expired');
    expect(await status(second.accessToken)).to.equal(200);
  });

  it('are stored without anything that could be used to sign in', async () => {
    const started: unknown[] = [];
    const startSession = kit.store.startSession.bind(kit.store);
    kit.store.startSession = session => {
      started.push(session);
      return startSession(session);
    };
    const session = await kit.signIn('somying');
    expect(started).to.have.length(1);
    expect(JSON.stringify(started)).not.to.include(session.accessToken).and.not.include(session.refreshToken);
  });
});
