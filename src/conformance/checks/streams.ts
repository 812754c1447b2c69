import { streamEventValidator } from '../../contract/answer-validators.js';
import type { ContractCaller, Exchange } from '../caller.js';
import { CALL_TIMEOUT_MS } from '../no-answer.js';
import { answerWithoutBody, jsonIn, readAnswer } from '../answer.js';
import type { LevelCheck } from '../check.js';
import { EventStream } from '../event-stream.js';
import { judge } from '../judge.js';
import type { World } from '../world.js';

/** Milliseconds for what has to come at once, over slow connections too. */
const atOnceMs = ({ surroundings }: World) => surroundings.streamMs ?? 5000;
const changeMs = ({ surroundings }: World) => surroundings.streamMs ?? 10_000;
/** A service notices the end of a session with its next heartbeat at the latest. */
const endMs = ({ surroundings }: World) => surroundings.streamMs ?? 35_000;

export const streams: readonly LevelCheck[] = [
  {
    id: 'stream/begins',
    title: 'the stream begins with a line at once, and needs a session',
    operations: ['streamNotifications'],
    contract: 'A stream MUST begin with a line at once, such as a comment. Nothing on the way may buffer it.',
    place: { heading: 'Streams' },
    async run(world) {
      await withStream(world, world.citizen, {}, async (stream, exchange) => {
        if (!(await stream.until(() => stream.hasLine, atOnceMs(world))))
          world.note(exchange, `no line came within ${atOnceMs(world) / 1000} seconds`);
      });
      await world.problem(world.visitor, 'streamNotifications', {}, '401 not_signed_in | 401 session_expired');
    },
  },
  {
    id: 'stream/change',
    title: 'a change by an agency comes as an event with an id',
    operations: ['streamNotifications', 'recordAgencyEvent'],
    needs: ['agency'],
    contract: '`event: notification` with a `InquiryChangedEvent` as its JSON data. Every event SHOULD have an `id`.',
    place: { operation: 'streamNotifications' },
    async run(world) {
      const { receiptNumber } = (await world.atAgency()).body;
      await withStream(world, world.citizen, {}, async (stream, exchange) => {
        await stream.until(() => stream.hasLine, atOnceMs(world));
        await acceptInquiry(world, receiptNumber);
        const found = () => stream.events.find(({ data }) => data.includes(receiptNumber));
        await stream.until(() => found() !== undefined, changeMs(world));
        const event = found();
        world.expect(
          event !== undefined,
          exchange,
          `no event came within ${changeMs(world) / 1000} seconds after the change of ${receiptNumber}`,
        );
        if (event?.name !== 'notification')
          world.note(exchange, `the event is called ${event?.name ?? ''}, not notification`);
        if (!streamEventValidator(jsonIn(event?.data ?? '')))
          world.note(exchange, `the data is no InquiryChangedEvent: ${event?.data ?? ''}`);
        if (event?.id === undefined)
          world.note(exchange, 'the event has no id, so what was missed cannot be sent again', 'should');
        else if (event.id.length > 128) world.note(exchange, 'the id of the event is longer than 128 characters');
      });
    },
  },
  {
    id: 'stream/replay',
    title: 'what was missed comes after the connection is back, by Last-Event-ID',
    operations: ['streamNotifications', 'recordAgencyEvent'],
    needs: ['agency'],
    contract: 'With `Last-Event-ID` a service SHOULD first send what changed after that event, the oldest first.',
    place: { heading: 'Streams' },
    async run(world) {
      const numbers = [];
      for (let each = 0; each < 3; each++) numbers.push((await world.atAgency()).body.receiptNumber);
      const [first = '', second = '', third = ''] = numbers;
      let lastId: string | undefined;
      await withStream(world, world.citizen, {}, async stream => {
        await stream.until(() => stream.hasLine, atOnceMs(world));
        await acceptInquiry(world, first);
        await stream.until(() => stream.events.some(({ data }) => data.includes(first)), changeMs(world));
        lastId = stream.events.find(({ data }) => data.includes(first))?.id;
      });
      if (lastId === undefined) return; // `stream/change` reports it.
      await acceptInquiry(world, second);
      await acceptInquiry(world, third);
      await withStream(world, world.citizen, { 'Last-Event-ID': lastId }, async (stream, exchange) => {
        const came = (number: string) => stream.events.findIndex(({ data }) => data.includes(number));
        const isWhole = await stream.until(() => came(second) >= 0 && came(third) >= 0, changeMs(world));
        if (!isWhole)
          world.note(exchange, 'what changed while nobody was connected does not come with Last-Event-ID', 'should');
        else if (came(second) > came(third)) world.note(exchange, 'what was missed comes in another order', 'should');
      });
    },
  },
  {
    id: 'stream/ends',
    title: 'the stream ends when its session does',
    operations: ['streamNotifications', 'signIn', 'signOut'],
    contract: 'A stream MUST end when its session does.',
    place: { heading: 'Streams' },
    async run(world) {
      const { accessToken } = await world.signIn();
      const person = world.visitor.as(accessToken);
      await withStream(world, person, {}, async (stream, exchange) => {
        await stream.until(() => stream.hasLine, atOnceMs(world));
        await person.call('signOut');
        if (!(await stream.until(() => stream.isOver, endMs(world))))
          world.note(exchange, `the stream is open ${endMs(world) / 1000} seconds after the sign-out`);
      });
    },
  },
];

async function withStream(
  world: World,
  caller: ContractCaller,
  headers: Readonly<Record<string, string>>,
  use: (stream: EventStream, exchange: Exchange) => Promise<void>,
): Promise<void> {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(new DOMException('', 'TimeoutError')), CALL_TIMEOUT_MS);
  const request = caller.request('streamNotifications', {
    headers: { Accept: 'text/event-stream', ...headers },
    signal: ending.signal,
  });
  const shown = Object.entries(headers).map(([name, value]) => `\n${name}: ${value}`);
  const sent = `GET ${new URL(request.url).pathname}${shown.join('')}`;
  const response = await caller.send(request).catch((thrown: unknown) => {
    clearTimeout(timer);
    throw thrown;
  });
  if (response.status !== 200 || !response.body) {
    const answer = await readAnswer(response, request.url).finally(() => clearTimeout(timer));
    const exchange = { id: 'streamNotifications', sent, answer, violations: [] } as const;
    world.expect(false, exchange, `the answer is ${response.status}, not 200`);
    return;
  }
  clearTimeout(timer);
  const answer = answerWithoutBody(response);
  const violations = judge('streamNotifications', answer);
  const exchange = { id: 'streamNotifications', sent, answer, violations } as const;
  for (const { severity, summary, contract, place } of violations)
    world.visitor.note(exchange, summary, contract, place, severity);
  const stream = new EventStream(response.body);
  try {
    await use(stream, exchange);
  } finally {
    await stream.close();
    ending.abort();
  }
}

async function acceptInquiry(world: World, receiptNumber: string): Promise<void> {
  const options = { path: { receiptNumber }, json: { kind: 'accept' }, headers: world.key() };
  await world.agency.good('recordAgencyEvent', options);
}
