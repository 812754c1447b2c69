import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The key of a value that an element provides to those inside it. */
export type ContextKey<T> = symbol & { readonly __context__: T };

type Callback<T> = (value: T, unsubscribe?: () => void) => void;

/** What such an event has, whoever made it. */
interface ContextMessage<T> extends Event {
  readonly context: ContextKey<T>;
  readonly contextTarget: Element;
  readonly callback?: Callback<T> | undefined;
  readonly subscribe?: boolean;
}

/** By the Context Community Protocol (https://github.com/webcomponents-cg/community-protocols), as `@lit/context` understands it. */
class ContextEvent<T> extends Event implements ContextMessage<T> {
  constructor(
    type: 'context-request' | 'context-provider',
    readonly context: ContextKey<T>,
    readonly contextTarget: Element,
    readonly callback?: Callback<T>,
    readonly subscribe = true,
  ) {
    super(type, { bubbles: true, composed: true });
  }
}

/** `Symbol.for`: two copies of this package on one page still meet. */
export const createContext = <T>(name: string) => Symbol.for(`sme-one-id/${name}`) as ContextKey<T>;

/**
 * The value of the nearest provider. `onValue` is called with it, and again with every other that takes its place. An element may
 * be defined before the provider around it: every new provider is asked.
 */
export class ContextConsumer<T> implements ReactiveController {
  /** Undefined until a provider has given one. */
  value: T | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #context: ContextKey<T>;
  readonly #onValue: ((value: T) => void) | undefined;
  #unsubscribe: (() => void) | undefined;
  /** Where it listens: an element can be moved to another document. */
  #document: Document | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, context: ContextKey<T>, onValue?: (value: T) => void) {
    this.#host = host;
    this.#context = context;
    this.#onValue = onValue;
    host.addController(this);
  }

  hostConnected() {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('context-provider', this.#ask);
    this.#ask();
  }

  hostDisconnected() {
    this.#document?.removeEventListener('context-provider', this.#ask);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #ask = (event?: Event) => {
    if (event && (event as ContextMessage<T>).context !== this.#context) return;
    this.#host.dispatchEvent(new ContextEvent('context-request', this.#context, this.#host, this.#receive));
  };

  readonly #receive: Callback<T> = (value, unsubscribe) => {
    // The provider that it has, asked again.
    if (unsubscribe === this.#unsubscribe && value === this.value) return;
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.value = value;
    this.#host.requestUpdate();
    this.#onValue?.(value);
  };
}

/** Gives a value to the elements inside its host, and later ones when it changes. */
export class ContextProvider<T> implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #context: ContextKey<T>;
  readonly #subscriptions = new Map<Callback<T>, () => void>();
  #value: T | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, context: ContextKey<T>) {
    this.#host = host;
    this.#context = context;
    host.addEventListener('context-request', this.#answer);
    host.addController(this);
  }

  hostConnected() {
    this.#host.dispatchEvent(new ContextEvent('context-provider', this.#context, this.#host));
  }

  /** What was provided last. */
  get value(): T | undefined {
    return this.#value;
  }

  provide(value: T) {
    if (value === this.#value) return;
    this.#value = value;
    for (const [callback, unsubscribe] of [...this.#subscriptions]) callback(value, unsubscribe);
  }

  readonly #answer = (event: Event) => {
    const { context, contextTarget, callback, subscribe } = event as ContextMessage<T>;
    if (context !== this.#context || contextTarget === this.#host || !callback) return;
    event.stopPropagation();
    const unsubscribe = this.#subscriptions.get(callback) ?? (() => this.#subscriptions.delete(callback));
    if (subscribe) this.#subscriptions.set(callback, unsubscribe);
    // As the protocol says: before there is a value, too.
    callback(this.#value as T, unsubscribe);
  };
}
