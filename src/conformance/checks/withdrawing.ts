import type { LevelCheck } from '../check.js';
import { inquiryPath } from '../paths.js';

const noActivity = [
  'What a citizen does, a reply or a withdrawal, is no activity of an officer: it moves nothing in a list.',
  { heading: 'Lists and searches' },
] as const;

export const withdrawing: readonly LevelCheck[] = [
  {
    id: 'inquiries/withdraw',
    title: 'a new inquiry can be withdrawn, once',
    operations: ['createInquiry', 'withdrawInquiry', 'getInquiry', 'listHistory', 'listInquiries'],
    contract:
      'Allowed while `canWithdraw` is true, which is until an agency acts; later the answer is `not_allowed_now`.',
    place: { operation: 'withdrawInquiry' },
    async run(world) {
      const created = await world.create();
      await world.create();
      const before = await world.citizen.good('listInquiries', { query: { limit: 100 } });
      const path = inquiryPath(created.body);
      world.expect(created.body.capabilities.canWithdraw, created, 'a new inquiry cannot be withdrawn (capabilities)');
      await world.invalid(
        world.citizen,
        'withdrawInquiry',
        { ...path, json: { reasons: 'ทดสอบ' }, headers: world.key() },
        { pointer: '/reasons', code: 'unknown_field' },
        'for the unknown member "reasons"',
      );
      const exchange = await world.citizen.goodExchange('withdrawInquiry', {
        ...path,
        json: { reason: ' ทด\u200Bสอบ ' },
        headers: world.key(),
      });
      const { status, outcome, waitingFor, completedAt, lastOfficerChangeAt, capabilities } = exchange.body;
      if (status !== 'completed' || outcome !== 'withdrawn' || waitingFor !== 'none')
        world.note(
          exchange,
          `it is ${status}, ${String(outcome)}, waiting for ${waitingFor}, not completed, withdrawn, none`,
        );
      if (completedAt === null) world.note(exchange, 'completedAt is missing');
      if (lastOfficerChangeAt !== null)
        world.visitor.note(
          exchange,
          'a withdrawal counts as a change by an officer (lastOfficerChangeAt)',
          ...noActivity,
        );
      if (capabilities.canWithdraw || capabilities.canReply)
        world.note(exchange, 'the capabilities still allow something');
      const after = await world.citizen.goodExchange('listInquiries', { query: { limit: 100 } });
      const [was, is] = [before, after.body].map(({ inquiries }) => inquiries.map(row => row.receiptNumber).join());
      if (was !== is) world.visitor.note(after, 'the withdrawal moves the inquiry in the list', ...noActivity);
      const read = await world.citizen.goodExchange('getInquiry', path);
      if (read.body.status !== 'completed') world.note(read, 'what is read afterwards is not completed');
      const history = await world.citizen.goodExchange('listHistory', path);
      const [newest] = history.body.entries;
      if (newest?.kind !== 'withdrawn') world.note(history, 'the newest entry is not the withdrawal');
      else if (newest.detail !== 'ทดสอบ')
        world.note(history, `the reason is ${JSON.stringify(newest.detail)} in the history, not "ทดสอบ"`);
      await world.problem(
        world.citizen,
        'withdrawInquiry',
        { ...path, json: {}, headers: world.key() },
        '409 not_allowed_now',
      );
      await world.problem(
        world.citizen,
        'replyToInquiry',
        { ...path, json: { detail: 'ทดสอบ' }, headers: world.key() },
        '409 not_allowed_now',
      );
    },
  },
  {
    id: 'inquiries/reply',
    title: 'a reply is accepted exactly when `canReply` says so',
    operations: ['createInquiry', 'replyToInquiry'],
    contract: "Add a reply of the citizen, when the inquiry's `canReply` allows it; otherwise not_allowed_now.",
    place: { operation: 'replyToInquiry' },
    async run(world) {
      const { body } = await world.create();
      const options = { ...inquiryPath(body), json: { detail: 'เพิ่มเติม' }, headers: world.key() };
      if (body.capabilities.canReply) await world.citizen.good('replyToInquiry', options);
      else await world.problem(world.citizen, 'replyToInquiry', options, '409 not_allowed_now');
    },
  },
];
