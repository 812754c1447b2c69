import type { AgencyChange, Inquiry } from '../../contract/types.js';
import { sameJson } from '../../rules/same-json.js';
import type { LevelCheck } from '../check.js';
import { CheckSkipped } from '../finding.js';
import { inquiryPath } from '../paths.js';
import type { World } from '../world.js';
import { recordEvent } from './agencies.js';

/** Pages of 100 that are read to find the end of the feed. */
const LONGEST_FEED = 200;

const feed = { operation: 'listAgencyChanges' } as const;
const needs = ['agency'] as const;
const detail = 'ทดสอบ';

export const agencyFeed: readonly LevelCheck[] = [
  {
    id: 'agency/changes-order',
    title: 'the feed has every change of an inquiry once, in the order in which they were stored',
    operations: ['listAgencyChanges', 'recordAgencyEvent'],
    needs,
    contract: 'Every history entry of an inquiry MUST be a change; the order is that in which the changes were stored.',
    place: feed,
    async run(world) {
      const begin = await endOfFeed(world);
      const { body } = await world.atAgency();
      await recordEvent(world, body, { kind: 'accept' });
      await recordEvent(world, body, { kind: 'request_information', detail });
      const { exchange, changes } = await changesOf(world, body, begin);
      expectKinds(world, exchange, changes, 'sent, accepted, information_requested');
      const last = changes.at(-1);
      if (last && (last.status !== 'in_progress' || last.waitingFor !== 'citizen' || !last.responsible))
        world.note(
          exchange,
          `the last change says ${last.status}, waiting for ${last.waitingFor}, responsible ${last.responsible}`,
        );
      if (new Set(changes.map(({ changeId }) => changeId)).size < changes.length)
        world.note(exchange, 'two changes have the same changeId');
    },
  },
  {
    id: 'agency/changes-cursor',
    title: 'a cursor goes on after its change, and works again',
    operations: ['listAgencyChanges'],
    needs,
    contract: 'The order MUST NOT change. A cursor MUST NOT expire, and MUST work after new changes.',
    place: feed,
    async run(world) {
      const begin = await endOfFeed(world);
      const { body } = await world.atAgency();
      await recordEvent(world, body, { kind: 'accept' });
      const first = await feedPage(world, begin, 1);
      const [change] = first.body.changes;
      world.expect(change !== undefined, first, 'there is no change after an inquiry was sent');
      const next = await feedPage(world, change?.cursor, 1);
      if (next.body.changes.some(({ changeId }) => changeId === change?.changeId))
        world.note(next, 'a page that begins after a change has that change again');
      await recordEvent(world, body, { kind: 'request_information', detail });
      const again = await feedPage(world, begin, 1);
      if (!sameJson(again.body.changes, first.body.changes))
        world.note(again, 'the same cursor is answered with another change after something new has happened');
      const whole = await feedPage(world, begin, 100);
      const ids = whole.body.changes.map(({ changeId }) => changeId);
      const step = [change, ...next.body.changes].map(each => each?.changeId);
      if (!sameJson(ids.slice(0, step.length), step))
        world.note(whole, 'pages of another size have the changes in another order');
    },
  },
  {
    id: 'agency/changes-reply',
    title: "a citizen's reply is a change, and the turn of the agency",
    operations: ['listAgencyChanges', 'recordAgencyEvent', 'replyToInquiry'],
    needs,
    contract: 'Every history entry of an inquiry MUST be a change of the agency that is responsible for it.',
    place: feed,
    async run(world) {
      const { body } = await world.atAgency();
      await recordEvent(world, body, { kind: 'request_information', detail });
      const begin = await endOfFeed(world);
      await world.citizen.good('replyToInquiry', { ...inquiryPath(body), json: { detail }, headers: world.key() });
      const { exchange, changes } = await changesOf(world, body, begin);
      expectKinds(world, exchange, changes, 'citizen_replied');
      const waitingFor = changes.at(-1)?.waitingFor ?? 'agency';
      if (waitingFor !== 'agency') world.note(exchange, `after the reply it waits for ${waitingFor}, not for agency`);
    },
  },
  {
    id: 'agency/changes-forward',
    title: 'forwarding is the last change of the agency that forwards',
    operations: ['listAgencyChanges', 'recordAgencyEvent', 'listAgencies'],
    needs,
    contract: 'A forward is a change of both agencies: the last of the one that forwards, with `responsible: false`.',
    place: feed,
    async run(world) {
      const [other] = await world.otherAgencies();
      if (!other) throw new CheckSkipped('there is no other agency');
      const { body } = await world.atAgency();
      const begin = await endOfFeed(world);
      await recordEvent(world, body, { kind: 'forward', toAgencyId: other.agencyId });
      const { exchange, changes } = await changesOf(world, body, begin);
      expectKinds(world, exchange, changes, 'forwarded');
      if (changes.some(({ responsible }) => responsible))
        world.note(exchange, 'after a forward the agency still counts as responsible');
    },
  },
  {
    id: 'agency/changes-rejected',
    title: 'a cursor that the service does not know is rejected at `/after`',
    operations: ['listAgencyChanges'],
    needs,
    contract: 'A cursor that the service does not know is answered with `invalid_request` and the pointer `/after`.',
    place: feed,
    async run(world) {
      const query = { after: world.word() };
      await world.invalid(
        world.agency,
        'listAgencyChanges',
        { query },
        { pointer: '/after', code: 'bad_format' },
        'for a made-up cursor',
      );
      await world.problem(world.citizen, 'listAgencyChanges', {}, '401 not_signed_in | 401 session_expired');
    },
  },
  {
    id: 'agency/filters',
    title: 'the queue can be read by whose turn it is, and by when something changed',
    operations: ['listAgencyInquiries', 'recordAgencyEvent'],
    needs,
    contract:
      "Only inquiries in which it is this one's turn; only inquiries whose `lastChangeAt` is this instant or later.",
    place: { operation: 'listAgencyInquiries' },
    async run(world) {
      const { body } = await world.atAgency();
      const sent = await queueRow(world, body, { waitingFor: 'agency' });
      world.expect(sent.row !== undefined, sent.exchange, `${body.receiptNumber} does not wait for the agency`);
      await recordEvent(world, body, { kind: 'request_information', detail });
      const still = await queueRow(world, body, { waitingFor: 'agency' });
      if (still.row)
        world.note(still.exchange, `${body.receiptNumber} waits for the citizen, and is listed for the agency`);
      const asked = await queueRow(world, body, { waitingFor: 'citizen' });
      world.expect(asked.row !== undefined, asked.exchange, `${body.receiptNumber} does not wait for the citizen`);
      const changedAt = asked.row?.lastChangeAt ?? '';
      const before = Date.parse(sent.row?.lastChangeAt ?? '');
      if (!(Date.parse(changedAt) > before)) world.note(asked.exchange, 'lastChangeAt did not move with an event');
      const since = await queueRow(world, body, { changedSince: changedAt });
      if (!since.row) world.note(since.exchange, 'changedSince leaves out what changed at that instant');
      const later = new Date(Date.parse(changedAt) + 1000).toISOString();
      const after = await queueRow(world, body, { changedSince: later });
      if (after.row) world.note(after.exchange, 'changedSince finds what changed before');
    },
  },
];

