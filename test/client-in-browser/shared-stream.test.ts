/** Watching one account from several pages of a browser; each page is a client here (S5, S15). */
import { expect } from 'chai';

import { markInPage } from '../../src/client/streams/in-page.js';
import { createWatch } from '../../src/client/streams/watch.js';
import { peersName } from '../../src/client/streams/stream-peers.js';
import { watchPace } from '../../src/client/streams/watch-connection.js';
import { createSmeClient, type SessionState, type WatchEvent } from '../../src/index.js';
import { account, clientOf, json, pathOf } from '../client/support/answers.js';
import { answerOf } from '../support/answer-of.js';
import { until } from '../support/until.js';

const asOf = '2026-11-22T09:05:00.000Z';
const change = (minute: number) => ({
  receiptNumber: '2569-04718236-5',
  changedAt: `2026-11-22T09:0${minute}:00.000Z`,
});
const changed = (minute: number) => ({ kind: 'changed', ...change(minute) });

interface OpenStream {
  readonly request: Request;
  emit(minute: number): void;
}

/** A service that counts its streams, whoever opens them. */
function service() {
  const streams: OpenStream[] = [];
  let polls = 0;
  const answer = (request: Request) => {
    if (pathOf(request) !== '/notifications/stream') {
      polls += 1;
      return json(answerOf('GET /notifications', { notifications: [], asOf }));
    }
    let controller!: ReadableStreamDefaultController<Uint8Array>;
    const write = (text: string) => controller.enqueue(new TextEncoder().encode(text));
    const body = new ReadableStream<Uint8Array>({ start: given => void (controller = given) });
    request.signal.addEventListener('abort', () => controller.error(request.signal.reason));
    streams.push({
      request,
      emit: minute => write(`event: notification\nid: event-${minute}\ndata: ${JSON.stringify(change(minute))}\n\n`),
    });
    write(': connected\n\n');
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  };
  const open = () => streams.filter(({ request }) => !request.signal.aborted);
  return { answer, streams, open, polls: () => polls };
}

let services = 0;

