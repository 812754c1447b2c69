import { expect } from 'chai';

import type { Attachment, DataExport, Inquiry } from '../../src/contract/types.js';
import { accountParty } from '../../src/service/store/records.js';
import { foods } from '../../src/service/sample-data/businesses.js';
import { company, somying } from '../../src/service/sample-data/people.js';
import { recordEvent, send, upload } from './support/drafts.js';
import { agencyToken, idempotencyKey, serviceKit, type CallOptions, type Kit } from './support/service-kit.js';

describe('the audit record', () => {
  let kit: Kit;
  let token: string;
  let companyToken: string;
  let inquiry: Inquiry;
  let document: Attachment;
  beforeEach(async () => {
    kit = await serviceKit();
    token = await kit.tokenOf('somying');
    companyToken = await kit.companyToken();
    document = await upload(kit, token);
    inquiry = await send(kit, token, { businessId: foods.businessId, attachmentIds: [document.attachmentId] });
  });

  const accesses = () => kit.store.accessesTo(somying.accountId, 1000);
  /** Rows that one call adds about the inquiry. */
  async function addedBy(method: string, path: string, options: CallOptions) {
    const before = new Set((await accesses()).map(({ accessId }) => accessId));
    const response = await kit.send(method, path, { ...options, headers: { ...idempotencyKey(), ...options.headers } });
    const requestId = response.headers.get('X-Request-Id');
    await response.body?.cancel();
    const added = (await accesses()).filter(({ accessId }) => !before.has(accessId));
    for (const access of added) expect(access.requestId).to.equal(requestId);
    return added.filter(({ receiptNumber }) => receiptNumber === inquiry.receiptNumber);
  }

  const reading: [operation: string, method: string, path: () => string, who: 'dbd' | 'company', json?: unknown][] = [
    ['listAgencyInquiries', 'GET', () => '/agency/inquiries?limit=100', 'dbd'],
    ['getAgencyInquiry', 'GET', () => `/agency/inquiries/${inquiry.receiptNumber}`, 'dbd'],
    ['recordAgencyEvent', 'POST', () => `/agency/inquiries/${inquiry.receiptNumber}/events`, 'dbd', { kind: 'accept' }],
    ['listInquiries', 'GET', () => '/inquiries?limit=100', 'company'],
    ['searchInquiries', 'POST', () => '/inquiries/search', 'company', { limit: 100 }],
    ['getInquiry', 'GET', () => `/inquiries/${inquiry.receiptNumber}`, 'company'],
    ['listHistory', 'GET', () => `/inquiries/${inquiry.receiptNumber}/history`, 'company'],
    ['withdrawInquiry', 'POST', () => `/inquiries/${inquiry.receiptNumber}/withdrawal`, 'company', {}],
    ['exportMyData', 'GET', () => '/export', 'company'],
  ];
  for (const [operation, method, path, who, json] of reading)
    it(`has one row of ${operation} by ${who === 'dbd' ? 'an agency' : 'the other account'}`, async () => {
      const by = who === 'dbd' ? 'agency:dbd' : accountParty(company.accountId);
      const caller = who === 'dbd' ? agencyToken('dbd') : companyToken;
      const added = await addedBy(method, path(), { token: caller, ...(json !== undefined && { json }) });
      expect(added.map(row => [row.by, row.operation, row.attachmentId])).to.deep.equal([[by, operation, null]]);
      expect(added[0]?.at).to.equal(kit.clock.now.toISOString());
    });

  it('has a row for every inquiry that a list shows', async () => {
    const other = await send(kit, token, { businessId: foods.businessId });
    await kit.call('GET', '/agency/inquiries?limit=100', { token: agencyToken('dbd') });
    const read = (await accesses()).map(({ operation, receiptNumber }) => `${operation} ${receiptNumber}`);
    for (const { receiptNumber } of [inquiry, other]) expect(read).to.include(`listAgencyInquiries ${receiptNumber}`);
  });

  it('has what the other account reads of notifications and replies to', async () => {
    await recordEvent(kit, 'dbd', inquiry.receiptNumber, { kind: 'request_information', detail: 'กรุณาส่งสำเนา' });
    const operations: [string, string, string, unknown?][] = [
      ['listNotifications', 'GET', '/notifications?limit=100'],
      ['markNotificationSeen', 'PUT', `/notifications/${inquiry.receiptNumber}/seen`],
      ['replyToInquiry', 'POST', `/inquiries/${inquiry.receiptNumber}/replies`, { detail: 'ส่งแล้ว' }],
    ];
    for (const [operation, method, path, json] of operations) {
      const added = await addedBy(method, path, { token: companyToken, ...(json !== undefined && { json }) });
      expect(added.map(row => row.operation)).to.deep.equal([operation]);
    }
  });

  it('has every download, with the attachment', async () => {
    for (const caller of [agencyToken('dbd'), companyToken]) {
      const added = await addedBy('GET', `/attachments/${document.attachmentId}/content`, { token: caller });
      expect(added.map(row => [row.operation, row.attachmentId])).to.deep.equal([
        ['downloadAttachmentContent', document.attachmentId],
      ]);
    }
  });

  it('has no row when people read their own data, nor for rejected calls', async () => {
    const own: [string, string, unknown?][] = [
      ['GET', '/inquiries'],
      ['POST', '/inquiries/search', {}],
      ['GET', `/inquiries/${inquiry.receiptNumber}`],
      ['GET', `/inquiries/${inquiry.receiptNumber}/history`],
      ['GET', `/attachments/${document.attachmentId}/content`],
      ['GET', '/notifications'],
      ['GET', '/export'],
    ];
    for (const [method, path, json] of own)
      expect(await addedBy(method, path, { token, ...(json !== undefined && { json }) }), path).to.deep.equal([]);
    const rd = { token: agencyToken('rd') };
    expect(await addedBy('GET', `/agency/inquiries/${inquiry.receiptNumber}`, rd)).to.deep.equal([]);
    expect(await addedBy('GET', `/attachments/${document.attachmentId}/content`, rd)).to.deep.equal([]);
  });

  it('is written before the response: nothing is shown when that fails', async () => {
    kit.store.recordAccesses = async () => {
      throw new Error('the disk is full');
    };
    for (const path of [
      `/agency/inquiries/${inquiry.receiptNumber}`,
      '/agency/inquiries',
      `/attachments/${document.attachmentId}/content`,
    ]) {
      const response = await kit.send('GET', path, { token: agencyToken('dbd') });
      expect([response.status, await response.text()].join(' '), path)
        .to.match(/^500 /)
        .and.not.contain('ชื่อร้าน');
    }
  });

  it("is part of the person's export, without the other account's number", async () => {
    await kit.call('GET', `/agency/inquiries/${inquiry.receiptNumber}`, { token: agencyToken('dbd') });
    kit.advance(1000);
    await kit.call('GET', `/inquiries/${inquiry.receiptNumber}`, { token: companyToken });
    const { body } = await kit.call<DataExport>('GET', '/export', { token });
    expect(body.accesses.map(({ by, agency, operation }) => [by, agency?.agencyId, operation])).to.deep.equal([
      ['account', undefined, 'getInquiry'],
      ['agency', 'dbd', 'getAgencyInquiry'],
    ]);
    expect(JSON.stringify(body.accesses)).not.to.contain(company.accountId);
  });
});

