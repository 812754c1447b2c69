import { expect } from 'chai';
import type { History, Inquiry, InquiryPage } from '../../src/contract/types.js';
import { readReceiptNumber } from '../../src/rules/receipt-number.js';
import { lastActivityAt } from '../../src/rules/search.js';
import { recordEvent, draft, send, upload } from './support/drafts.js';
import { expectErrors, expectProblem, idempotencyKey, serviceKit, START, type Kit } from './support/service-kit.js';
import { statusCount } from '../../src/rules/count-names.js';

describe('a new inquiry', () => {
  let kit: Kit;
  let token: string;
  beforeEach(async () => {
    kit = await serviceKit();
    token = await kit.tokenOf('somying');
  });

  const create = (json: unknown, headers = idempotencyKey()) =>
    kit.call<Inquiry>('POST', '/inquiries', { token, json, headers });

  it('is new, has a receipt number of the Buddhist year, and has its attachments', async () => {
    const documents = [await upload(kit, token), await upload(kit, token, 'แผนที่.pdf')];
    const answer = await create({ ...draft, attachmentIds: documents.map(({ attachmentId }) => attachmentId) });
    const { receiptNumber, attachments, ...inquiry } = answer.body;
    expect(answer.status).to.equal(201);
    expect(answer.headers.get('Location')).to.equal(`/v1/inquiries/${receiptNumber}`);
    expect(receiptNumber).to.match(/^2569-/);
    expect(readReceiptNumber(receiptNumber).ok).to.equal(true);
    expect(attachments.map(({ name }) => name)).to.deep.equal(['หนังสือรับรอง.pdf', 'แผนที่.pdf']);
    expect(inquiry).to.deep.include({
      subject: draft.subject,
      status: 'new',
      outcome: null,
      waitingFor: 'agency',
      contactedAt: START.toISOString(),
      completedAt: null,
      lastOfficerChangeAt: null,
      unread: false,
      capabilities: { canReply: false, canWithdraw: true },
      createdBy: { displayName: 'สมหญิง ใจดี', self: true },
    });
    expect((await kit.call('GET', `/inquiries/${receiptNumber}`, { token })).body).to.deep.equal(answer.body);
    const history = await kit.call<History>('GET', `/inquiries/${receiptNumber}/history`, { token });
    expect(
      history.body.entries.map(({ kind, agency, fromStatus, toStatus }) => [kind, agency, fromStatus, toStatus]),
    ).to.deep.equal([['sent', null, null, 'new']]);
  });

  it('stores the text as a reader sees it', async () => {
    const { body } = await create({ ...draft, subject: '  เเม่ค้า\u200B\nออนไลน์ ', detail: 'ท่ี\r\nท\u0E4D\u0E32\u0007' });
    expect([body.subject, body.detail]).to.deep.equal(['แม่ค้า ออนไลน์', 'ที่\nทำ']);
  });

  it('takes the year from the date in Bangkok', async () => {
    kit.advance(Date.parse('2026-12-31T17:00:00.000Z') - START.getTime());
    token = await kit.tokenOf('somying');
    expect((await create(draft)).body.receiptNumber).to.match(/^2570-/);
  });

  it('gets another number when one is in use already', async () => {
    const digits = ['00000001', '00000001', '00000001', '00000002'];
    kit = await serviceKit({ newReceiptDigits: () => digits.shift() ?? '00000009' });
    token = await kit.tokenOf('somying');
    const numbers = [(await create(draft)).body.receiptNumber, (await create(draft)).body.receiptNumber];
    expect(numbers.map(number => number.slice(5, 13))).to.deep.equal(['00000001', '00000002']);
  });

  it('is created once per key, with the same response again, even in parallel', async () => {
    const document = await upload(kit, token);
    const json = { ...draft, attachmentIds: [document.attachmentId] };
    const key = idempotencyKey();
    const answers = await Promise.all([create(json, key), create(json, key), create(json, key)]);
    const reordered = Object.fromEntries(Object.entries(json).reverse());
    answers.push(await create(reordered, key));
    for (const answer of answers) {
      expect(answer.status).to.equal(201);
      expect(answer.body).to.deep.equal(answers[0].body);
      expect(answer.headers.get('Location')).to.equal(answers[0].headers.get('Location'));
    }
    const { body } = await kit.call<InquiryPage>('POST', '/inquiries/search', { token, json: { text: draft.subject } });
    expect(body.total).to.equal(1);
  });

  it('refuses a key for another body or operation; another account may use the same key', async () => {
    const key = idempotencyKey();
    const { body } = await create(draft, key);
    expectProblem(await create({ ...draft, subject: 'เรื่องอื่น' }, key), 409, 'idempotency_key_reused');
    await recordEvent(kit, 'dbd', body.receiptNumber, { kind: 'accept' });
    const reply = { token, json: { detail: 'ขอเพิ่มเติม' }, headers: key };
    expectProblem(
      await kit.call('POST', `/inquiries/${body.receiptNumber}/replies`, reply),
      409,
      'idempotency_key_reused',
    );
    const busy = await kit.tokenOf('busy');
    const businesses = await kit.store.businessesOf('01900000-0001-7000-8000-000000000003');
    await send(kit, busy, { businessId: businesses[0]!.businessId });
  });

  it('accepts only attachments that are ready and unused', async () => {
    const taken = await upload(kit, token);
    await create({ ...draft, attachmentIds: [taken.attachmentId] });
    const waiting = await kit.call<{ attachmentId: string }>('POST', '/attachments', {
      token,
      json: { name: 'ช้า.pdf', size: 10, mediaType: 'application/pdf' },
    });
    expectErrors(
      await create({ ...draft, attachmentIds: [taken.attachmentId, waiting.body.attachmentId] }),
      'body /attachmentIds/0 not_known',
      'body /attachmentIds/1 not_ready',
    );
  });

  it('gives an attachment to one of two concurrent inquiries', async () => {
    const { attachmentId } = await upload(kit, token);
    const json = { ...draft, attachmentIds: [attachmentId] };
    const statuses = (await Promise.all([create(json), create(json)])).map(({ status }) => status);
    expect(statuses.sort()).to.deep.equal([201, 422]);
  });
});

