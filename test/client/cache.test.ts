import { expect } from 'chai';

import { createCache, type Cached, type Query } from '../../src/client/cache/cache.js';
import type { SessionState, SmeClient, WatchEvent } from '../../src/index.js';
import { SmeError } from '../../src/index.js';
import { answerTo } from '../support/answer-of.js';
import { fakeSession } from '../support/fake-session.js';
import { until } from '../support/until.js';
import { account, clientOf, json, pathOf, problem } from './support/answers.js';

const receipt = '2569-04718236-5';
const tick = (ms = 0) => new Promise(resolve => setTimeout(resolve, ms));

/** A session that a test starts and ends, and change events that a test emits. */
function world() {
  const { session, emit: become } = fakeSession();
  const watchers = new Set<(event: WatchEvent) => void>();
  const { client: real, requests } = clientOf(request => {
    if (pathOf(request).startsWith('/inquiries/unknown')) return problem(404, 'not_found');
    return json(answerTo(request, { receiptNumber: receipt }), 201);
  });
  const client = {
    ...real,
    session,
    notifications: {
      ...real.notifications,
      watch: (listener: (event: WatchEvent) => void) => {
        watchers.add(listener);
        return () => watchers.delete(listener);
      },
    },
  } as unknown as SmeClient;
  const signedIn = (accountId = 'a'): SessionState => ({
    status: 'signed-in',
    account: { ...account, accountId },
    expiresAt: '2026-11-22T10:00:00.000Z',
  });
  return {
    client,
    requests,
    watchers,
    cache: createCache(client),
    become,
    signedIn,
    emit: (event: WatchEvent) => {
      for (const watcher of [...watchers]) watcher(event);
    },
  };
}

/** A query that stays pending until the test answers it: `asked` are the calls, the oldest first. */
function slow(topic: Query<string>['topic'] = 'inquiries', key = 'all') {
  const asked: { answer: (value: string) => void; fail: (error: SmeError) => void; signal: AbortSignal }[] = [];
  const query: Query<string> = {
    topic,
    key,
    load: signal => new Promise((resolve, reject) => asked.push({ answer: resolve, fail: reject, signal })),
  };
  return { query, asked };
}

/** A reader that records what it is shown, as short texts. */
function reader() {
  const seen: string[] = [];
  const failures: string[] = [];
  const text = (state: Cached<string>) =>
    state.status === 'ready' ? state.value : state.status === 'failed' ? `failed ${state.error.code}` : state.status;
  return {
    seen,
    failures,
    show: (state: Cached<string>) => void seen.push(text(state)),
    failed: ({ code }: SmeError) => void failures.push(code),
  };
}