describe('inquiries whose retention period is over', () => {
  const DAY = 24 * 3_600_000;

  it('are erased after the configured number of days, and leave one audit row each', async () => {
    const kit = await serviceKit({ retentionDays: 30 });
    const token = await kit.tokenOf('somying');
    await kit.service.maintenance.cleanUp();
    const { receiptNumber } = await send(kit, token);
    await recordEvent(kit, 'dbd', receiptNumber, { kind: 'complete', outcome: 'answered', detail: 'เสร็จสิ้น' });

    kit.advance(30 * DAY);
    expect(await kit.service.maintenance.cleanUp()).to.have.property('erased');
    const read = async () => (await kit.store.inquiryOf(somying.accountId, receiptNumber)) !== undefined;
    expect(await read(), 'on the last day').to.equal(true);
    kit.advance(1);
    expect((await kit.service.maintenance.cleanUp()).erased).to.be.greaterThan(0);
    expect(await read()).to.equal(false);
    const [latest] = (await kit.store.accessesTo(somying.accountId, 1000)).filter(
      access => access.receiptNumber === receiptNumber,
    );
    expect(latest).to.include({ by: 'job:retention', operation: 'eraseInquiry' });
    const { body } = await kit.call<DataExport>('GET', '/export', { token: await kit.tokenOf('somying') });
    expect(body.accesses.some(({ by, operation }) => by === 'service' && operation === 'eraseInquiry')).to.equal(true);
  });

  it('are kept forever by default', async () => {
    const kit = await serviceKit();
    kit.advance(40_000 * DAY);
    expect(await kit.service.maintenance.cleanUp()).to.deep.equal({ erased: 0 });
  });
});
