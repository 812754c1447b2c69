import { expect } from 'chai';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import { somchai, somying } from '../../../src/service/sample-data/people.js';
import { leaseMs } from '../../../src/service/store/leases.js';
import type { ClaimedEmail } from '../../../src/service/store/emails.js';
import type { Store } from '../../../src/service/store/store.js';
import type { MakeStore } from '../store-suite.js';
import { id, NOW } from '../support/written.js';

const later = (milliseconds: number) => new Date(Date.parse(NOW) + milliseconds).toISOString();
const [MINUTE, HOUR] = [60_000, 3_600_000];

export function describeEmails(makeStore: MakeStore): void {
  describe('the outbox of emails', () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore(await sampleData(new Date(NOW), { busyCount: 0 }));
    });

    const add = (number: number, accountId: string | null = somying.accountId, storedAt = NOW) =>
      store.addEmail({ emailId: id(number), accountId, storedAt });
    const claim = (at = NOW, limit = 10) => store.claimEmails(limit, at);
    const ids = (claimed: readonly ClaimedEmail[]) => claimed.map(({ emailId }) => emailId);

    it('gives an email with its account, and one for nobody without', async () => {
      await add(1);
      await add(2, null, later(1));
      const [first, second, ...others] = await claim(later(1));
      expect(first).to.include({ emailId: id(1), storedAt: NOW, attempt: 1 });
      expect(first!.account).to.deep.equal(await store.accountByUsername('somying'));
      expect(second).to.include({ emailId: id(2), account: null });
      expect(others).to.deep.equal([]);
    });

    it('adds one email for one call', async () => {
      await add(1);
      await add(1);
      expect(ids(await claim())).to.deep.equal([id(1)]);
    });

    it('leases an email once, until the lease ends, and knows who has it', async () => {
      await add(1);
      const [first] = await claim();
      expect(await claim(later(leaseMs - 1))).to.deep.equal([]);
      const [second] = await claim(later(leaseMs));
      expect(second).to.include({ emailId: id(1), attempt: 2 });

      await store.removeEmail(first!);
      await store.postponeEmail(first!, NOW);
      expect((await store.pendingEmails()).pending, 'the first lease is over').to.equal(1);
      expect(await claim(later(leaseMs + 1)), 'nor can it end the second').to.deep.equal([]);
      await store.removeEmail(second!);
      expect(await store.pendingEmails()).to.deep.equal({ pending: 0, oldest: null });
    });

    it('never leases one email twice to callers at the same time', async () => {
      for (const number of [1, 2, 3, 4, 5, 6]) await add(number);
      const claims = ids((await Promise.all(Array.from({ length: 8 }, () => claim(NOW, 2)))).flat());
      expect([...claims].sort()).to.deep.equal([1, 2, 3, 4, 5, 6].map(id));
    });

    it('leases no more than the limit, the oldest first', async () => {
      for (const number of [3, 1, 2]) await add(number, somying.accountId, later(number));
      expect(ids(await claim(later(MINUTE), 2))).to.deep.equal([id(1), id(2)]);
      expect(ids(await claim(later(MINUTE), 2))).to.deep.equal([id(3)]);
    });

    it('keeps an email that could not be sent until it is due', async () => {
      await add(1);
      const [email] = await claim();
      await store.postponeEmail(email!, later(MINUTE));
      expect(await claim(later(MINUTE - 1))).to.deep.equal([]);
      const [again] = await claim(later(MINUTE));
      expect(again).to.include({ emailId: id(1), storedAt: NOW, attempt: 2 });
    });

    it('loses nothing to a clock that was wrong for a while', async () => {
      const farAhead = later(1000 * HOUR);
      await add(1, somying.accountId, farAhead);
      await add(2);
      await claim(farAhead);
      expect(ids(await claim(NOW))).to.have.members([id(1), id(2)]);
    });

    it('waits for no lease of a process whose clock was an hour ahead', async () => {
      await add(1);
      await claim(later(HOUR));
      expect(ids(await claim())).to.deep.equal([id(1)]);
    });

    it('waits until an email is due for up to 25 hours, and for a lease up to ten minutes, of other clocks', async () => {
      const [longest, longestLease] = [25 * HOUR, 10 * MINUTE];
      for (const number of [1, 2]) await add(number);
      const [first, second] = await claim();
      await store.postponeEmail(first!, later(longest));
      await store.postponeEmail(second!, later(longest + 1));
      expect(ids(await claim()), 'due').to.deep.equal([id(2)]);

      await add(3);
      await claim(later(longestLease - leaseMs));
      expect(ids(await claim()), 'leased').not.to.include(id(3));
      await add(4);
      await claim(later(longestLease - leaseMs + 1));
      expect(ids(await claim()), 'leased for too long')
        .to.include(id(4))
        .and.not.include(id(3));
    });

    it('says how many wait, and how old the oldest is', async () => {
      await add(1, somying.accountId, later(MINUTE));
      await add(2, null, NOW);
      expect(await store.pendingEmails()).to.deep.equal({ pending: 2, oldest: NOW });
    });

    it('has nothing more for an account whose password was replaced', async () => {
      await add(1);
      await add(2, somchai.accountId);
      await store.addPasswordReset({ tokenHash: 'hash', accountId: somying.accountId, expiresAt: later(HOUR) });
      expect(await store.replacePassword('hash', 'new')).to.equal(true);
      expect(ids(await claim())).to.deep.equal([id(2)]);
    });

    it('forgets after a day what nobody sends', async () => {
      await add(1);
      await store.forgetExpired(later(24 * HOUR));
      expect((await store.pendingEmails()).pending).to.equal(1);
      await store.forgetExpired(later(24 * HOUR + 1));
      expect((await store.pendingEmails()).pending).to.equal(0);
    });
  });
}
