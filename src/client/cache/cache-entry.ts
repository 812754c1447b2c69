import { damageIn } from '../damage.js';
import { SmeError } from '../errors.js';
import { callListener } from '../transport/call-listener.js';

/** A value that comes from the service, as far as it is known; `idle` when it is nobody's any more. */
export type Cached<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: SmeError };

/** Asks the service. `known` gives what is shown by then, so that a list is read again as far as it was shown. */
export type Load<T> = (signal: AbortSignal, known: () => T | undefined) => Promise<T>;

export interface CacheReader<T> {
  /** Called at once with what is known, and again with every change. */
  readonly show: (state: Cached<T>) => void;
  /** A call failed. What was shown before stays shown, unless it is gone from the service. */
  readonly failed?: (error: SmeError) => void;
}

/** One thing of the service: what is known of it, who reads it, and the one call that is under way for all of them. */
export class CacheEntry<T> {
  /** Whoever reads it, and how each would ask for it: nobody who has left is held by that. */
  readonly readers = new Map<CacheReader<T>, Load<T>>();
  /** By `Date.now()`; 0 when what is known may no longer be true. */
  readAt = 0;
  #state: Cached<T> = { status: 'idle' };
  #running: AbortController | undefined;
  #done = Promise.resolve();
  /** Something changed while the call was under way, so that its answer may be from before. */
  #outdated = false;
  /** The call under way may have been asked as nobody, while somebody signs in. */
  #retriesAnonymous = false;

  get state(): Cached<T> {
    return this.#state;
  }

  get isUnderWay(): boolean {
    return this.#running !== undefined;
  }

  /** Waits for the call that is under way, or makes one. Resolves when there is an answer, or none can be had. */
  ensure(load: Load<T> | undefined = this.#load): Promise<void> {
    if (!this.#running && load) this.#done = this.#read((this.#running = new AbortController()), load);
    return this.#done;
  }

  /** Like `ensure`, with an answer that is asked for from now on. What is shown stays until it comes. */
  refresh(load: Load<T>): Promise<void> {
    this.outdate();
    return this.ensure(load);
  }

  /** Somebody signed in: a call under way that fails is made once more before anybody is told. Without one, asks anew. */
  signedIn() {
    if (this.#running) this.#retriesAnonymous = true;
    else void this.ensure();
  }

  /** Changes what is known, if anything is; whoever reads it is shown so. */
  change(change: (value: T) => T) {
    if (this.#state.status !== 'ready') return;
    const value = change(this.#state.value);
    if (value !== this.#state.value) this.#show({ status: 'ready', value });
  }

  /** What is known, and what a call under way brings, may no longer be true. */
  outdate() {
    this.readAt = 0;
    this.#outdated = true;
  }

  stop() {
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Forgets the value, and a call under way with it. */
  clear() {
    this.stop();
    this.readAt = 0;
    this.#show({ status: 'idle' });
  }

  async #read(running: AbortController, first: Load<T>): Promise<void> {
    const { signal } = running;
    let dropped = false;
    do {
      this.#outdated = false;
      if (this.#state.status !== 'ready') this.#show({ status: 'loading' });
      try {
        const value = await (this.#load ?? first)(signal, this.#known);
        if (signal.aborted) return;
        // What was asked before a change must not be shown after it. Once only: under a rain of changes some answer is better.
        dropped = this.#isOutdated() && !dropped && this.#state.status === 'ready';
        if (!dropped) this.#show({ status: 'ready', value });
        // A damaged answer is asked for again before anybody else is shown it.
        if (!this.#isOutdated() && !damageIn(value)) this.readAt = Date.now();
      } catch (thrown) {
        if (signal.aborted) return;
        if (!this.#retriesAnonymous) {
          this.#fail(SmeError.from(thrown));
          break;
        }
        this.#retriesAnonymous = false;
        this.#outdated = true;
      }
    } while (this.#isOutdated() && this.readers.size > 0);
    this.#retriesAnonymous = false;
    if (this.#running === running) this.#running = undefined;
  }

  /** As whoever came last would ask. */
  get #load(): Load<T> | undefined {
    return [...this.readers.values()].at(-1);
  }

  readonly #known = (): T | undefined => (this.#state.status === 'ready' ? this.#state.value : undefined);

  /** As a call, because it changes while the answer is awaited. */
  #isOutdated(): boolean {
    return this.#outdated;
  }

  #fail(error: SmeError) {
    this.readAt = 0;
    const gone = error.status === 403 || error.status === 404;
    if (gone || this.#state.status !== 'ready') this.#show({ status: 'failed', error });
    for (const { failed } of [...this.readers.keys()]) callListener(failed, error);
  }

  #show(state: Cached<T>) {
    if (state.status === this.#state.status && state.status !== 'ready' && state.status !== 'failed') return;
    this.#state = state;
    for (const { show } of [...this.readers.keys()]) callListener(show, state);
  }
}
