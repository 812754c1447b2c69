import { expect } from 'chai';

import { inquirySorts } from '../../../src/contract/codes.js';
import type { InquiryDraft, InquiryPage } from '../../../src/contract/types.js';
import type { SmeClient } from '../../../src/index.js';
import {
  bangkokDay,
  rejection,
  rejectionCodes,
  sentInquiry,
  thaiDigits,
  unknownId,
  unknownReceipt,
  type World,
} from './world.js';
import { inquiryOrder } from '../../../src/rules/search.js';
import { statusCount } from '../../../src/rules/count-names.js';

const receiptsOf = ({ inquiries }: InquiryPage) => inquiries.map(({ receiptNumber }) => receiptNumber);

/** Reads every page of a list. */
async function readAll(page: (cursor?: string) => Promise<InquiryPage>): Promise<InquiryPage[]> {
  const pages = [await page()];
  for (let cursor = pages[0]!.nextCursor; cursor !== null; cursor = pages.at(-1)!.nextCursor)
    pages.push(await page(cursor));
  return pages;
}

/** S32–S64, S75–S78. */
export function inquiries(world: () => World): void {
  describe('the list of inquiries', () => {
    it('has counts that match its rows', async () => {
      const client = await world().signedIn('somying');
      const { counts } = await client.inquiries.list();
      expect(counts.new + counts.inProgress + counts.completed).to.equal(counts.all);
      for (const status of ['new', 'in_progress', 'completed'] as const) {
        const page = await client.inquiries.list({ status, limit: 100 });
        expect(page.inquiries).to.have.length(counts[statusCount[status]]).and.not.empty;
        expect(page.total).to.equal(counts[statusCount[status]]);
        expect(new Set(page.inquiries.map(row => row.status))).to.deep.equal(new Set([status]));
        expect(page.counts).to.deep.equal(counts);
      }
    });

    it('is read page by page without losing or repeating a row', async () => {
      const client = await world().signedIn('somying');
      const pages = await readAll(cursor =>
        client.inquiries.list({ limit: 2, ...(cursor !== undefined && { cursor }) }),
      );
      const whole = await client.inquiries.list({ limit: 100 });
      expect(pages.flatMap(receiptsOf)).to.deep.equal(receiptsOf(whole));
      expect(pages.map(page => page.total)).to.deep.equal(pages.map(() => whole.total));
    });

    it('is sorted by activity or by contact, in a list and in a search; a cursor goes with its sort', async () => {
      const { inquiries: api } = await world().signedIn('somying');
      const whole = (await api.list({ limit: 100 })).inquiries;
      for (const sort of inquirySorts) {
        const wanted = whole.toSorted(inquiryOrder(sort)).map(({ receiptNumber }) => receiptNumber);
        const pages = await readAll(cursor => api.list({ sort, limit: 2, ...(cursor !== undefined && { cursor }) }));
        expect(pages.flatMap(receiptsOf), sort).to.deep.equal(wanted);
        const found = await readAll(cursor => api.search({ sort, limit: 2, ...(cursor !== undefined && { cursor }) }));
        expect(found.flatMap(receiptsOf), `searched by ${sort}`).to.deep.equal(wanted);
      }
      const [byActivity, byContact] = await Promise.all(inquirySorts.map(sort => api.list({ sort, limit: 2 })));
      expect(receiptsOf(byActivity!), 'the sample data tells them apart').not.to.deep.equal(receiptsOf(byContact!));
      for (const [sort, cursor] of [
        ['activity', byContact!.nextCursor!],
        ['contacted', byActivity!.nextCursor!],
      ] as const)
        expect(await rejectionCodes(api.list({ sort, cursor }))).to.deep.equal([
          'invalid_request',
          '/cursor bad_format',
        ]);
      expect(await rejectionCodes(api.list({ sort: 'size' as never }))).to.deep.equal([
        'invalid_request',
        '/sort not_in_list',
      ]);
    });

    it('is empty, with zero counts, for a person without inquiries', async () => {
      const { inquiries: rows, counts } = await (await world().signedIn('somchai')).inquiries.list();
      expect(rows).to.deep.equal([]);
      expect(counts).to.deep.equal({ new: 0, inProgress: 0, completed: 0, all: 0 });
    });

    it('refuses an invalid status, page size and cursor', async () => {
      const { inquiries: api } = await world().signedIn('somying');
      expect(await rejectionCodes(api.list({ status: 'open' as never }))).to.deep.equal([
        'invalid_request',
        '/status not_in_list',
      ]);
      expect(await rejectionCodes(api.list({ limit: 101 }))).to.deep.equal(['invalid_request', '/limit too_big']);
      expect(await rejectionCodes(api.list({ cursor: 'made-up' }))).to.deep.equal([
        'invalid_request',
        '/cursor bad_format',
      ]);
    });
  });

  describe('a new inquiry', () => {
    const draftOf = async (client: SmeClient): Promise<InquiryDraft> => {
      const { businesses } = await client.businesses.list();
      const [category] = await client.reference.categories();
      return {
        businessId: businesses[0]!.businessId,
        categoryId: category!.categoryId,
        agencyId: 'dbd',
        subject: 'ขอคำแนะนำการจดทะเบียน',
        detail: 'บรรทัดแรก\nบรรทัดที่สอง',
      };
    };

    it('gets a receipt number and becomes the first of the new ones', async () => {
      const client = await world().signedIn('somying');
      const before = (await client.inquiries.list()).counts;
      const inquiry = await client.inquiries.create(await draftOf(client));

      expect(inquiry.receiptNumber).to.match(/^25\d\d-\d{8}-\d$/);
      expect(inquiry).to.include({ status: 'new', waitingFor: 'agency', detail: 'บรรทัดแรก\nบรรทัดที่สอง', unread: false });
      expect(inquiry.agency.agencyId).to.equal('dbd');
      expect(await client.inquiries.get(inquiry.receiptNumber)).to.deep.equal(inquiry);
      const page = await client.inquiries.list({ status: 'new' });
      expect(receiptsOf(page)[0]).to.equal(inquiry.receiptNumber);
      expect(page.counts).to.deep.equal({ ...before, new: before.new + 1, all: before.all + 1 });
    });

    it('is created once, however often the request is repeated', async () => {
      const client = await world().signedIn('somying');
      const draft = await draftOf(client);
      const idempotencyKey = `double-click-${Date.now()}`;
      const before = (await client.inquiries.list()).counts.all;
      const [first, second] = await Promise.all([
        client.inquiries.create(draft, { idempotencyKey }),
        client.inquiries.create(draft, { idempotencyKey }),
      ]);
      expect(second).to.deep.equal(first);
      expect((await client.inquiries.list()).counts.all).to.equal(before + 1);

      const other = client.inquiries.create({ ...draft, subject: 'เรื่องอื่น' }, { idempotencyKey });
      expect(await rejection(other)).to.include({ code: 'idempotency_key_reused', status: 409 });
    });

    it('is stored without invisible characters (E4)', async () => {
      const client = await world().signedIn('somying');
      const { subject } = await client.inquiries.create({ ...(await draftOf(client)), subject: 'ก\0ข\u200e' });
      expect(subject).to.equal('กข');
    });

    it('is refused with every invalid field', async () => {
      const client = await world().signedIn('somying');
      const draft = await draftOf(client);
      expect(
        await rejectionCodes(client.inquiries.create({ ...draft, subject: ' ', detail: 'ก'.repeat(12_001) })),
      ).to.have.members(['invalid_request', '/subject required', '/detail too_long']);
      const unknown = { businessId: unknownId, categoryId: 'no-such', agencyId: 'no-such', attachmentIds: [unknownId] };
      expect(await rejectionCodes(client.inquiries.create({ ...draft, ...unknown }))).to.have.members([
        'invalid_request',
        '/businessId not_known',
        '/categoryId not_known',
        '/agencyId not_known',
        '/attachmentIds/0 not_known',
      ]);
      const { subject, ...withoutSubject } = draft;
      expect(
        await rejectionCodes(client.inquiries.create({ ...withoutSubject, title: subject } as never)),
      ).to.have.members(['invalid_request', '/subject required', '/title unknown_field']);
    });

    it("cannot be sent for another person's business", async () => {
      const [client, other] = await Promise.all([world().signedIn('somying'), world().signedIn('somchai')]);
      const call = client.inquiries.create({
        ...(await draftOf(client)),
        businessId: (await draftOf(other)).businessId,
      });
      expect(await rejectionCodes(call)).to.deep.equal(['invalid_request', '/businessId not_known']);
    });

    it('can be withdrawn while no agency has acted, and only then', async () => {
      const client = await world().signedIn('somying');
      const { receiptNumber, capabilities } = await sentInquiry(client, 'dbd', 'ส่งผิดหน่วยงาน');
      expect(capabilities).to.deep.equal({ canReply: false, canWithdraw: true });
      const withdrawn = await client.inquiries.withdraw(receiptNumber, { reason: 'ส่งผิด' });
      expect(withdrawn).to.include({ status: 'completed', outcome: 'withdrawn', waitingFor: 'none' });
      expect(await rejectionCodes(client.inquiries.withdraw(receiptNumber))).to.deep.equal(['not_allowed_now']);
      expect(await rejectionCodes(client.inquiries.reply(receiptNumber, { detail: 'เพิ่มเติม' }))).to.deep.equal([
        'not_allowed_now',
      ]);
    });

    it("is not found when it is another person's, or unknown", async () => {
      const { receiptNumber } = await sentInquiry(await world().signedIn('somying'), 'dbd', 'เรื่องของสมหญิง');
      const { inquiries: api, notifications } = await world().signedIn('somchai');
      const askFor = [
        (number: string) => api.get(number),
        (number: string) => api.history(number),
        (number: string) => api.reply(number, { detail: 'x' }),
        (number: string) => api.withdraw(number),
        (number: string) => notifications.markSeen(number),
      ];
      for (const number of [receiptNumber, unknownReceipt, 'x'])
        for (const ask of askFor) expect(await rejectionCodes(ask(number))).to.deep.equal(['not_found']);
    });
  });

  describe('searching', () => {
    it('finds an inquiry by each condition of the manual, and by all together', async () => {
      const client = await world().signedIn('somying');
      const sent = await sentInquiry(client, 'dbd', 'คำค้นที่ไม่มีในเรื่องอื่น');
      await world().agency('dbd').agency.record(sent.receiptNumber, { kind: 'complete', outcome: 'answered' });
      const today = bangkokDay(sent.contactedAt);
      const conditions = [
        { receiptNumber: thaiDigits(sent.receiptNumber) },
        { receiptNumber: sent.receiptNumber.slice(0, 9).replace('-', ' ') },
        { contacted: { from: today, to: today } },
        { completed: { from: today } },
        { statuses: ['completed' as const] },
        { agencyIds: ['dbd'] },
        { text: 'ไม่มีในเรื่องอื่น' },
      ];
      const all = Object.assign({}, ...conditions) as (typeof conditions)[0];
      for (const criteria of [...conditions, all, {}])
        expect(
          receiptsOf(await client.inquiries.search({ limit: 100, ...criteria })),
          JSON.stringify(criteria),
        ).to.include(sent.receiptNumber);
      expect(receiptsOf(await client.inquiries.search(all))).to.deep.equal([sent.receiptNumber]);
      const others = [{ statuses: ['new' as const] }, { contacted: { to: '2020-01-01' } }, { text: 'ไม่มีคำนี้ที่ใด' }];
      for (const criteria of others)
        expect(receiptsOf(await client.inquiries.search({ limit: 100, ...criteria }))).to.not.include(
          sent.receiptNumber,
        );
    });

    it('is read page by page', async () => {
      const client = await world().signedIn('somying');
      const pages = await readAll(cursor =>
        client.inquiries.search({ limit: 3, ...(cursor !== undefined && { cursor }) }),
      );
      expect(pages.flatMap(receiptsOf)).to.deep.equal(receiptsOf(await client.inquiries.search({ limit: 100 })));
    });

    it('reports what is wrong with a condition', async () => {
      const { inquiries: api } = await world().signedIn('somying');
      const wrong = {
        receiptNumber: 'abc',
        contacted: { from: '2026-02-30' },
        completed: { from: '2026-11-02', to: '2026-11-01' },
      };
      expect(await rejectionCodes(api.search({ contacted: wrong.contacted }))).to.deep.equal([
        'invalid_request',
        '/contacted/from bad_date',
      ]);
      expect((await rejectionCodes(api.search({ completed: wrong.completed })))[1]).to.match(
        /^\/completed.* range_reversed$/,
      );
      expect((await rejectionCodes(api.search({ receiptNumber: wrong.receiptNumber })))[1]).to.match(
        /^\/receiptNumber /,
      );
    });
  });
}
