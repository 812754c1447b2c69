import type { Api } from '../api/api.js';
import type { Offered } from '../api/reference.js';
import type { NotificationsApi } from '../client.js';
import { SmeError } from '../errors.js';
import type { WatchEvent } from './live.js';
import { streamChanges } from './notification-stream.js';
import { jittered, pause } from '../transport/waiting.js';
import type { InquiryChangedEvent } from '../../contract/types.js';

/** All in milliseconds. */
export const watchPace = {
  /** A stream sends something at once; if nothing arrives, a proxy is holding it back. */
  firstByteMs: 8_000,
  /** Two heartbeats of the service and a little more. */
  silenceMs: 50_000,
  pollMs: 30_000,
  /** How long to poll before a stream is tried again. */
  pollingMs: 300_000,
  /** How long a page may be hidden before its connection is closed. */
  hiddenMs: 30_000,
  first: 1_000,
  most: 30_000,
  /** How often the page that has the stream says so to the other pages. */
  aliveMs: 5_000,
};

export type WatchPace = typeof watchPace;

/** Failures in a row after which polling is better than another stream. */
const maxStreamFailures = 3;

/** Rows per poll; after more missed changes everything is read again. */
const pollRows = 20;

export interface WatchOutlet {
  /** `eventId` is the id of a change that came by a stream. */
  readonly emit: (event: WatchEvent, eventId?: string) => void;
  /** Events arrive again; returns whether the page was told that it missed some, so that it reloads what it shows. */
  readonly arriving: () => boolean;
  /** Nobody is signed in. */
  readonly unauthorized: () => void;
}

type StreamEnd = 'ended' | 'held back' | 'silent';

/** Delivers change events while it is open: by a stream, by a new stream when that breaks, by polling where streams do not get through. */
export class WatchConnection {
  readonly #api: Api;
  readonly #list: NotificationsApi['list'];
  readonly #offered: Offered;
  readonly #pace: WatchPace;
  readonly #outlet: WatchOutlet;
  #running: AbortController | undefined;
  #begunAt: number | undefined;
  #lastEventId: string | undefined;
  /** Time of the latest change that was emitted, or that existed before. */
  #latest: number | undefined;

  constructor(api: Api, list: NotificationsApi['list'], offered: Offered, pace: WatchPace, outlet: WatchOutlet) {
    this.#api = api;
    this.#list = list;
    this.#offered = offered;
    this.#pace = pace;
    this.#outlet = outlet;
  }

  /** Changes from now on are wanted; the connection may open later. */
  begin() {
    this.#begunAt ??= Date.now();
  }

