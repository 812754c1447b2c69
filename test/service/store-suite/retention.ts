import { expect } from 'chai';
import { accountParty, type InquiryRecord } from '../../../src/service/store/records.js';
import { somying } from '../../../src/service/sample-data/people.js';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import type { Store } from '../../../src/service/store/store.js';
import type { MakeStore } from '../store-suite.js';
import { NOW, submission } from '../support/written.js';
import { allInquiries } from '../support/all-inquiries.js';
import { accessOf } from './audit.js';

const FAR = '2999-01-01T00:00:00.000Z';

export function describeRetention(makeStore: MakeStore): void {
  describe('erasing old completed inquiries', () => {
    let store: Store;
    let made: number;
    beforeEach(async () => {
      store = await makeStore(await sampleData(new Date(NOW), { busyCount: 0 }));
      made = 0;
    });

    const witness = ({ receiptNumber, creator }: Pick<InquiryRecord, 'receiptNumber' | 'creator'>) =>
      accessOf(++made, { by: 'job:retention', receiptNumber, accountId: creator.accountId });
    const own = async () => (await allInquiries(store, somying.accountId)).map(({ seen }) => seen.inquiry);
    const completed = async () => (await own()).filter(({ completedAt }) => completedAt !== null);
    const byCompletion = (a: InquiryRecord, b: InquiryRecord) => (a.completedAt! < b.completedAt! ? -1 : 1);

    it('erases what was completed before the instant, and nothing else', async () => {
      const [oldest, next] = (await completed()).sort(byCompletion);
      const all = (await own()).length;
      expect(await store.eraseCompleted(oldest!.completedAt!, 10, witness)).to.equal(0);
      expect(await store.eraseCompleted(next!.completedAt!, 10, witness)).to.equal(1);
      expect(await own()).to.have.length(all - 1);
      expect(await store.inquiryOf(somying.accountId, oldest!.receiptNumber)).to.equal(undefined);
      expect(await store.inquiryAt(oldest!.agencyId, oldest!.receiptNumber)).to.equal(undefined);

      await store.eraseCompleted(FAR, 1000, witness);
      expect(await completed()).to.deep.equal([]);
      expect((await own()).length, 'what is open stays').to.be.greaterThan(0);
    });

    it('erases entries, attachments and their bytes, and keeps the audit record and the number', async () => {
      const everything = await allInquiries(store, somying.accountId);
      const { seen, entries } = everything.find(
        ({ seen: { inquiry }, entries: all }) => inquiry.completedAt && all.some(entry => entry.attachments.length > 0),
      )!;
      const document = entries.flatMap(entry => entry.attachments)[0]!;
      await store.eraseCompleted(FAR, 1000, witness);

      expect(await store.readableAttachment(accountParty(somying.accountId), document.attachmentId)).to.equal(
        undefined,
      );
      expect(await store.entriesOf(seen.inquiry)).to.deep.equal([]);
      const chunks = [];
      for await (const chunk of store.chunksOf(document.attachmentId)) chunks.push(chunk);
      expect(chunks).to.deep.equal([]);
      const discarded = (await store.discardedUploads(1000)).map(({ attachmentId }) => attachmentId);
      expect(discarded).to.include(document.attachmentId);
      const accesses = await store.accessesTo(seen.inquiry.creator.accountId, 1000);
      expect(accesses.map(({ receiptNumber }) => receiptNumber)).to.include(seen.inquiry.receiptNumber);

      const again = submission(1, {
        digits: seen.inquiry.receiptNumber.slice(5, 13),
        at: new Date(seen.inquiry.contactedAt),
      });
      expect(again.inquiry.receiptNumber).to.equal(seen.inquiry.receiptNumber);
      expect(await store.recordInquiry({ ...again, response: null, accessRecord: null })).to.equal(
        'receipt_number_taken',
      );
    });

    it('runs in batches, and erases each inquiry once even in parallel', async () => {
      const all = await completed();
      expect(await store.eraseCompleted(FAR, 2, witness)).to.equal(2);
      await Promise.all([1, 2, 3].map(() => store.eraseCompleted(FAR, 1000, witness)));

      expect(await completed()).to.deep.equal([]);
      const erased = (await store.accessesTo(somying.accountId, 1000)).map(({ receiptNumber }) => receiptNumber);
      const ownNumbers = all
        .filter(({ creator }) => creator.accountId === somying.accountId)
        .map(({ receiptNumber }) => receiptNumber);
      expect(erased.sort()).to.deep.equal(ownNumbers.sort());
    });
  });
}
