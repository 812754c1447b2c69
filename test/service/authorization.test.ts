import { expect } from 'chai';
import { operations, type Operation, type OperationId } from '../../src/contract/operations.js';
import type { Attachment, Inquiry, Problem } from '../../src/contract/types.js';
import { foods } from '../../src/service/sample-data/businesses.js';
import { recordEvent, draft, send, upload } from './support/drafts.js';
import { samplePath } from './support/path-samples.js';
import {
  agencyToken,
  expectProblem,
  idempotencyKey,
  serviceKit,
  type Answer,
  type CallOptions,
  type Kit,
} from './support/service-kit.js';

const table = Object.entries(operations) as [OperationId, Operation][];
const HOUR = 3_600_000;

/** Bodies that are valid for the contract, so that only the caller decides about the answer. */
const bodies: Readonly<Record<string, unknown>> = {
  createInquiry: draft,
  searchInquiries: {},
  replyToInquiry: { detail: 'ขอเพิ่มเติมข้อมูล' },
  withdrawInquiry: {},
  createAttachment: { name: 'a.pdf', size: 10, mediaType: 'application/pdf' },
  recordAgencyEvent: { kind: 'accept' },
};

describe('authorization', () => {
  let kit: Kit;
  let stale: string;
  let signedOut: string;
  let replaced: string;
  let citizen: string;

  before(async () => {
    kit = await serviceKit();
    stale = await kit.tokenOf('somying');
    kit.advance(HOUR);
    signedOut = await kit.tokenOf('somying');
    await kit.call('DELETE', '/session', { token: signedOut });
    const renewed = await kit.signIn('somying');
    replaced = renewed.accessToken;
    await kit.call('POST', '/session/refresh', { json: { refreshToken: renewed.refreshToken } });
    citizen = await kit.tokenOf('somying');
  });

  function ask(id: OperationId, operation: Operation, options: CallOptions): Promise<Answer> {
    const json = bodies[id];
    return kit.call(operation.method, samplePath(operation), {
      ...(json !== undefined && { json }),
      ...options,
      headers: { ...idempotencyKey(), ...options.headers },
    });
  }

  for (const [id, operation] of table.filter(([, { callers }]) => callers.length > 0))
    describe(id, () => {
      it('requires a token', async () => {
        const answer = await ask(id, operation, {});
        expectProblem(answer, 401, 'not_signed_in');
        expect(answer.headers.get('WWW-Authenticate')).to.equal('Bearer realm="sme-one-id"');
      });

      it('requires a bearer token', async () => {
        for (const Authorization of [`Basic ${btoa('somying:Sample-Pass-2569')}`, 'Bearer', 'Bearer two words'])
          expectProblem(await ask(id, operation, { headers: { Authorization } }), 401, 'not_signed_in');
      });

      it('requires a token that is valid and not expired', async () => {
        for (const token of ['made-up-by-somebody-else', stale, signedOut, replaced]) {
          const answer = await ask(id, operation, { token });
          expectProblem(answer, 401, 'session_expired');
          expect(answer.headers.get('WWW-Authenticate')).to.include('error="invalid_token"');
        }
      });

      const strangers = { session: 'agency', agency: 'citizen' } as const;
      const isForOne = operation.callers.length === 1;
      if (isForOne)
        it(`is not granted to the token of ${strangers[operation.callers[0]!]}`, async () => {
          const token = operation.callers[0] === 'session' ? agencyToken('dbd') : citizen;
          expectProblem(await ask(id, operation, { token }), 401, 'session_expired');
        });
    });

  for (const [id, operation] of table.filter(([, { callers }]) => callers.length === 0))
    it(`${id} is open to everybody`, async () => {
      expect((await ask(id, operation, {})).body).not.to.include({ code: 'not_signed_in' });
    });
});

