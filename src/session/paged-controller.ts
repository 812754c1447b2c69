import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Topic } from '../client/cache.js';
import type { PageOptions, SmeClient } from '../client/client.js';
import { SmeError } from '../client/errors.js';
import { SmeErrorEvent } from './events.js';
import { failed, idle, loading, ready, type Loadable } from './loadable.js';
import { ResourceController } from './resource-controller.js';

/** What every page of the contract has. */
interface Page {
  readonly nextCursor: string | null;
}

export interface PagedResource<Key, P extends Page> {
  /** What to load, or `undefined` while there is nothing to ask for. */
  readonly key: () => Key | undefined;
  /** What the list is about, as in a `Resource`. */
  readonly topic: Topic;
  /** Loads the first page, or the one at `options.cursor`. */
  readonly load: (client: SmeClient, key: Key, options: PageOptions) => Promise<P>;
  /** How many rows a page has. */
  readonly count: (page: P) => number;
  /** One value of the rows shown so far and those of the next page. */
  readonly append: (shown: P, next: P) => P;
  readonly shown: () => Loadable<P>;
  readonly show: (state: Loadable<P>) => void;
  /** `loading` and `failed` are about the next page; what is shown stays. */
  readonly showMore: (state: Loadable<never>) => void;
  /** The next page has joined what was shown. */
  readonly appended: (before: P) => void;
}

/** Most rows that the service gives at once. */
const mostRows = 100;

/**
 * Keeps a list in step with the service: its first page as a {@link ResourceController} does, and one more page on every
 * `sme-more`. A page that cannot be had takes nothing away from what is shown. When the first page is read again, so are the
 * others, and all of them are shown at once: the list never gets shorter under the reader's eyes.
 */
export class PagedController<Key, P extends Page> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #resource: PagedResource<Key, P>;
  readonly #first: ResourceController<Key, P>;
  #load: ((options: PageOptions) => Promise<P>) | undefined;
  /** One page more, or all further pages again. */
  #running: AbortController | undefined;
  /** The first page that the rows shown begin with; undefined while none of this key is shown. */
  #base: P | undefined;
  #isLoadingMore = false;
  /** A first page that came while one page more was on its way, which the person is waiting for. */
  #waiting: Loadable<P> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, resource: PagedResource<Key, P>) {
    this.#host = host;
    this.#resource = resource;
    host.addController(this);
    let before: { readonly client: SmeClient; readonly key: Key } | undefined;
    this.#first = new ResourceController<Key, P>(host, {
      key: resource.key,
      topic: resource.topic,
      begin: (client, key) => {
        this.#stop();
        // The same list again, on the way back to a screen, goes on as far as it went.
        if (key !== before?.key || client !== before.client) this.#base = undefined;
        before = { client, key };
        this.#load = options => resource.load(client, key, options);
      },
      load: (client, key, signal) => resource.load(client, key, { signal }),
      show: state => {
        this.#showFirst(state);
      },
    });
  }

  hostConnected() {
    this.#host.addEventListener('sme-more', this.#more);
  }

  hostDisconnected() {
    this.#host.removeEventListener('sme-more', this.#more);
    this.#stop();
    this.#load = undefined;
  }

  /** Reads the list again, as far as it is shown. */
  async reload(): Promise<void> {
    await this.#first.reload();
  }

  #showFirst(state: Loadable<P>) {
    const { count, show, shown } = this.#resource;
    if (state.status !== 'ready') {
      this.#base = undefined;
      this.#stop();
      show(state);
      return;
    }
    if (this.#base === state.value) return;
    if (this.#isLoadingMore) {
      this.#waiting = state;
      return;
    }
    const before = shown();
    const rows = before.status === 'ready' && this.#base ? count(before.value) : 0;
    this.#base = state.value;
    this.#stop();
    if (rows > count(state.value) && state.value.nextCursor !== null) void this.#showAgain(state.value, rows);
    else show(state);
  }

  /** The next page of the list before would not fit this one. */
  #stop() {
    this.#running?.abort();
    this.#running = this.#waiting = undefined;
    this.#isLoadingMore = false;
    this.#resource.showMore(idle);
  }

  readonly #more = (event: Event) => {
    if (!this.#load) return; // The page showed the list, so the page goes on with it.
    event.stopPropagation();
    const shown = this.#resource.shown();
    if (shown.status === 'ready' && shown.value.nextCursor !== null && !this.#running)
      void this.#loadMore(shown.value, shown.value.nextCursor);
  };

  async #loadMore(before: P, cursor: string) {
    const { append, show, showMore, appended } = this.#resource;
    showMore(loading);
    this.#isLoadingMore = true;
    const next = await this.#ask({ cursor }, showMore);
    if (next) {
      showMore(idle);
      show(ready(append(before, next)));
      appended(before);
    }
    if (this.#running) return; // Another list, and its own next page.
    const waiting = this.#waiting;
    this.#isLoadingMore = false;
    if (waiting) this.#showFirst(waiting);
  }

  /** After a change: as many rows as before, from the first page on. */
  async #showAgain(first: P, rows: number) {
    const { append, count, show } = this.#resource;
    let whole = first;
    while (whole.nextCursor !== null && count(whole) < rows) {
      const limit = Math.min(mostRows, rows - count(whole));
      const next = await this.#ask({ cursor: whole.nextCursor, limit });
      if (!next) return;
      whole = append(whole, next);
    }
    show(ready(whole));
  }

  /** Another page; undefined when it is no longer wanted, or could not be had. */
  async #ask(options: PageOptions, show?: (state: Loadable<never>) => void): Promise<P | undefined> {
    if (!this.#load) return undefined;
    const running = (this.#running = new AbortController());
    const { signal } = running;
    try {
      const page = await this.#load({ ...options, signal });
      return signal.aborted ? undefined : page;
    } catch (thrown) {
      if (signal.aborted) return undefined;
      const error = SmeError.from(thrown);
      show?.(failed(error));
      this.#host.dispatchEvent(new SmeErrorEvent(error.code, error.requestId));
      return undefined;
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }
}
