import { expect } from 'chai';

import { createWatch } from '../../src/client/streams/watch.js';
import { watchPace } from '../../src/client/streams/watch-connection.js';
import type { SessionState, WatchEvent } from '../../src/index.js';
import { answerOf, shapeOf } from '../support/answer-of.js';
import { until } from '../support/until.js';
import { account, baseUrl, clientOf, html, json, pathOf, problem } from './support/answers.js';
import { standInPage } from './support/stand-in-page.js';

const asOf = '2026-11-22T09:05:00.000Z';
const change = (minute: number) => ({
  receiptNumber: '2569-04718236-5',
  changedAt: `2026-11-22T09:0${minute}:00.000Z`,
});
const eventOf = (minute: number) =>
  `event: notification\nid: event-${minute}\ndata: ${JSON.stringify(change(minute))}\n\n`;
const changed = (minute: number) => ({ kind: 'changed', ...change(minute) });
const byStream = { kind: 'connection', by: 'stream' };
const byPolling = { kind: 'connection', by: 'polling' };
const none = { kind: 'connection', by: 'none' };
const missed = { kind: 'missed' };

/** A stream that a test writes to and ends; aborting the request breaks it, like a real one. */
function openStream(request: Request) {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: given => void (controller = given) });
  request.signal.addEventListener('abort', () => controller.error(request.signal.reason));
  const response = new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  const write = (text: string) => controller.enqueue(new TextEncoder().encode(text));
  return { request, response, write, end: () => controller.close() };
}

interface World {
  readonly pace?: Partial<typeof watchPace>;
  /** Answers instead of a stream that begins at once. */
  readonly stream?: (request: Request) => unknown;
  /** Answers a poll instead of the list of changes. */
  readonly poll?: (nth: number) => unknown;
  readonly changes?: () => readonly ReturnType<typeof change>[];
  /** The operations that the service says that it has. */
  readonly offered?: readonly string[];
  /** The service whose stream pages share; another one for a world beside this one. */
  readonly service?: string;
}

