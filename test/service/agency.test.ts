import { expect } from 'chai';
import type {
  AgencyEvent,
  AgencyInquiryHistory,
  AgencyInquiryPage,
  History,
  HistoryEntry,
  Inquiry,
} from '../../src/contract/types.js';
import { recordEvent, send, upload } from './support/drafts.js';
import {
  agencyToken,
  expectErrors,
  expectProblem,
  idempotencyKey,
  serviceKit,
  type Kit,
} from './support/service-kit.js';

describe('an agency', () => {
  let kit: Kit;
  let token: string;
  let receiptNumber: string;

  beforeEach(async () => {
    kit = await serviceKit();
    token = await kit.tokenOf('somying');
    ({ receiptNumber } = await send(kit, token));
  });

  const record = (agencyId: string, json: unknown, headers = {}) =>
    kit.call<HistoryEntry>('POST', `/agency/inquiries/${receiptNumber}/events`, {
      token: agencyToken(agencyId),
      json,
      headers,
    });
  const inquiry = async () => (await kit.call<Inquiry>('GET', `/inquiries/${receiptNumber}`, { token })).body;
  const history = async () =>
    (await kit.call<History>('GET', `/inquiries/${receiptNumber}/history`, { token })).body.entries;
  const queue = async (agencyId: string, query = '') =>
    (await kit.call<AgencyInquiryPage>('GET', `/agency/inquiries${query}`, { token: agencyToken(agencyId) })).body;

  describe('that names what it has read (If-Match)', () => {
    const read = async () => {
      const { headers, body } = await kit.call<AgencyInquiryHistory>('GET', `/agency/inquiries/${receiptNumber}`, {
        token: agencyToken('dbd'),
      });
      expect(body.etag).to.equal(headers.get('ETag'));
      return body.etag!;
    };
    const acceptIf = (condition: string, key = {}) =>
      record('dbd', { kind: 'accept' }, { 'If-Match': condition, ...key });

    it('records an event when nobody has changed the inquiry since', async () => {
      expect((await acceptIf(await read())).status).to.equal(201);
      expect((await acceptIf(`"0", ${await read()}`)).status).to.equal(201);
      expect((await acceptIf('*')).status).to.equal(201);
    });

    it('records nothing when somebody has, a colleague or the citizen', async () => {
      const before = await read();
      await recordEvent(kit, 'dbd', receiptNumber, { kind: 'request_information', detail: 'กรุณาส่งเอกสาร' });
      expectProblem(await acceptIf(before), 412, 'precondition_failed');
      const asked = await read();
      await kit.call('POST', `/inquiries/${receiptNumber}/replies`, { token, json: { detail: 'ส่งแล้ว' } });
      expectProblem(await acceptIf(asked), 412, 'precondition_failed');
      expectProblem(await acceptIf(`W/${await read()}`), 412, 'precondition_failed');
      expect((await history()).map(({ kind }) => kind)).to.deep.equal([
        'citizen_replied',
        'information_requested',
        'sent',
      ]);
    });

    it('gets the first answer again for its idempotency key, though that has changed the inquiry', async () => {
      const [etag, key] = [await read(), idempotencyKey()];
      const answers = [await acceptIf(etag, key), await acceptIf(etag, key)];
      expect(answers.map(({ status }) => status)).to.deep.equal([201, 201]);
      expect(answers[1]!.body).to.deep.equal(answers[0]!.body);
    });

    it('records one of two events that come at once', async () => {
      const etag = await read();
      const statuses = (await Promise.all([acceptIf(etag), acceptIf(etag)])).map(({ status }) => status);
      expect(statuses).to.have.members([201, 412]);
    });
  });

  it('accepts, replies with an attachment, and completes; the citizen sees who, when and what', async () => {
    kit.advance(60_000);
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
    kit.advance(60_000);
    const document = await upload(kit, agencyToken('dbd'), 'คู่มือ.pdf');
    const reply: AgencyEvent = {
      kind: 'reply',
      detail: 'ตามเอกสารแนบ',
      officerName: ' กานดา\nรักงาน ',
      attachmentIds: [document.attachmentId],
    };
    await recordEvent(kit, 'dbd', receiptNumber, reply);
    kit.advance(60_000);
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'complete', outcome: 'answered' });

    expect(await inquiry()).to.deep.include({
      status: 'completed',
      outcome: 'answered',
      waitingFor: 'none',
      completedAt: '2026-11-22T03:03:00.000Z',
      lastOfficerChangeAt: '2026-11-22T03:03:00.000Z',
      unread: true,
    });
    const entries = (await history()).map(entry => [
      entry.kind,
      entry.agency?.agencyId,
      entry.occurredAt.slice(11, 16),
      entry.toStatus,
      entry.outcome,
    ]);
    expect(entries).to.deep.equal([
      ['completed', 'dbd', '03:03', 'completed', 'answered'],
      ['replied', 'dbd', '03:02', 'in_progress', null],
      ['accepted', 'dbd', '03:01', 'in_progress', null],
      ['sent', undefined, '03:00', 'new', null],
    ]);
    const replied = (await history())[1]!;
    expect(replied).to.include({ officerName: 'กานดา รักงาน', detail: 'ตามเอกสารแนบ' });
    const download = await kit.call('GET', `/attachments/${replied.attachments[0]!.attachmentId}/content`, { token });
    expect(download.status).to.equal(200);
  });

  it('sees entries in the order of their times, also of calls that waited for each other or a clock that was set back', async () => {
    kit.advance(60_000);
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
    kit.advance(-30_000);
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'complete', outcome: 'answered' });
    const times = (await history()).map(entry => [entry.kind, entry.occurredAt]);
    expect(times).to.deep.equal([
      ['completed', '2026-11-22T03:01:00.000Z'],
      ['accepted', '2026-11-22T03:01:00.000Z'],
      ['sent', '2026-11-22T03:00:00.000Z'],
    ]);
    expect(await inquiry()).to.include({
      completedAt: '2026-11-22T03:01:00.000Z',
      lastOfficerChangeAt: '2026-11-22T03:01:00.000Z',
    });
  });

  it('asks for information, after which the citizen has to act', async () => {
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'request_information', detail: 'กรุณาส่งเอกสาร' });
    expect(await inquiry()).to.include({ status: 'in_progress', waitingFor: 'citizen' });
  });

  it('declines, with a reason', async () => {
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'decline', detail: 'นอกเหนืออำนาจหน้าที่' });
    expect(await inquiry()).to.include({ status: 'completed', outcome: 'declined' });
  });

  it('forwards to another agency, which alone can act from then on', async () => {
    const entry = await recordEvent(kit, 'dbd', receiptNumber, { kind: 'forward', toAgencyId: 'rd' });
    expect(entry.forwardedTo?.name.th).to.equal('กรมสรรพากร');
    expect((await inquiry()).agency.agencyId).to.equal('rd');
    expectProblem(await record('dbd', { kind: 'reply', detail: 'ช้าไป' }), 404, 'not_found');
    expect(JSON.stringify(await queue('dbd'))).not.to.include(receiptNumber);
    expect(JSON.stringify(await queue('rd'))).to.include(receiptNumber);
    await recordEvent(kit, 'rd', receiptNumber, { kind: 'reply', detail: 'รับเรื่องต่อ' });
    // The other agency may send it back.
    await recordEvent(kit, 'rd', receiptNumber, { kind: 'forward', toAgencyId: 'dbd' });
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
  });

  it('forwards neither to itself nor to an unknown agency', async () => {
    expectErrors(await record('dbd', { kind: 'forward', toAgencyId: 'dbd' }), 'body /toAgencyId not_in_list');
    expectErrors(await record('dbd', { kind: 'forward', toAgencyId: 'unheard-of' }), 'body /toAgencyId not_known');
  });

  it('corrects its own entry by a new one, even after completion, and keeps the old one', async () => {
    const wrong = await recordEvent(kit, 'dbd', receiptNumber, { kind: 'reply', detail: 'ภายใน 15 วัน' });
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'complete', outcome: 'answered' });
    const { completedAt } = await inquiry();
    kit.advance(3_600_000);
    token = await kit.tokenOf('somying');
    const right = await recordEvent(kit, 'dbd', receiptNumber, {
      kind: 'correct',
      correctsEntryId: wrong.entryId,
      detail: 'ภายใน 30 วัน',
    });
    expect(right).to.include({
      kind: 'corrected',
      correctsEntryId: wrong.entryId,
      fromStatus: 'completed',
      toStatus: 'completed',
      outcome: null,
    });
    expect(await inquiry()).to.include({ status: 'completed', outcome: 'answered', completedAt });
    expect((await history()).map(({ detail }) => detail)).to.include.members(['ภายใน 15 วัน', 'ภายใน 30 วัน']);
  });

  it('does not correct entries of others or unknown ones', async () => {
    const [sent] = await history();
    const foreign = await recordEvent(kit, 'dbd', receiptNumber, { kind: 'forward', toAgencyId: 'rd' });
    for (const correctsEntryId of [sent!.entryId, foreign.entryId, '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10'])
      expectErrors(
        await record('rd', { kind: 'correct', correctsEntryId, detail: 'แก้ไข' }),
        'body /correctsEntryId not_known',
      );
  });

  it('can only correct after completion', async () => {
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'complete', outcome: 'merged' });
    for (const event of [
      { kind: 'accept' },
      { kind: 'reply', detail: 'อีกครั้ง' },
      { kind: 'forward', toAgencyId: 'rd' },
      { kind: 'complete', outcome: 'answered' },
      { kind: 'decline', detail: 'ไม่รับ' },
    ])
      expectProblem(await record('dbd', event), 409, 'not_allowed_now');
  });

  it('records an event once per key', async () => {
    const key = idempotencyKey();
    const event = { kind: 'reply', detail: 'คำตอบ' };
    const answers = [await record('dbd', event, key), await record('dbd', event, key)];
    expect(answers[1]!.body).to.deep.equal(answers[0]!.body);
    expect(await history()).to.have.length(2);
    expectProblem(await record('dbd', { kind: 'reply', detail: 'อื่น' }, key), 409, 'idempotency_key_reused');
  });

  it('cannot change inquiries of other agencies, or unknown ones', async () => {
    expectProblem(await record('rd', { kind: 'accept' }), 404, 'not_found');
    const unknown = kit.call('POST', '/agency/inquiries/2569-00000000-0/events', {
      token: agencyToken('dbd'),
      json: { kind: 'accept' },
    });
    expectProblem(await unknown, 404, 'not_found');
  });

  it('can use its own attachments only', async () => {
    const { attachmentId } = await upload(kit, token);
    const event = { kind: 'accept', attachmentIds: [attachmentId] };
    expectErrors(await record('dbd', event), 'body /attachmentIds/0 not_known');
  });

  it('lists its inquiries, latest contact first, page by page, without identity numbers', async () => {
    const whole = await queue('dbd', '?limit=100');
    expect(whole.inquiries[0]).to.deep.include({ receiptNumber, createdByName: 'สมหญิง ใจดี', status: 'new' });
    const times = whole.inquiries.map(({ contactedAt }) => contactedAt);
    expect(times).to.deep.equal([...times].sort().reverse());
    expect(JSON.stringify(whole)).not.to.match(/\b\d{13}\b|xxxx/);

    const first = await queue('dbd', '?limit=2');
    const second = await queue('dbd', `?limit=100&cursor=${first.nextCursor}`);
    expect([...first.inquiries, ...second.inquiries]).to.deep.equal(whole.inquiries);
    expect((await queue('dbd', '?status=new')).inquiries.every(({ status }) => status === 'new')).to.equal(true);
  });

  it('reads what the citizen added', async () => {
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
    const { attachmentId } = await upload(kit, token);
    const json = { detail: 'เพิ่มเอกสาร', attachmentIds: [attachmentId] };
    await kit.call('POST', `/inquiries/${receiptNumber}/replies`, { token, json });
    const row = (await queue('dbd')).inquiries.find(found => found.receiptNumber === receiptNumber);
    expect(row?.attachments.map(found => found.attachmentId)).to.deep.equal([attachmentId]);
  });
});
