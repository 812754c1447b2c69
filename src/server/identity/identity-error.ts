/** Why a provider could not sign the person in: */
export type IdentityFailure =
  /** The provider was unreachable, too slow, or failed itself. */
  | 'unreachable'
  /** The person cancelled, or the provider refused them. */
  | 'denied'
  /** The response proves nothing: altered, forged, too old, or from a misconfigured provider. */
  | 'refused';

/** The message is for operators. Neither it nor the error contains a token, code or claim: the library's own error is dropped. */
export class IdentityError extends Error {
  override readonly name = 'IdentityError';

  constructor(
    readonly failure: IdentityFailure,
    message: string,
  ) {
    super(message);
  }
}