describe("other people's data", () => {
  let kit: Kit;
  let owner: string;
  let stranger: string;
  let own: Inquiry;
  let carried: Attachment;
  let unused: Attachment;

  before(async () => {
    kit = await serviceKit();
    owner = await kit.tokenOf('somying');
    stranger = await kit.tokenOf('somchai');
    carried = await upload(kit, owner);
    unused = await upload(kit, owner);
    own = await send(kit, owner, { attachmentIds: [carried.attachmentId] });
    await recordEvent(kit, 'dbd', own.receiptNumber, { kind: 'accept' });
  });

  /** The answer without the parts that differ in every answer. */
  function comparable({ status, body }: Answer) {
    return { status, problem: { ...(body as Problem), requestId: '' } };
  }

  const somewhere = '2569-00000000-0';
  const someId = '0192f0c2-a6b8-7d3e-9f41-2b5c8d7e6f10';
  const cases: [title: string, method: string, path: (id: string) => string, options?: CallOptions][] = [
    ['an inquiry', 'GET', id => `/inquiries/${id}`],
    ['a history', 'GET', id => `/inquiries/${id}/history`],
    ['a reply', 'POST', id => `/inquiries/${id}/replies`, { json: { detail: 'สวัสดี' } }],
    ['a withdrawal', 'POST', id => `/inquiries/${id}/withdrawal`, { json: {} }],
    ['a notification', 'PUT', id => `/notifications/${id}/seen`],
  ];
  for (const [title, method, path, options] of cases)
    it(`${title} answers like one that does not exist`, async () => {
      const answer = await kit.call(method, path(own.receiptNumber), { token: stranger, ...options });
      const unknown = await kit.call(method, path(somewhere), { token: stranger, ...options });
      expectProblem(answer, 404, 'not_found');
      expect(comparable(answer)).to.deep.equal(comparable(unknown));
    });

  it('a business answers like one that does not exist', async () => {
    const answer = await kit.call('GET', `/businesses/${foods.businessId}`, { token: stranger });
    const unknown = await kit.call('GET', `/businesses/${someId}`, { token: stranger });
    expect(comparable(answer)).to.deep.equal(comparable(unknown));
    expectProblem(answer, 404, 'not_found');
  });

  it('an attachment answers like one that does not exist, to everybody and in every operation', async () => {
    const octets = { raw: 'x', headers: { 'Content-Type': 'application/octet-stream' } };
    for (const token of [stranger, agencyToken('rd')])
      for (const { attachmentId } of [carried, unused]) {
        expectProblem(await kit.call('GET', `/attachments/${attachmentId}/content`, { token }), 404, 'not_found');
        expectProblem(await kit.call('DELETE', `/attachments/${attachmentId}`, { token }), 404, 'not_found');
        expectProblem(
          await kit.call('PUT', `/attachments/${attachmentId}/content`, { token, ...octets }),
          404,
          'not_found',
        );
      }
  });

  it('cannot be used in an inquiry of your own', async () => {
    const json = { ...draft, attachmentIds: [unused.attachmentId] };
    const answer = await kit.call('POST', '/inquiries', { token: stranger, json, headers: idempotencyKey() });
    expect(expectProblem(answer, 422, 'invalid_request').errors?.map(({ pointer }) => pointer)).to.have.members([
      '/businessId',
      '/attachmentIds/0',
    ]);
  });

  it('is in no list, search, notification or export', async () => {
    const calls = await Promise.all([
      kit.call('GET', '/inquiries', { token: stranger }),
      kit.call('POST', '/inquiries/search', { token: stranger, json: { receiptNumber: own.receiptNumber } }),
      kit.call('GET', '/notifications', { token: stranger }),
      kit.call('GET', '/export', { token: stranger }),
    ]);
    for (const { status, body } of calls) {
      expect(status).to.equal(200);
      expect(JSON.stringify(body)).not.to.include(own.receiptNumber);
    }
  });

  it('is readable for the responsible agency, while it is responsible', async () => {
    const read = (agencyId: string) =>
      kit.call('GET', `/attachments/${carried.attachmentId}/content`, { token: agencyToken(agencyId) });
    expect((await read('dbd')).status).to.equal(200);
    const whole = (agencyId: string) =>
      kit.call('GET', `/agency/inquiries/${own.receiptNumber}`, { token: agencyToken(agencyId) });
    expect((await whole('dbd')).status).to.equal(200);
    expect(comparable(await whole('rd'))).to.deep.equal(
      comparable(await kit.call('GET', `/agency/inquiries/${somewhere}`, { token: agencyToken('rd') })),
    );
    await recordEvent(kit, 'dbd', own.receiptNumber, { kind: 'forward', toAgencyId: 'rd' });
    for (const ask of [read, whole]) {
      expectProblem(await ask('dbd'), 404, 'not_found');
      expect((await ask('rd')).status).to.equal(200);
    }
  });
});

describe('the account of a company', () => {
  it('sees inquiries for the company, with their authors, and nothing else of the author', async () => {
    const kit = await serviceKit();
    const citizen = await kit.tokenOf('somying');
    const forCompany = await send(kit, citizen, { businessId: foods.businessId });
    const forBakery = await send(kit, citizen);
    const company = await kit.companyToken();

    const read = await kit.call<Inquiry>('GET', `/inquiries/${forCompany.receiptNumber}`, { token: company });
    expect(read.body.createdBy).to.deep.equal({ displayName: 'สมหญิง ใจดี', self: false });
    expect(forCompany.createdBy.self).to.equal(true);
    expectProblem(await kit.call('GET', `/inquiries/${forBakery.receiptNumber}`, { token: company }), 404, 'not_found');
  });

  it('sends inquiries that only it sees, not the citizens who act for it', async () => {
    const kit = await serviceKit();
    const own = await send(kit, await kit.companyToken(), { businessId: foods.businessId });
    const token = await kit.tokenOf('somying');
    expectProblem(await kit.call('GET', `/inquiries/${own.receiptNumber}`, { token }), 404, 'not_found');
  });
});
