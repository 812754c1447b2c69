import { newIdempotencyKey } from '../client/idempotency-key.js';
import { SmeError } from '../client/errors.js';

/** As much of a sending as has to outlive a reload. */
export interface Sending<Body> {
  /** One for each draft, whatever becomes of its words. */
  readonly idempotencyKey: string;
  /** Every version that was sent under it, the oldest first; one of them may have arrived. */
  readonly tried: readonly Body[];
}

/**
 * Sends what somebody wrote so that it arrives once: on a second click, after a lost answer, a reload or a new sign-in.
 *
 * After a lost answer people often change a word and send again. The service then refuses the key for the second version, and
 * the receipt of the first, which it has, is fetched by sending that one again.
 */
export class SendOnce<Body, Receipt> {
  readonly #aboutToSend: () => Promise<void>;
  #sending: Sending<Body> | undefined;

  /** `aboutToSend` is waited for before every try, to keep `sending` over a reload. */
  constructor(aboutToSend: () => Promise<void> = async () => undefined) {
    this.#aboutToSend = aboutToSend;
  }

  /** Undefined while nothing of this draft has been sent. */
  get sending(): Sending<Body> | undefined {
    return this.#sending;
  }

  set sending(sending: Sending<Body> | undefined) {
    this.#sending = sending;
  }

  /** Gives the receipt, and the version that it is for. Rejects with an `SmeError` when nothing is known to have arrived. */
  async send(
    body: Body,
    post: (body: Body, idempotencyKey: string) => Promise<Receipt>,
  ): Promise<{ readonly receipt: Receipt; readonly arrived: Body }> {
    const { idempotencyKey = newIdempotencyKey(), tried = [] } = this.#sending ?? {};
    const earlier = tried.filter(version => !isSame(version, body));
    this.#sending = { idempotencyKey, tried: [...earlier, body] };
    await this.#aboutToSend();
    let refused: unknown;
    for (const version of [body, ...earlier]) {
      try {
        const receipt = await post(version, idempotencyKey);
        this.#sending = undefined;
        return { receipt, arrived: version };
      } catch (thrown) {
        // The key belongs to another version, which has arrived. Whichever it is, sending it again brings its receipt only.
        if (SmeError.from(thrown).code !== 'idempotency_key_reused') throw thrown;
        refused = thrown;
      }
    }
    throw refused;
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
