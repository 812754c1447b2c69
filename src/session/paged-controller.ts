import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Topic } from '../client/cache/cache.js';
import type { SmeClient } from '../client/client.js';
import type { PageOptions } from '../client/client-options.js';
import { SmeError } from '../client/errors.js';
import { damageIn, dispatchErrorOnce } from './damage.js';
import { brokenEnd, continued, cursorOf, readAsFar, type AnyPage, type AnyRow, type PageRows } from './pages.js';
import { byDefault } from './default-action.js';
import { failed, idle, loading, type Loadable } from './loadable.js';
import { ResourceController } from './resource-controller.js';

export interface PagedResource<Key, P extends AnyPage, Row> extends PageRows<P, Row> {
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

/**
 * Keeps a list in step with the service: all rows fetched so far are one value in the shared cache, and every `sme-more`
 * appends a page to it. When the list is read again, it is read to the same length, and the old rows are shown until then: the
 * list never gets shorter while it is read, nor on the way back to it.
 */
export class PagedController<Key, P extends AnyPage, Row extends AnyRow> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #resource: PagedResource<Key, P, Row>;
  readonly #list: ResourceController<Key, P>;
  #load: ((options: PageOptions) => Promise<P>) | undefined;
  /** The call for the next page. */
  #running: AbortController | undefined;
  /** The cursors that were followed since the list was last read from its beginning. */
  #followed = new Set<string>();
  /** Whether the list as it was last shown does not say where it goes on. */
  #isCut = false;

  constructor(host: ReactiveControllerHost & HTMLElement, resource: PagedResource<Key, P, Row>) {
    this.#host = host;
    this.#resource = resource;
    host.addController(this);
    const { key, topic, load, show } = resource;
    this.#list = new ResourceController<Key, P>(host, {
      key,
      topic,
      begin: (client, wanted) => {
        this.#stop();
        this.#followed = new Set();
        this.#load = options => load(client, wanted, options);
      },
      load: (client, wanted, signal, known) =>
        readAsFar(options => load(client, wanted, { ...options, signal }), resource, known),
      show: state => {
        if (state.status !== 'ready') this.#stop();
        show(state);
        const end = this.#end;
        const wasCut = this.#isCut;
        this.#isCut = end.status === 'failed';
        if (this.#isCut || wasCut) resource.showMore(end);
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
    const { showMore, appended } = this.#resource;
    const running = (this.#running = new AbortController());
    const { signal } = running;
    showMore(loading);
    try {
      for (;;) {
        const cursor = cursorOf(this.#shown);
        // The beginning does not say where the list goes on.
        if (!cursor) {
          await this.reload();
          showMore(this.#end);
          break;
        }
        const next = await load({ cursor, signal });
        if (signal.aborted) return;
        const damage = damageIn(next);
        if (damage) dispatchErrorOnce(this.#host, damage);
        // The list was read again meanwhile, and ends elsewhere: appending this page would leave a gap.
        const now = this.#shown;
        if (!now || cursorOf(now) !== cursor) continue;
        this.#followed.add(cursor);
        const { page, error } = continued(now, next, this.#resource, this.#followed);
        this.#list.change(() => page);
        // The rows are shown; the button stays where it is, to try again.
        if (error) throw error;
        showMore(idle);
        appended(now);
        break;
      }
    } catch (thrown) {
      if (signal.aborted) return;
      const error = SmeError.from(thrown);
      showMore(failed(error));
      dispatchErrorOnce(this.#host, error);
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }

  /** State of the next page as the beginning of the list has it. */
  get #end(): Loadable<never> {
    const error = brokenEnd(this.#shown);
    return error ? failed(error) : idle;
  }

  get #shown(): P | undefined {
    const shown = this.#resource.shown();
    return shown.status === 'ready' ? shown.value : undefined;
  }
}
