import { expect } from 'chai';

import type { AccountTypeOption, Session } from '../../src/contract/types.js';
import { memoryStore, type StoreSeed } from '../../src/service/index.js';
import { company, somchai } from '../../src/service/sample-data/people.js';
import { sha256 } from '../../src/service/crypto/secrets.js';
import { expectProblem, PASSWORD, serviceKit, type Kit } from './support/service-kit.js';

const attempt = (kit: Kit, username: string, password: string) =>
  kit.call<Session>('POST', '/sign-in', { json: { username, password } });

/** The waits, in seconds, after so many further wrong attempts, each made as soon as it is admitted. */
async function waitsOf(kit: Kit, username: string, count: number): Promise<unknown[]> {
  const waits: unknown[] = [];
  for (let round = 0; round < count; round++) {
    const { retryAfterSeconds = 0 } = expectProblem(await attempt(kit, username, 'wrong'), 429, 'too_many_requests');
    waits.push(retryAfterSeconds);
    kit.advance(retryAfterSeconds * 1000);
    expectProblem(await attempt(kit, username, 'wrong'), 401, 'sign_in_failed');
  }
  return waits;
}

describe('wrong passwords', () => {
  it('are free ten times for one username, then each waits twice as long, up to half a minute', async () => {
    const kit = await serviceKit();
    for (let round = 0; round < 10; round++)
      expectProblem(await attempt(kit, 'somying', 'wrong'), 401, 'sign_in_failed');
    expect(await waitsOf(kit, 'somying', 7)).to.deep.equal([1, 2, 4, 8, 16, 30, 30]);
  });

  it('are free ten times for one username from all addresses together', async () => {
    let address = 0;
    const kit = await serviceKit({ callerAddress: () => `192.0.2.${++address}` });
    for (let round = 0; round < 10; round++)
      expectProblem(await attempt(kit, 'somying', 'wrong'), 401, 'sign_in_failed');
    expect(await waitsOf(kit, 'somying', 1)).to.deep.equal([1]);
  });

  it('from one address slow no other address down', async () => {
    let address = '192.0.2.1';
    const kit = await serviceKit({ callerAddress: () => address });
    for (let round = 0; round < 100; round++) await attempt(kit, `person${round}`, 'wrong');
    expectProblem(await attempt(kit, 'somchai', PASSWORD), 429, 'too_many_requests');
    address = '192.0.2.2';
    expect((await attempt(kit, 'somchai', PASSWORD)).status).to.equal(200);
  });

  it('are free a hundred times for all usernames from one address, then wait for up to a minute', async () => {
    const kit = await serviceKit({ callerAddress: () => '192.0.2.1' });
    for (let round = 0; round < 100; round++)
      expectProblem(await attempt(kit, `person${round}`, 'wrong'), 401, 'sign_in_failed');
    const waits: unknown[] = [];
    for (let round = 0; round < 8; round++) waits.push(...(await waitsOf(kit, `other${round}`, 1)));
    expect(waits).to.deep.equal([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('of addresses that are not known are counted by username only', async () => {
    const kit = await serviceKit();
    for (let round = 0; round < 101; round++)
      expectProblem(await attempt(kit, `person${round}`, 'wrong'), 401, 'sign_in_failed');
  });
});

describe('an account that may not sign in with a password here', () => {
  it('cannot, even where a hash of its password is stored, nor where none is', async () => {
    const makeStore = (seed: StoreSeed) => {
      const { passwordHash } = seed.accounts.find(({ username }) => username === 'somying')!;
      const changed = [
        { ...company, passwordHash },
        { ...somchai, passwordHash: null },
      ];
      const accounts = seed.accounts.map(own => changed.find(({ accountId }) => accountId === own.accountId) ?? own);
      return memoryStore({ ...seed, accounts });
    };
    const kit = await serviceKit({}, 0, makeStore);
    expect((await attempt(kit, 'somying', PASSWORD)).status).to.equal(200);
    for (const { username } of [company, somchai])
      expectProblem(await attempt(kit, username, PASSWORD), 401, 'sign_in_failed');
  });
});

describe('pages that may ask for a password', () => {
  const methodFor = async (kit: Kit, origin?: string) => {
    const headers = origin === undefined ? {} : { Origin: origin };
    const answer = await kit.call<{ accountTypes: AccountTypeOption[] }>('GET', '/account-types', { headers });
    expect(answer.headers.get('Vary')).to.match(/\bOrigin\b/);
    return answer.body.accountTypes.find(({ accountType }) => accountType === 'citizen')?.signInMethod;
  };
  const [own, listed, requested, other] = [
    'https://oneid.example.com',
    'https://portal.example.com',
    'https://oneid.test',
    'https://x.example.com',
  ];
  const cases: [what: string, options: object, password: readonly string[], redirect: readonly string[]][] = [
    ['its own address, by default', {}, [requested], [own, listed, other]],
    ['its public address', { publicAddress: `${own}/th/` }, [own], [requested, listed, other]],
    ['listed ones', { firstPartyOrigins: [listed] }, [listed], [own, requested, other]],
    ['listed ones and its own', { publicAddress: own, firstPartyOrigins: [listed] }, [listed, own], [requested, other]],
  ];
  for (const [what, options, password, redirect] of cases)
    it(`are those of ${what}`, async () => {
      const kit = await serviceKit(options);
      expect(await methodFor(kit)).to.equal('password');
      for (const origin of password) expect(await methodFor(kit, origin), origin).to.equal('password');
      for (const origin of redirect) expect(await methodFor(kit, origin), origin).to.equal('redirect');
    });
});

describe('sessions that are renewed again and again', () => {
  const renew = (kit: Kit, refreshToken: string) =>
    kit.call<Session>('POST', '/session/refresh', { json: { refreshToken } });

  it('give a late page the newest tokens after eight renewals, and none after more', async () => {
    const kit = await serviceKit();
    const { refreshToken } = await kit.signIn('somying');
    let newest = refreshToken;
    for (let round = 0; round < 8; round++) newest = (await renew(kit, newest)).body.refreshToken;
    expect((await renew(kit, refreshToken)).body.refreshToken).to.equal(newest);
    newest = (await renew(kit, newest)).body.refreshToken;
    expectProblem(await renew(kit, refreshToken), 401, 'session_expired');
    expect((await renew(kit, newest)).status, 'the session goes on').to.equal(200);
  });

  it('get tokens that nobody can derive from the old one alone: another service derives others', async () => {
    const refreshToken = 'r'.repeat(43);
    const renewed = await Promise.all(
      [await serviceKit(), await serviceKit()].map(async kit => {
        const end = new Date(kit.clock.now.getTime() + 3_600_000).toISOString();
        await kit.store.startSession({
          sessionId: '0192f0c2-a6b8-7d3e-9f41-000000000001',
          accountId: somchai.accountId,
          accessTokenHash: await sha256('access'),
          refreshTokenHash: await sha256(refreshToken),
          expiresAt: end,
          refreshExpiresAt: end,
          latestEnd: end,
        });
        return (await renew(kit, refreshToken)).body;
      }),
    );
    const tokens = renewed.flatMap(session => [session.accessToken, session.refreshToken]);
    expect(new Set(tokens).size).to.equal(4);
  });

  it('are cleaned up at a sign-in, once a minute at most', async () => {
    const kit = await serviceKit();
    const forgotten: string[] = [];
    const forgetExpired = kit.store.forgetExpired.bind(kit.store);
    kit.store.forgetExpired = async at => {
      forgotten.push(at);
      return forgetExpired(at);
    };
    for (const pause of [0, 1, 59_998, 1, 1]) {
      kit.advance(pause);
      await kit.signIn('somying');
    }
    expect(forgotten).to.deep.equal(['2026-11-22T03:00:00.000Z', '2026-11-22T03:01:00.000Z']);
  });
});
