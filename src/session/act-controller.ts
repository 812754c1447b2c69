import type { ReactiveControllerHost } from 'lit';

import type { SmeClient } from '../client/client.js';
import { SmeError } from '../client/errors.js';
import { consumeClient } from './client-context.js';
import { SmeErrorEvent } from './events.js';
import { failed, idle, loading, ready, type Loadable } from './loadable.js';

/** Something that a person does with the service: one call at a time, and how it stands. */
export class ActController<T> {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #context: ReturnType<typeof consumeClient>;
  #state: Loadable<T> = idle;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#context = consumeClient(host);
  }

  /** Whether there is a service to do it with. */
  get possible(): boolean {
    return this.#context.value !== undefined;
  }

  get state(): Loadable<T> {
    return this.#state;
  }

  /**
   * Does it, unless it is being done already; resolves with the state in which that ends. The call goes on when the element
   * leaves the page: what the person sent is sent.
   */
  async run(act: (client: SmeClient) => Promise<T>): Promise<Loadable<T>> {
    const client: SmeClient | undefined = this.#context.value;
    if (!client || this.#state.status === 'loading') return idle;
    this.#show(loading);
    try {
      this.#show(ready(await act(client)));
    } catch (thrown) {
      const error = SmeError.from(thrown);
      this.#show(failed(error));
      this.#host.dispatchEvent(new SmeErrorEvent(error.code, error.requestId));
    }
    return this.#state;
  }

  /** Forgets how the last try ended. */
  reset() {
    if (this.#state.status !== 'loading') this.#show(idle);
  }

  #show(state: Loadable<T>) {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
