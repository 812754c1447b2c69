import { expect } from 'chai';
import type { SessionRecord } from '../../../src/service/store/records.js';
import { somchai, somying } from '../../../src/service/sample-data/people.js';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import { sha256 } from '../../../src/service/crypto/secrets.js';
import type { Store } from '../../../src/service/store/store.js';
import { renewalGraceMs } from '../../../src/service/store/renewed-session.js';
import type { MakeStore } from '../store-suite.js';

const NOW = '2026-11-22T03:00:00.000Z';
const LATER = '2026-11-22T03:15:00.000Z';
const END = '2026-11-22T11:00:00.000Z';
const LATEST = '2026-11-23T03:00:00.000Z';

const sessionId = (number: number) => `0192f0c2-a6b8-7d3e-9f41-00000000000${number}`;

function session(number: number, account = somying): SessionRecord {
  return {
    sessionId: sessionId(number),
    accountId: account.accountId,
    accessTokenHash: `access-${number}`,
    expiresAt: LATER,
    refreshTokenHash: `refresh-${number}`,
    refreshExpiresAt: END,
    latestEnd: LATEST,
  };
}

const tokens = (name: string, expiresAt = LATER) => ({
  accessTokenHash: `access-${name}`,
  refreshTokenHash: `refresh-${name}`,
  expiresAt,
  extendTo: null,
  seed: `seed-${name}`,
});

