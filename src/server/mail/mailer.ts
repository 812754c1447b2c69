/** One email, in plain text. */
export interface Email {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Further fields of its header. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The port to an email service. */
export interface Mailer {
  /** Tries once. Resolves when the email has been accepted; rejects with a {@link MailError} otherwise. */
  send(email: Email): Promise<void>;
  /** Cancels attempts, and closes connections. */
  close(): void;
}

/** Contains the stage and codes of the failure, but no address and nothing of the email. */
export class MailError extends Error {
  override readonly name = 'MailError';

  /** @param retryable whether another attempt may succeed */
  constructor(
    message: string,
    readonly retryable: boolean,
  ) {
    super(message);
  }
}
