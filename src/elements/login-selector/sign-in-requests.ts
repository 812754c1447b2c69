import type { ReactiveControllerHost } from 'lit';

import type { CallOptions, SmeClient } from '../../client/client.js';
import { SmeError } from '../../client/errors.js';
import type { SessionController } from '../../session/session-controller.js';
import { signInErrorsOf, type SignInErrors } from './sign-in-errors.js';

type Request = (client: SmeClient, options: CallOptions) => Promise<unknown>;

/** The requests of a sign-in: one at a time, however often a button is pressed, and the errors of the last one. */
export class SignInRequests {
  readonly #host: ReactiveControllerHost;
  readonly #session: SessionController;
  readonly #rejected: () => void;
  #running: AbortController | undefined;
  #errors: SignInErrors = {};

  /** `rejected` is called when there is something to correct. */
  constructor(host: ReactiveControllerHost, session: SessionController, rejected: () => void) {
    this.#host = host;
    this.#session = session;
    this.#rejected = rejected;
  }

  get busy(): boolean {
    return this.#running !== undefined;
  }

  get errors(): SignInErrors {
    return this.#errors;
  }

  reject(errors: SignInErrors) {
    this.#errors = errors;
    this.#host.requestUpdate();
    this.#rejected();
  }

  clear() {
    this.#errors = {};
    this.#host.requestUpdate();
  }

  /** Cancels the running request, without an error. */
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
      // Outside `<sme-one-id>` there is no service.
      if (!this.#session.client) throw new SmeError('unreachable');
      await request(this.#session.client, { signal: running.signal });
    } catch (thrown) {
      if (!running.signal.aborted) this.reject(signInErrorsOf(SmeError.from(thrown)));
    } finally {
      if (this.#running === running) this.stop();
    }
  }
}
