import type { FieldError, InquirySearch } from '../../contract/types.js';
import { addDays, bangkokDay } from '../../rules/calendar.js';
import type { LevelCheck } from '../check.js';
import type { World } from '../world.js';
import { sameCounts } from './lists.js';

const createAndSearch = ['createInquiry', 'searchInquiries'] as const;

export const searching: readonly LevelCheck[] = [
  {
    id: 'search/conditions',
    title: 'an inquiry is found by each of its properties, and by all together',
    operations: createAndSearch,
    contract: 'Search by any conditions together; what is left out is no condition.',
    place: { schema: 'InquirySearch' },
    async run(world) {
      const word = world.word();
      const { body } = await world.create({ subject: `ทดสอบ ${word}` });
      const { receiptNumber, agency, status } = body;
      const text = { text: word };
      const found: readonly InquirySearch[] = [
        { receiptNumber },
        ...(world.hasOwnNumbers ? [] : spellingsOf(receiptNumber).map(typed => ({ receiptNumber: typed }))),
        text,
        { text: ` ${word}\u200B\u00AD` },
        // What is empty is no condition.
        { ...text, receiptNumber: '', statuses: [], agencyIds: [], contacted: {} },
        { receiptNumber, text: '' },
        { ...text, statuses: [status] },
        { ...text, agencyIds: [agency.agencyId] },
        { receiptNumber, ...text, statuses: [status, 'completed'], agencyIds: [agency.agencyId] },
      ];
      for (const search of found) await expectFound(world, search, receiptNumber, true);
      const missed: readonly InquirySearch[] = [
        { ...text, statuses: ['completed'] },
        { ...text, receiptNumber: '2500-00000000' },
        { ...text, completed: { from: '2020-01-01' } },
        { ...text, agencyIds: ['no-such-agency'] },
        { receiptNumber, text: world.word() },
        { receiptNumber, statuses: ['completed'] },
        { receiptNumber, contacted: { to: '2020-01-01' } },
      ];
      for (const search of missed) await expectFound(world, search, receiptNumber, false);
      const nothing = await world.citizen.goodExchange('searchInquiries', { json: { text: world.word() } });
      const { inquiries, total, nextCursor } = nothing.body;
      if (inquiries.length > 0 || total > 0 || nextCursor !== null)
        world.note(nothing, 'a word that nobody wrote is found');
    },
  },
  {
    id: 'search/days',
    title: 'days of a search are days in Bangkok, both inclusive',
    operations: createAndSearch,
    contract: 'A day in Asia/Bangkok, ISO 8601, Common Era; ranges are inclusive.',
    place: { schema: 'DayRange' },
    async run(world) {
      const word = world.word();
      const { body } = await world.create({ subject: `ทดสอบ ${word}` });
      const day = bangkokDay(body.contactedAt);
      const [before, after] = [addDays(day, -1), addDays(day, 1)];
      for (const contacted of [{ from: day, to: day }, { from: day }, { to: day }, { from: before, to: after }])
        await expectFound(world, { text: word, contacted }, body.receiptNumber, true);
      for (const contacted of [{ from: after }, { to: before }])
        await expectFound(world, { text: word, contacted }, body.receiptNumber, false);
    },
  },
  {
    id: 'search/everything',
    title: 'an empty search finds all',
    operations: ['searchInquiries', 'listInquiries'],
    contract: 'An empty search finds all.',
    place: { operation: 'searchInquiries' },
    async run(world) {
      const exchange = await world.citizen.goodExchange('searchInquiries', { json: { limit: 1 } });
      const { total, counts } = exchange.body;
      if (total !== counts.all) world.note(exchange, `an empty search finds ${total} of ${counts.all}`);
      const list = await world.citizen.good('listInquiries', { query: { limit: 1 } });
      if (list.total !== total) world.note(exchange, `the search finds ${total}, the list has ${list.total}`);
      const none = await world.citizen.goodExchange('searchInquiries', { json: { text: world.word() } });
      if (!sameCounts(none.body.counts, list.counts))
        world.note(none, 'the counts of a search differ from those of the list');
    },
  },
  {
    id: 'search/rejected',
    title: 'a search with unknown or impossible conditions is rejected',
    operations: ['searchInquiries'],
    contract:
      'Services MUST reject members and query parameters of requests that this document does not have: a misspelled condition of a search would otherwise find too much.',
    place: { heading: 'Versions' },
    async run(world) {
      const cases: readonly (readonly [json: unknown, pointer: string, code: FieldError['code']])[] = [
        [{ texts: 'x' }, '/texts', 'unknown_field'],
        [{ statuses: ['lost'] }, '/statuses/0', 'not_in_list'],
        [{ statuses: ['new', 'new'] }, '/statuses/1', 'duplicate'],
        [{ contacted: { from: '2026-02-30' } }, '/contacted/from', 'bad_date'],
        [{ contacted: { from: '2569-02-03' } }, '/contacted/from', 'year_out_of_range'],
        [{ contacted: { from: '2026-03-02', to: '2026-03-01' } }, '/contacted', 'range_reversed'],
        [{ limit: 0 }, '/limit', 'too_small'],
        [{ text: 7 }, '/text', 'wrong_type'],
        [[], '', 'wrong_type'],
        ...(world.hasOwnNumbers ? [] : badNumbers),
      ];
      for (const [json, pointer, code] of cases)
        await world.invalid(
          world.citizen,
          'searchInquiries',
          { json },
          { pointer, code },
          `for ${JSON.stringify(json)}`,
        );
    },
  },
];

async function expectFound(
  world: World,
  search: InquirySearch,
  receiptNumber: string,
  isWanted: boolean,
): Promise<void> {
  const exchange = await world.citizen.goodExchange('searchInquiries', { json: { ...search, limit: 100 } });
  const { inquiries, total, nextCursor } = exchange.body;
  const isFound = inquiries.some(row => row.receiptNumber === receiptNumber);
  // Behind the first page it may still come.
  if (isFound !== isWanted && (isFound || nextCursor === null))
    world.note(exchange, `${receiptNumber} is ${isFound ? '' : 'not '}found by ${JSON.stringify(search)}`);
  if (nextCursor === null && inquiries.length !== total)
    world.note(exchange, `total is ${total}, but there are ${inquiries.length} rows`);
}

const badNumbers = [
  [{ receiptNumber: '256' }, '/receiptNumber', 'too_short'],
  [{ receiptNumber: '25690471823651' }, '/receiptNumber', 'too_long'],
  [{ receiptNumber: '2569/0471' }, '/receiptNumber', 'not_digits'],
] as const;

/** Ways to type a number of the contract's form, the last one only its beginning. */
const spellingsOf = (receiptNumber: string) => [
  receiptNumber.replaceAll('-', ''),
  thaiDigits(receiptNumber),
  ` ${receiptNumber.replaceAll('-', ' \u2013\u2011')}\u200B`,
  receiptNumber.slice(0, 10),
];

const thaiDigits = (text: string) => text.replace(/\d/g, digit => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit);
