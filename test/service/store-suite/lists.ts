import { expect } from 'chai';
import fc from 'fast-check';
import { inquirySorts, inquiryStatuses, notificationBuckets, type InquirySort } from '../../../src/contract/codes.js';
import { notificationBucket } from '../../../src/rules/notification-age.js';
import { inquiryOrder, searchPredicate, type SearchCriteria } from '../../../src/rules/search.js';
import type { ListedInquiry } from '../../../src/service/store/records.js';
import { busy, company, somying } from '../../../src/service/sample-data/people.js';
import { sampleData } from '../../../src/service/sample-data/sample-data.js';
import type { RowPage, PageRequest, Store, StoreSeed } from '../../../src/service/store/store.js';
import type { MakeStore } from '../store-suite.js';
import { bucketCount } from '../../../src/rules/count-names.js';
import { allInquiries } from '../support/all-inquiries.js';

const NOW = '2026-11-22T03:00:00.000Z';
const FIRST = { limit: 100, after: null };

/** The expected list, from the rules alone. */
function expected(
  seed: StoreSeed,
  accountId: string,
  criteria: SearchCriteria,
  sort: InquirySort = 'activity',
): string[] {
  const isFound = searchPredicate(criteria);
  return seed.inquiries
    .map(({ inquiry }) => inquiry)
    .filter(({ readerIds }) => readerIds.includes(accountId))
    .filter(inquiry => isFound({ ...inquiry, agency: { agencyId: inquiry.agencyId } }))
    .map(inquiry => ({ ...inquiry, lastOfficerChangeAt: inquiry.officerChanges?.latestAt ?? null }))
    .sort(inquiryOrder(sort))
    .map(({ receiptNumber }) => receiptNumber);
}

async function readAll<Row>(limit: number, read: (page: PageRequest) => Promise<RowPage<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let after: PageRequest['after'] = null;
  for (;;) {
    const page: RowPage<Row> = await read({ limit, after });
    rows.push(...page.rows);
    expect(page.rows.length).to.be.at.most(limit);
    if (!page.next) {
      expect(page.total).to.equal(rows.length);
      return rows;
    }
    after = page.next;
  }
}

const day = fc
  .integer({ min: 0, max: 900 })
  .map(days => new Date(Date.parse(NOW) - days * 86_400_000).toISOString().slice(0, 10));
const sorts = fc.constantFrom(...inquirySorts);
const pageSize = fc.integer({ min: 1, max: 100 });
const days = fc.record({ from: day, to: day }, { requiredKeys: [] });
const criteria = fc.record(
  {
    statuses: fc.subarray([...inquiryStatuses]),
    agencyIds: fc.subarray(['dbd', 'rd', 'osmep', 'sso', 'unheard-of']),
    text: fc.constantFrom('', 'ภาษี', 'สินค้า', 'ครั้งที่ 1', 'zzz', '2569-'),
    receiptNumber: fc.constantFrom('', '2569', '๒๕๖๘-๑', '25671'),
    contacted: days,
    completed: days,
  },
  { requiredKeys: [] },
);