describe('client: watching from several pages of a browser (S5)', () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  /** A page that watches. */
  function page(to: ReturnType<typeof service>, { name = `https://s-${services}.test/v1`, accountId = 'a' } = {}) {
    const { client } = clientOf(request => to.answer(request));
    const listeners = new Set<(state: SessionState) => void>();
    const session = {
      state: { status: 'signed-in', account: { ...account, accountId }, expiresAt: asOf } as SessionState,
      subscribe: (listener: (state: SessionState) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const pace = { ...watchPace, first: 1, most: 2, pollMs: 5, aliveMs: 100 };
    const watch = createWatch(name, client.api, options => client.notifications.list(options), session, pace);
    const events: WatchEvent[] = [];
    const leave = watch(event => events.push(event));
    ends.push(leave);
    const signOut = () => {
      session.state = { status: 'signed-out' };
      for (const listener of [...listeners]) listener(session.state);
    };
    const changes = () => events.filter(({ kind }) => kind === 'changed');
    const isConnected = () => events.some(event => event.kind === 'connection' && event.by === 'stream');
    return { name, events, changes, isConnected, leave, signOut };
  }

  async function seven() {
    services += 1;
    const to = service();
    const pages = Array.from({ length: 7 }, () => page(to));
    await until(() => pages.every(each => each.isConnected()));
    return { to, pages };
  }

  it('opens one stream, and every page receives each change once', async () => {
    const { to, pages } = await seven();
    to.streams[0]!.emit(6);
    to.streams[0]!.emit(7);
    await until(() => pages.every(each => each.changes().length >= 2));
    for (const { events } of pages)
      expect(events).to.deep.equal([{ kind: 'connection', by: 'stream' }, changed(6), changed(7)]);
    expect(to.streams).to.have.length(1);
  });

  it('opens it in another page when the page that has it leaves, after the last event that it received', async () => {
    const { to, pages } = await seven();
    to.streams[0]!.emit(6);
    await until(() => pages.every(each => each.changes().length === 1));
    pages[0]!.leave();
    await until(() => to.streams.length === 2);
    expect(to.streams[1]!.request.headers.get('Last-Event-ID')).to.equal('event-6');
    to.streams[1]!.emit(7);
    await until(() => pages.slice(1).every(each => each.changes().length === 2));
    expect(pages[0]!.changes()).to.have.length(1);
    expect(to.open()).to.have.length(1);
  });

  it('takes it over from a page that is frozen', async () => {
    services += 1;
    const name = await peersName(`https://s-${services}.test/v1`, 'a');
    // A page that has the lock and says nothing.
    const frozen = new Promise<unknown>(taken => {
      void navigator.locks.request(name, () => new Promise(() => undefined)).catch(taken);
    });
    const to = service();
    const pages = [page(to), page(to), page(to)];
    expect(await frozen).to.have.property('name', 'AbortError');
    await until(() => pages.every(each => each.isConnected()) && to.open().length === 1);
    to.open()[0]!.emit(6);
    await until(() => pages.every(each => each.changes().length === 1));
  });

  it('keeps accounts and services apart', async () => {
    services += 1;
    const [one, other, elsewhere] = [service(), service(), service()];
    const pages = [
      page(one),
      page(other, { accountId: 'b' }),
      page(elsewhere, { name: 'https://other.test/v1' }),
    ] as const;
    await until(() => pages.every(each => each.isConnected()));
    one.streams[0]!.emit(6);
    elsewhere.streams[0]!.emit(7);
    other.streams[0]!.emit(8);
    await until(() => pages.every(each => each.changes().length > 0));
    expect(pages.map(each => each.changes())).to.deep.equal([[changed(6)], [changed(8)], [changed(7)]]);
  });

  it('shares nothing with a client that has a fetch of its own, which may be another service in each page', async () => {
    const services = [service(), service()];
    const changes = services.map(to => {
      const client = createSmeClient({
        baseUrl: 'https://own-fetch.test/v1',
        fetch: request =>
          Promise.resolve(
            pathOf(request) === '/session' ? json(answerOf('GET /session', { account })) : to.answer(request),
          ),
        getSession: () => Promise.resolve({ accessToken: 'token-token-token', expiresAt: '2099-01-01T00:00:00Z' }),
      });
      const events: WatchEvent[] = [];
      void client.auth.resume().then(() => ends.push(client.notifications.watch(event => events.push(event))));
      return events;
    });
    await until(() => services.every(to => to.streams.length === 1));
    services[0]!.streams[0]!.emit(6);
    services[1]!.streams[0]!.emit(7);
    await until(() => changes.every(events => events.some(({ kind }) => kind === 'changed')));
    expect(changes.map(events => events.filter(({ kind }) => kind === 'changed'))).to.deep.equal([
      [changed(6)],
      [changed(7)],
    ]);
  });

  it('shares nothing in a page whose requests a mock answers', async () => {
    services += 1;
    markInPage(true);
    ends.push(() => markInPage(false));
    const [one, other] = [service(), service()];
    const pages = [page(one), page(other)];
    await until(() => pages.every(each => each.isConnected()));
    expect([one.streams.length, other.streams.length]).to.deep.equal([1, 1]);
  });

  it('tells a page nothing after its sign-out, though another page still listens (S15)', async () => {
    const { to, pages } = await seven();
    const signedOut = pages[3]!;
    signedOut.signOut();
    to.streams[0]!.emit(6);
    await until(() => [...pages.slice(0, 3), ...pages.slice(4)].every(each => each.changes().length === 1));
    expect(signedOut.changes()).to.deep.equal([]);
    for (const each of pages) each.signOut();
    expect(to.open()).to.deep.equal([]);
  });

  it('passes on ids and times only, on a channel whose name names nobody', async () => {
    services += 1;
    const accountId = '01900000-0001-7000-8000-000000000001';
    const name = await peersName(`https://s-${services}.test/v1`, accountId);
    expect(name).to.match(/^sme-one-id\/changes [0-9a-f]{32}$/);
    const messages: object[] = [];
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }: MessageEvent<object>) => messages.push(data);
    const to = service();
    const pages = [page(to, { accountId }), page(to, { accountId })];
    await until(() => pages.every(each => each.isConnected()));
    to.streams[0]!.emit(6);
    await until(() => messages.some(message => 'receiptNumber' in message));
    channel.close();
    const names = new Set(messages.flatMap(message => Object.keys(message)));
    expect([...names].sort()).to.deep.equal(['by', 'changedAt', 'eventId', 'kind', 'receiptNumber']);
  });

  for (const missing of ['locks', 'BroadcastChannel'] as const)
    it(`polls in a browser without ${missing}`, async () => {
      services += 1;
      const [owner, key] = missing === 'locks' ? [navigator, 'locks'] : [globalThis, 'BroadcastChannel'];
      const before = Object.getOwnPropertyDescriptor(owner, key);
      Object.defineProperty(owner, key, { value: undefined, configurable: true });
      try {
        const to = service();
        const { events } = page(to);
        await until(() => events.length > 0);
        expect(events).to.deep.equal([{ kind: 'connection', by: 'polling' }]);
        expect([to.polls() > 0, to.streams.length]).to.deep.equal([true, 0]);
      } finally {
        if (before) Object.defineProperty(owner, key, before);
        else Reflect.deleteProperty(owner, key);
      }
    });
});
