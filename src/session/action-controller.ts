import type { ReactiveControllerHost } from 'lit';

import type { SmeClient } from '../client/client.js';
import { SmeError } from '../client/errors.js';
import { consumeClient } from './client-context.js';
import { SmeErrorEvent } from './events.js';

/** An action of an element on the service: one call at a time for each subject. */
export class ActionController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #context: ReturnType<typeof consumeClient>;
  readonly #running = new Set<string>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#context = consumeClient(host);
  }

  /** Whether it was done now: `false` while it is running already, without a service, or after a failure. */
  async run(subject: string, call: (client: SmeClient) => Promise<unknown>): Promise<boolean> {
    const client: SmeClient | undefined = this.#context.value;
    if (!client || this.#running.has(subject)) return false;
    this.#running.add(subject);
    try {
      await call(client);
      return true;
    } catch (thrown) {
      const error = SmeError.from(thrown);
      this.#host.dispatchEvent(new SmeErrorEvent(error.code, error.requestId));
      return false;
    } finally {
      this.#running.delete(subject);
    }
  }
}
