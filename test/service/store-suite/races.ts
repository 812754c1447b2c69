import { expect } from 'chai';
import { company, somying } from '../../../src/service/sample-data/people.js';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import type { Store } from '../../../src/service/store/store.js';
import type { MakeStore } from '../store-suite.js';
import { allInquiries } from '../support/all-inquiries.js';
import { acceptance, answer, NOW, submission } from '../support/written.js';

const PAGE = { limit: 100, after: null };
const eight = Array.from({ length: 8 }, (_, index) => index + 1);

export function describeRaces(makeStore: MakeStore): void {
  describe('concurrent requests', () => {
    let store: Store;
    let before: number;
    beforeEach(async () => {
      store = await makeStore(await sampleData(new Date(NOW), { busyCount: 0 }));
      before = await seen();
    });

    async function seen(accountId = somying.accountId): Promise<number> {
      return (await store.inquiriesOf(accountId, {}, PAGE)).total;
    }

    /** Awaits everything at once, and counts the results. */
    async function tally<Result extends string>(work: readonly Promise<Result>[]): Promise<Record<string, number>> {
      const counts: Record<string, number> = {};
      for (const result of await Promise.all(work)) counts[result] = (counts[result] ?? 0) + 1;
      return counts;
    }

    it('record one inquiry per key, completely, and nothing of the others', async () => {
      const writes = eight.map(number =>
        store.recordInquiry({ ...submission(number), response: answer('key'), accessRecord: null }),
      );
      expect(await tally(writes)).to.deep.equal({ recorded: 1, key_taken: 7 });
      expect(await seen()).to.equal(before + 1);
      expect((await store.inquiriesAt('rd', { status: 'new' }, PAGE)).rows.filter(isMade)).to.have.length(1);
    });

    it('give a receipt number to one of them, and leave their keys unused for the others', async () => {
      const writes = eight.map(number =>
        store.recordInquiry({
          ...submission(number, { digits: '99999999' }),
          response: answer(`key-${number}`),
          accessRecord: null,
        }),
      );
      expect(await tally(writes)).to.deep.equal({ recorded: 1, receipt_number_taken: 7 });
      const kept = await Promise.all(eight.map(number => store.storedResponse(answer('').party, `key-${number}`)));
      expect(kept.filter(Boolean)).to.have.length(1);
      expect(await seen(company.accountId)).to.equal(await seenBusiness());
    });

    async function seenBusiness(): Promise<number> {
      const everything = await allInquiries(store, company.accountId);
      for (const { entries } of everything) expect(entries).not.to.have.length(0);
      return everything.length;
    }

    it('add one entry to each version', async () => {
      const sent = submission(1);
      await store.recordInquiry({ ...sent, response: null, accessRecord: null });
      const writes = eight.map(number =>
        store.recordEntry({
          ...acceptance(sent.inquiry, 2000 + number),
          response: answer(`key-${number}`),
          accessRecord: null,
        }),
      );
      expect(await tally(writes)).to.deep.equal({ recorded: 1, changed_meanwhile: 7 });
      expect(await store.entriesOf(sent.inquiry)).to.have.length(2);
    });

    it('put each inquiry once into the pages of all inquiries, although it changes between two of them', async () => {
      const before = await allInquiries(store, somying.accountId);
      const last = before.at(-1)!.seen.inquiry;
      const first = await store.allInquiriesOf(somying.accountId, NOW, { limit: 2, after: null });
      const version = { ...last, agencyId: 'rd' };
      await store.recordEntry({ ...acceptance(version, 700, NOW), response: null, accessRecord: null });
      const rest = await store.allInquiriesOf(somying.accountId, NOW, { limit: 1000, after: first.next });
      const rows = [...first.rows, ...rest.rows].filter(({ seen }) => seen.inquiry.contactedAt <= NOW);
      const numbers = rows.map(({ seen }) => seen.inquiry.receiptNumber);
      expect(numbers).to.deep.equal(
        before.map(({ seen }) => seen.inquiry.receiptNumber).filter(number => numbers.includes(number)),
      );
      expect(rows.at(-1)!.seen.inquiry).to.include({ receiptNumber: last.receiptNumber, version: last.version + 1 });
    });

    it('never mark a later change as seen', async () => {
      const sent = submission(1);
      await store.recordInquiry({ ...sent, response: null, accessRecord: null });
      let { inquiry } = acceptance(sent.inquiry, 2000);
      await store.recordEntry({ ...acceptance(sent.inquiry, 2000), response: null, accessRecord: null });
      for (const number of eight) {
        const next = acceptance(inquiry, 2000 + number);
        const [marked] = await Promise.all([
          store.markSeen(somying.accountId, inquiry.receiptNumber),
          store.markSeen(company.accountId, inquiry.receiptNumber),
          store.recordEntry({ ...next, response: null, accessRecord: null }),
        ]);
        ({ inquiry } = next);
        const found = await store.inquiryOf(somying.accountId, inquiry.receiptNumber);
        expect(found?.inquiry).to.deep.equal(inquiry);
        expect(found?.seenChanges).to.equal(marked?.seenChanges);
        expect(marked?.seenChanges).to.equal(marked?.inquiry.officerChanges?.count);
      }
    });

    it('delete what has expired, in parallel', async () => {
      await store.recordInquiry({ ...submission(1), response: answer('key'), accessRecord: null });
      await Promise.all(eight.map(() => store.forgetExpired('2026-12-24T03:00:00.000Z')));
      expect(await store.storedResponse(answer('').party, 'key')).to.equal(undefined);
    });
  });
}

function isMade({ inquiry }: { readonly inquiry: { readonly inquiryId: string } }): boolean {
  return inquiry.inquiryId.startsWith('0192f0c2');
}
