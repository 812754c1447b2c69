import { expect } from 'chai';
import { operations, type Operation, type OperationId } from '../../src/contract/operations.js';
import { draft } from './support/drafts.js';
import { samplePath } from './support/path-samples.js';
import {
  agencyToken,
  expectErrors,
  expectProblem,
  idempotencyKey,
  serviceKit,
  type CallOptions,
  type Kit,
} from './support/service-kit.js';

const table = Object.entries(operations) as [OperationId, Operation][];
const withJson = table.filter(([, { body }]) => body?.mediaType === 'application/json');

describe('bad input', () => {
  let kit: Kit;
  let token: string;

  before(async () => {
    kit = await serviceKit();
    token = await kit.tokenOf('somying');
  });

  function ask(operation: Operation, options: CallOptions) {
    const mayCall =
      operation.callers.length === 0 ? undefined : operation.callers.includes('session') ? token : agencyToken('dbd');
    return kit.call(operation.method, samplePath(operation), { ...(mayCall && { token: mayCall }), ...options });
  }

  const json = { 'Content-Type': 'application/json' };

  for (const [id, operation] of withJson) {
    const limit = operation.body?.maxBytes ?? 0;

    describe(id, () => {
      it('refuses broken JSON', async () => {
        for (const raw of ['', '{', '{"a":1,}', "{'a':1}", 'undefined', '{"a":"\u0000"}', '\uFEFF\uFEFF{}'])
          expectProblem(await ask(operation, { raw, headers: { ...json, ...idempotencyKey() } }), 400, 'invalid_json');
      });

      it('refuses bytes that are not UTF-8', async () => {
        const raw = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
        expectProblem(await ask(operation, { raw, headers: { ...json, ...idempotencyKey() } }), 400, 'invalid_json');
      });

      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'application/jsonp',
        'application/json; charset=tis-620',
      ])
        it(`refuses ${type}`, async () => {
          const answer = await ask(operation, { raw: '{}', headers: { 'Content-Type': type, ...idempotencyKey() } });
          expectProblem(answer, 415, 'unsupported_media_type');
        });

      for (const coding of ['gzip', 'br', 'deflate', 'gzip, identity', 'x-own'])
        it(`refuses a body with Content-Encoding ${coding}, and says which it accepts`, async () => {
          const headers = { ...json, ...idempotencyKey(), 'Content-Encoding': coding };
          const answer = await ask(operation, { raw: '{}', headers });
          expect(expectProblem(answer, 415, 'unsupported_media_type').errors).to.deep.equal([
            { place: 'header', pointer: '/Content-Encoding', code: 'not_in_list' },
          ]);
          expect(answer.headers.get('Accept-Encoding')).to.equal('identity');
        });

      it('refuses a body that is not an object', async () => {
        for (const value of [null, [], 'text', 5, true])
          expectErrors(await ask(operation, { json: value, headers: idempotencyKey() }), 'body  wrong_type');
      });

      it('refuses a body whose Content-Length is too large', async () => {
        const raw = `"${'x'.repeat(limit)}"`;
        expectProblem(await ask(operation, { raw, headers: { ...json, ...idempotencyKey() } }), 413, 'body_too_large');
      });

      it('stops reading a body without Content-Length that is too large', async () => {
        let sent = 0;
        const raw = new ReadableStream<Uint8Array>({
          pull(controller) {
            sent += 65_536;
            controller.enqueue(new Uint8Array(65_536).fill(0x20));
          },
        });
        expectProblem(await ask(operation, { raw, headers: { ...json, ...idempotencyKey() } }), 413, 'body_too_large');
        expect(sent).to.be.at.most(limit + 3 * 65_536);
      });

      it('refuses an unknown field, without repeating its name', async () => {
        const raw = '{"__proto__":{"polluted":true},"constructor":1,"a/b~c":1}';
        const { body } = await ask(operation, { raw, headers: { ...json, ...idempotencyKey() } });
        const pointers = (body as { errors: { pointer: string; code: string }[] }).errors.filter(
          ({ code }) => code === 'unknown_field',
        );
        // An agency's event without a kind is not checked any further.
        if (id !== 'recordAgencyEvent')
          expect(pointers.map(({ pointer }) => pointer)).to.have.members(['/__proto__', '/constructor', '/a~1b~0c']);
        expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
      });
    });
  }

  it('accepts an attachment without Content-Encoding only, too', async () => {
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Encoding': 'gzip' };
    const answer = await ask(operations.uploadAttachmentContent, { raw: 'x', headers });
    expectProblem(answer, 415, 'unsupported_media_type');
  });

  it('accepts a body with Content-Encoding identity', async () => {
    const headers = { 'Content-Encoding': 'Identity' };
    expect((await ask(operations.searchInquiries, { json: {}, headers })).status).to.equal(200);
  });

  describe('query and headers', () => {
    for (const [id, operation] of table)
      it(`${id} refuses a parameter that the contract does not have`, async () => {
        const status = operation.statuses.includes(422) ? 422 : 400;
        const suffix = '?unheard-of=1';
        const options: CallOptions = {
          ...(operation.callers.includes('session') && { token }),
          ...(operation.callers.join() === 'agency' && { token: agencyToken('dbd') }),
          headers: idempotencyKey(),
        };
        const answer = await kit.call(operation.method, samplePath(operation) + suffix, options);
        const { errors } = expectProblem(answer, status, 'invalid_request');
        expect(errors).to.deep.equal([{ place: 'query', pointer: '/unheard-of', code: 'unknown_field' }]);
      });

    const cases: [path: string, ...errors: string[]][] = [
      ['/inquiries?limit=0', 'query /limit too_small'],
      ['/inquiries?limit=101', 'query /limit too_big'],
      ['/inquiries?limit=many', 'query /limit wrong_type'],
      ['/inquiries?limit=5&limit=6', 'query /limit wrong_type'],
      ['/inquiries?status=open', 'query /status not_in_list'],
      ['/inquiries?cursor=%21', 'query /cursor bad_format'],
      ['/inquiries?cursor=bm90LW91cnM', 'query /cursor bad_format'],
      [`/inquiries?cursor=${'a'.repeat(513)}`, 'query /cursor too_long'],
      ['/notifications?bucket=1-8', 'query /bucket not_in_list'],
      ['/notifications?unread=yes', 'query /unread wrong_type'],
    ];
    for (const [path, ...errors] of cases)
      it(`refuses ${path.slice(0, 60)}`, async () => {
        expectErrors(await kit.call('GET', path, { token }), ...errors);
      });

    it('requires an Idempotency-Key for a new inquiry, in the right format', async () => {
      const answer = await kit.call('POST', '/inquiries', { token, json: draft });
      expectProblem(answer, 400, 'idempotency_key_required');
      for (const key of ['short', 'x'.repeat(65), 'with spaces in the key'])
        expectErrors(
          await kit.call('POST', '/inquiries', { token, json: draft, headers: { 'Idempotency-Key': key } }),
          `header /Idempotency-Key ${key.length > 64 ? 'too_long' : 'bad_format'}`,
        );
    });

    it('refuses an overlong Last-Event-ID', async () => {
      const headers = { 'Last-Event-ID': '1'.repeat(129) };
      expectProblem(await kit.call('GET', '/notifications/stream', { token, headers }), 400, 'invalid_request');
    });
  });

  describe('paths', () => {
    for (const path of [
      '/businesses/1',
      '/businesses/%E0%A4%A',
      '/inquiries/2569-0471823',
      '/inquiries/2569047182365',
      `/inquiries/${'9'.repeat(3000)}`,
      '/inquiries/..%2f..%2fetc',
      '/inquiries/2569-04718236-9',
    ])
      it(`answers ${path.slice(0, 40)} like something that does not exist`, async () => {
        expectProblem(await kit.call('GET', path, { token }), 404, 'not_found');
      });
  });
});
