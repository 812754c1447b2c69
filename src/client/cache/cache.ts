import { CacheEntry, type Load, type CacheReader } from './cache-entry.js';
import type { SessionState, SmeClient } from '../client.js';
import type { WatchEvent } from '../streams/live.js';
import { withRowSeen } from './seen-row.js';
import { isList, isOfInquiry, isWatched, type Topic } from './topics.js';

export type { Cached, Load, CacheReader as Reader } from './cache-entry.js';
export type { Topic } from './topics.js';

export interface Query<T> {
  readonly topic: Topic;
  /**
   * Parameters of the query as text: two queries with the same topic and key load the same thing. For `inquiry` and `history`
   * it is the receipt number.
   */
  readonly key: string;
  readonly load: Load<T>;
}

/** The cache of one client. All its readers of a query share one call and one value. */
export interface SmeCache {
  /** The client that it was created for. */
  readonly client: SmeClient;
  /**
   * Calls the reader with the state of the query now and after every change, until the returned function is called. However many
   * readers a query has, one call is made for it; it is aborted when the last of them leaves.
   *
   * @example
   * const leave = cache.read(
   *   { topic: 'businesses', key: '', load: signal => client.businesses.list({ signal }) },
   *   { show: state => render(state), failed: error => console.warn(error.code) },
   * );
   */
  read<T>(query: Query<T>, reader: CacheReader<T>): () => void;
  /** Loads it again now; what is shown stays meanwhile. Resolves when that has ended, also after a failure; never rejects. */
  refresh<T>(query: Query<T>): Promise<void>;
  /** Changes the loaded value without a call, such as by appending a page to a list. Does nothing before it is loaded. */
  change<T>(query: Query<T>, change: (value: T) => T): void;
  /** Marks the loaded value as unusable: it is loaded again before another reader is shown it. */
  forget<T>(query: Query<T>): void;
  /** Loads again whatever shows this inquiry; without a receipt number, whatever shows any inquiry. */
  changed(receiptNumber?: string): void;
}

/** Milliseconds for which an answer may be given to another reader. Registers change rarely; changes of inquiries are watched. */
const fresh = { registers: 300_000, inquiries: 5_000 };

/** Unread entries are kept for the way back to a screen, for this many milliseconds and up to this many entries. */
const kept = { ms: 300_000, entries: 50 };

/** Milliseconds. Changes come in bursts: a reply changes the inquiry, its history and its lists. */
const batchMs = 50;

/**
 * Creates the cache of one client, in memory. It is emptied when the person signs out or somebody else signs in. What readers show
 * is loaded again after this client has changed something, and after every change by an agency.
 *
 * @example
 * const cache = createCache(createSmeClient({ baseUrl: '/v1' }));
 */
export function createCache(client: SmeClient): SmeCache {
  return new Cache(client);
}

interface CacheSlot {
  readonly topic: Topic;
  readonly key: string;
  readonly entry: CacheEntry<unknown>;
}

class Cache implements SmeCache {
  readonly client: SmeClient;
  /** By topic and key, the least recently used first. */
  readonly #held = new Map<string, CacheSlot>();
  readonly #due = new Set<CacheEntry<unknown>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #owner: string | undefined;
  #status: SessionState['status'] = 'signed-out';
  #unwatch: (() => void) | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(client: SmeClient) {
    this.client = client;
    this.#sessionChanged(client.session.state);
    client.session.subscribe(state => this.#sessionChanged(state));
    client.api.use({
      onResponse: ({ request: { method }, response, schemaPath, params }) => {
        if (response.ok && method !== 'GET') this.#afterOwnWrite(schemaPath, params.path?.['receiptNumber']);
      },
    });
  }

  read<T>(query: Query<T>, reader: CacheReader<T>): () => void {
    const asked = query as Query<unknown>;
    const entry = this.#entry(asked);
    const own = reader as CacheReader<unknown>;
    const age = Date.now() - entry.readAt;
    if (entry.state.status !== 'ready' || age > (isWatched(query.topic) ? fresh.inquiries : fresh.registers))
      void entry.ensure(asked.load);
    entry.readers.set(own, asked.load);
    own.show(entry.state);
    this.#watchWhileRead();
    return () => {
      if (entry.readers.delete(own) && entry.readers.size === 0) this.#left(entry);
    };
  }

  async refresh<T>(query: Query<T>): Promise<void> {
    const entry = this.#held.get(queryId(query))?.entry;
    if (!entry) return;
    this.#due.delete(entry);
    await entry.refresh(query.load as Load<unknown>);
  }

  forget<T>(query: Query<T>) {
    this.#held.get(queryId(query))?.entry.outdate();
  }

