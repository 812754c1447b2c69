import { newIdempotencyKey } from '../client/idempotency-key.js';

/** The idempotency key of what a person is about to send: the same on every try of the same content, so that a retry after a lost answer is not a second message. */
export class IntentKey {
  #content: string | undefined;
  #key = '';

  /** The key under which this content is sent. */
  keyFor(content: string): string {
    if (content !== this.#content) {
      this.#content = content;
      this.#key = newIdempotencyKey();
    }
    return this.#key;
  }

  /** It has arrived: the same words once more would be another message. */
  done() {
    this.#content = undefined;
  }
}