/** A service with streams and a list, and a session that a test changes. Waits are short, time limits long. */
function world({ pace, stream, poll, changes = () => [], offered, service = baseUrl }: World = {}) {
  const streams: ReturnType<typeof openStream>[] = [];
  let polls = 0;
  const { client } = clientOf(request => {
    if (pathOf(request) !== '/notifications/stream') {
      polls += 1;
      const other = poll?.(polls);
      if (other !== undefined) return other;
      const notifications = [...changes()].reverse().map(each => shapeOf('Notification', each));
      return json(answerOf('GET /notifications', { notifications, asOf }));
    }
    const instead = stream?.(request);
    if (instead !== undefined) return instead;
    const opened = openStream(request);
    streams.push(opened);
    opened.write(': connected\n\n');
    return opened.response;
  });
  const listeners = new Set<(state: SessionState) => void>();
  const signedIn = (accountId: string): SessionState => ({
    status: 'signed-in',
    account: { ...account, accountId },
    expiresAt: asOf,
  });
  const session = {
    state: signedIn('a'),
    subscribe: (listener: (state: SessionState) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const quick = { ...watchPace, pollMs: 5, pollingMs: 10_000, hiddenMs: 5, first: 1, most: 2, ...pace };
  const list: typeof client.notifications.list = options => client.notifications.list(options);
  const watch = createWatch(service, client.api, list, session, quick, { operations: offered });
  return {
    streams,
    polls: () => polls,
    listeners,
    signedIn,
    watch,
    become(state: SessionState) {
      session.state = state;
      for (const listener of [...listeners]) listener(state);
    },
    /** Subscribes; `events` has everything that was received, in order. */
    listen() {
      const events: WatchEvent[] = [];
      const leave = watch(event => events.push(event));
      return { events: events, leave: () => leave() };
    },
  };
}

describe('client: watching for changes', () => {
  const leaves: (() => void)[] = [];
  afterEach(() => {
    for (const leave of leaves.splice(0)) leave();
  });
  const listening = (to: ReturnType<typeof world>) => {
    const received = to.listen();
    leaves.push(() => received.leave());
    return received.events;
  };

  it('opens one connection for all listeners, and closes it with the last', async () => {
    const here = world();
    const one = here.listen();
    const other = here.listen();
    await until(() => one.events.length >= 1);
    here.streams[0]!.write(eventOf(6));
    await until(() => other.events.length >= 2);
    expect(one.events).to.deep.equal([byStream, changed(6)]);
    expect(other.events).to.deep.equal([byStream, changed(6)]);
    one.leave();
    expect(here.streams[0]!.request.signal.aborted).to.equal(false);
    other.leave();
    await until(() => here.streams[0]!.request.signal.aborted);
    expect(here.streams).to.have.length(1);
    expect(here.listeners.size).to.equal(0);
  });

  it('keeps one of two equal listeners after one has left', async () => {
    const here = world();
    const events: WatchEvent[] = [];
    const listener = (event: WatchEvent) => void events.push(event);
    const [leave, leaveToo] = [here.watch(listener), here.watch(listener)];
    await until(() => events.length >= 2);
    leave();
    leave();
    here.streams[0]!.write(eventOf(6));
    await until(() => events.length >= 3);
    leaveToo();
    await until(() => here.streams[0]!.request.signal.aborted);
    expect(events).to.deep.equal([byStream, byStream, changed(6)]);
  });

  it('resumes after the last event when a connection ends', async () => {
    const here = world();
    const events = listening(here);
    await until(() => here.streams.length >= 1);
    here.streams[0]!.write(eventOf(6));
    await until(() => events.length >= 2);
    here.streams[0]!.end();
    await until(() => here.streams.length >= 2);
    expect(here.streams[1]!.request.headers.get('Last-Event-ID')).to.equal('event-6');
    here.streams[1]!.write(eventOf(7));
    await until(() => events.length >= 3);
    expect(events).to.deep.equal([byStream, changed(6), changed(7)]);
  });

  it('finds by polling what changed before the first event', async () => {
    let changes: ReturnType<typeof change>[] = [change(1)];
    const here = world({ changes: () => changes });
    const events = listening(here);
    await until(() => here.polls() >= 1);
    changes = [change(1), change(6)];
    here.streams[0]!.end();
    await until(() => events.length >= 2);
    expect(events, 'what changed before the watch began is not reported').to.deep.equal([byStream, changed(6)]);
  });

  it('polls where a proxy buffers streams, and emits what is new', async () => {
    let changes: ReturnType<typeof change>[] = [change(1)];
    const silent = () => new Response(new ReadableStream(), { headers: { 'Content-Type': 'text/event-stream' } });
    const here = world({ pace: { firstByteMs: 5 }, stream: silent, changes: () => changes });
    const events = listening(here);
    await until(() => here.polls() >= 2);
    changes = [change(1), change(6), change(7)];
    await until(() => events.length >= 3);
    expect(events).to.deep.equal([byPolling, changed(6), changed(7)]);
  });

  for (const [name, answer] of Object.entries({
    'a page of a gateway': () => html(502),
    'an address that is not there': () => problem(404, 'not_found'),
    'too many streams': () => problem(429, 'too_many_requests', {}, { 'Retry-After': '60' }),
  })) {
    it(`polls when the request for a stream is answered by ${name}`, async () => {
      let tries = 0;
      const here = world({ stream: () => ((tries += 1), answer()) });
      const events = listening(here);
      await until(() => here.polls() >= 3);
      expect(events).to.deep.equal([byPolling]);
      expect(tries).to.be.at.most(3);
    });
  }

  it('opens no further stream when the service has none', async () => {
    let tries = 0;
    const stream = () => {
      tries += 1;
      return problem(404, 'not_found');
    };
    const here = world({ pace: { pollingMs: 5 }, stream });
    const events = listening(here);
    await until(() => here.polls() >= 10);
    expect(events).to.deep.equal([byPolling]);
    expect(tries).to.equal(1);
  });

  it('opens no stream at all when the service says that it has none', async () => {
    let tries = 0;
    const stream = () => {
      tries += 1;
      return undefined;
    };
    const here = world({ offered: ['listNotifications'], stream });
    const events = listening(here);
    await until(() => here.polls() >= 3);
    expect(events).to.deep.equal([byPolling]);
    expect(tries).to.equal(0);
  });

  it('ends when the service has no notifications either', async () => {
    const poll = (nth: number) => (nth > 2 ? problem(404, 'not_found') : undefined);
    const here = world({ offered: ['listNotifications'], poll });
    const events = listening(here);
    await until(() => events.length >= 2);
    expect(events).to.deep.equal([byPolling, none]);
    expect(here.polls()).to.equal(3);
  });

  it('asks for nothing at all when the service says that it has neither', async () => {
    let tries = 0;
    const stream = () => {
      tries += 1;
      return undefined;
    };
    const here = world({ offered: [], stream });
    listening(here);
    // As long as another one needs for three polls.
    const other = world({ offered: ['listNotifications'], service: 'https://other.test/v1' });
    listening(other);
    await until(() => other.polls() >= 3);
    expect(here.polls()).to.equal(0);
    expect(tries).to.equal(0);
  });

  it('tries a stream again after it has polled for a while', async () => {
    let held = true;
    const here = world({ pace: { pollingMs: 10 }, stream: () => (held ? problem(403, 'FORBIDDEN') : undefined) });
    const events = listening(here);
    await until(() => events.length >= 1);
    held = false;
    await until(() => events.length >= 2);
    expect(events).to.deep.equal([byPolling, byStream]);
  });

  const endsAtOnce: Record<string, string> = {
    nothing: '',
    'a comment': ': ok\n\n',
    'a short interval for reconnecting': 'retry: 0\n\n',
    'the same event each time': eventOf(6),
  };
  for (const [name, text] of Object.entries(endsAtOnce))
    it(`polls after three streams that end at once with ${name} (S6)`, async () => {
      let streams = 0;
      const here = world({
        stream() {
          streams += 1;
          return new Response(text, { headers: { 'Content-Type': 'text/event-stream' } });
        },
      });
      const events = listening(here);
      await until(() =>
        events.some(({ kind, ...event }) => kind === 'connection' && 'by' in event && event.by === 'polling'),
      );
      const polls = here.polls();
      await until(() => here.polls() > polls + 5);
      expect(streams).to.equal(3);
    });

  it('opens another stream when no heartbeat arrives', async () => {
    const here = world({ pace: { silenceMs: 20 } });
    listening(here);
    await until(() => here.streams.length >= 2);
    expect(here.streams[0]!.request.signal.aborted).to.equal(true);
  });

  it('stops when nobody is signed in, until somebody signs in', async () => {
    let known = false;
    let tries = 0;
    const here = world({ stream: () => ((tries += 1), known ? undefined : problem(401, 'not_signed_in')) });
    here.become({ status: 'signed-out' });
    const events = listening(here);
    await until(() => tries >= 1);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect([tries, events]).to.deep.equal([1, []]);
    known = true;
    here.become(here.signedIn('a'));
    await until(() => events.length >= 1);
  });

  it('ends at sign-out, and starts again for another account', async () => {
    const here = world();
    const events = listening(here);
    await until(() => here.streams.length >= 1);
    here.streams[0]!.write(eventOf(6));
    await until(() => events.length >= 2);
    here.become({ status: 'signed-out' });
    expect(here.streams[0]!.request.signal.aborted).to.equal(true);
    here.become(here.signedIn('b'));
    await until(() => here.streams.length >= 2);
    expect(here.streams[1]!.request.headers.get('Last-Event-ID')).to.equal(null);
    expect(events.slice(0, 3)).to.deep.equal([byStream, changed(6), none]);
  });

  it('keeps its connection when the token is renewed', async () => {
    const here = world();
    listening(here);
    await until(() => here.streams.length >= 1);
    here.become(here.signedIn('a'));
    await new Promise(resolve => setTimeout(resolve, 10));
    expect(here.streams).to.have.length(1);
    expect(here.streams[0]!.request.signal.aborted).to.equal(false);
  });

  describe('in a page', () => {
    let page: ReturnType<typeof standInPage>;
    beforeEach(() => (page = standInPage()));
    afterEach(() => page.leave());

    const pauses: Record<string, readonly [() => void, () => void]> = {
      'is hidden': [() => page.look('hidden'), () => page.look('visible')],
      'has no network': [() => page.connect(false), () => page.connect(true)],
      'is put away for the way back': [() => page.receive('pagehide'), () => page.receive('pageshow')],
    };
    for (const [name, [begin, end]] of Object.entries(pauses)) {
      it(`closes the connection while the page ${name}, and catches up afterwards`, async () => {
        const here = world();
        const events = listening(here);
        await until(() => here.streams.length >= 1);
        begin();
        await until(() => here.streams[0]!.request.signal.aborted);
        end();
        await until(() => events.length >= 4);
        expect(events).to.deep.equal([byStream, none, byStream, missed]);
        expect(here.streams).to.have.length(2);
      });
    }

    it('keeps the connection of a page that is hidden for a moment', async () => {
      const here = world({ pace: { hiddenMs: 10_000 } });
      listening(here);
      await until(() => here.streams.length >= 1);
      page.look('hidden');
      page.look('visible');
      await new Promise(resolve => setTimeout(resolve, 10));
      expect(here.streams).to.have.length(1);
      expect(here.streams[0]!.request.signal.aborted).to.equal(false);
    });
  });
});