const feedPage = (world: World, after: string | undefined, limit: number) =>
  world.agency.goodExchange('listAgencyChanges', { query: { limit, ...(after !== undefined && { after }) } });

/** The place after everything that has happened until now. */
async function endOfFeed(world: World): Promise<string | undefined> {
  let after: string | undefined;
  for (let pages = 0; pages < LONGEST_FEED; pages++) {
    const { body } = await feedPage(world, after, 100);
    after = body.nextCursor;
    if (!body.hasMore) return after;
  }
  throw new CheckSkipped(`the feed has more than ${LONGEST_FEED * 100} changes`);
}

/** The changes of one inquiry after a cursor, and the answer that has the last of them. */
async function changesOf(world: World, { receiptNumber }: Inquiry, begin: string | undefined) {
  const changes: AgencyChange[] = [];
  let after = begin;
  for (;;) {
    const { body, ...exchange } = await feedPage(world, after, 100);
    changes.push(...body.changes.filter(change => change.receiptNumber === receiptNumber));
    if (!body.hasMore || body.nextCursor === after) return { exchange, changes };
    after = body.nextCursor;
  }
}

function expectKinds(
  world: World,
  exchange: Parameters<World['note']>[0],
  changes: readonly AgencyChange[],
  wanted: string,
): void {
  const kinds = changes.map(({ kind }) => kind).join(', ');
  if (kinds !== wanted) world.note(exchange, `the changes are ${kinds || 'none'}, not ${wanted}`);
}

async function queueRow(world: World, { receiptNumber }: Inquiry, conditions: Readonly<Record<string, string>>) {
  const query = { limit: 100, ...conditions };
  const { body, ...exchange } = await world.agency.goodExchange('listAgencyInquiries', { query });
  return { exchange, row: body.inquiries.find(row => row.receiptNumber === receiptNumber) };
}