export function describeAccounts(makeStore: MakeStore): void {
  describe('accounts and sessions', () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore(await sampleData(new Date(NOW), { busyCount: 0 }));
    });

    it('finds an account by its username in any case', async () => {
      expect((await store.accountByUsername('SOMYING'))?.accountId).to.equal(somying.accountId);
      expect(await store.accountByUsername('som ying')).to.equal(undefined);
    });

    it('finds an account by its username with invisible characters in it (E5)', async () => {
      for (const typed of ['somying\u200B', '\u200Esomying', ' som\u00ADying', 'ｓｏｍｙｉｎｇ', 'somying\0'])
        expect((await store.accountByUsername(typed))?.accountId, JSON.stringify(typed)).to.equal(somying.accountId);
    });

    it('finds an account by its number of the given kind', async () => {
      expect((await store.accountByIdentity('citizen', somying.identityNumber))?.username).to.equal('somying');
      expect(await store.accountByIdentity('juristic', somying.identityNumber)).to.equal(undefined);
    });

    it('adds an account once, for one of two concurrent requests', async () => {
      const added = {
        ...somying,
        accountId: '0192f0c2-a6b8-7d3e-9f41-0000000000aa',
        accountType: 'juristic',
        username: '0985567000024',
        identityNumber: '0985567000024',
        identityKind: 'juristic' as const,
        passwordHash: null,
        email: null,
      };
      const again = { ...added, accountId: '0192f0c2-a6b8-7d3e-9f41-0000000000ab' };
      const results = await Promise.all([store.addAccount(added), store.addAccount(again)]);
      expect(results.filter(Boolean)).to.have.length(1);
      const kept = results[0] ? added : again;
      expect(await store.accountByIdentity('juristic', '0985567000024')).to.deep.equal(kept);
      expect(await store.accountByUsername('0985567000024')).to.deep.equal(kept);
      expect(await store.addAccount({ ...added, accountId: sessionId(3), username: 'other' })).to.equal(false);
      expect(await store.addAccount({ ...added, accountId: sessionId(4), identityNumber: '0985567000032' })).to.equal(
        false,
      );
    });

    it('renews the hash of a password, unless the password has changed meanwhile', async () => {
      const { accountId, passwordHash } = (await store.accountByUsername('somying'))!;
      await store.startSession(session(1));
      await store.renewPasswordHash(accountId, passwordHash!, 'stronger');
      await store.renewPasswordHash(accountId, passwordHash!, 'too late');
      expect((await store.accountByUsername('somying'))?.passwordHash).to.equal('stronger');
      expect(await store.sessionOf('access-1')).not.to.equal(undefined);
    });

    it('finds an agency by its credential, and none by another', async () => {
      expect((await store.agencyByCredential(await sha256('sample-agency-dbd')))?.agencyId).to.equal('dbd');
      expect(await store.agencyByCredential('sample-agency-dbd')).to.equal(undefined);
    });

    it('returns the businesses of one account, with other readers', async () => {
      const businesses = await store.businessesOf(somying.accountId);
      expect(businesses.map(({ relation }) => relation)).to.deep.equal(['owner', 'director', 'delegate']);
      expect(businesses[1]?.juristicAccountId).to.equal('01900000-0001-7000-8000-000000000004');
      expect(await store.businessesOf('nobody')).to.deep.equal([]);
    });

    it('finds a session by its access token until it ends', async () => {
      await store.startSession(session(1));
      expect((await store.sessionOf('access-1'))?.account.username).to.equal('somying');
      await store.endSession(session(1).sessionId);
      expect(await store.sessionOf('access-1')).to.equal(undefined);
      expect(await store.renewSession('refresh-1', tokens('2'), NOW)).to.equal(undefined);
    });

    it('replaces the tokens of a session, within its end', async () => {
      await store.startSession(session(1));
      const renewed = await store.renewSession('refresh-1', tokens('2', '2026-11-22T12:00:00.000Z'), NOW);
      const { accessTokenHash, refreshTokenHash } = tokens('2');
      const kept = { accessTokenHash, refreshTokenHash, expiresAt: END };
      expect(renewed?.session).to.deep.equal({ ...session(1), ...kept });
      expect(await store.sessionOf('access-1')).to.equal(undefined);
      expect((await store.sessionOf('access-2'))?.session).to.deep.equal(renewed?.session);
      expect(await store.renewSession('refresh-2', tokens('3'), END)).to.equal(undefined);
    });

    it('lists the active sessions of an account, by their ends', async () => {
      await store.startSession({ ...session(1), refreshExpiresAt: LATEST });
      await store.startSession(session(2));
      await store.startSession({ ...session(3), refreshExpiresAt: LATER });
      await store.startSession(session(4, somchai));
      const ids = (await store.sessionsOf(somying.accountId, LATER)).map(({ sessionId: id }) => id);
      expect(ids).to.deep.equal([sessionId(2), sessionId(1)]);
      expect(await store.sessionsOf('nobody', LATER)).to.deep.equal([]);
    });

    it('extends a session when asked, never backwards nor beyond its latest end', async () => {
      await store.startSession(session(1));
      const extend = async (from: string, to: string, extendTo: string) => {
        const renewed = await store.renewSession(`refresh-${from}`, { ...tokens(to, LATEST), extendTo }, NOW);
        expect(renewed?.session, extendTo).to.deep.equal((await store.sessionOf(`access-${to}`))?.session);
        return [renewed?.session.refreshExpiresAt, renewed?.session.expiresAt, renewed?.session.latestEnd];
      };
      const later = '2026-11-22T18:59:00.000Z';
      expect(await extend('1', '2', later)).to.deep.equal([later, later, LATEST]);
      expect(await extend('2', '3', END)).to.deep.equal([later, later, LATEST]);
      expect(await extend('3', '4', '2026-11-23T03:00:00.001Z')).to.deep.equal([LATEST, LATEST, LATEST]);
      await store.forgetExpired(later);
      expect(await store.sessionOf('access-4')).not.to.equal(undefined);
    });

    describe('a reused refresh token (S7)', () => {
      /** The instant that many milliseconds after NOW. */
      const after = (milliseconds: number) => new Date(Date.parse(NOW) + milliseconds).toISOString();

      it('returns its successor for a while, and changes nothing', async () => {
        await store.startSession(session(1));
        const first = await store.renewSession('refresh-1', tokens('2'), NOW);
        expect(first?.seed).to.equal('seed-2');
        for (const at of [NOW, after(1000), after(renewalGraceMs - 1)])
          expect(await store.renewSession('refresh-1', tokens('3'), at), at).to.deep.equal(first);
        expect((await store.sessionOf('access-2'))?.session).to.deep.equal(first?.session);
        expect(await store.sessionOf('access-3')).to.equal(undefined);
      });

      it('ends the session later, whatever its successor is', async () => {
        await store.startSession(session(1));
        await store.renewSession('refresh-1', tokens('2'), NOW);
        expect(await store.renewSession('refresh-1', tokens('3'), after(renewalGraceMs))).to.equal(undefined);
        expect(await store.sessionOf('access-2')).to.equal(undefined);
        expect(await store.renewSession('refresh-2', tokens('4'), after(renewalGraceMs))).to.equal(undefined);
      });

      it('ends the session later even when its successor has been replaced', async () => {
        await store.startSession(session(1));
        await store.renewSession('refresh-1', tokens('2'), NOW);
        await store.renewSession('refresh-2', tokens('3'), after(600_000));
        expect(await store.renewSession('refresh-1', tokens('4'), after(600_001))).to.equal(undefined);
        expect(await store.sessionOf('access-3')).to.equal(undefined);
      });

      it('returns the current session when its successor has been replaced too', async () => {
        await store.startSession(session(1));
        await store.renewSession('refresh-1', tokens('2'), NOW);
        const second = await store.renewSession('refresh-2', tokens('3'), after(1000));
        const again = await store.renewSession('refresh-1', tokens('4'), after(2000));
        expect(again).to.deep.equal({ ...second, seed: 'seed-2' });
      });

      it('extends the session if asked for only then', async () => {
        await store.startSession(session(1));
        await store.renewSession('refresh-1', tokens('2'), NOW);
        const asking = { ...tokens('3'), extendTo: LATEST };
        const again = await store.renewSession('refresh-1', asking, after(1000));
        expect(again?.session).to.deep.equal((await store.sessionOf('access-2'))?.session);
        expect([again?.session.refreshExpiresAt, again?.session.expiresAt]).to.deep.equal([LATEST, LATER]);
      });

      it('returns nothing when the session has ended, nor when the clock was set back by an hour', async () => {
        await store.startSession(session(1));
        await store.renewSession('refresh-1', tokens('2'), NOW);
        expect(await store.renewSession('refresh-1', tokens('3'), after(-3_600_000))).to.equal(undefined);
        await store.startSession({ ...session(2), refreshExpiresAt: after(2000) });
        await store.renewSession('refresh-2', tokens('4'), NOW);
        expect(await store.renewSession('refresh-2', tokens('5'), after(2000))).to.equal(undefined);
      });

      it('returns one successor to six concurrent requests', async () => {
        await store.startSession(session(1));
        const names = ['2', '3', '4', '5', '6', '7'];
        const renewed = await Promise.all(names.map(name => store.renewSession('refresh-1', tokens(name), NOW)));
        const seeds = new Set(renewed.map(each => each?.seed));
        expect(seeds.size).to.equal(1);
        const [seed = ''] = seeds;
        const winner = seed.replace('seed-', '');
        for (const each of renewed) expect(each?.session.accessTokenHash).to.equal(`access-${winner}`);
        const kept = await Promise.all(names.map(name => store.sessionOf(`access-${name}`)));
        expect(kept.filter(Boolean)).to.have.length(1);
      });
    });

    const request = {
      requestHash: 'r',
      accountType: 'citizen',
      returnAddress: 'https://x.example.com/',
      state: null,
      codeChallenge: 'c',
      expiresAt: LATER,
    };
    const code = { codeHash: 'c', accountId: somying.accountId, codeChallenge: 'c', expiresAt: LATER };

    it('grants one code for a sign-in request, which works once', async () => {
      await store.addSignInRequest(request);
      expect(await store.signInRequest('r')).to.deep.equal(request);
      const granted = await Promise.all([
        store.grantSignInCode('r', code),
        store.grantSignInCode('r', { ...code, codeHash: 'd' }),
      ]);
      expect(granted.sort()).to.deep.equal([false, true]);
      expect(await store.signInRequest('r')).to.equal(undefined);
      const spent = await Promise.all(['c', 'c', 'd', 'd'].map(hash => store.spendSignInCode(hash)));
      expect(spent.filter(Boolean).map(found => found?.account.username)).to.deep.equal(['somying']);
    });

    it('replaces a password once, and ends the sessions and resets of the account', async () => {
      await store.startSession(session(1));
      await store.startSession(session(2, somchai));
      for (const tokenHash of ['p1', 'p2'])
        await store.addPasswordReset({ tokenHash, accountId: somying.accountId, expiresAt: LATER });
      expect((await store.passwordReset('p1'))?.account.username).to.equal('somying');
      // The database decides which comes first; the other has no effect.
      const passwords = ['new', 'newer'];
      const replaced = await Promise.all(passwords.map(password => store.replacePassword('p1', password)));
      expect(replaced.filter(Boolean)).to.have.length(1);
      expect((await store.accountByUsername('somying'))?.passwordHash).to.equal(passwords[replaced.indexOf(true)]);
      expect(await store.passwordReset('p2')).to.equal(undefined);
      expect(await store.sessionOf('access-1')).to.equal(undefined);
      expect((await store.sessionOf('access-2'))?.account.username).to.equal('somchai');
    });

    it('deletes what has expired, and nothing else', async () => {
      await store.startSession(session(1));
      await store.startSession({ ...session(2), refreshExpiresAt: LATER });
      await store.addSignInRequest(request);
      await store.addSignInRequest({ ...request, requestHash: 's', expiresAt: END });
      await store.addPasswordReset({ tokenHash: 'p', accountId: somying.accountId, expiresAt: LATER });
      await store.forgetExpired(LATER);
      expect(await store.sessionOf('access-1')).not.to.equal(undefined);
      expect(await store.sessionOf('access-2')).to.equal(undefined);
      expect(await store.signInRequest('r')).to.equal(undefined);
      expect(await store.signInRequest('s')).not.to.equal(undefined);
      expect(await store.passwordReset('p')).to.equal(undefined);
    });
  });
}
