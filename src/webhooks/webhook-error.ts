/** Why a webhook was rejected. */
export type WebhookErrorCode =
  /** A header of Standard Webhooks is missing, or is not what it should be. */
  | 'bad_headers'
  /** None of the signatures is by one of the secrets: a forgery, another secret, or a body that was changed on the way. */
  | 'bad_signature'
  /** Signed longer ago than the tolerance; also an old request that somebody sends again. */
  | 'too_old'
  /** Signed in the future: one of the two clocks is wrong. */
  | 'too_new'
  /** Signed, but not an event of the contract. */
  | 'bad_body';

/** The one error of `verifyWebhook`. Answer with 400, so that the service tries again. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError';

  constructor(
    readonly code: WebhookErrorCode,
    options?: ErrorOptions,
  ) {
    super(`The webhook was rejected: ${code}.`, options);
  }
}