export function describeLists(makeStore: MakeStore): void {
  describe('lists', () => {
    let seed: StoreSeed;
    let store: Store;
    before(async () => {
      seed = await sampleData(new Date(NOW), { busyCount: 120 });
      store = await makeStore(seed);
    });

    const numberOf = ({ inquiry }: { readonly inquiry: ListedInquiry }) => inquiry.receiptNumber;

    it('contain what the rules find, in order, on pages of any size', async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(busy, somying), criteria, sorts, pageSize, async (...given) => {
          const [{ accountId }, conditions, sort, limit] = given;
          const rows = await readAll(limit, page => store.inquiriesOf(accountId, conditions, { ...page, sort }));
          expect(rows.map(numberOf)).to.deep.equal(expected(seed, accountId, conditions, sort));
        }),
        { numRuns: 60 },
      );
    });

    it('find a receipt number by any prefix, with or without its year', async () => {
      const numbers = seed.inquiries.filter(({ inquiry }) => inquiry.readerIds.includes(busy.accountId)).map(numberOf);
      const anyPart = fc
        .tuple(fc.constantFrom(...numbers), fc.constantFrom(0, 5), fc.integer({ min: 5, max: 10 }), fc.boolean())
        .map(([number, from, length, plain]) => {
          const part = number.slice(from, from + length);
          return plain ? part.replaceAll('-', '') : part;
        });
      await fc.assert(
        fc.asyncProperty(anyPart, async receiptNumber => {
          const { rows } = await store.inquiriesOf(busy.accountId, { receiptNumber }, FIRST);
          expect(rows.map(numberOf), receiptNumber).to.deep.equal(expected(seed, busy.accountId, { receiptNumber }));
          expect(rows).not.to.have.length(0);
        }),
        { numRuns: 40 },
      );
    });

    it('count every inquiry of the account, whatever the criteria', async () => {
      const { counts } = await store.inquiriesOf(busy.accountId, { text: 'zzz' }, FIRST);
      const of = (status: string) => expected(seed, busy.accountId, { statuses: [status as 'new'] }).length;
      expect(counts).to.deep.equal({
        new: of('new'),
        inProgress: of('in_progress'),
        completed: of('completed'),
        all: 120,
      });
    });

    it('show each account its own, and a company the inquiries for it', async () => {
      for (const { accountId } of [somying, company]) {
        const { rows } = await store.inquiriesOf(accountId, {}, FIRST);
        expect(rows.map(numberOf)).to.deep.equal(expected(seed, accountId, {}));
      }
      const [own] = expected(seed, somying.accountId, {});
      expect(await store.inquiryOf(somying.accountId, own!)).not.to.equal(undefined);
      expect(await store.inquiryOf(busy.accountId, own!)).to.equal(undefined);
      expect(await store.inquiryOf(busy.accountId, 'unheard-of')).to.equal(undefined);
    });

    it('return a history in chronological order', async () => {
      for (const { inquiry, entries } of seed.inquiries.slice(0, 20))
        expect(await store.entriesOf(inquiry)).to.deep.equal(entries);
    });

    it('return all inquiries of an account in pages, by contact, with their history', async () => {
      const everything = await allInquiries(store, somying.accountId, 4);
      const numbers = everything.map(({ seen }) => numberOf(seen));
      expect(numbers).to.have.members(expected(seed, somying.accountId, {}));
      const contacts = everything.map(({ seen: { inquiry } }) => `${inquiry.contactedAt} ${inquiry.receiptNumber}`);
      expect(contacts).to.deep.equal([...contacts].sort().reverse());
      for (const { seen, entries } of everything) expect(entries).to.deep.equal(await store.entriesOf(seen.inquiry));
    });

    it('leave out of all inquiries those that were sent after an instant', async () => {
      const everything = await allInquiries(store, somying.accountId);
      const asOf = everything[3]!.seen.inquiry.contactedAt;
      const { rows, next } = await store.allInquiriesOf(somying.accountId, asOf, { limit: 1000, after: null });
      expect(rows).to.deep.equal(everything.filter(({ seen }) => seen.inquiry.contactedAt <= asOf));
      expect(next).to.equal(null);
      expect(rows).to.have.length.below(everything.length);
    });

    it('put each changed inquiry into one bucket, counted in the same snapshot', async () => {
      const asOf = '2026-11-25T17:00:00.000Z';
      const all = await readAll(7, page => store.notificationsOf(busy.accountId, { asOf }, page));
      const inBucket = (bucket: string) =>
        all.filter(({ inquiry }) => notificationBucket(inquiry.officerChanges!.latestAt, asOf) === bucket);
      const isUnread = ({ inquiry, seenChanges }: (typeof all)[number]) => inquiry.officerChanges!.count > seenChanges;
      for (const bucket of notificationBuckets) {
        const rows = await readAll(9, page => store.notificationsOf(busy.accountId, { asOf, bucket }, page));
        expect(rows).to.deep.equal(inBucket(bucket));
        const unread = await store.notificationsOf(busy.accountId, { asOf, bucket, unread: true }, FIRST);
        expect(unread.rows).to.deep.equal(inBucket(bucket).filter(isUnread));
        expect(unread.counts[bucketCount[bucket]]).to.equal(rows.length);
        expect(unread.unreadCounts[bucketCount[bucket]]).to.equal(unread.total);
        expect([unread.counts.all, unread.unreadCounts.all]).to.deep.equal([all.length, all.filter(isUnread).length]);
      }
    });

    it('return changes since an instant, oldest first', async () => {
      const all = await readAll(50, page => store.notificationsOf(busy.accountId, { asOf: NOW }, page));
      const since = all[9]!.inquiry.officerChanges!.latestAt;
      const changed = await store.changesSince(busy.accountId, since, 100);
      expect(changed).to.deep.equal(
        all
          .slice(0, 10)
          .map(({ inquiry }) => inquiry)
          .reverse(),
      );
      expect(await store.changesSince(busy.accountId, since, 3)).to.deep.equal(changed.slice(0, 3));
    });

    it('show an agency its own inquiries, latest contact first', async () => {
      const wanted = seed.inquiries.map(({ inquiry }) => inquiry).filter(({ agencyId }) => agencyId === 'dbd');
      const rows = await readAll(4, page => store.inquiriesAt('dbd', {}, page));
      expect(rows.map(numberOf)).to.have.members(wanted.map(({ receiptNumber }) => receiptNumber));
      const times = rows.map(({ inquiry }) => inquiry.contactedAt);
      expect(times).to.deep.equal([...times].sort().reverse());
      const open = await store.inquiriesAt('dbd', { status: 'new' }, FIRST);
      expect(open.total).to.equal(wanted.filter(({ status }) => status === 'new').length);
      const own = rows.find(({ inquiry }) => inquiry.receiptNumber === '2569-04718236-5');
      expect(own?.attachments.map(({ name }) => name)).to.have.length(2);
      expect(await store.inquiryAt('dbd', '2569-04718236-5')).to.deep.equal(own?.inquiry);
      expect(await store.inquiryAt('rd', '2569-04718236-5')).to.equal(undefined);
    });
  });
}
