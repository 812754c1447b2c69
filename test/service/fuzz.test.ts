import { expect } from 'chai';
import fc from 'fast-check';
import { operations, type Operation } from '../../src/contract/operations.js';
import { bakery } from '../../src/service/sample-data/businesses.js';
import { agencyToken, idempotencyKey, serviceKit, type Kit } from './support/service-kit.js';

const table = Object.values(operations) as Operation[];
/** The stream has no end to wait for. */
const finite = table.filter(({ path }) => path !== '/notifications/stream');

/** Names and values that come near to what is expected, so that more than the first check is reached. */
const names = [
  'businessId',
  'categoryId',
  'agencyId',
  'subject',
  'detail',
  'attachmentIds',
  'kind',
  'outcome',
  'toAgencyId',
].concat(
  ['username', 'password', 'name', 'size', 'mediaType', 'contacted', 'statuses', 'text', 'limit', 'cursor', 'reason'],
  [
    'receiptNumber',
    'refreshToken',
    'code',
    'codeVerifier',
    'correctsEntryId',
    'newPassword',
    '__proto__',
    'from',
    'to',
  ],
);
const texts = [
  'dbd',
  'registration',
  bakery.businessId,
  'accept',
  'reply',
  'correct',
  'forward',
  'answered',
  'somying',
  '2026-02-30',
].concat([
  'application/pdf',
  'a.pdf',
  '2569-04718236-5',
  '๒๕๖๙',
  'x'.repeat(43),
  'new',
  '\u0000',
  '\uD800',
  'ท\u0E48\u0E35',
]);

const scalar = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('value'), { maxKeys: 6 }),
  ),
}));
const pathPart = fc.oneof(
  fc.constantFrom('2569-04718236-5', bakery.businessId, '01900000-0005-7000-8000-0000000003e8', 't'.repeat(43)),
  fc.string({ minLength: 1 }).map(encodeURIComponent),
);

const requests = fc.record({
  operation: fc.constantFrom(...finite),
  parts: fc.array(pathPart, { minLength: 2, maxLength: 2 }),
  query: fc.dictionary(
    fc.constantFrom('limit', 'cursor', 'status', 'bucket', 'unread', 'x'),
    fc.oneof(fc.string(), fc.constantFrom('5', 'new', 'true', '1-7')),
  ),
  range: fc.constantFrom(undefined, 'bytes */10', 'bytes 0-9/10', 'bytes 5-9/10', 'nonsense'),
  body: value,
  as: fc.constantFrom('citizen', 'agency', 'nobody'),
});

describe('any request', () => {
  let kit: Kit;
  let citizen: string;
  before(async () => {
    kit = await serviceKit();
    citizen = await kit.tokenOf('somying');
  });

  it('gets an answer of the contract, and never makes the service fail', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(requests, async ({ operation, parts, query, range, body, as }) => {
        const { method, path } = operation;
        // It would end the session that the other requests need.
        fc.pre(method !== 'DELETE' || path !== '/session');
        const token = { citizen, agency: agencyToken('dbd'), nobody: undefined }[as];
        const address = path.replace(/\{\w+\}/g, () => parts[0] ?? '') + '?' + new URLSearchParams(query).toString();
        const answer = await kit.call(method, address, {
          ...(token !== undefined && { token }),
          ...(operation.body && { json: body }),
          headers: {
            ...idempotencyKey(),
            ...(range !== undefined && { 'Content-Range': range }),
            ...(operation.body && { 'Content-Type': operation.body.mediaType }),
          },
        });
        // The kit has held the answer against the contract already.
        expect(answer.status).to.be.lessThan(500);
      }),
      { numRuns: 1500 },
    );
    expect(kit.faults).to.deep.equal([]);
  });
});
