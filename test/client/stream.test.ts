import { expect } from 'chai';
import fc from 'fast-check';

import { readEvents, type ServerEvent } from '../../src/client/streams/event-stream.js';
import { clientOf, html, problem, thrownBy } from './support/answers.js';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function* chunksOf(...chunks: string[]) {
  yield* chunks;
}

const events = (...chunks: string[]): Promise<ServerEvent[]> => all(readEvents(chunksOf(...chunks)));

describe('client: text/event-stream', () => {
  const message = (data: string, more: Partial<ServerEvent> = {}) => ({ event: 'message', data, id: '', ...more });

  const texts: Record<string, readonly [string, ServerEvent[]]> = {
    'one line of data': ['data: a\n\n', [message('a')]],
    'several lines of data': ['data: a\ndata: b\ndata\n\n', [message('a\nb\n')]],
    'only the first space is dropped': ['data:  a\n\ndata:a\n\n', [message(' a'), message('a')]],
    'a colon in the data': ['data: a: b\n\n', [message('a: b')]],
    'a name for the event, for one event': [
      'event: notification\ndata: a\n\ndata: b\n\n',
      [message('a', { event: 'notification' }), message('b')],
    ],
    'an id, which stays': ['id: 1\ndata: a\n\ndata: b\n\n', [message('a', { id: '1' }), message('b', { id: '1' })]],
    'an id with NUL, which is none': ['id: 1\0\ndata: a\n\n', [message('a')]],
    comments: [': heartbeat\n\n:\ndata: a\n: x\n\n', [message('a')]],
    'fields that nobody knows': ['retry: 10\nnoise\ndata: a\n\n', [message('a')]],
    'an event without data': ['event: x\n\n', []],
    'an event that the end cuts off': ['data: a\n\ndata: b\n', [message('a')]],
    'several lines that end with CRLF': ['data: a\r\ndata: b\r\n\r\n', [message('a\nb')]],
    'line ends of every kind': ['data: a\r\n\r\ndata: b\r\rdata: c\n\n', [message('a'), message('b'), message('c')]],
  };
  for (const [name, [text, expected]] of Object.entries(texts)) {
    it(`is parsed with ${name}`, async () => {
      expect(await events(text)).to.deep.equal(expected);
    });
  }

  it('is parsed with the same result however it is split', async () => {
    const whole = Object.values(texts)
      .map(([text]) => text)
      .join('\n\n');
    const expected = await events(whole);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(whole.length), { maxLength: 40 }), async cuts => {
        const at = [0, ...cuts.sort((a, b) => a - b), whole.length];
        const chunks = at.slice(1).map((end, index) => whole.slice(at[index], end));
        expect(await events(...chunks)).to.deep.equal(expected);
      }),
    );
  });

  it('does not grow without limit when an event never ends', async () => {
    const endless = Array.from({ length: 1_100 }, () => 'x'.repeat(1_000));
    expect(await thrownBy(events('data: ', ...endless))).to.include({ code: 'unexpected_answer' });
    expect(await thrownBy(events(...endless.map(text => `data: ${text}\n`)))).to.include({ code: 'unexpected_answer' });
  });
});

describe('client: the stream of notifications', () => {
  const signal = { receiptNumber: '2569-04718236-5', changedAt: '2026-11-22T09:05:00.000Z' };
  const eventOf = (data: unknown, id = '7') => `id: ${id}\nevent: notification\ndata: ${JSON.stringify(data)}\n\n`;
  const streamOf = (body: BodyInit | null) => new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });

  it('returns every change with the id to resume after', async () => {
    const { client, requests } = clientOf(() => streamOf(`: hello\n\n${eventOf(signal)}event: other\ndata: 1\n\n`));
    expect(await all(client.notifications.stream({ lastEventId: '6' }))).to.deep.equal([{ ...signal, eventId: '7' }]);
    expect(requests[0]?.headers.get('Last-Event-ID')).to.equal('6');
    expect(requests[0]?.headers.get('Accept')).to.equal('text/event-stream');
  });

  it('encodes an event id with any characters as UTF-8, as an EventSource does (S21)', async () => {
    const { client, requests } = clientOf(() => streamOf(eventOf(signal, 'เหตุ-๗-\u{1F4A0}')));
    const [first] = await all(client.notifications.stream());
    await all(client.notifications.stream({ lastEventId: first!.eventId }));
    const sent = requests[1]!.headers.get('Last-Event-ID')!;
    expect(new TextDecoder().decode(Uint8Array.from(sent, byte => byte.charCodeAt(0)))).to.equal('เหตุ-๗-\u{1F4A0}');
  });

  it('reads characters whose bytes arrive separately', async () => {
    const bytes = new TextEncoder().encode(eventOf({ ...signal, receiptNumber: 'ก' }, 'ข'));
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const { client } = clientOf(() => streamOf(body));
    expect(await all(client.notifications.stream())).to.deep.equal([{ ...signal, receiptNumber: 'ก', eventId: 'ข' }]);
  });

  /** A stream that sends one event and stays open; `hungUp` resolves when the reader has left. */
  const openStream = () => {
    let hangUp = () => {};
    const hungUp = new Promise<void>(resolve => (hangUp = resolve));
    const start = (controller: ReadableStreamDefaultController<Uint8Array>) =>
      controller.enqueue(new TextEncoder().encode(eventOf(signal)));
    return { body: new ReadableStream<Uint8Array>({ start, cancel: hangUp }), hungUp };
  };

  it('closes the connection when the loop is left', async () => {
    const { body, hungUp } = openStream();
    for await (const change of clientOf(() => streamOf(body)).client.notifications.stream()) {
      expect(change.receiptNumber).to.equal(signal.receiptNumber);
      break;
    }
    await hungUp;
  });

  it('ends silently and closes the connection when the signal aborts', async () => {
    const { body, hungUp } = openStream();
    const controller = new AbortController();
    const { client } = clientOf(() => streamOf(body));
    const received: string[] = [];
    for await (const change of client.notifications.stream({ signal: controller.signal })) {
      received.push(change.eventId);
      setTimeout(() => controller.abort());
    }
    expect(received).to.deep.equal(['7']);
    await hungUp;
  });

  const broken = () =>
    streamOf(
      new ReadableStream({
        pull: controller => controller.error(new TypeError('terminated')),
      }),
    );
  const badStreams: Record<string, readonly [() => unknown, string]> = {
    'a connection that breaks': [broken, 'unreachable'],
    'no network': [() => Promise.reject(new TypeError('fetch failed')), 'unreachable'],
    'an HTML page': [() => html(200), 'unexpected_answer'],
    'JSON instead of a stream': [
      () => new Response('{}', { headers: { 'Content-Type': 'application/json' } }),
      'unexpected_answer',
    ],
    'no body': [() => streamOf(null), 'unexpected_answer'],
    'data that is not JSON': [() => streamOf('event: notification\ndata: {\n\n'), 'unexpected_answer'],
    'data of another shape': [() => streamOf(eventOf({ receiptNumber: 1 })), 'unexpected_answer'],
    'data that is null': [() => streamOf(eventOf(null)), 'unexpected_answer'],
    'an event without end': [() => streamOf(`data: ${'x'.repeat(1_000_001)}`), 'unexpected_answer'],
    'an error response': [() => problem(401, 'not_signed_in'), 'not_signed_in'],
  };
  for (const [name, [answer, code]] of Object.entries(badStreams)) {
    it(`rejects with an SmeError of code ${code} after ${name}`, async () => {
      expect(await thrownBy(all(clientOf(answer).client.notifications.stream()))).to.include({
        name: 'SmeError',
        code,
      });
    });
  }
});
