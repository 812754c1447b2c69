import { bangkokDay, toBuddhistYear } from '../../rules/calendar.js';
import { dammDigit } from '../../rules/receipt-number.js';
import { limits, receiptNumberPattern } from '../../contract/limits.js';
import type { Inquiry } from '../../contract/types.js';
import type { Exchange } from '../caller.js';
import type { LevelCheck } from '../check.js';
import { inquiryPath } from '../paths.js';
import type { World } from '../world.js';

const hasGoodDigit = (receiptNumber: string) => dammDigit(receiptNumber.replaceAll('-', '')) === '0';
/** How far the random digits of two receipt numbers are from each other. */
const stepBetween = (one: Inquiry, other: Inquiry) =>
  Math.abs(Number(one.receiptNumber.slice(5, 13)) - Number(other.receiptNumber.slice(5, 13)));

export const inquiries: readonly LevelCheck[] = [
  {
    id: 'inquiries/create',
    title: 'a new inquiry is answered as it was sent, and can be read at once',
    operations: ['createInquiry', 'getInquiry'],
    contract: 'Sent: the inquiry as it was written, new, the turn of the agency.',
    place: { operation: 'createInquiry', status: 201 },
    async run(world) {
      const draft = await world.draft();
      const exchange = await world.citizen.goodExchange('createInquiry', { json: draft, headers: world.key() });
      const { body, answer } = exchange;
      world.leave(body);
      if (answer.status !== 201) world.note(exchange, `the answer is ${answer.status}, not 201`);
      expectMembers(world, exchange, body, draft);
      if (body.completedAt !== null) world.note(exchange, 'a new inquiry has been completed (completedAt)');
      const location = answer.headers.get('Location');
      if (location?.endsWith(`/inquiries/${body.receiptNumber}`) === false)
        world.note(exchange, 'Location names another inquiry');
      const read = await world.citizen.goodExchange('getInquiry', inquiryPath(body));
      expectMembers(world, read, read.body, draft);
      const now = Date.parse(answer.headers.get('Date') ?? '') || Date.now();
      if (Math.abs(Date.parse(body.contactedAt) - now) > 60_000)
        world.note(exchange, 'contactedAt is not the time at which the service received the inquiry');
    },
  },
  {
    id: 'inquiries/longest',
    title: 'the longest texts that people may write are taken',
    operations: ['createInquiry'],
    contract: 'At most `x-max-graphemes` characters as people count them, and `maxLength` code points.',
    place: { schema: 'InquiryDraft' },
    async run(world) {
      // Three code points that people count as one character.
      const longest = (graphemes: number) => 'กี่'.repeat(graphemes);
      const { subject, detail } = limits;
      const json = await world.draft({ subject: longest(subject.maxGraphemes), detail: longest(detail.maxGraphemes) });
      const exchange = await world.citizen.call('createInquiry', { json, headers: world.key() });
      if (exchange.answer.status === 201) world.leave(exchange.answer.json as Inquiry);
      else
        world.note(
          exchange,
          `texts of ${subject.maxGraphemes} and ${detail.maxGraphemes} characters are answered with ${exchange.answer.status}`,
        );
    },
  },
  {
    id: 'inquiries/cleaned',
    title: 'what nobody sees in a typed text is dropped, and nothing else',
    operations: ['createInquiry', 'getInquiry'],
    contract: 'A service MUST clean members with `x-cleaned` before it checks, compares, stores or answers them.',
    place: { heading: 'Texts that people typed' },
    async run(world) {
      const word = world.word();
      const typed = {
        subject: `\u00A0 ทดสอบ\u200B\u202Eระบบ\r\n\u00AD ${word}\uFEFF `,
        detail: '\nบรรทัดที่หนึ่ง\u0007\r\nบรรทัดที่สอง\u2028👩‍👧 ปี\u2060\n ',
      };
      const wanted = { subject: `ทดสอบระบบ ${word}`, detail: 'บรรทัดที่หนึ่ง\nบรรทัดที่สอง\n👩‍👧 ปี' };
      const { body, ...created } = await world.create(typed);
      const read = await world.citizen.goodExchange('getInquiry', inquiryPath(body));
      for (const [exchange, found] of [
        [created, body],
        [read, read.body],
      ] as const)
        for (const name of ['subject', 'detail'] as const)
          if (found[name] !== wanted[name])
            world.note(exchange, `${name} is ${JSON.stringify(found[name])}, not ${JSON.stringify(wanted[name])}`);
      const half = await world.create({ detail: 'ครึ่ง\uD83D หนึ่ง' });
      if (/\p{Surrogate}/u.test(half.body.detail)) world.note(half, 'half of a surrogate pair is answered as it came');
      const empty = { json: await world.draft({ subject: '\u200B\u00AD ' }), headers: world.key() };
      await world.invalid(
        world.citizen,
        'createInquiry',
        empty,
        { pointer: '/subject', code: 'required' },
        'for a subject that nobody sees',
      );
    },
  },
  {
    id: 'inquiries/receipt-number',
    title: 'receipt numbers have a good check digit and the Buddhist year in Bangkok',
    operations: ['createInquiry', 'getInquiry'],
    contract:
      "The Buddhist year of the contact in Bangkok, eight random digits, and a check digit: Damm's over the 12 digits before it.",
    place: { schema: 'ReceiptNumber' },
    async run(world) {
      const made = [await world.create(), await world.create(), await world.create()] as const;
      for (const { body, ...exchange } of made) {
        const { receiptNumber, contactedAt } = body;
        if (world.hasOwnNumbers) {
          const { pattern = '' } = world.description.receiptNumberFormat ?? {};
          if (!new RegExp(`^(?:${pattern})$`, 'u').test(receiptNumber))
            world.note(exchange, `${receiptNumber} does not match ${pattern}, the receiptNumberFormat of the service`);
          continue;
        }
        if (!receiptNumberPattern.test(receiptNumber)) {
          world.note(exchange, `${receiptNumber} is no receipt number, and GET /service names no receiptNumberFormat`);
          continue;
        }
        if (!hasGoodDigit(receiptNumber)) {
          const digit = dammDigit(receiptNumber.replaceAll('-', '').slice(0, 12));
          world.note(exchange, `the check digit of ${receiptNumber} is wrong: it has to be ${digit}`);
        }
        const year = toBuddhistYear(Number(bangkokDay(contactedAt).slice(0, 4)));
        if (!receiptNumber.startsWith(`${year}-`)) world.note(exchange, `the year of ${receiptNumber} is not ${year}`);
      }
      if (world.hasOwnNumbers) return;
      const [first, second, third] = made;
      const steps = [stepBetween(first.body, second.body), stepBetween(second.body, third.body)];
      if (steps.every(step => step < 1000))
        world.note(third, 'three numbers follow each other so closely that a neighbour can be guessed');
      const { receiptNumber } = first.body;
      const wrong = `${receiptNumber.slice(0, -1)}${(Number(receiptNumber.at(-1)) + 1) % 10}`;
      await world.problem(world.citizen, 'getInquiry', { path: { receiptNumber: wrong } }, '404 not_found');
    },
  },
  {
    id: 'inquiries/history',
    title: 'the history begins with what was sent, the newest first',
    operations: ['createInquiry', 'listHistory'],
    contract: 'Which agency did what and when, newest first; `agency` is null when the citizen did it.',
    place: { operation: 'listHistory' },
    async run(world) {
      const { body } = await world.create();
      const exchange = await world.citizen.goodExchange('listHistory', inquiryPath(body));
      const { entries, receiptNumber } = exchange.body;
      if (receiptNumber !== body.receiptNumber) world.note(exchange, 'the history is of another inquiry');
      const first = entries.at(-1);
      world.expect(first !== undefined, exchange, 'the history is empty');
      if (first?.kind !== 'sent' || first.agency !== null || first.toStatus !== 'new')
        world.note(exchange, 'the oldest entry is not that the citizen sent a new inquiry');
      const times = entries.map(({ occurredAt }) => Date.parse(occurredAt));
      if (times.some((time, index) => index > 0 && time > (times[index - 1] ?? Infinity)))
        world.note(exchange, 'the newest entry is not first');
    },
  },
];

function expectMembers(
  world: World,
  exchange: Exchange,
  inquiry: Inquiry,
  draft: Awaited<ReturnType<World['draft']>>,
): void {
  const found = {
    subject: inquiry.subject,
    detail: inquiry.detail,
    business: inquiry.business.businessId,
    category: inquiry.category.categoryId,
    agency: inquiry.agency.agencyId,
    status: inquiry.status,
    waitingFor: inquiry.waitingFor,
    outcome: inquiry.outcome,
    unread: inquiry.unread,
    self: inquiry.createdBy.self,
  };
  const wanted = {
    subject: draft.subject,
    detail: draft.detail,
    business: draft.businessId,
    category: draft.categoryId,
    agency: draft.agencyId,
    status: 'new',
    waitingFor: 'agency',
    outcome: null,
    unread: false,
    self: true,
  };
  for (const name of Object.keys(wanted) as (keyof typeof wanted)[])
    if (found[name] !== wanted[name])
      world.note(exchange, `${name} is ${JSON.stringify(found[name])}, not ${JSON.stringify(wanted[name])}`);
}
