import { expect } from 'chai';
import { applyTransition } from '../../../src/service/inquiries/transition.js';
import { agencyParty } from '../../../src/service/store/records.js';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import type { Store } from '../../../src/service/store/store.js';
import { leaseMs } from '../../../src/service/store/leases.js';
import type { ClaimedWebhook } from '../../../src/service/store/webhooks.js';
import type { MakeStore } from '../store-suite.js';
import { id, NOW, submission } from '../support/written.js';
import { accessOf } from './audit.js';

const FAR = '2999-01-01T00:00:00.000Z';
const later = (milliseconds: number) => new Date(Date.parse(NOW) + milliseconds).toISOString();
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

export function describeWebhooks(makeStore: MakeStore): void {
  describe('the outbox of webhooks', () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore(await sampleData(new Date(NOW), { busyCount: 0 }));
      await store.setWebhookAgencies(['osmep', 'rd']);
    });

    const send = (number: number, agencyId = 'rd') =>
      store.recordInquiry({ ...submission(number, { agencyId }), response: null, accessRecord: null });
    const claim = (at = NOW, limit = 10) => store.claimWebhooks('rd', limit, at);
    const changeIds = (claimed: readonly ClaimedWebhook[]) => claimed.map(({ change }) => change.changeId);
    const pending = async () =>
      Object.fromEntries((await store.pendingWebhooks()).map(({ agencyId, pending: count }) => [agencyId, count]));
    const fail = (webhook: ClaimedWebhook, dueAt: string, pausedUntil = dueAt, giveUpBefore = later(-3 * DAY)) =>
      store.webhookFailed(webhook, { dueAt, pausedUntil, giveUpBefore });

    it('has each change of an agency that gets webhooks, as its feed has it, and nothing of what was before', async () => {
      expect(await claim()).to.deep.equal([]);
      await send(1);
      await send(2, 'dbd');
      expect(await pending()).to.deep.equal({ osmep: 0, rd: 1 });
      const [webhook, ...others] = await claim();
      expect(others).to.deep.equal([]);
      const feed = await store.changesAt('rd', 0, 1000);
      expect({ position: webhook!.position, change: webhook!.change }).to.deep.equal(feed!.at(-1));
      expect(webhook).to.include({ agencyId: 'rd', attempt: 1, failures: 0 });
    });

    it('has a forward for both agencies', async () => {
      await send(1);
      const { inquiry } = submission(1);
      const forward = applyTransition(inquiry, {
        entryId: id(2001),
        at: new Date(NOW),
        by: agencyParty('rd'),
        kind: 'forwarded',
        state: { status: 'in_progress', outcome: null, waitingFor: 'agency' },
        detail: '',
        attachments: [],
        forwardedTo: 'osmep',
      });
      await store.recordEntry({ ...forward, response: null, accessRecord: null });
      expect(changeIds(await claim())).to.deep.equal([id(1001), id(2001)]);
      const [other] = await store.claimWebhooks('osmep', 10, NOW);
      expect(other!.change).to.include({ changeId: id(2001), responsible: true });
    });

    it('has nothing of a write that was rejected', async () => {
      await send(1);
      expect(await send(1)).to.equal('receipt_number_taken');
      expect(await pending()).to.deep.equal({ osmep: 0, rd: 1 });
    });

    it('leases a change once, until the lease ends, and knows who has it', async () => {
      await send(1);
      const [first] = await claim();
      expect(await claim(later(leaseMs - 1))).to.deep.equal([]);
      const [second] = await claim(later(leaseMs));
      expect(second).to.include({ attempt: 2, position: first!.position });

      await store.webhookDelivered(first!);
      expect(await pending(), 'the first lease is over').to.include({ rd: 1 });
      await store.webhookDelivered(second!);
      expect(await pending()).to.include({ rd: 0 });
    });

    it('leases no more than the limit at a time, the oldest first', async () => {
      for (const number of [1, 2, 3]) await send(number);
      expect(changeIds(await claim(NOW, 2))).to.deep.equal([id(1001), id(1002)]);
      expect(await claim(NOW, 2)).to.deep.equal([]);
      expect(changeIds(await claim(NOW, 3))).to.deep.equal([id(1003)]);
    });

    it('never leases one change twice to callers at the same time', async () => {
      for (const number of [1, 2, 3, 4, 5, 6]) await send(number);
      const claims = (await Promise.all(Array.from({ length: 8 }, () => claim(NOW, 4)))).flat();
      expect(new Set(changeIds(claims)).size).to.equal(claims.length);
      expect(claims.length).to.be.within(1, 4);
    });

    it('keeps a failed change until it is due, and everything else of the agency until the pause ends', async () => {
      for (const number of [1, 2, 3]) await send(number);
      const [webhook] = await claim(NOW, 1);
      expect(await fail(webhook!, later(HOUR), later(MINUTE))).to.equal(0);
      expect(await claim(later(59 * SECOND))).to.deep.equal([]);

      const probe = await claim(later(MINUTE));
      expect(changeIds(probe), 'one at a time while it fails').to.deep.equal([id(1002)]);
      expect(probe[0]).to.include({ failures: 1 });
      await store.webhookDelivered(probe[0]!);
      expect(changeIds(await claim(later(MINUTE)))).to.deep.equal([id(1003)]);
      expect(changeIds(await claim(later(HOUR)))).to.include(id(1001));
    });

    it('delays no agency by the pause of another', async () => {
      await send(1);
      await send(2, 'osmep');
      const [webhook] = await claim();
      await fail(webhook!, later(HOUR));
      expect(changeIds(await store.claimWebhooks('osmep', 10, NOW))).to.deep.equal([id(1002)]);
    });

    it('gives up, when an attempt fails, what was stored too long ago', async () => {
      await send(1);
      await send(2);
      const [webhook] = await claim(NOW, 1);
      expect(await fail(webhook!, later(MINUTE), later(MINUTE), later(1))).to.equal(2);
      expect(await pending()).to.deep.equal({ osmep: 0, rd: 0 });
    });

    it('loses nothing to a clock that was wrong for a while', async () => {
      await send(1);
      const ahead = later(30 * DAY);
      const [webhook] = await claim(ahead);
      expect(await claim(NOW), 'a lease that ends in a month is no lease').to.have.length(1);
      const [again] = await claim(ahead);
      await fail(again!, later(31 * DAY));
      expect(webhook!.position).to.equal(again!.position);
      expect(changeIds(await claim(NOW))).to.deep.equal([id(1001)]);
    });

    it('has nothing more of an agency that wants no more, until it begins again', async () => {
      await send(1);
      await store.stopWebhooks('rd');
      await send(2);
      expect((await store.pendingWebhooks())[1]).to.deep.equal({
        agencyId: 'rd',
        pending: 0,
        oldest: null,
        stopped: true,
      });
      expect(await claim()).to.deep.equal([]);
      await store.setWebhookAgencies(['rd']);
      await send(3);
      expect(changeIds(await claim())).to.deep.equal([id(1003)]);
    });

    it('keeps what waits when the service starts again, and deletes that of agencies that are no longer named', async () => {
      await send(1);
      await send(2, 'osmep');
      await store.setWebhookAgencies(['rd', 'dbd']);
      expect(await pending()).to.deep.equal({ dbd: 0, rd: 1 });
      await store.setWebhookAgencies(['rd', 'osmep']);
      expect(await pending()).to.deep.equal({ osmep: 0, rd: 1 });
      await store.setWebhookAgencies([]);
      expect(await pending()).to.deep.equal({});
    });

    it('says how old the oldest is', async () => {
      await store.recordInquiry({
        ...submission(1, { at: new Date(later(-HOUR)) }),
        response: null,
        accessRecord: null,
      });
      await send(2);
      const [, rd] = await store.pendingWebhooks();
      expect(rd).to.deep.equal({ agencyId: 'rd', pending: 2, oldest: later(-HOUR), stopped: false });
    });

    it('has nothing of an erased inquiry', async () => {
      await send(1);
      const { inquiry } = submission(1);
      const done = applyTransition(inquiry, {
        entryId: id(2001),
        at: new Date(NOW),
        by: agencyParty('rd'),
        kind: 'completed',
        state: { status: 'completed', outcome: 'answered', waitingFor: 'none' },
        detail: '',
        attachments: [],
      });
      await store.recordEntry({ ...done, response: null, accessRecord: null });
      expect(await pending()).to.include({ rd: 2 });
      let made = 0;
      await store.eraseCompleted(FAR, 1000, ({ receiptNumber, creator }) =>
        accessOf(++made, { by: 'job:retention', receiptNumber, accountId: creator.accountId }),
      );
      expect(await pending()).to.include({ rd: 0 });
    });
  });
}
