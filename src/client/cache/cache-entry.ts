import { damageIn } from '../damage.js';
import { SmeError } from '../errors.js';
import { callListener } from '../transport/call-listener.js';

/** A value from the service as far as it is known; `idle` after it has been dropped with its owner. */
export type Cached<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: SmeError };

/** Calls the service. `known` gives what is shown by then, so that a list is read again to the same length. */
export type Load<T> = (signal: AbortSignal, known: () => T | undefined) => Promise<T>;

export interface CacheReader<T> {
  /** Called at once with what is known, and again with every change. */
  readonly show: (state: Cached<T>) => void;
  /** A call failed. What was shown before stays shown, unless it is gone from the service. */
  readonly failed?: (error: SmeError) => void;
}

/** One cached query: its value, its readers, and the one call in flight for all of them. */
export class CacheEntry<T> {
  /** The readers, and how each would load it. Readers that have left are not held in memory. */
  readonly readers = new Map<CacheReader<T>, Load<T>>();
  /** By `Date.now()`; 0 when the value may be outdated. */
  readAt = 0;
  #state: Cached<T> = { status: 'idle' };
  #running: AbortController | undefined;
  #done = Promise.resolve();
  /** Something changed while the call was in flight, so that its answer may be outdated. */
  #outdated = false;
  /** The call in flight may have been sent without a token while a sign-in was under way. */
  #retriesAnonymous = false;

  get state(): Cached<T> {
    return this.#state;
  }

  get isUnderWay(): boolean {
    return this.#running !== undefined;
  }

  /** Waits for the call in flight, or starts one. Resolves when there is an answer, or none can be had. */
  ensure(load: Load<T> | undefined = this.#load): Promise<void> {
    if (!this.#running && load) this.#done = this.#read((this.#running = new AbortController()), load);
    return this.#done;
  }

  /** Like `ensure`, but with a request that starts now. What is shown stays until the answer arrives. */
  refresh(load: Load<T>): Promise<void> {
    this.outdate();
    return this.ensure(load);
  }

  /**
   * Somebody signed in: a call in flight that fails is repeated once before readers are notified. Without a call in flight,
   * reads again.
   */
  signedIn() {
    if (this.#running) this.#retriesAnonymous = true;
    else void this.ensure();
  }

  /** Changes the known value, if there is one, and notifies the readers. */
  change(change: (value: T) => T) {
    if (this.#state.status !== 'ready') return;
    const value = change(this.#state.value);
    if (value !== this.#state.value) this.#show({ status: 'ready', value });
  }

  /** The known value, and that of the call in flight, may be outdated. */
  outdate() {
    this.readAt = 0;
    this.#outdated = true;
  }

  stop() {
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Drops the value and the call in flight. */
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
        // What was requested before a change must not be shown after it. Only one repeat: under constant changes any answer is
        // better than none.
        dropped = this.#isOutdated() && !dropped && this.#state.status === 'ready';
        if (!dropped) this.#show({ status: 'ready', value });
        // A damaged answer is requested again before another reader is shown it.
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

  /** With the load function of the reader that came last. */
  get #load(): Load<T> | undefined {
    return [...this.readers.values()].at(-1);
  }

  readonly #known = (): T | undefined => (this.#state.status === 'ready' ? this.#state.value : undefined);

  /** A function, because the value changes while the answer is awaited. */
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
