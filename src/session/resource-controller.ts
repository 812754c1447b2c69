import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { SmeClient } from '../client/client.js';
import { SmeError } from '../client/errors.js';
import { consumeClient } from './client-context.js';
import { SmeErrorEvent } from './events.js';
import { failed, idle, loading, ready, type Loadable } from './loadable.js';

export interface Resource<Key, T> {
  /** What to load, or `undefined` while there is nothing to ask for. */
  readonly key: () => Key | undefined;
  readonly load: (client: SmeClient, key: Key, signal: AbortSignal) => Promise<T>;
  readonly show: (state: Loadable<T>) => void;
}

/**
 * Keeps one property of an element in step with the service.
 *
 * Loads when a client arrives, when the key changes and on `sme-retry`; aborts when the element leaves.
 * Without a client around the element it does nothing, so the property stays the page's own.
 */
export class ResourceController<Key, T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #resource: Resource<Key, T>;
  #client: SmeClient | undefined;
  #key: Key | undefined;
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, resource: Resource<Key, T>) {
    this.#host = host;
    this.#resource = resource;
    host.addController(this);
    consumeClient(host, client => {
      this.#client = client;
      void this.reload();
    });
  }

  hostConnected() {
    this.#host.addEventListener('sme-retry', this.#retry);
  }

  hostDisconnected() {
    this.#host.removeEventListener('sme-retry', this.#retry);
    this.#running?.abort();
    this.#client = undefined;
  }

  hostUpdate() {
    if (this.#client && this.#resource.key() !== this.#key) void this.reload();
  }

  /** Starts again. A call still under way is aborted and its answer dropped. */
  async reload(): Promise<void> {
    const { key, load, show } = this.#resource;
    this.#running?.abort();
    const before = this.#key;
    this.#key = key();
    if (!this.#client) return;
    if (this.#key === undefined) {
      // Never asked for anything: what the property holds is the page's own.
      if (before !== undefined) show(idle);
      return;
    }

    const { signal } = (this.#running = new AbortController());
    show(loading);
    try {
      const value = await load(this.#client, this.#key, signal);
      if (!signal.aborted) show(ready(value));
    } catch (thrown) {
      if (signal.aborted) return;
      const error = SmeError.from(thrown);
      show(failed(error));
      this.#host.dispatchEvent(new SmeErrorEvent(error.code, error.requestId));
    }
  }

  readonly #retry = (event: Event) => {
    if (!this.#client) return; // The page showed the state, so the page answers.
    event.stopPropagation(); // Answered here; an element further out need not load again.
    void this.reload();
  };
}