describe('client: the shared cache', () => {
  it('makes one call for two readers, and shows both the same', async () => {
    const { cache } = world();
    const { query, asked } = slow();
    const one = reader();
    const other = reader();
    cache.read(query, one);
    cache.read({ ...query }, other);
    expect(asked).to.have.length(1);
    asked[0]!.answer('a');
    await tick();
    expect([one.seen, other.seen]).to.deep.equal([
      ['loading', 'a'],
      ['loading', 'a'],
    ]);
    const late = reader();
    cache.read(query, late);
    expect(late.seen, 'at once, without a call').to.deep.equal(['a']);
    expect(asked).to.have.length(1);
  });

  it('separates different topics and keys', () => {
    const { cache } = world();
    const queries = [slow('inquiries', 'all'), slow('inquiries', 'new'), slow('notifications', 'all')];
    for (const { query } of queries) cache.read(query, reader());
    expect(queries.map(({ asked }) => asked.length)).to.deep.equal([1, 1, 1]);
  });

  it('aborts a call only when the last reader leaves', () => {
    const { cache } = world();
    const { query, asked } = slow();
    const leave = [cache.read(query, reader()), cache.read(query, reader())];
    leave[0]!();
    leave[0]!();
    expect(asked[0]!.signal.aborted).to.equal(false);
    leave[1]!();
    expect(asked[0]!.signal.aborted).to.equal(true);
  });

  it('caches no failure: the next reader loads again', async () => {
    const { cache } = world();
    const { query, asked } = slow();
    const one = reader();
    cache.read(query, one)();
    const two = reader();
    cache.read(query, two);
    asked[1]!.fail(new SmeError('unreachable'));
    await tick();
    expect(two.seen).to.deep.equal(['loading', 'failed unreachable']);
    expect(two.failures).to.deep.equal(['unreachable']);
    const three = reader();
    cache.read(query, three);
    asked[2]!.answer('a');
    await tick();
    expect(two.seen.slice(2)).to.deep.equal(['loading', 'a']);
    expect(three.seen).to.deep.equal(['loading', 'a']);
  });

  for (const [code, status] of [
    ['not_found', 404],
    ['unexpected_answer', 403],
  ] as const) {
    it(`keeps what is shown when loading it again fails, unless it is gone, by status ${status}`, async () => {
      const { cache } = world();
      const { query, asked } = slow();
      const one = reader();
      cache.read(query, one);
      asked[0]!.answer('a');
      await tick();
      const refreshed = cache.refresh(query);
      asked[1]!.fail(new SmeError('unreachable'));
      await refreshed;
      expect(one.seen).to.deep.equal(['loading', 'a']);
      expect(one.failures).to.deep.equal(['unreachable']);
      const again = cache.refresh(query);
      asked[2]!.fail(new SmeError(code, { status }));
      await again;
      expect(one.seen).to.deep.equal(['loading', 'a', `failed ${code}`]);
    });
  }

  it('never shows an answer that was requested before a change', async () => {
    const { cache } = world();
    const { query, asked } = slow();
    const one = reader();
    cache.read(query, one);
    asked[0]!.answer('before');
    await tick();
    void cache.refresh(query);
    cache.changed(receipt);
    asked[1]!.answer('stale');
    await tick();
    asked[2]!.answer('after');
    await tick();
    expect(one.seen).to.deep.equal(['loading', 'before', 'after']);
    expect(asked).to.have.length(3);
  });

  it('shows an answer at some time despite constant changes', async () => {
    const { cache } = world();
    const { query, asked } = slow();
    const one = reader();
    cache.read(query, one);
    for (const [index, value] of ['a', 'b', 'c', 'd'].entries()) {
      cache.changed();
      asked[index]!.answer(value);
      await until(() => asked.length > index + 1);
    }
    expect(one.seen).to.deep.equal(['loading', 'a', 'c']);
  });

  const actions: Record<string, readonly [(client: SmeClient) => Promise<unknown>, string]> = {
    'an inquiry is sent': [({ inquiries }) => inquiries.create({} as never), 'inquiries notifications'],
    'an inquiry is seen': [({ notifications }) => notifications.markSeen(receipt), 'inquiries notifications'],
    'a reply is sent': [
      ({ inquiries }) => inquiries.reply(receipt, { detail: 'x' }),
      'inquiries notifications inquiry history',
    ],
    'an inquiry is withdrawn': [
      ({ inquiries }) => inquiries.withdraw(receipt),
      'inquiries notifications inquiry history',
    ],
    'a document is announced': [({ attachments }) => attachments.create({} as never), ''],
    'the act fails': [({ inquiries }) => inquiries.withdraw('unknown').catch(() => undefined), ''],
  };
  for (const [name, [action, topics]] of Object.entries(actions)) {
    it(`reloads ${topics || 'nothing'} when ${name}, each once`, async () => {
      const { cache, client } = world();
      const shown = [
        slow('inquiries', 'all'),
        slow('notifications', '1-7'),
        slow('inquiry', receipt),
        slow('history', receipt),
        slow('inquiry', '2569-18305527-0'),
        slow('businesses', 'all'),
      ];
      for (const { query, asked } of shown) {
        cache.read(query, reader());
        asked[0]!.answer('a');
      }
      await tick();
      await action(client);
      await tick(80);
      const again = shown.filter(({ asked }) => asked.length > 1);
      expect(again.map(({ query }) => query.topic).join(' ')).to.equal(topics);
      expect(again.every(({ asked, query }) => asked.length === 2 && !query.key.startsWith('2569-18'))).to.equal(true);
    });
  }

  it('watches for changes while something is shown that can change and somebody is signed in, and reloads what the event is about', async () => {
    const { cache, become, signedIn, watchers, emit } = world();
    const list = slow();
    const other = slow('inquiry', '2569-18305527-0');
    const leave = cache.read(list.query, reader());
    const leaveOther = cache.read(other.query, reader());
    expect(watchers.size, 'nobody signed in').to.equal(0);
    become(signedIn());
    expect(watchers.size).to.equal(1);
    list.asked[0]!.answer('a');
    other.asked[0]!.answer('a');
    await tick();
    emit({ kind: 'changed', receiptNumber: receipt, changedAt: '2026-11-22T09:05:00.000Z' });
    emit({ kind: 'changed', receiptNumber: receipt, changedAt: '2026-11-22T09:05:01.000Z' });
    await tick(80);
    expect([list.asked.length, other.asked.length], 'together').to.deep.equal([2, 1]);
    list.asked[1]!.answer('b');
    await tick();
    emit({ kind: 'missed' });
    await tick(80);
    expect([list.asked.length, other.asked.length]).to.deep.equal([3, 2]);
    leave();
    leaveOther();
    await until(() => watchers.size === 0);
  });

  it('drops everything at sign-out, shows nothing, and loads again for the next account', async () => {
    const { cache, become, signedIn } = world();
    become(signedIn('a'));
    const shown = slow();
    const left = slow('inquiry', receipt);
    const one = reader();
    cache.read(shown.query, one);
    cache.read(left.query, reader())();
    shown.asked[0]!.answer('secret of a');
    await tick();
    become({ status: 'signed-out' });
    become(signedIn('b'));
    shown.asked[1]!.answer('of b');
    await tick();
    expect(one.seen).to.deep.equal(['loading', 'secret of a', 'idle', 'loading', 'of b']);
  });

  it('repeats a call that failed without a session when somebody signs in meanwhile', async () => {
    const { cache, become, signedIn } = world();
    const { query, asked } = slow();
    const one = reader();
    cache.read(query, one);
    become(signedIn());
    asked[0]!.fail(new SmeError('not_signed_in', { status: 401 }));
    await tick();
    expect(one.failures).to.deep.equal([]);
    asked[1]!.answer('of a');
    await tick();
    expect(one.seen).to.deep.equal(['loading', 'of a']);
    expect(asked).to.have.length(2);
  });

  it('does not retry forever: the second failure is shown', async () => {
    const { cache, become, signedIn } = world();
    const { query, asked } = slow();
    const one = reader();
    cache.read(query, one);
    become(signedIn());
    for (const call of [0, 1]) {
      asked[call]!.fail(new SmeError('unreachable'));
      await tick();
    }
    expect(one.seen).to.deep.equal(['loading', 'failed unreachable']);
    expect(asked).to.have.length(2);
  });

  it('drops an answer that was pending when the person signed out', async () => {
    const { cache, become, signedIn } = world();
    become(signedIn('a'));
    const { query, asked } = slow();
    const one = reader();
    cache.read(query, one);
    become({ status: 'signed-out' });
    asked[0]!.answer('secret of a');
    await tick();
    expect(asked[0]!.signal.aborted).to.equal(true);
    expect(one.seen).to.deep.equal(['loading', 'idle']);
  });

  it('keeps what the same person sees over an expired session, and shows none of it to another', async () => {
    const { cache, become, signedIn } = world();
    become(signedIn('a'));
    const { query, asked } = slow();
    const one = reader();
    cache.read(query, one);
    asked[0]!.answer('secret of a');
    await tick();
    become({ status: 'expired' });
    expect(one.seen).to.deep.equal(['loading', 'secret of a']);
    become(signedIn('a'));
    asked[1]!.answer('secret of a, later');
    await tick();
    become({ status: 'expired' });
    become(signedIn('b'));
    expect(one.seen.slice(2)).to.deep.equal(['secret of a, later', 'idle', 'loading']);
  });

  it('does not load twice when it turns out that the host had a session', async () => {
    const { cache, become, signedIn } = world();
    const good = slow();
    const early = slow('inquiry', receipt);
    cache.read(good.query, reader());
    cache.read(early.query, reader());
    good.asked[0]!.answer('a');
    early.asked[0]!.fail(new SmeError('not_signed_in', { status: 401 }));
    await tick();
    become(signedIn());
    become(signedIn());
    expect([good.asked.length, early.asked.length]).to.deep.equal([1, 2]);
  });

  for (const topic of ['inquiries', 'notifications'] as const) {
    it(`shows the ${topic} at once when people return to them, and reloads them to the same length (E7)`, async () => {
      const { cache, client } = world();
      const { query, asked } = slow(topic);
      const known: (string | undefined)[] = [];
      const list: Query<string> = {
        ...query,
        load: (signal, shown) => {
          known.push(shown());
          return query.load(signal, shown);
        },
      };
      const leave = cache.read(list, reader());
      asked[0]!.answer('page 1');
      await tick();
      cache.change(list, value => `${value}, page 2`);
      leave();
      await client.notifications.markSeen(receipt);
      cache.changed();

      const back = reader();
      cache.read(list, back);
      expect(back.seen, 'at once').to.deep.equal(['page 1, page 2']);
      asked[1]!.answer('pages 1 and 2, again');
      await tick();
      expect(back.seen).to.deep.equal(['page 1, page 2', 'pages 1 and 2, again']);
      expect(known).to.deep.equal([undefined, 'page 1, page 2']);
    });
  }

  it('updates the mark of the row that was seen, before the list is reloaded (E7)', async () => {
    const { cache, client } = world();
    const rows = [
      { receiptNumber: receipt, unread: true },
      { receiptNumber: '2569-18305527-0', unread: true },
    ];
    for (const [topic, name] of [
      ['inquiries', 'inquiries'],
      ['notifications', 'notifications'],
    ] as const) {
      const page = { [name]: rows, total: 2 };
      const query: Query<unknown> = { topic, key: 'all', load: () => Promise.resolve(page) };
      const leave = cache.read(query, { show: () => undefined });
      await tick();
      leave();
      await client.notifications.markSeen(receipt);

      let back: unknown;
      cache.read(
        { ...query, load: () => new Promise(() => undefined) },
        { show: state => void (back = state.status === 'ready' && state.value) },
      );
      expect(back, topic).to.deep.equal({ [name]: [{ receiptNumber: receipt, unread: false }, rows[1]], total: 2 });
    }
  });

  it('keeps answers for returning people, but no more than fifty, and none that has changed', async () => {
    const { cache } = world();
    const shown = Array.from({ length: 52 }, (_, index) => slow('inquiry', String(index)));
    for (const { query, asked } of shown) {
      const leave = cache.read(query, reader());
      asked[0]!.answer('a');
      await tick();
      leave();
    }
    for (const { query } of shown) cache.read(query, reader())();
    expect(
      shown
        .filter(({ asked }) => asked.length > 1)
        .map(({ query }) => query.key)
        .slice(0, 2),
    ).to.deep.equal(['0', '1']);
    const back = slow('inquiry', '51');
    cache.changed('51');
    cache.read(back.query, reader());
    expect(back.asked).to.have.length(1);
  });
});
