import { limits } from '../../contract/limits.js';
import type { ContractCall } from '../caller.js';
import type { LevelCheck } from '../check.js';
import type { WantedError, World } from '../world.js';

const calledWrongly = ['createInquiry', 'signIn', 'getInquiry'] as const;
export const problemSection = { heading: 'Problems' };
/** `{"subject":"…"}` with the first half of a letter. */
const notUtf8 = new TextEncoder().encode('{"subject":"ก"}').map(byte => (byte === 0x81 ? 0x20 : byte));
const unknownPath = { receiptNumber: '2569-00000000-0' };
const plainText = { 'Content-Type': 'text/plain' };
const withCharset = { 'Content-Type': 'application/json; charset=utf-8' };

export const wrongRequests: readonly LevelCheck[] = [
  {
    id: 'requests/codes',
    title: 'requests that are not good get the code that the contract has for them',
    operations: calledWrongly,
    contract:
      'Every status of 400 and above MUST come with `application/problem+json` and a `code` of `x-problem-codes`.',
    place: problemSection,
    async run(world) {
      const tooLarge = JSON.stringify({ ...(await world.draft()), detail: 'ก'.repeat(60_000) });
      const cases: readonly (readonly [what: string, options: ContractCall, expected: string])[] = [
        ['for JSON that ends too early', { raw: '{"subject":' }, '400 invalid_json'],
        ['for a body of more bytes than x-body-limit', { raw: tooLarge }, '413 body_too_large'],
        ['for bytes that are not UTF-8', { raw: notUtf8 }, '400 invalid_json'],
        [
          'for JSON that ends too early, with a charset',
          { raw: '{"subject":', headers: withCharset },
          '400 invalid_json',
        ],
        ['for text/plain', { raw: 'subject=1', headers: plainText }, '415 unsupported_media_type'],
      ];
      for (const [what, { raw, headers }, expected] of cases) {
        const options = { raw: raw ?? '', headers: { ...world.key(), ...headers } };
        await world.problem(world.citizen, 'createInquiry', options, expected, what);
      }
      await world.problem(world.citizen, 'getInquiry', { path: unknownPath }, '404 not_found');
      await noteOrder(world);
    },
  },
  {
    id: 'requests/values',
    title: 'an error says which value is not good, and why',
    operations: calledWrongly,
    contract: 'Stable; why one value is not good.',
    place: { schema: 'FieldErrorCode' },
    async run(world) {
      const draft = await world.draft();
      const cases: readonly (readonly [what: string, json: unknown, error: WantedError])[] = [
        ['without a subject', { ...draft, subject: undefined }, { code: 'required', pointer: '/subject' }],
        ['for a list', [draft], { code: 'wrong_type', pointer: '' }],
        ['for a subject of spaces', { ...draft, subject: ' ' }, { code: 'required', pointer: '/subject' }],
        ['for the subject null', { ...draft, subject: null }, { code: 'wrong_type', pointer: '/subject' }],
        [
          `for a subject of ${limits.subject.maxLength + 1} characters`,
          { ...draft, subject: 'ก'.repeat(limits.subject.maxLength + 1) },
          { code: 'too_long', pointer: '/subject' },
        ],
        ['for the unknown member "urgent"', { ...draft, urgent: true }, { code: 'unknown_field', pointer: '/urgent' }],
        [
          'for an unknown agency',
          { ...draft, agencyId: 'no-such-agency' },
          { code: 'not_known', pointer: '/agencyId' },
        ],
        [
          'for an unknown category',
          { ...draft, categoryId: 'no-such-category' },
          { code: 'not_known', pointer: '/categoryId' },
        ],
      ];
      for (const [what, json, error] of cases)
        await world.invalid(world.citizen, 'createInquiry', { json, headers: world.key() }, error, what);
      await world.invalid(
        world.citizen,
        'createInquiry',
        { json: draft, headers: { 'Idempotency-Key': 'short' } },
        { code: 'bad_format', pointer: '/Idempotency-Key', place: 'header' },
        'for the idempotency key "short"',
      );
      await world.invalid(
        world.visitor,
        'signIn',
        { json: { username: 'x' } },
        { code: 'required', pointer: '/password' },
        'without a password',
      );
      await world.invalid(
        world.visitor,
        'signIn',
        { json: { username: 'x', password: 'x', remember: true } },
        { code: 'unknown_field', pointer: '/remember' },
        'for the unknown member "remember"',
      );
    },
  },
];

/** Requests with two mistakes, and the status of the one that comes first in the contract. */
async function noteOrder(world: World): Promise<void> {
  const { citizen, visitor } = world;
  const text = { raw: '{"subject":', headers: plainText };
  const long = { raw: `{"subject":"${'ก'.repeat(60_000)}`, headers: world.key() };
  for (const [what, exchange, expected] of [
    ['no token and a wrong query', await visitor.call('listInquiries', { query: { limit: 0 } }), 401],
    ['no token and a receipt number that nobody has', await visitor.call('getInquiry', { path: unknownPath }), 401],
    ['no token and no JSON', await visitor.call('createInquiry', text), 401],
    ['no key and text/plain', await citizen.call('createInquiry', text), 400],
    ['no key and an empty object', await citizen.call('createInquiry', { json: {} }), 400],
    [
      'text/plain and no JSON',
      await citizen.call('createInquiry', { ...text, headers: { ...plainText, ...world.key() } }),
      415,
    ],
    ['too many bytes and no JSON', await citizen.call('createInquiry', long), 413],
  ] as const)
    if (exchange.answer.status !== expected)
      visitor.note(
        exchange,
        `the answer for ${what} is ${exchange.answer.status}, not ${expected}`,
        'Where several things are wrong, a service SHOULD answer the first of these.',
        problemSection,
        'should',
      );
}