describe('the list of inquiries', () => {
  let kit: Kit;
  let token: string;
  before(async () => {
    kit = await serviceKit();
    token = await kit.tokenOf('somying');
  });

  const list = async (query = '') => (await kit.call<InquiryPage>('GET', `/inquiries${query}`, { token })).body;

  it('has counts that match its rows, whatever the filter', async () => {
    const all = await list('?limit=100');
    expect(all.counts).to.deep.equal({ new: 3, inProgress: 6, completed: 6, all: 15 });
    expect(all.inquiries).to.have.length(15);
    for (const status of ['new', 'in_progress', 'completed'] as const) {
      const some = await list(`?status=${status}`);
      expect(some.inquiries.every(row => row.status === status)).to.equal(true);
      expect([some.total, some.inquiries.length]).to.deep.equal([
        all.counts[statusCount[status]],
        all.counts[statusCount[status]],
      ]);
      expect(some.counts).to.deep.equal(all.counts);
      expect(some.asOf).to.equal(START.toISOString());
    }
  });

  it('starts with the latest activity', async () => {
    const rows = (await list('?limit=100')).inquiries;
    const times = rows.map(lastActivityAt);
    expect(times).to.deep.equal([...times].sort().reverse());
  });

  it('is read page by page without gaps or repetitions, even during changes', async () => {
    const own = await serviceKit();
    const ownToken = await own.tokenOf('somying');
    const read = async (query: string) =>
      (await own.call<InquiryPage>('GET', `/inquiries${query}`, { token: ownToken })).body;
    const expected = (await read('?limit=100')).inquiries.map(({ receiptNumber }) => receiptNumber);
    const found: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: InquiryPage = await read(`?limit=4${cursor && `&cursor=${cursor}`}`);
      found.push(...page.inquiries.map(({ receiptNumber }) => receiptNumber));
      cursor = page.nextCursor;
      // An inquiry that is written now comes before the first page.
      own.advance(1000);
      await send(own, ownToken);
    }
    expect(found).to.deep.equal(expected);
  });

  it('accepts a cursor for the same list only', async () => {
    const { nextCursor } = await list('?limit=2');
    expectErrors(
      await kit.call('GET', `/inquiries?status=new&cursor=${nextCursor}`, { token }),
      'query /cursor bad_format',
    );
    const other = await kit.tokenOf('busy');
    expectErrors(
      await kit.call('GET', `/inquiries?cursor=${nextCursor}`, { token: other }),
      'query /cursor bad_format',
    );
    const json = { cursor: nextCursor };
    expect((await kit.call('POST', '/inquiries/search', { token, json })).status).to.equal(200);
  });

  const search = async (json: unknown) =>
    (await kit.call<InquiryPage>('POST', '/inquiries/search', { token, json })).body;

  it('can be searched by every condition of the manual', async () => {
    const byNumber = await search({ receiptNumber: ' ๒๕๖๙ ๐๔๗๑ ' });
    expect(byNumber.inquiries.map(({ receiptNumber }) => receiptNumber)).to.deep.equal(['2569-04718236-5']);
    expect(byNumber.counts.all).to.equal(15);

    expect((await search({})).total).to.equal(15);
    expect((await search({ statuses: ['new', 'completed'] })).total).to.equal(9);
    expect((await search({ agencyIds: ['fda', 'osmep'] })).total).to.equal(3);
    expect((await search({ text: 'เครื่องดื่มสมุนไพร' })).total).to.equal(2);
    expect((await search({ contacted: { from: '2026-11-20', to: '2026-11-20' } })).total).to.equal(1);
    expect((await search({ completed: { from: '2026-11-21' } })).total).to.equal(1);
    expect((await search({ statuses: ['new'], agencyIds: ['dbd'], text: 'ที่ตั้ง' })).total).to.equal(1);
    expect((await search({ statuses: ['new'], agencyIds: ['rd'] })).total).to.equal(0);
  });
});
