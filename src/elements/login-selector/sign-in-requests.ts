import type { ReactiveControllerHost } from 'lit';

import type { CallOptions, SmeClient } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import type { SessionController } from '../../session/session-controller.js';
import { signInErrorsOf, type SignInErrors } from './sign-in-errors.js';

type Request = (client: SmeClient, options: CallOptions) => Promise<unknown>;

/** What the person asks of the service: one thing at a time, whatever is pressed meanwhile, and what came of it. */
export class SignInRequests {
  readonly #host: ReactiveControllerHost;
  readonly #session: SessionController;
  readonly #refused: () => void;
  #running: AbortController | undefined;
  #refusal: SignInErrors = {};

  /** `refused` is called when there is something to put right. */
  constructor(host: ReactiveControllerHost, session: SessionController, refused: () => void) {
    this.#host = host;
    this.#session = session;
    this.#refused = refused;
  }

  get busy(): boolean {
    return this.#running !== undefined;
  }

  get refusal(): SignInErrors {
    return this.#refusal;
  }

  refuse(refusal: SignInErrors) {
    this.#refusal = refusal;
    this.#host.requestUpdate();
    this.#refused();
  }

  clear() {
    this.#refusal = {};
    this.#host.requestUpdate();
  }

  /** Gives up what is being asked; nothing is said of it. */
  stop() {
    this.#running?.abort();
    this.#running = undefined;
    this.#host.requestUpdate();
  }

  async send(request: Request): Promise<void> {
    if (this.#running) return;
    const running = (this.#running = new AbortController());
    this.clear();
    try {
      // Outside `<sme-one-id>` there is no service to be reached.
      if (!this.#session.client) throw new SmeError('unreachable');
      await request(this.#session.client, { signal: running.signal });
    } catch (thrown) {
      if (!running.signal.aborted) this.refuse(signInErrorsOf(SmeError.from(thrown)));
    } finally {
      if (this.#running === running) this.stop();
    }
  }
}
