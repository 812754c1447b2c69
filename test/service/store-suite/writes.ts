import { expect } from 'chai';
import { accountParty } from '../../../src/service/store/records.js';
import { company, somying } from '../../../src/service/sample-data/people.js';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import type { Store } from '../../../src/service/store/store.js';
import type { MakeStore } from '../store-suite.js';
import { acceptance, answer, NOW, submission } from '../support/written.js';

const PAGE = { limit: 1, after: null };

export function describeWrites(makeStore: MakeStore): void {
  describe('writing', () => {
    let store: Store;
    beforeEach(async () => {
      store = await makeStore(await sampleData(new Date(NOW), { busyCount: 0 }));
    });

    it('records an inquiry with its first entry and its response, for all its readers', async () => {
      const sent = submission(1);
      expect(await store.recordInquiry({ ...sent, response: answer('key-1'), accessRecord: null })).to.equal(
        'recorded',
      );
      const { receiptNumber } = sent.inquiry;
      for (const { accountId } of [somying, company])
        expect(await store.inquiryOf(accountId, receiptNumber)).to.deep.equal({
          inquiry: sent.inquiry,
          seenChanges: 0,
        });
      expect(await store.entriesOf(sent.inquiry)).to.deep.equal([sent.entry]);
      expect(await store.inquiryAt('rd', receiptNumber)).to.deep.equal(sent.inquiry);
      expect(await store.storedResponse(accountParty(somying.accountId), 'key-1')).to.deep.equal(answer('key-1'));
      expect(await store.storedResponse(accountParty(company.accountId), 'key-1')).to.equal(undefined);
    });

    it('accepts a receipt number once, and changes nothing the second time', async () => {
      await store.recordInquiry({ ...submission(1), response: null, accessRecord: null });
      const again = submission(2, { digits: '00000001' });
      expect(await store.recordInquiry({ ...again, response: answer('key-2'), accessRecord: null })).to.equal(
        'receipt_number_taken',
      );
      expect(await store.storedResponse(accountParty(somying.accountId), 'key-2')).to.equal(undefined);
      expect(await store.entriesOf(again.inquiry)).to.deep.equal([]);
    });

    it('accepts a key once, even in parallel', async () => {
      const writes = [1, 2].map(number =>
        store.recordInquiry({ ...submission(number), response: answer('key'), accessRecord: null }),
      );
      expect((await Promise.all(writes)).sort()).to.deep.equal(['key_taken', 'recorded']);
    });

    it('adds an entry to the version that was read, and to no other', async () => {
      const sent = submission(1);
      await store.recordInquiry({ ...sent, response: null, accessRecord: null });
      const writes = [2001, 2002].map(number =>
        store.recordEntry({ ...acceptance(sent.inquiry, number), response: null, accessRecord: null }),
      );
      expect((await Promise.all(writes)).sort()).to.deep.equal(['changed_meanwhile', 'recorded']);
      expect(await store.entriesOf(sent.inquiry)).to.have.length(2);
      const { counts } = await store.inquiriesOf(somying.accountId, {}, PAGE);
      expect(counts).to.deep.equal({ new: 3, inProgress: 7, completed: 6, all: 16 });
    });

    it('does not add an entry to an unknown inquiry', async () => {
      const { inquiry } = submission(1);
      expect(await store.recordEntry({ ...acceptance(inquiry, 2001), response: null, accessRecord: null })).to.equal(
        'changed_meanwhile',
      );
    });

    it("moves a forwarded inquiry to the other agency's queue", async () => {
      const sent = submission(1);
      await store.recordInquiry({ ...sent, response: null, accessRecord: null });
      const accepted = acceptance(sent.inquiry, 2001);
      const forwarded = { ...accepted, inquiry: { ...accepted.inquiry, agencyId: 'dbd' } };
      await store.recordEntry({ ...forwarded, response: null, accessRecord: null });
      expect(await store.inquiryAt('rd', sent.inquiry.receiptNumber)).to.equal(undefined);
      const queues = await Promise.all(
        ['rd', 'dbd'].map(agency => store.inquiriesAt(agency, {}, { ...PAGE, limit: 100 })),
      );
      const found = queues.map(({ rows }) => rows.some(({ inquiry }) => inquiry.inquiryId === sent.inquiry.inquiryId));
      expect(found).to.deep.equal([false, true]);
      expect(await store.inquiryAt('dbd', sent.inquiry.receiptNumber)).to.deep.equal(forwarded.inquiry);
    });

    it('marks an inquiry as seen for one reader, until the next change', async () => {
      const sent = submission(1);
      const { receiptNumber } = sent.inquiry;
      await store.recordInquiry({ ...sent, response: null, accessRecord: null });
      expect(await store.markSeen(somying.accountId, receiptNumber)).to.equal(undefined);
      const accepted = acceptance(sent.inquiry, 2001);
      await store.recordEntry({ ...accepted, response: null, accessRecord: null });
      const marked = await store.markSeen(somying.accountId, receiptNumber);
      // Lists and similar results may leave the long text out.
      expect({ ...accepted.inquiry, ...marked?.inquiry }).to.deep.equal(accepted.inquiry);
      expect(marked?.seenChanges).to.equal(1);
      await store.recordEntry({ ...acceptance(accepted.inquiry, 2002), response: null, accessRecord: null });
      expect((await store.inquiryOf(somying.accountId, receiptNumber))?.seenChanges).to.equal(1);
      expect((await store.inquiryOf(company.accountId, receiptNumber))?.seenChanges).to.equal(0);
      expect(await store.markSeen('nobody', receiptNumber)).to.equal(undefined);
    });

    it('keeps a response for seven days', async () => {
      await store.recordInquiry({ ...submission(1), response: answer('key'), accessRecord: null });
      const party = accountParty(somying.accountId);
      await store.forgetExpired('2026-11-29T03:00:00.000Z');
      expect(await store.storedResponse(party, 'key')).not.to.equal(undefined);
      await store.forgetExpired('2026-11-29T03:00:00.001Z');
      expect(await store.storedResponse(party, 'key')).to.equal(undefined);
    });
  });
}
