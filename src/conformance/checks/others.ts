import { operations, type OperationId } from '../../contract/operations.js';
import type { Inquiry } from '../../contract/types.js';
import type { LevelCheck } from '../check.js';
import { CheckSkipped } from '../finding.js';
import { answerHead } from './answer-head.js';
import { unknownId, unknownToken } from './unknown.js';

const contract = 'What is another account’s is not found, like what does not exist.';

export const others: readonly LevelCheck[] = [
  {
    id: 'others/inquiries',
    title: "another person's inquiries and businesses do not exist",
    operations: ['createInquiry', 'getInquiry', 'listInquiries', 'listBusinesses'],
    needs: ['second'],
    contract,
    place: { operation: 'getInquiry', status: 404 },
    async run(world) {
      const second = await world.second();
      const own = (await world.businesses()).map(({ businessId }) => businessId);
      const theirs = (await second.good('listBusinesses')).businesses.map(({ businessId }) => businessId);
      const { body } = await world.create();
      if (theirs.includes(body.business.businessId)) throw new CheckSkipped('both users have the same business');
      const path = { receiptNumber: body.receiptNumber };
      for (const id of ['getInquiry', 'listHistory', 'markNotificationSeen'] as const)
        if (world.visitor.line.offers(id)) await world.problem(second, id, { path }, '404 not_found');
      for (const [id, json] of [
        ['replyToInquiry', { detail: 'ทดสอบ' }],
        ['withdrawInquiry', {}],
      ] as const)
        if (world.visitor.line.offers(id))
          await world.problem(second, id, { path, json, headers: world.key() }, '404 not_found');
      const [businessId] = own.filter(id => !theirs.includes(id));
      if (businessId !== undefined && world.visitor.line.offers('getBusiness'))
        await world.problem(second, 'getBusiness', { path: { businessId } }, '404 not_found');
      const json = await world.draft();
      const unknown = { pointer: '/businessId', code: 'not_known' } as const;
      await world.invalid(
        second,
        'createInquiry',
        { json, headers: world.key() },
        unknown,
        "for another person's business",
      );
      const list = await second.goodExchange('listInquiries', { query: { limit: 100 } });
      if (list.answer.text.includes(body.receiptNumber)) world.note(list, "another person's inquiry is in the list");
      if (world.visitor.line.offers('searchInquiries')) {
        for (const json of [{ receiptNumber: body.receiptNumber }, { text: body.subject }]) {
          const found = await second.goodExchange('searchInquiries', { json });
          if (found.body.total > 0) world.note(found, "another person's inquiry is found");
        }
      }
      const still = await world.citizen.goodExchange('getInquiry', { path });
      if (still.body.status !== 'new') world.note(still, 'another person has changed the inquiry');
    },
  },
  {
    id: 'others/no-token',
    title: 'nothing of a person or an agency is answered or done without a token',
    operations: ['createInquiry', 'getInquiry'],
    contract: 'A service MUST answer 401 when it accepts no token or not this one.',
    place: { heading: 'Tokens and 401' },
    async run(world) {
      const { body } = await world.create();
      const path = { receiptNumber: body.receiptNumber, businessId: body.business.businessId, attachmentId: unknownId };
      const draft = await world.draft();
      const detail = 'ทดสอบ';
      const bodies: Readonly<Partial<Record<OperationId, unknown>>> = {
        createInquiry: draft,
        searchInquiries: {},
        replyToInquiry: { detail },
        withdrawInquiry: {},
        createAttachment: { name: 'ทดสอบ.pdf', size: 1000, mediaType: 'application/pdf' },
        recordAgencyEvent: { kind: 'accept' },
      };
      for (const id of Object.keys(operations) as OperationId[]) {
        if (operations[id].callers.length === 0 || !world.visitor.line.offers(id)) continue;
        for (const caller of [world.visitor, world.visitor.as(unknownToken)]) {
          const options = { path, json: bodies[id], headers: world.key() };
          const exchange = await (id === 'streamNotifications'
            ? answerHead(caller, id, options)
            : caller.call(id, options));
          const { receiptNumber } = (exchange.answer.json ?? {}) as Partial<Inquiry>;
          if (id === 'createInquiry' && receiptNumber !== undefined) world.leave({ receiptNumber });
          const { status } = exchange.answer;
          const how = caller === world.visitor ? 'without a token' : 'with a made-up token';
          if (status < 400) world.note(exchange, `${id} ${how} is answered with ${status}`);
        }
      }
      const still = await world.citizen.goodExchange('getInquiry', { path });
      if (still.body.status !== 'new') world.note(still, 'somebody without a token has changed the inquiry');
    },
  },
  {
    id: 'others/idempotency',
    title: 'an idempotency key belongs to one account',
    operations: ['createInquiry', 'listBusinesses'],
    needs: ['second'],
    contract: 'A key belongs to one account or one agency, and to one request.',
    place: { heading: 'Idempotency' },
    async run(world) {
      const second = await world.second();
      const [business] = (await second.good('listBusinesses')).businesses;
      if (!business) throw new CheckSkipped('the second user has no business');
      const headers = world.key();
      const first = await world.citizen.goodExchange('createInquiry', { json: await world.draft(), headers });
      world.leave(first.body);
      const json = await world.draft({ businessId: business.businessId });
      const other = await second.goodExchange('createInquiry', { json, headers });
      world.leave(other.body);
      if (other.body.receiptNumber === first.body.receiptNumber)
        world.note(other, "another person's answer is given again");
    },
  },
];