  /** @param how `polling` opens no stream at all */
  open(how: 'stream' | 'polling' = 'stream') {
    if (this.#running) return;
    this.begin();
    const running = (this.#running = new AbortController());
    const run = how === 'stream' ? this.#run(running.signal) : this.#pollFor(Infinity, running.signal);
    run.catch((thrown: unknown) => {
      if (running.signal.aborted) return;
      this.#running = undefined;
      // Only a 401 leaves the loop; every other failure is retried inside it.
      if (SmeError.from(thrown).status === 401) this.#outlet.unauthorized();
      else throw thrown;
    });
  }

  pause() {
    if (!this.#running) return;
    this.#running.abort();
    this.#running = undefined;
  }

  /** A change that the page has received in another way: this connection continues after it. */
  learn(change: InquiryChangedEvent, eventId: string | undefined) {
    if (eventId) this.#lastEventId = eventId;
    this.#latest = latestChange(this.#latest ?? 0, [change]);
  }

  /** What one person received is no starting point for another. */
  forget() {
    this.#begunAt = this.#lastEventId = this.#latest = undefined;
  }

  async #run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; ;) {
      if (!this.#offers('streamNotifications')) return this.#pollFor(Infinity, signal);
      const begun = Date.now();
      const end = await this.#stream(signal).catch((thrown: unknown) => this.#askable(thrown));
      signal.throwIfAborted();
      if (end instanceof SmeError && end.code === 'not_offered') return this.#pollFor(Infinity, signal);
      // A stream that lasted for a while ended normally, with its token or its server. One that ends soon is a failure, however
      // it ends: something on the way does not let streams through.
      if (Date.now() - begun > 2 * this.#pace.firstByteMs) failures = 0;
      failures += 1;
      if (end instanceof SmeError && end.code === 'too_many_requests') {
        await this.#pollFor(Math.max(2 * this.#pace.pollMs, 1000 * (end.retryAfterSeconds ?? 0)), signal);
      } else if (end === 'held back' || failures >= maxStreamFailures || (end instanceof SmeError && !end.retryable)) {
        await this.#pollFor(this.#pace.pollingMs, signal);
        failures = 0;
      } else await pause(jittered(failures, this.#pace), signal);
    }
  }

  /** A failure of the stream after which polling can still work; without a session it cannot. */
  #askable(thrown: unknown): SmeError {
    const error = SmeError.from(thrown);
    if (error.status === 401) throw error;
    return error;
  }

  async #stream(signal: AbortSignal): Promise<StreamEnd> {
    const stop = new AbortController();
    const leave = () => stop.abort();
    signal.addEventListener('abort', leave);
    let end = 'held back' as StreamEnd;
    let late = setTimeout(leave, this.#pace.firstByteMs);
    const alive = () => {
      clearTimeout(late);
      late = setTimeout(leave, this.#pace.silenceMs);
      if (end === 'held back') this.#opened(stop.signal);
      end = 'silent';
    };
    try {
      const options = { ...(this.#lastEventId && { lastEventId: this.#lastEventId }), retries: 0 };
      for await (const received of streamChanges(this.#api, { ...options, signal: stop.signal, onBytes: alive })) {
        const { eventId, ...change } = received;
        this.#changed(change, eventId);
      }
      return stop.signal.aborted ? end : 'ended';
    } finally {
      clearTimeout(late);
      signal.removeEventListener('abort', leave);
    }
  }

  #opened(signal: AbortSignal) {
    this.#outlet.emit({ kind: 'connection', by: 'stream' });
    if (this.#outlet.arriving() || this.#lastEventId) return;
    // Changes from before the service listened for us, without an event id to resume from: one poll finds them.
    this.#poll(signal).catch(() => {
      if (!signal.aborted) this.#outlet.emit({ kind: 'missed' });
    });
  }

  /** Yes, where the service has not said what it offers. */
  #offers(operation: string): boolean {
    return this.#offered.operations?.includes(operation) ?? true;
  }

  async #pollFor(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.#offers('listNotifications')) {
      this.#outlet.emit({ kind: 'connection', by: 'none' });
      if (ms < Infinity) await pause(ms, signal);
      return;
    }
    const end = Date.now() + ms;
    for (let failures = 0; Date.now() < end;) {
      let wait = this.#pace.pollMs * (0.8 + 0.4 * Math.random());
      try {
        await this.#poll(signal);
        failures = 0;
        this.#outlet.emit({ kind: 'connection', by: 'polling' });
        this.#outlet.arriving();
      } catch (thrown) {
        const { code, retryAfterSeconds = 0 } = this.#askable(thrown);
        signal.throwIfAborted();
        if (code === 'not_offered') {
          this.#outlet.emit({ kind: 'connection', by: 'none' });
          return;
        }
        failures += 1;
        wait = 1000 * retryAfterSeconds + jittered(failures, { first: this.#pace.first, most: this.#pace.pollMs });
      }
      await pause(wait, signal);
    }
  }

  /** Emits the changes since the last one that was emitted; the first time, those since the watch began. */
  async #poll(signal: AbortSignal): Promise<void> {
    const { notifications, asOf, nextCursor } = await this.#list({ limit: pollRows, signal });
    // By the service's clock, since the machine's may be hours off. One second for the request.
    const since = this.#latest ?? Date.parse(asOf) - (Date.now() - (this.#begunAt ?? Date.now())) - 1000;
    const newer = notifications.filter(({ changedAt }) => Date.parse(changedAt) > since);
    this.#latest = latestChange(since, notifications);
    if (nextCursor !== null && newer.length === notifications.length) this.#outlet.emit({ kind: 'missed' });
    else for (const { receiptNumber, changedAt } of newer.reverse()) this.#changed({ receiptNumber, changedAt });
  }

  #changed(change: InquiryChangedEvent, eventId?: string) {
    this.learn(change, eventId);
    this.#outlet.emit({ kind: 'changed', ...change }, eventId);
  }
}

/** Invalid times are ignored, so that they do not keep other changes from being emitted. */
function latestChange(since: number, changes: readonly Pick<InquiryChangedEvent, 'changedAt'>[]): number {
  return Math.max(...[since, ...changes.map(({ changedAt }) => Date.parse(changedAt))].filter(Number.isFinite));
}
