import { inquirySorts, inquiryStatuses } from '../../contract/codes.js';
import type { InquiryCounts, InquiryPage, InquirySummary } from '../../contract/types.js';
import { statusCount } from '../../rules/count-names.js';
import { inquiryOrder } from '../../rules/search.js';
import type { Exchange } from '../caller.js';
import type { LevelCheck } from '../check.js';
import type { World } from '../world.js';

/** Pages of 100 that are read at most: an account of a company may have many thousand inquiries. */
const MOST_PAGES = 5;

/** A row with its times as the rule of the order compares them: a service may use any offset and number of decimals. */
const inUtc = (row: InquirySummary): InquirySummary => ({
  ...row,
  contactedAt: new Date(row.contactedAt).toISOString(),
  lastOfficerChangeAt: row.lastOfficerChangeAt && new Date(row.lastOfficerChangeAt).toISOString(),
});

const numbersOf = ({ inquiries }: Pick<InquiryPage, 'inquiries'>) =>
  inquiries.map(({ receiptNumber }) => receiptNumber);

/** Counts of the contract; a service may have further ones. */
export const sameCounts = (one: InquiryCounts, other: InquiryCounts): boolean =>
  (['new', 'inProgress', 'completed', 'all'] as const).every(name => one[name] === other[name]);

export const lists: readonly LevelCheck[] = [
  {
    id: 'inquiries/counts',
    title: 'the counts are those of the rows, for every status',
    operations: ['listInquiries', 'createInquiry'],
    contract: '`counts` cover every inquiry of the account; `total` says how many match in all, on every page.',
    place: { schema: 'InquiryPage' },
    async run(world) {
      await world.create();
      const { body: made } = await world.create();
      const whole = await countRows(world, {});
      const { counts, total } = whole.page;
      if (total !== counts.all) world.note(whole.exchange, `total is ${total}, but counts.all is ${counts.all}`);
      if (counts.new + counts.inProgress + counts.completed !== counts.all)
        world.note(whole.exchange, 'counts.all is not the sum of the others');
      if (whole.isWhole && !whole.numbers.includes(made.receiptNumber))
        world.note(whole.exchange, `${made.receiptNumber}, which was just sent, is not in the list`);
      const first = await world.citizen.good('listInquiries', { query: { limit: 1 } });
      if (first.nextCursor !== null) {
        const second = await world.citizen.goodExchange('listInquiries', {
          query: { limit: 1, cursor: first.nextCursor },
        });
        if (second.body.total !== first.total)
          world.note(second, `total is ${second.body.total} on the second page, but ${first.total} on the first`);
      }
      for (const status of inquiryStatuses) {
        const { exchange, page, rows } = await countRows(world, { status });
        const count = page.counts[statusCount[status]];
        if (page.total !== count)
          world.note(exchange, `total is ${page.total}, but counts says ${count} for ${status}`);
        if (!sameCounts(page.counts, counts)) world.note(exchange, 'counts differ between lists of different status');
        if (rows.some(row => row.status !== status))
          world.note(exchange, `the list of ${status} has a row of another status`);
      }
    },
  },
  {
    id: 'inquiries/cursor',
    title: 'a page goes on where the page before ended, while inquiries are added',
    operations: ['listInquiries', 'createInquiry'],
    contract:
      'A page that is read with a cursor goes on where the page before ended, also when inquiries were added meanwhile.',
    place: { operation: 'listInquiries' },
    async run(world) {
      const { total } = await world.citizen.good('listInquiries', { query: { limit: 1 } });
      for (let have = total; have < 5; have++) await world.create();
      const calm = await readOn(world, async () => undefined);
      const added: string[] = [];
      const busy = await readOn(world, async () => {
        added.push((await world.create()).body.receiptNumber);
      });
      const rest = busy.numbers.filter(number => !added.includes(number));
      const repeated = busy.numbers.find((number, index) => busy.numbers.indexOf(number) !== index);
      if (repeated !== undefined)
        world.note(busy.last, `${repeated} comes twice when an inquiry is added between two pages`);
      else if (calm.numbers.slice(0, rest.length).join() !== rest.join())
        world.note(busy.last, 'rows are missing or in another order when an inquiry is added between two pages');
    },
  },
  {
    id: 'inquiries/order',
    title: 'the latest activity is first; where times are equal, the higher receipt number',
    operations: ['listInquiries', 'createInquiry'],
    contract:
      'The latest activity is first: `lastOfficerChangeAt`, or `contactedAt` where that is later or the other is null. Equal times come by receipt number, the higher one first.',
    place: { operation: 'listInquiries' },
    async run(world) {
      await world.create();
      const { body: newest } = await world.create();
      const exchange = await world.citizen.goodExchange('listInquiries', { query: { limit: 100 } });
      const rows = exchange.body.inquiries;
      const [numbers, wanted] = [rows, rows.map(inUtc).sort(inquiryOrder('activity'))].map(inquiries =>
        numbersOf({ inquiries }),
      );
      const wrong = wanted?.find((number, index) => number !== numbers?.[index]);
      if (wrong !== undefined) world.note(exchange, `${wrong} has to come before the row that is in its place`);
      // Others may have the same time, where times are whole seconds.
      if (rows.every(({ receiptNumber }) => receiptNumber !== newest.receiptNumber))
        world.note(exchange, `${newest.receiptNumber}, which was just sent, is not on the first page`);
    },
  },
  {
    id: 'inquiries/sort',
    title: 'a list is sorted by what is asked for, and a cursor is good for that sort only',
    operations: ['listInquiries', 'createInquiry'],
    contract: 'What the list is sorted by; without it, `activity`. A cursor is good for one sort only.',
    place: { schema: 'InquirySort' },
    async run(world) {
      for (let made = 0; made < 3; made++) await world.create();
      for (const sort of inquirySorts)
        for (const exchange of [
          await world.citizen.goodExchange('listInquiries', { query: { sort, limit: 100 } }),
          ...(world.citizen.line.offers('searchInquiries')
            ? [await world.citizen.goodExchange('searchInquiries', { json: { sort, limit: 100 } })]
            : []),
        ]) {
          const rows = exchange.body.inquiries;
          const wanted = rows.map(inUtc).sort(inquiryOrder(sort));
          const wrong = wanted.find(({ receiptNumber }, index) => receiptNumber !== rows[index]?.receiptNumber);
          if (wrong) world.note(exchange, `${wrong.receiptNumber} has to come before the row that is in its place`);
        }
      const { nextCursor } = await world.citizen.good('listInquiries', { query: { sort: 'contacted', limit: 1 } });
      if (nextCursor !== null)
        await world.invalid(
          world.citizen,
          'listInquiries',
          { query: { cursor: nextCursor } },
          { pointer: '/cursor', code: 'bad_format' },
          'for a cursor of another sort',
        );
    },
  },
];

