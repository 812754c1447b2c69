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
  /** Resolves when the email has been accepted. Rejects with a {@link MailError} when all attempts failed. */
  send(email: Email): Promise<void>;
  /** Cancels pending retries, and closes connections. */
  close(): void;
}

/** Contains the stage and codes of the failure, but no address and nothing of the email. */
export class MailError extends Error {
  override readonly name = 'MailError';
}
