import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { SessionState, SmeClient } from '../client/client.js';
import { consumeClient } from './client-context.js';

/** The session for an element that renders it, and the client for its requests. */
export class SessionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: ((state: SessionState) => void) | undefined;
  #client: SmeClient | undefined;
  #unsubscribe: (() => void) | undefined;

  /** `onChange` is called after every change; the host is drawn again in any case. */
  constructor(host: ReactiveControllerHost & HTMLElement, onChange?: (state: SessionState) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
    consumeClient(host, client => {
      this.#follow(client);
    });
  }

  /** Undefined while there is no `<sme-one-id>` around the element. */
  get client(): SmeClient | undefined {
    return this.#client;
  }

  get state(): SessionState {
    return this.#client?.session.state ?? { status: 'signed-out' };
  }

  hostDisconnected() {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#client = undefined;
  }

  #follow(client: SmeClient) {
    if (client === this.#client) return;
    this.#unsubscribe?.();
    this.#client = client;
    this.#unsubscribe = client.session.subscribe(this.#changed);
    this.#changed(client.session.state);
  }

  readonly #changed = (state: SessionState) => {
    this.#onChange?.(state);
    this.#host.requestUpdate();
  };
}