/** Reads a list of a status in large pages, and counts. */
async function countRows(world: World, query: Readonly<Record<string, string>>) {
  let exchange = await world.citizen.goodExchange('listInquiries', { query: { ...query, limit: 100 } });
  const page = exchange.body;
  const rows = [...page.inquiries];
  for (let read = 1; exchange.body.nextCursor !== null && read < MOST_PAGES; read++) {
    exchange = await world.citizen.goodExchange('listInquiries', {
      query: { ...query, limit: 100, cursor: exchange.body.nextCursor },
    });
    rows.push(...exchange.body.inquiries);
    if (exchange.body.total !== page.total) world.note(exchange, 'total differs between the pages of one list');
  }
  const numbers = numbersOf({ inquiries: rows });
  const isWhole = exchange.body.nextCursor === null;
  if (new Set(numbers).size < numbers.length) world.note(exchange, 'an inquiry is listed twice');
  if (isWhole ? rows.length !== page.total : rows.length > page.total)
    world.note(exchange, `total is ${page.total}, but there are ${rows.length} rows`);
  return { exchange, page, rows, numbers, isWhole };
}

/** The rows of up to five pages of two; something happens between the first two. */
async function readOn(world: World, meanwhile: () => Promise<void>) {
  let last: Exchange & { readonly body: InquiryPage } = await world.citizen.goodExchange('listInquiries', {
    query: { limit: 2 },
  });
  const numbers = numbersOf(last.body);
  await meanwhile();
  for (let page = 1; page < 5 && last.body.nextCursor !== null; page++) {
    last = await world.citizen.goodExchange('listInquiries', { query: { limit: 2, cursor: last.body.nextCursor } });
    numbers.push(...numbersOf(last.body));
  }
  return { numbers, last };
}
