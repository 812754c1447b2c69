import { newIdempotencyKey } from '../../client/api/idempotency-key.js';
import { SmeError } from '../../client/errors.js';

/** As much of a submission as has to outlive a reload. */
export interface StoredSubmission<Body> {
  /** One for each draft, whatever becomes of its words. */
  readonly idempotencyKey: string;
  /** Every version that was sent under it and not refused, the oldest first; one of them may have arrived. */
  readonly tried: readonly Body[];
  /** Whether an answer was lost, so that nobody knows whether one of them arrived. */
  readonly unsure: boolean;
}

/**
 * Sends what somebody wrote so that it arrives once: on a second click, after a lost answer, a reload or a new sign-in.
 *
 * After a lost answer people often change a word and send again. The service then refuses the key for the second version, and
 * the receipt of the first, which it has, is fetched by sending that one again.
 */
export class SendOnce<Body, Receipt> {
  readonly #aboutToSend: () => Promise<void>;
  #submission: StoredSubmission<Body> | undefined;

  /** `aboutToSend` is waited for before every try, to keep `submission` over a reload. */
  constructor(aboutToSend: () => Promise<void> = async () => undefined) {
    this.#aboutToSend = aboutToSend;
  }

  /** Undefined while nothing of this draft has been sent. */
  get submission(): StoredSubmission<Body> | undefined {
    return this.#submission;
  }

  set submission(submission: StoredSubmission<Body> | undefined) {
    this.#submission = submission;
  }

  /** Gives the receipt, and the version that it is for. Rejects with an `SmeError` when nothing is known to have arrived. */
  async send(
    body: Body,
    post: (body: Body, idempotencyKey: string) => Promise<Receipt>,
  ): Promise<{ readonly receipt: Receipt; readonly arrived: Body }> {
    const { idempotencyKey, tried, unsure } = this.#submission ?? {
      idempotencyKey: newIdempotencyKey(),
      tried: [],
      unsure: false,
    };
    const earlier = tried.filter(version => !isSameBody(version, body));
    // Until there is an answer: a page that is closed now never hears it.
    this.#submission = { idempotencyKey, tried: [...earlier, body], unsure: true };
    await this.#aboutToSend();
    let lastError: unknown;
    for (const version of [body, ...earlier]) {
      try {
        const receipt = await post(version, idempotencyKey);
        this.#submission = undefined;
        return { receipt, arrived: version };
      } catch (thrown) {
        const error = SmeError.from(thrown);
        // The key belongs to another version, which has arrived. Whichever it is, sending it again brings its receipt only.
        if (error.code !== 'idempotency_key_reused') {
          this.#failed(version, error, unsure);
          throw error;
        }
        lastError = error;
      }
    }
    throw lastError;
  }

  /** A definite error (4xx) says that this version has not arrived; a lost answer says nothing. */
  #failed(version: Body, error: SmeError, wasUnsure: boolean) {
    if (!this.#submission) return;
    const { idempotencyKey, tried } = this.#submission;
    if (isSignInAsked(error)) {
      // Asked for before the key is looked at: what was unknown before is unknown still, and nothing new has been lost.
      this.#submission = { idempotencyKey, tried, unsure: wasUnsure };
    } else if (isDefinite(error)) {
      const left = tried.filter(each => !isSameBody(each, version));
      this.#submission = { idempotencyKey, tried: left, unsure: wasUnsure && left.length > 0 };
    }
  }
}

/** The service wants the person to sign in again, whatever code it uses. */
export const isSignInAsked = ({ status, code }: SmeError): boolean =>
  status === 401 || code === 'session_expired' || code === 'not_signed_in';

/** The service has looked at the request and does not take it. */
const isDefinite = ({ status = 0, retryable }: SmeError): boolean => status >= 400 && status < 500 && !retryable;

const isSameBody = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
