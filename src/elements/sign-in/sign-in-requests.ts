import type { SmeClient } from '../../client/client.js';
import type { CallOptions } from '../../client/client-options.js';
import { SmeError } from '../../client/errors.js';
import { signInErrorsOf, type SignInErrors } from './sign-in-errors.js';

type Request = (client: SmeClient, options: CallOptions) => Promise<unknown>;

/** The request that is on its way, by client: a page has one session, and the sign-in that began last is the one that counts. */
const latest = new WeakMap<SmeClient, SignInRequests>();

/** The requests of a sign-in: one at a time, however often a button is pressed, and the errors of the last one. */
export class SignInRequests {
  readonly #changed: () => void;
  readonly #rejected: () => void;
  #running: AbortController | undefined;
  #errors: SignInErrors = {};

  /** `rejected` is called when there is something to correct. */
  constructor(changed: () => void, rejected: () => void) {
    this.#changed = changed;
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
    this.#changed();
    this.#rejected();
  }

  clear() {
    this.#errors = {};
    this.#changed();
  }

  /** Cancels the running request, without an error. */
  stop() {
    this.#running?.abort();
    this.#running = undefined;
    this.#changed();
  }

  async send(client: SmeClient | undefined, request: Request): Promise<void> {
    if (this.#running) return;
    if (client) {
      latest.get(client)?.stop();
      latest.set(client, this);
    }
    const running = (this.#running = new AbortController());
    this.clear();
    try {
      // Outside `<sme-one-id>` there is no service.
      if (!client) throw new SmeError('unreachable');
      await request(client, { signal: running.signal });
    } catch (thrown) {
      const error = SmeError.from(thrown);
      // Given up by the person, or by a sign-out.
      if (!running.signal.aborted && error.code !== 'aborted') this.reject(signInErrorsOf(error));
    } finally {
      if (this.#running === running) this.stop();
    }
  }
}
