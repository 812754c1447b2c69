import { newIdempotencyKey } from '../../client/api/idempotency-key.js';
import { SmeError } from '../../client/errors.js';

/** The part of a submission that must survive a reload. */
export interface StoredSubmission<Body> {
  /** One for each draft, however its text changes, and for every copy of it. */
  readonly idempotencyKey: string;
  /** Every version that was sent under it and not rejected, the oldest first; one of them may have arrived. */
  readonly tried: readonly Body[];
  /** Whether an answer was lost, so that it is unknown whether one of them arrived. */
  readonly unsure: boolean;
}

interface SendResult<Body, Receipt> {
  readonly receipt: Receipt;
  readonly arrived: Body;
}

/**
 * Sends a form so that it takes effect once: on a second click, after a lost answer, a reload or a new sign-in, and from each
 * copy of a tab.
 *
 * The key is made together with the draft and stored with it. Browsers copy the storage of a tab that is duplicated, so both
 * tabs hold one draft, and send it under one key: the service answers the second one with the receipt of the first.
 *
 * After a lost answer people often change a word and send again. The service then rejects the key for the second version, and
 * the receipt of the first, which has arrived, is fetched by sending that one again.
 *
 * Where the key belongs to none of this draft's own versions, the version of another tab's copy has arrived. What stands in this
 * tab is another text, which nobody has received and which the person has just chosen to send (people duplicate a tab to write
 * a similar inquiry): it is sent under a new key.
 */
export class SendOnce<Body, Receipt> {
  readonly #aboutToSend: () => Promise<void>;
  submission = newSubmission<Body>();

  /** `aboutToSend` is awaited before every try, so that `submission` survives a reload. */
  constructor(aboutToSend: () => Promise<void> = async () => undefined) {
    this.#aboutToSend = aboutToSend;
  }

  /** Returns the receipt, and the version that it is for. Rejects with an `SmeError` when nothing is known to have arrived. */
  async send(
    body: Body,
    post: (body: Body, idempotencyKey: string) => Promise<Receipt>,
  ): Promise<SendResult<Body, Receipt>> {
    const sent = await this.#sendUnderKey(body, post);
    if (!(sent instanceof SmeError)) return sent;
    this.submission = newSubmission();
    const sentAgain = await this.#sendUnderKey(body, post);
    if (sentAgain instanceof SmeError) throw sentAgain;
    return sentAgain;
  }

  /** Gives the error when the key belongs to something else than the versions of this draft. */
  async #sendUnderKey(
    body: Body,
    post: (body: Body, idempotencyKey: string) => Promise<Receipt>,
  ): Promise<SendResult<Body, Receipt> | SmeError> {
    const { idempotencyKey, tried, unsure } = this.submission;
    const earlier = tried.filter(version => !isSameBody(version, body));
    // Uncertain until there is an answer: a page that is closed now never receives it.
    this.submission = { idempotencyKey, tried: [...earlier, body], unsure: true };
    await this.#aboutToSend();
    let reused = new SmeError('idempotency_key_reused');
    for (const version of [body, ...earlier]) {
      try {
        const receipt = await post(version, idempotencyKey);
        this.submission = newSubmission();
        return { receipt, arrived: version };
      } catch (thrown) {
        const error = SmeError.from(thrown);
        // The key belongs to another version, which has arrived. Sending that one again only returns its receipt.
        if (error.code !== 'idempotency_key_reused') {
          this.#failed(version, error, unsure);
          throw error;
        }
        reused = error;
      }
    }
    return reused;
  }

  /** A definite error (4xx) says that this version has not arrived; a lost answer says nothing. */
  #failed(version: Body, error: SmeError, wasUnsure: boolean) {
    const { idempotencyKey, tried } = this.submission;
    if (isSignInAsked(error)) {
      // The 401 comes before the key is examined: the uncertainty stays as it was, and an earlier try of the call adds its own.
      this.submission = { idempotencyKey, tried, unsure: wasUnsure || error.earlier !== undefined };
    } else if (isDefinite(error)) {
      const left = tried.filter(each => !isSameBody(each, version));
      this.submission = { idempotencyKey, tried: left, unsure: wasUnsure && left.length > 0 };
    }
  }
}

const newSubmission = <Body>(): StoredSubmission<Body> => ({
  idempotencyKey: newIdempotencyKey(),
  tried: [],
  unsure: false,
});

/** The service wants the person to sign in again, whatever code it uses. */
export const isSignInAsked = ({ status, code }: SmeError): boolean =>
  status === 401 || code === 'session_expired' || code === 'not_signed_in';

/** The service has examined the request and rejects it. */
const isDefinite = ({ status = 0, retryable }: SmeError): boolean => status >= 400 && status < 500 && !retryable;

const isSameBody = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
