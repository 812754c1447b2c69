import { expect } from 'chai';
import type { History, HistoryEntry, Inquiry } from '../../src/contract/types.js';
import { recordEvent, send, upload } from './support/drafts.js';
import { expectErrors, expectProblem, idempotencyKey, serviceKit, START, type Kit } from './support/service-kit.js';

describe('transitions by the citizen', () => {
  let kit: Kit;
  let token: string;
  beforeEach(async () => {
    kit = await serviceKit();
    token = await kit.tokenOf('somying');
  });

  const withdraw = (number: string, json: unknown = {}) =>
    kit.call<Inquiry>('POST', `/inquiries/${number}/withdrawal`, { token, json });
  const reply = (number: string, json: unknown, headers = {}) =>
    kit.call<HistoryEntry>('POST', `/inquiries/${number}/replies`, { token, json, headers });

  it('include withdrawal while no agency has acted, without a notification', async () => {
    const { receiptNumber } = await send(kit, token);
    const { status, body } = await withdraw(receiptNumber, { reason: 'พบคำตอบแล้ว' });
    expect(status).to.equal(200);
    expect(body).to.deep.include({
      status: 'completed',
      outcome: 'withdrawn',
      waitingFor: 'none',
      completedAt: START.toISOString(),
      unread: false,
      capabilities: { canReply: false, canWithdraw: false },
    });
    const { entries } = (await kit.call<History>('GET', `/inquiries/${receiptNumber}/history`, { token })).body;
    expect(entries[0]).to.deep.include({ kind: 'withdrawn', agency: null, detail: 'พบคำตอบแล้ว', outcome: 'withdrawn' });
    expectProblem(await kit.call('PUT', `/notifications/${receiptNumber}/seen`, { token }), 404, 'not_found');
    expectProblem(await withdraw(receiptNumber), 409, 'not_allowed_now');
  });

  it('do not include withdrawal once an agency has acted', async () => {
    const { receiptNumber } = await send(kit, token);
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
    expectProblem(await withdraw(receiptNumber), 409, 'not_allowed_now');
  });

  it('include a reply while in progress, after which the agency has to act', async () => {
    const { receiptNumber } = await send(kit, token);
    expectProblem(await reply(receiptNumber, { detail: 'เพิ่มเติม' }), 409, 'not_allowed_now');
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'request_information', detail: 'กรุณาส่งเอกสาร' });
    const document = await upload(kit, token);
    const key = idempotencyKey();
    const json = { detail: 'ส่งเอกสารแล้ว', attachmentIds: [document.attachmentId] };
    const answers = [await reply(receiptNumber, json, key), await reply(receiptNumber, json, key)];
    expect(answers[0]!.status).to.equal(201);
    expect(answers[1]!.body).to.deep.equal(answers[0]!.body);
    expect(answers[0]!.body).to.deep.include({ kind: 'citizen_replied', agency: null, toStatus: 'in_progress' });

    const inquiry = (await kit.call<Inquiry>('GET', `/inquiries/${receiptNumber}`, { token })).body;
    expect(inquiry.waitingFor).to.equal('agency');
    expect(inquiry.attachments.map(({ attachmentId }) => attachmentId)).to.deep.equal([document.attachmentId]);
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'complete', outcome: 'answered' });
    expectProblem(await reply(receiptNumber, { detail: 'อีกเรื่อง' }), 409, 'not_allowed_now');
  });

  it('include a withdrawal once per key, and give its answer again', async () => {
    const { receiptNumber } = await send(kit, token);
    const headers = idempotencyKey();
    const withdrawOnce = (json: object) =>
      kit.call<Inquiry>('POST', `/inquiries/${receiptNumber}/withdrawal`, { token, json, headers });
    const first = await withdrawOnce({ reason: 'แก้ไขได้แล้ว' });
    const again = await withdrawOnce({ reason: 'แก้ไขได้แล้ว' });
    expect([first.status, again.status]).to.deep.equal([200, 200]);
    expect(again.body).to.deep.equal(first.body);
    expectProblem(await withdrawOnce({ reason: 'อื่น' }), 409, 'idempotency_key_reused');
    expectProblem(await withdraw(receiptNumber), 409, 'not_allowed_now');
  });

  it('do not include a reply under the key of a reply to another inquiry', async () => {
    const [first, second] = [await send(kit, token), await send(kit, token)];
    for (const { receiptNumber } of [first, second]) await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
    const key = idempotencyKey();
    expect((await reply(first.receiptNumber, { detail: 'ขอบคุณ' }, key)).status).to.equal(201);
    expectProblem(await reply(second.receiptNumber, { detail: 'ขอบคุณ' }, key), 409, 'idempotency_key_reused');
  });

  it('succeed for one of two concurrent requests', async () => {
    const { receiptNumber } = await send(kit, token);
    const accept = kit.call('POST', `/agency/inquiries/${receiptNumber}/events`, {
      token: 'sample-agency-dbd',
      json: { kind: 'accept' },
    });
    const statuses = (await Promise.all([withdraw(receiptNumber), accept])).map(({ status }) => status);
    expect(statuses).to.have.members([409, statuses[0] === 409 ? 201 : 200]);
    const { entries } = (await kit.call<History>('GET', `/inquiries/${receiptNumber}/history`, { token })).body;
    expect(entries).to.have.length(2);
  });

  it('are limited to a hundred attachments in all', async () => {
    const { receiptNumber } = await send(kit, token);
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'accept' });
    const tenMore = async () => {
      const documents = await Promise.all(Array.from({ length: 10 }, () => upload(kit, token)));
      return { detail: 'เอกสาร', attachmentIds: documents.map(({ attachmentId }) => attachmentId) };
    };
    for (let round = 0; round < 10; round++) expect((await reply(receiptNumber, await tenMore())).status).to.equal(201);
    expectErrors(await reply(receiptNumber, await tenMore()), 'body /attachmentIds too_many');
    expect((await reply(receiptNumber, { detail: 'ข้อความ' })).status).to.equal(201);
  });
});
