import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { SessionState, SmeClient } from '../client/client.js';
import { consumeClient } from './client-context.js';

/** Who is signed in, for an element that draws by it; and the client, for what a person asks it to do. */
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

  /** Undefined while no `<sme-one-id>` stands around the element. */
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
