import { expect } from 'chai';
import { applyTransition, type InquiryChange } from '../../../src/service/inquiries/transition.js';
import { agencyParty, type InquiryRecord } from '../../../src/service/store/records.js';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import type { FeedChange, Store, StoreSeed } from '../../../src/service/store/store.js';
import type { MakeStore } from '../store-suite.js';
import { acceptance, answer, id, NOW, submission } from '../support/written.js';
import { accessOf } from './audit.js';

const FAR = '2999-01-01T00:00:00.000Z';
const eight = Array.from({ length: 8 }, (_, index) => index + 1);

export function describeAgencyFeed(makeStore: MakeStore): void {
  describe('the feed of an agency', () => {
    let seed: StoreSeed;
    let store: Store;
    /** Where the feed of `rd` ends before a test. */
    let end: number;
    beforeEach(async () => {
      seed = await sampleData(new Date(NOW), { busyCount: 20 });
      store = await makeStore(seed);
      end = (await feedOf('rd')).length;
    });

    async function feedOf(agencyId: string, after = 0): Promise<readonly FeedChange[]> {
      return (await store.changesAt(agencyId, after, 1000))!;
    }

    const send = (change: InquiryChange) => store.recordInquiry({ ...change, response: null, accessRecord: null });
    const add = (change: InquiryChange) => store.recordEntry({ ...change, response: null, accessRecord: null });

    function forwardTo(agencyId: string, inquiry: InquiryRecord, number: number): InquiryChange {
      return applyTransition(inquiry, {
        entryId: id(number),
        at: new Date('2026-11-22T05:00:00.000Z'),
        by: agencyParty(inquiry.agencyId),
        kind: 'forwarded',
        state: { status: 'in_progress', outcome: null, waitingFor: 'agency' },
        detail: '',
        attachments: [],
        forwardedTo: agencyId,
      });
    }

    it('begins with the latest change of each of its inquiries, oldest first', async () => {
      const own = seed.inquiries.filter(({ inquiry }) => inquiry.agencyId === 'rd');
      const feed = await feedOf('rd');
      expect(feed.map(({ change }) => change.changeId)).to.have.members(
        own.map(({ entries }) => entries.at(-1)!.entryId),
      );
      expect(feed.map(({ position }) => position)).to.deep.equal(own.map((_, index) => index + 1));
      const times = feed.map(({ change }) => change.occurredAt);
      expect(times).to.deep.equal([...times].sort());
      const { inquiry } = own[0]!;
      const { change } = feed.find(each => each.change.receiptNumber === inquiry.receiptNumber)!;
      expect(change).to.include({ status: inquiry.status, waitingFor: inquiry.waitingFor, responsible: true });
    });

    it('has every entry, in the order of writing and with the state after it', async () => {
      const sent = submission(1);
      await send(sent);
      await add(acceptance(sent.inquiry, 2001, '2026-11-22T05:00:00.000Z'));
      const { receiptNumber } = sent.inquiry;
      expect(await feedOf('rd', end)).to.deep.equal([
        {
          position: end + 1,
          change: {
            changeId: sent.entry.entryId,
            receiptNumber,
            kind: 'sent',
            occurredAt: NOW,
            status: 'new',
            waitingFor: 'agency',
            responsible: true,
          },
        },
        {
          position: end + 2,
          change: {
            changeId: id(2001),
            receiptNumber,
            kind: 'accepted',
            occurredAt: '2026-11-22T05:00:00.000Z',
            status: 'in_progress',
            waitingFor: 'agency',
            responsible: true,
          },
        },
      ]);
    });

    it('ends with the forward for the agency that forwards, and begins with it for the other', async () => {
      const sent = submission(1);
      await send(sent);
      const forwarded = forwardTo('osmep', sent.inquiry, 2001);
      const other = (await feedOf('osmep')).length;
      await add(forwarded);
      await add(forwardTo('dbd', forwarded.inquiry, 2002));
      const kinds = async (agencyId: string, after: number) =>
        (await feedOf(agencyId, after)).map(({ change: { changeId, kind, responsible } }) => [
          changeId,
          kind,
          responsible,
        ]);
      expect(await kinds('rd', end)).to.deep.equal([
        [sent.entry.entryId, 'sent', true],
        [id(2001), 'forwarded', false],
      ]);
      expect(await kinds('osmep', other)).to.deep.equal([
        [id(2001), 'forwarded', true],
        [id(2002), 'forwarded', false],
      ]);
      expect((await kinds('dbd', 0)).at(-1)).to.deep.equal([id(2002), 'forwarded', true]);
    });

    it('continues after every position, and knows none beyond its end', async () => {
      const whole = await feedOf('rd');
      const read: FeedChange[] = [];
      for (let page = await store.changesAt('rd', 0, 3); page!.length > 0;) {
        read.push(...page!);
        page = await store.changesAt('rd', read.at(-1)!.position, 3);
      }
      expect(read).to.deep.equal(whole);
      expect(await store.changesAt('rd', end, 3)).to.deep.equal([]);
      expect(await store.changesAt('rd', end + 1, 3)).to.equal(undefined);
      expect(await store.changesAt('an-agency-without-inquiries', 0, 3)).to.deep.equal([]);
      expect(await store.changesAt('an-agency-without-inquiries', 1, 3)).to.equal(undefined);
    });

    it('has nothing of a write that was rejected', async () => {
      await store.recordInquiry({ ...submission(1), response: answer('key'), accessRecord: null });
      await store.recordInquiry({ ...submission(2), response: answer('key'), accessRecord: null });
      await send({ ...submission(3), inquiry: submission(1).inquiry });
      await add(acceptance(submission(4).inquiry, 2004));
      const feed = await feedOf('rd', end);
      expect(feed.map(({ change }) => change.changeId)).to.deep.equal([submission(1).entry.entryId]);
    });

    it('loses what was erased, and its positions stay', async () => {
      const before = await feedOf('rd');
      const completed = before.filter(({ change }) => change.status === 'completed');
      await store.eraseCompleted(FAR, 1000, ({ receiptNumber, creator: { accountId } }) =>
        accessOf(1000 + Number(receiptNumber.slice(5, 13)), { by: 'job:retention', receiptNumber, accountId }),
      );
      expect(completed).not.to.have.length(0);
      expect(await feedOf('rd')).to.deep.equal(before.filter(({ change }) => change.status !== 'completed'));
      await send(submission(1));
      expect((await feedOf('rd', end)).map(({ position }) => position)).to.deep.equal([end + 1]);
    });

    it('gives a reader each of many simultaneous changes once', async () => {
      const read: FeedChange[] = [];
      let after = end;
      const follow = async () => {
        const page = await feedOf('rd', after);
        read.push(...page);
        after = page.at(-1)?.position ?? after;
      };
      const state = { isWriting: true };
      const writes = Promise.all(
        eight.map(async number => {
          const sent = submission(number);
          await send(sent);
          await add(
            number % 2 ? acceptance(sent.inquiry, 2000 + number) : forwardTo('dbd', sent.inquiry, 2000 + number),
          );
        }),
      ).finally(() => (state.isWriting = false));
      while (state.isWriting) {
        await follow();
        await new Promise(resolve => setTimeout(resolve));
      }
      await writes;
      await follow();
      expect(read.map(({ position }) => position)).to.deep.equal(
        Array.from({ length: 16 }, (_, index) => end + 1 + index),
      );
      expect(read.map(({ change }) => change.changeId)).to.have.members(
        eight.flatMap(number => [id(1000 + number), id(2000 + number)]),
      );
    });
  });

  describe("an agency's queue", () => {
    it('can be limited to a turn and to what has changed since an instant', async () => {
      const seed = await sampleData(new Date(NOW), { busyCount: 60 });
      const store = await makeStore(seed);
      const own = seed.inquiries.map(({ inquiry }) => inquiry).filter(({ agencyId }) => agencyId === 'rd');
      const times = own.map(({ lastChangeAt }) => lastChangeAt).sort();
      const changedSince = times[times.length >> 1]!;
      const found = async (filter: Parameters<Store['inquiriesAt']>[1]) => {
        const { rows, total } = await store.inquiriesAt('rd', filter, { limit: 100, after: null });
        expect(total).to.equal(rows.length);
        return rows.map(({ inquiry }) => inquiry);
      };
      const waiting = own.filter(({ waitingFor }) => waitingFor === 'citizen');
      expect(waiting).not.to.have.length(0);
      expect(await found({ waitingFor: 'citizen' })).to.have.deep.members(waiting);
      const changed = own.filter(({ lastChangeAt }) => lastChangeAt >= changedSince);
      expect(changed.length).to.be.within(1, own.length - 1);
      const listed = await found({ changedSince });
      expect(listed).to.have.deep.members(changed);
      const contacts = listed.map(({ contactedAt }) => contactedAt);
      expect(contacts, 'the latest contact first, as ever').to.deep.equal([...contacts].sort().reverse());
      expect(await found({ status: 'in_progress', waitingFor: 'agency', changedSince })).to.have.deep.members(
        changed.filter(({ status, waitingFor }) => status === 'in_progress' && waitingFor === 'agency'),
      );
    });
  });
}
