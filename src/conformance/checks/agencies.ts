import type { AgencyEvent, Inquiry } from '../../contract/types.js';
import type { LevelCheck } from '../check.js';
import { CheckSkipped } from '../finding.js';
import { inquiryPath } from '../paths.js';
import { sameJson } from '../../rules/same-json.js';
import type { World } from '../world.js';

export const recordEvent = (world: World, inquiry: Pick<Inquiry, 'receiptNumber'>, json: AgencyEvent) =>
  world.agency.goodExchange('recordAgencyEvent', { ...inquiryPath(inquiry), json, headers: world.key() });

const onceUnderKey =
  'The same request under the same key MUST take effect once, and MUST be answered with the same status and body.';

export const agencies: readonly LevelCheck[] = [
  {
    id: 'agency/queue',
    title: 'an inquiry to the agency stands in its queue, and can be read',
    operations: ['listAgencyInquiries', 'getAgencyInquiry'],
    needs: ['agency'],
    contract: 'The inquiries that stand with the calling agency, the latest contact first.',
    place: { operation: 'listAgencyInquiries' },
    async run(world) {
      const { body } = await world.atAgency();
      const exchange = await world.agency.goodExchange('listAgencyInquiries', { query: { limit: 100, status: 'new' } });
      const { inquiries, total, nextCursor } = exchange.body;
      if (!inquiries.some(row => row.receiptNumber === body.receiptNumber))
        world.note(exchange, `${body.receiptNumber}, which was just sent to it, is not on the first page`);
      if (inquiries.some(({ status }) => status !== 'new')) world.note(exchange, 'there is a row of another status');
      if (nextCursor === null && total !== inquiries.length)
        world.note(exchange, `total is ${total}, but there are ${inquiries.length} rows`);
      const times = inquiries.map(({ contactedAt }) => Date.parse(contactedAt));
      if (times.some((time, index) => index > 0 && time > (times[index - 1] ?? 0)))
        world.note(exchange, 'the latest contact is not first');
      const one = await world.agency.goodExchange('getAgencyInquiry', inquiryPath(body));
      if (one.body.inquiry.detail !== body.detail) world.note(one, 'the detail is not what the citizen wrote');
    },
  },
  {
    id: 'agency/callers',
    title: "citizens' tokens open no operation of agencies, and agencies' none of citizens",
    operations: ['listAgencyInquiries', 'listInquiries'],
    needs: ['agency'],
    contract: 'A service MUST answer 401 when it accepts no token or not this one.',
    place: { heading: 'Tokens and 401' },
    async run(world) {
      const path = inquiryPath((await world.atAgency()).body);
      const event = { ...path, json: { kind: 'accept' }, headers: world.key() };
      const denied = '401 not_signed_in | 401 session_expired';
      await world.problem(world.citizen, 'listAgencyInquiries', {}, denied);
      await world.problem(world.citizen, 'getAgencyInquiry', path, denied);
      await world.problem(world.citizen, 'recordAgencyEvent', event, denied);
      await world.problem(world.agency, 'listInquiries', {}, denied);
      await world.problem(world.agency, 'getInquiry', path, denied);
    },
  },
  {
    id: 'agency/course',
    title: 'an inquiry goes from accepted over a question and a reply to completed',
    operations: ['recordAgencyEvent', 'getInquiry', 'replyToInquiry', 'listHistory'],
    needs: ['agency'],
    contract: 'An event that does not fit the state of the inquiry is answered with `not_allowed_now`.',
    place: { operation: 'recordAgencyEvent' },
    async run(world) {
      const { body } = await world.atAgency();
      const detail = 'ทดสอบ';
      await recordEvent(world, body, { kind: 'accept' });
      await expectState(world, body, 'in_progress', 'agency');
      await world.problem(
        world.citizen,
        'withdrawInquiry',
        { ...inquiryPath(body), json: {}, headers: world.key() },
        '409 not_allowed_now',
      );
      await recordEvent(world, body, { kind: 'request_information', detail });
      const asked = await expectState(world, body, 'in_progress', 'citizen');
      if (!asked.body.capabilities.canReply)
        world.visitor.note(
          asked,
          'the citizen was asked and cannot reply (capabilities)',
          'A reply can be added when `canReply` allows it, which an agency that asks for more makes so.',
          { operation: 'replyToInquiry' },
        );
      const reply = { ...inquiryPath(body), json: { detail }, headers: world.key() };
      const first = await world.citizen.goodExchange('replyToInquiry', reply);
      const again = await world.citizen.call('replyToInquiry', reply);
      if (!sameJson(again.answer.json, first.answer.json))
        world.visitor.note(again, 'a reply that is sent again under its key is answered otherwise', onceUnderKey, {
          heading: 'Idempotency',
        });
      await expectState(world, body, 'in_progress', 'agency');
      await recordEvent(world, body, { kind: 'complete', outcome: 'answered', detail });
      const done = await expectState(world, body, 'completed', 'none');
      if (done.body.outcome !== 'answered' || done.body.completedAt === null)
        world.visitor.note(
          done,
          'outcome or completedAt is missing',
          'A completed inquiry has its outcome, and when it was completed.',
          { schema: 'Inquiry' },
        );
      const late = { ...inquiryPath(body), json: { kind: 'reply', detail }, headers: world.key() };
      await world.problem(world.agency, 'recordAgencyEvent', late, '409 not_allowed_now');
      const history = await world.citizen.goodExchange('listHistory', inquiryPath(body));
      const kinds = history.body.entries.map(({ kind }) => kind).join(', ');
      if (kinds !== 'completed, citizen_replied, information_requested, accepted, sent')
        world.visitor.note(
          history,
          `the history is ${kinds}`,
          'Which agency did what and when, newest first; `agency` is null when the citizen did it.',
          { operation: 'listHistory' },
        );
    },
  },
  {
    id: 'agency/idempotency',
    title: 'an event that is sent again under its key is recorded once',
    operations: ['recordAgencyEvent', 'listHistory'],
    needs: ['agency'],
    contract: onceUnderKey,
    place: { heading: 'Idempotency' },
    async run(world) {
      const { body } = await world.atAgency();
      const options = { ...inquiryPath(body), json: { kind: 'accept' }, headers: world.key() };
      const first = await world.agency.goodExchange('recordAgencyEvent', options);
      const again = await world.agency.call('recordAgencyEvent', options);
      if (again.answer.status !== 201 || !sameJson(again.answer.json, first.answer.json))
        world.note(again, 'the second answer differs from the first');
      const other = { ...options, json: { kind: 'reply', detail: 'ทดสอบ' } };
      await world.problem(world.agency, 'recordAgencyEvent', other, '409 idempotency_key_reused');
      const history = await world.citizen.goodExchange('listHistory', inquiryPath(body));
      if (history.body.entries.length !== 2)
        world.note(history, `there are ${history.body.entries.length} entries, not 2`);
    },
  },
  {
    id: 'agency/if-match',
    title: 'with If-Match nothing is recorded after somebody else has changed the inquiry',
    operations: ['recordAgencyEvent', 'getAgencyInquiry'],
    needs: ['agency'],
    contract:
      'With `If-Match` it is recorded only if nobody has changed the inquiry since it was read; otherwise the answer is `precondition_failed`.',
    place: { operation: 'recordAgencyEvent' },
    async run(world) {
      const { body } = await world.atAgency();
      const read = await world.agency.goodExchange('getAgencyInquiry', inquiryPath(body));
      const etag = read.answer.headers.get('ETag');
      if (etag === null) {
        world.note(read, 'there is no ETag, so an agency cannot notice what others change', 'should');
        return;
      }
      if (read.body.etag !== undefined && read.body.etag !== etag)
        world.note(read, 'etag in the body is another one than the header');
      const send = (json: object) => ({ ...inquiryPath(body), json, headers: { ...world.key(), 'If-Match': etag } });
      await world.agency.good('recordAgencyEvent', send({ kind: 'accept' }));
      await world.problem(
        world.agency,
        'recordAgencyEvent',
        send({ kind: 'reply', detail: 'ทดสอบ' }),
        '412 precondition_failed',
      );
    },
  },
  {
    id: 'agency/forward',
    title: 'what was forwarded away is gone from the queue',
    operations: ['recordAgencyEvent', 'getAgencyInquiry', 'listAgencies'],
    needs: ['agency'],
    contract: 'An inquiry that was forwarded away is answered like one that does not exist.',
    place: { operation: 'getAgencyInquiry' },
    async run(world) {
      const { body } = await world.atAgency();
      const [other] = await world.otherAgencies();
      if (!other) throw new CheckSkipped('there is no other agency');
      await recordEvent(world, body, { kind: 'forward', toAgencyId: other.agencyId });
      await world.problem(world.agency, 'getAgencyInquiry', inquiryPath(body), '404 not_found');
      const exchange = await expectState(world, body, 'in_progress', 'agency');
      if (exchange.body.agency.agencyId !== other.agencyId)
        world.note(exchange, `it stands with ${exchange.body.agency.agencyId}, not with ${other.agencyId}`);
    },
  },
];

async function expectState(
  world: World,
  inquiry: Inquiry,
  status: Inquiry['status'],
  waitingFor: Inquiry['waitingFor'],
) {
  const exchange = await world.citizen.goodExchange('getInquiry', inquiryPath(inquiry));
  const { body } = exchange;
  if (body.status !== status || body.waitingFor !== waitingFor)
    world.note(
      exchange,
      `it is ${body.status}, waiting for ${body.waitingFor}, not ${status}, waiting for ${waitingFor}`,
    );
  return exchange;
}
