import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Topic } from '../client/cache/cache.js';
import type { SmeClient } from '../client/client.js';
import type { PageOptions } from '../client/client-options.js';
import { SmeError } from '../client/errors.js';
import { damageIn, dispatchErrorOnce } from './damage.js';
import { byDefault } from './default-action.js';
import { failed, idle, loading, type Loadable } from './loadable.js';
import { ResourceController } from './resource-controller.js';

/** The common fields of the contract's pages. */
interface AnyPage {
  readonly nextCursor: string | null;
}

/** How a list is read page by page. */
interface PagingState<P> {
  /** How many rows a page has. */
  readonly count: (page: P) => number;
  /** Joins the rows shown so far with those of the next page. */
  readonly append: (shown: P, next: P) => P;
}

export interface PagedResource<Key, P extends AnyPage> extends PagingState<P> {
  /** What to load; `undefined` while there is nothing to load. */
  readonly key: () => Key | undefined;
  /** The cache key, as in a `Resource`. */
  readonly topic: Topic;
  /** Loads the first page, or the one at `options.cursor`. */
  readonly load: (client: SmeClient, key: Key, options: PageOptions) => Promise<P>;
  readonly shown: () => Loadable<P>;
  readonly show: (state: Loadable<P>) => void;
  /** `loading` and `failed` refer to the next page; what is shown stays. */
  readonly showMore: (state: Loadable<never>) => void;
  /** The next page has been appended. */
  readonly appended: (before: P) => void;
}

/** The largest page of the service. */
const mostRows = 100;

/**
 * Keeps a list in step with the service: all rows fetched so far are one value in the shared cache, and every `sme-more`
 * appends a page to it. When the list is read again, it is read to the same length, and the old rows are shown until then: the
 * list never gets shorter while it is read, nor on the way back to it.
 */
export class PagedController<Key, P extends AnyPage> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #resource: PagedResource<Key, P>;
  readonly #list: ResourceController<Key, P>;
  #load: ((options: PageOptions) => Promise<P>) | undefined;
  /** The call for the next page. */
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, resource: PagedResource<Key, P>) {
    this.#host = host;
    this.#resource = resource;
    host.addController(this);
    const { key, topic, load, show } = resource;
    this.#list = new ResourceController<Key, P>(host, {
      key,
      topic,
      begin: (client, wanted) => {
        this.#stop();
        this.#load = options => load(client, wanted, options);
      },
      load: (client, wanted, signal, known) =>
        readAsFar(options => load(client, wanted, { ...options, signal }), resource, known),
      show: state => {
        if (state.status !== 'ready') this.#stop();
        show(state);
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

  /** Reads the list again, to the length that is shown. */
  async reload(): Promise<void> {
    await this.#list.reload();
  }

  #stop() {
    this.#running?.abort();
    this.#running = undefined;
    this.#resource.showMore(idle);
  }

  readonly #more = (event: Event) => {
    if (!this.#load) return; // The page set the list itself, so the page continues it.
    byDefault(event, () => {
      if (this.#load && !this.#running) void this.#loadMore(this.#load);
    });
  };

  async #loadMore(load: (options: PageOptions) => Promise<P>) {
    const { append, showMore, appended } = this.#resource;
    const running = (this.#running = new AbortController());
    const { signal } = running;
    showMore(loading);
    try {
      for (;;) {
        const before = this.#shown;
        if (typeof before?.nextCursor !== 'string') break;
        const next = await load({ cursor: before.nextCursor, signal });
        if (signal.aborted) return;
        const damage = damageIn(next);
        if (damage) dispatchErrorOnce(this.#host, damage);
        // The list was read again meanwhile, and ends elsewhere: appending this page would leave a gap.
        if (this.#shown?.nextCursor !== before.nextCursor) continue;
        this.#list.change(whole => append(whole, next));
        appended(before);
        break;
      }
      showMore(idle);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = SmeError.from(thrown);
      showMore(failed(error));
      dispatchErrorOnce(this.#host, error);
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  get #shown(): P | undefined {
    const shown = this.#resource.shown();
    return shown.status === 'ready' ? shown.value : undefined;
  }
}

/** Reads the first page, and further ones until there are as many rows as are shown by then. */
async function readAsFar<P extends AnyPage>(
  load: (options: PageOptions) => Promise<P>,
  { count, append }: PagingState<P>,
  known: () => P | undefined,
): Promise<P> {
  let whole = await load({});
  for (;;) {
    const shown = known();
    const missing = shown ? count(shown) - count(whole) : 0;
    if (!(missing > 0) || typeof whole.nextCursor !== 'string') return whole;
    whole = append(whole, await load({ cursor: whole.nextCursor, limit: Math.min(mostRows, missing) }));
  }
}
