import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { Query, SmeCache, Topic } from '../client/cache/cache.js';
import type { SmeClient } from '../client/client.js';
import type { SmeError } from '../client/errors.js';
import { lenientOf } from '../client/transport/lenient.js';
import { consumeCache } from './client-context.js';
import { byDefault } from './default-action.js';
import { damageIn, dispatchErrorOnce, undrawable } from './damage.js';
import { idle, type Loadable } from './loadable.js';

export interface Resource<Key, T> {
  /** What to load; `undefined` while there is nothing to load. */
  readonly key: () => Key | undefined;
  readonly load: (client: SmeClient, key: Key, signal: AbortSignal, known: () => T | undefined) => Promise<T>;
  readonly show: (state: Loadable<T>) => void;
  /**
   * The cache key: elements with the same topic and key share one answer and its changes. Without a key the answer is the
   * element's own.
   */
  readonly topic?: Topic;
  /** Called when another key, or another client, is about to be loaded. */
  readonly begin?: (client: SmeClient, key: Key) => void;
}

let readersMade = 0;

/**
 * Keeps one property of an element in step with the service.
 *
 * Loads when a client arrives, when the key changes, on `sme-retry`, and again when what it shows has changed; aborts when the
 * last element that shows it leaves. Without a client around the element it does nothing, so that the property belongs to the
 * page.
 */
export class ResourceController<Key, T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #resource: Resource<Key, T>;
  /** Prefix of the keys of resources that are not shared. */
  readonly #own = `#${(readersMade += 1)} `;
  #cache: SmeCache | undefined;
  #key: Key | undefined;
  #query: Query<T> | undefined;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, resource: Resource<Key, T>) {
    this.#host = host;
    this.#resource = resource;
    host.addController(this);
    consumeCache(host, cache => {
      this.#cache = cache;
      this.#start();
    });
  }

  hostConnected() {
    this.#host.addEventListener('sme-retry', this.#retry);
    this.#host.addEventListener(undrawable, this.#undrawable);
  }

  hostDisconnected() {
    this.#host.removeEventListener('sme-retry', this.#retry);
    this.#host.removeEventListener(undrawable, this.#undrawable);
    this.#stop();
    this.#cache = undefined;
  }

  hostUpdate() {
    if (this.#cache && this.#resource.key() !== this.#key) this.#start();
  }

  /** Loads again. What is shown stays until there is an answer; a failure removes nothing. */
  async reload(): Promise<void> {
    if (this.#cache && this.#query) await this.#cache.refresh(this.#query);
  }

  /** Changes the value here and in every element that shows it, without a request. */
  change(change: (value: T) => T) {
    if (this.#cache && this.#query) this.#cache.change(this.#query, change);
  }

  #start() {
    const { key, load, begin, topic } = this.#resource;
    this.#stop();
    const before = this.#key;
    const wanted = (this.#key = key());
    const cache = this.#cache;
    if (!cache) return;
    if (wanted === undefined) {
      // Never loaded anything: the value of the property is the page's own.
      if (before !== undefined) this.#show(idle);
      return;
    }

    const client = lenientOf(cache.client);
    begin?.(client, wanted);
    const text = typeof wanted === 'string' ? wanted : JSON.stringify(wanted);
    this.#query = {
      topic: topic ?? 'own',
      key: topic ? text : this.#own + text,
      load: (signal, known) => load(client, wanted, signal, known),
    };
    this.#leave = cache.read(this.#query, { show: this.#show, failed: this.#failed });
  }

  #stop() {
    this.#leave?.();
    this.#leave = this.#query = undefined;
  }

  readonly #show = (state: Loadable<T>) => {
    this.#resource.show(state);
    const damage = state.status === 'ready' ? damageIn(state.value) : undefined;
    if (damage) dispatchErrorOnce(this.#host, damage);
  };

  readonly #failed = (error: SmeError) => {
    dispatchErrorOnce(this.#host, error);
  };

  /** The value cannot be drawn, so it must not be cached for other elements. */
  readonly #undrawable = () => {
    if (this.#cache && this.#query) this.#cache.forget(this.#query);
  };

  readonly #retry = (event: Event) => {
    if (!this.#cache || !this.#query) return; // The page set the state, so the page handles it.
    byDefault(event, () => void this.reload());
  };
}
