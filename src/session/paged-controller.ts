import type { ReactiveController, ReactiveControllerHost } from 'lit';

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
  /** Loads the first page, or the one at `options.cursor`. */
  readonly load: (client: SmeClient, key: Key, options: PageOptions) => Promise<P>;
  /** One value of the rows shown so far and those of the next page. */
  readonly append: (shown: P, next: P) => P;
  readonly shown: () => Loadable<P>;
  readonly show: (state: Loadable<P>) => void;
  /** `loading` and `failed` are about the next page; what is shown stays. */
  readonly showMore: (state: Loadable<never>) => void;
  /** The next page has joined what was shown. */
  readonly appended: (before: P) => void;
}

/**
 * Keeps a list in step with the service: its first page as a {@link ResourceController} does, and one more page on every
 * `sme-more`. A page that cannot be had takes nothing away from what is shown.
 */
export class PagedController<Key, P extends Page> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #resource: PagedResource<Key, P>;
  readonly #first: ResourceController<Key, P>;
  #load: ((options: PageOptions) => Promise<P>) | undefined;
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, resource: PagedResource<Key, P>) {
    this.#host = host;
    this.#resource = resource;
    host.addController(this);
    this.#first = new ResourceController<Key, P>(host, {
      key: resource.key,
      load: (client, key, signal) => {
        this.#stop();
        this.#load = options => resource.load(client, key, options);
        return this.#load({ signal });
      },
      show: resource.show,
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

  /** Starts again with the first page. */
  async reload(): Promise<void> {
    await this.#first.reload();
  }

  /** The next page of the list before would not fit this one. */
  #stop() {
    this.#running?.abort();
    this.#running = undefined;
    this.#resource.showMore(idle);
  }

  readonly #more = (event: Event) => {
    if (!this.#load) return; // The page showed the list, so the page goes on with it.
    event.stopPropagation();
    const shown = this.#resource.shown();
    if (shown.status === 'ready' && shown.value.nextCursor !== null && !this.#running)
      void this.#loadMore(this.#load, shown.value, shown.value.nextCursor);
  };

  async #loadMore(load: (options: PageOptions) => Promise<P>, before: P, cursor: string) {
    const { append, show, showMore, appended } = this.#resource;
    const running = (this.#running = new AbortController());
    const { signal } = running;
    showMore(loading);
    try {
      const next = await load({ cursor, signal });
      if (signal.aborted) return;
      showMore(idle);
      show(ready(append(before, next)));
      appended(before);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = SmeError.from(thrown);
      showMore(failed(error));
      this.#host.dispatchEvent(new SmeErrorEvent(error.code, error.requestId));
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }
}
