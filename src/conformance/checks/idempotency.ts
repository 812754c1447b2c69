import type { Inquiry, InquiryDraft } from '../../contract/types.js';
import type { Exchange } from '../caller.js';
import type { LevelCheck } from '../check.js';
import { inquiryPath } from '../paths.js';
import { sameJson } from '../../rules/same-json.js';
import type { World } from '../world.js';

const createAndList = ['createInquiry', 'listInquiries'] as const;

export const idempotency: readonly LevelCheck[] = [
  {
    id: 'idempotency/replay',
    title: 'the same request under the same key takes effect once, and is answered alike',
    operations: createAndList,
    contract:
      'The same request under the same key MUST take effect once, and MUST be answered with the same status and body.',
    place: { heading: 'Idempotency' },
    async run(world) {
      const [json, headers] = [await world.draft(), world.key()];
      const first = await send(world, json, headers);
      const before = await countOf(world);
      // Neither the order of the members nor what cleaning drops makes another request.
      const turned = Object.fromEntries(Object.entries(json).reverse());
      const typed = { ...json, subject: ` ${json.subject}\u200B ` };
      for (const body of [json, turned, typed]) {
        const again = await send(world, body, headers);
        world.expect(
          again.answer.status === first.answer.status,
          again,
          `the answer is ${again.answer.status}, not ${first.answer.status} as before`,
        );
        if (!sameJson(again.answer.json, first.answer.json))
          world.note(again, 'the body differs from the first answer');
      }
      await expectCount(world, before, first);
      const { receiptNumber } = first.answer.json as Inquiry;
      if (!world.visitor.line.offers('withdrawInquiry')) return;
      await world.citizen.good('withdrawInquiry', { path: { receiptNumber }, json: {}, headers: world.key() });
      const late = await send(world, json, headers);
      if (!sameJson(late.answer.json, first.answer.json))
        world.note(late, 'the body differs from the first answer after the inquiry was withdrawn');
    },
  },
  {
    id: 'idempotency/conflict',
    title: 'the same key with another request is rejected and changes nothing',
    operations: createAndList,
    contract:
      'The same key with another request MUST be answered with 409 `idempotency_key_reused`, and changes nothing.',
    place: { heading: 'Idempotency' },
    async run(world) {
      const headers = world.key();
      const first = await send(world, await world.draft(), headers);
      const before = await countOf(world);
      const json = await world.draft();
      await world.problem(world.citizen, 'createInquiry', { json, headers }, '409 idempotency_key_reused');
      await expectCount(world, before, first);
    },
  },
  {
    id: 'idempotency/scope',
    title: 'a key belongs to one operation and one path',
    operations: ['createInquiry', 'withdrawInquiry', 'getInquiry'],
    contract: 'A key belongs to one account or one agency, and to one request: the operation, its path and its body.',
    place: { heading: 'Idempotency' },
    async run(world) {
      const headers = world.key();
      const first = await world.citizen.goodExchange('createInquiry', { json: await world.draft(), headers });
      world.leave(first.body);
      const second = await world.create();
      const withdrawal = (inquiry: Inquiry) => ({ ...inquiryPath(inquiry), json: {} });
      await world.problem(
        world.citizen,
        'withdrawInquiry',
        { ...withdrawal(first.body), headers },
        '409 idempotency_key_reused',
        'for a withdrawal under the key of a new inquiry',
      );
      const other = { headers: world.key() };
      await world.citizen.good('withdrawInquiry', { ...withdrawal(first.body), ...other });
      await world.problem(
        world.citizen,
        'withdrawInquiry',
        { ...withdrawal(second.body), ...other },
        '409 idempotency_key_reused',
        "for a withdrawal under the key of another inquiry's",
      );
      const still = await world.citizen.goodExchange('getInquiry', inquiryPath(second.body));
      if (still.body.status !== 'new') world.note(still, 'the inquiry is withdrawn all the same');
    },
  },
  {
    id: 'idempotency/race',
    title: 'two of the same requests at the same time take effect once',
    operations: createAndList,
    contract: 'A duplicate that comes while the first request is under way MUST NOT take effect.',
    place: { heading: 'Idempotency' },
    async run(world) {
      const before = await countOf(world);
      const [json, headers] = [await world.draft(), world.key()];
      const both = await Promise.all([send(world, json, headers), send(world, json, headers)]);
      const good = both.filter(({ answer }) => answer.status === 201);
      world.expect(good.length > 0, both[1], 'neither of two of the same requests succeeds');
      for (const exchange of both)
        if (![201, 503].includes(exchange.answer.status))
          world.note(exchange, `the duplicate is answered with ${exchange.answer.status}, not 201 or 503`);
      if (good.length === 2 && !sameJson(both[0].answer.json, both[1].answer.json))
        world.note(both[1], 'two of the same requests at the same time are answered differently');
      await expectCount(world, before + 1, both[1]);
    },
  },
  {
    id: 'idempotency/after-a-problem',
    title: 'after a problem the key is free',
    operations: createAndList,
    contract: 'Only success is kept. After a problem the key is free, for the same request or another.',
    place: { heading: 'Idempotency' },
    async run(world) {
      const headers = world.key();
      const json = await world.draft();
      await world.problem(
        world.citizen,
        'createInquiry',
        { json: { ...json, subject: '' }, headers },
        '422 invalid_request',
      );
      const exchange = await send(world, json, headers);
      world.expect(exchange.answer.status === 201, exchange, 'the key of a request that failed cannot be used');
      if (!world.visitor.line.offers('withdrawInquiry')) return;
      const withdrawal = { ...inquiryPath(exchange.answer.json as Inquiry), json: {} };
      await world.citizen.good('withdrawInquiry', { ...withdrawal, headers: world.key() });
      const unused = world.key();
      await world.problem(world.citizen, 'withdrawInquiry', { ...withdrawal, headers: unused }, '409 not_allowed_now');
      const other = await send(world, await world.draft(), unused);
      if (other.answer.status !== 201) world.note(other, 'the key of a withdrawal that was not allowed cannot be used');
    },
  },
  {
    id: 'idempotency/required',
    title: 'a new inquiry without a key is rejected',
    operations: ['createInquiry'],
    contract: '`Idempotency-Key` is required here; without it the answer is 400 idempotency_key_required.',
    place: { operation: 'createInquiry', status: 400 },
    async run(world) {
      const json = await world.draft();
      await world.problem(world.citizen, 'createInquiry', { json }, '400 idempotency_key_required');
    },
  },
  {
    id: 'idempotency/withdrawal',
    title: 'a withdrawal that is sent again under its key is answered alike',
    operations: ['createInquiry', 'withdrawInquiry'],
    contract: 'The same request under the same key MUST be answered with the same status and body.',
    place: { heading: 'Idempotency' },
    async run(world) {
      const { receiptNumber } = (await world.create()).body;
      const options = { path: { receiptNumber }, json: { reason: 'ทดสอบ' }, headers: world.key() };
      const first = await world.citizen.goodExchange('withdrawInquiry', options);
      const again = await world.citizen.call('withdrawInquiry', options);
      if (again.answer.status !== 200 || !sameJson(again.answer.json, first.answer.json))
        world.note(again, 'the second answer differs from the first');
      await world.invalid(
        world.citizen,
        'withdrawInquiry',
        { ...options, headers: { 'Idempotency-Key': 'short' } },
        { code: 'bad_format', pointer: '/Idempotency-Key', place: 'header' },
        'for the idempotency key "short"',
      );
      const other = { ...inquiryPath((await world.create()).body), headers: world.key() };
      await world.citizen.good('withdrawInquiry', { ...other, json: {} });
      await world.problem(
        world.citizen,
        'withdrawInquiry',
        { ...other, json: { reason: '' } },
        '409 idempotency_key_reused',
        'for an empty reason in the place of none',
      );
    },
  },
];

async function send(
  world: World,
  json: InquiryDraft | object,
  headers: Readonly<Record<string, string>>,
): Promise<Exchange> {
  const exchange = await world.citizen.call('createInquiry', { json, headers });
  const { receiptNumber } = (exchange.answer.json ?? {}) as { readonly receiptNumber?: string };
  if (receiptNumber !== undefined) world.leave({ receiptNumber });
  return exchange;
}

async function countOf(world: World): Promise<number> {
  return (await world.citizen.good('listInquiries', { query: { limit: 1 } })).counts.all;
}

async function expectCount(world: World, wanted: number, exchange: Exchange): Promise<void> {
  const count = await countOf(world);
  if (count !== wanted) world.note(exchange, `there are ${count} inquiries afterwards, not ${wanted}`);
}
