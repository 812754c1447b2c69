/** Why nobody could be signed in by a provider's word: */
export type IdentityFailure =
  /** The provider could not be reached, took too long, or failed itself. */
  | 'unreachable'
  /** The person turned back, or the provider did not let them in. */
  | 'denied'
  /** What came back does not prove anything: altered, forged, too old, or of a provider that is not configured well. */
  | 'refused';

/** The message is for operators. It holds no token, code or claim, and neither does the error: what a library threw stays behind. */
export class IdentityError extends Error {
  override readonly name = 'IdentityError';

  constructor(
    readonly failure: IdentityFailure,
    message: string,
  ) {
    super(message);
  }
}