  change<T>(query: Query<T>, change: (value: T) => T) {
    this.#held.get(queryId(query))?.entry.change(change as (value: unknown) => unknown);
  }

  changed(receiptNumber?: string) {
    this.#outdate(({ topic, key }) => isList(topic) || (isOfInquiry(topic) && (receiptNumber ?? key) === key));
  }

  #entry({ topic, key }: Query<unknown>): CacheEntry<unknown> {
    const id = queryId({ topic, key });
    const known = this.#held.get(id)?.entry;
    const isShown = known && (known.readers.size > 0 || staysShown(topic, known));
    const good = isShown || (known && Date.now() - known.readAt <= kept.ms);
    const entry = good ? known : new CacheEntry<unknown>();
    this.#held.delete(id);
    this.#held.set(id, { topic, key, entry });
    return entry;
  }

  #left(entry: CacheEntry<unknown>) {
    entry.stop();
    const unread = [...this.#held].filter(([, held]) => held.entry.readers.size === 0);
    const surplus = unread.length - kept.entries;
    for (const [index, [id, held]] of unread.entries())
      if (index < surplus || held.topic === 'own' || (held.entry.readAt === 0 && !staysShown(held.topic, held.entry)))
        this.#held.delete(id);
    this.#watchWhileRead();
  }

  /** After this client's own writes, made by an element or by the page. */
  #afterOwnWrite(path: string, receiptNumber: unknown) {
    const isSeen = path.endsWith('/seen');
    if (isSeen)
      for (const { topic, entry } of this.#held.values())
        if (isList(topic)) entry.change(value => withRowSeen(value, String(receiptNumber)));
    if (isSeen || path === '/inquiries') this.#outdate(({ topic }) => isList(topic));
    else if (typeof receiptNumber === 'string') this.changed(receiptNumber);
  }

  #outdate(concerns: (held: CacheSlot) => boolean) {
    for (const [id, held] of [...this.#held]) {
      if (!concerns(held)) continue;
      const { entry } = held;
      entry.outdate();
      if (entry.readers.size > 0) {
        if (!entry.isUnderWay) this.#due.add(entry);
      } else if (!staysShown(held.topic, entry)) this.#held.delete(id);
    }
    if (this.#due.size === 0 || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      for (const entry of this.#due) if (entry.readers.size > 0) void entry.ensure();
      this.#due.clear();
    }, batchMs);
  }

  #sessionChanged(state: SessionState) {
    const before = this.#status;
    this.#status = state.status;
    if (state.status === 'signed-out') this.#clear();
    if (state.status === 'signed-in') this.#belongTo(state.account.accountId, before === 'expired');
    this.#watchWhileRead();
  }

  /** After a session that ran out, the same person finds what they saw, read again; anybody else finds nothing of it. */
  #belongTo(accountId: string, again: boolean) {
    if (this.#owner !== undefined && this.#owner !== accountId) this.#clear();
    this.#owner = accountId;
    for (const { entry } of this.#held.values()) {
      const { status } = entry.state;
      // An answer to a request from before a sign-in is valid if it succeeded: then the host already had a session.
      if (entry.readers.size > 0 && (again || status !== 'ready')) entry.signedIn();
    }
  }

  #clear() {
    this.#owner = undefined;
    this.#due.clear();
    for (const [id, { entry }] of [...this.#held]) {
      if (entry.readers.size === 0) this.#held.delete(id);
      entry.clear();
    }
  }

  /** Watches only while something is shown that a change event can affect. */
  #watchWhileRead() {
    const isRead = [...this.#held.values()].some(({ topic, entry }) => isWatched(topic) && entry.readers.size > 0);
    clearTimeout(this.#leaving);
    if (isRead && this.#status === 'signed-in')
      this.#unwatch ??= this.client.notifications.watch(event => this.#onWatchEvent(event));
    else if (this.#unwatch)
      // Between two screens nothing is shown for a moment.
      this.#leaving = setTimeout(() => {
        this.#unwatch?.();
        this.#unwatch = undefined;
      }, batchMs);
  }

  #onWatchEvent(event: WatchEvent) {
    if (event.kind === 'changed') this.changed(event.receiptNumber);
    if (event.kind === 'missed') this.changed();
  }
}

/**
 * Whether an outdated value is shown while it is read again: a list keeps the rows that were fetched, and with them the
 * reader's place. Anything else waits for the new value.
 */
const staysShown = (topic: Topic, { state }: CacheEntry<unknown>): boolean => isList(topic) && state.status === 'ready';

const queryId = ({ topic, key }: Pick<Query<unknown>, 'topic' | 'key'>): string => `${topic} ${key}`;
