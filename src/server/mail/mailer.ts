/** One letter, in plain text. */
export interface Email {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The port to whatever carries letters. */
export interface Mailer {
  /** Resolves when the letter has been taken over. Rejects with a {@link MailError} when it cannot be, also after more tries. */
  send(email: Email): Promise<void>;
  /** Gives up what still waits for another try, and closes connections. */
  close(): void;
}

/** Says how far it came and with what codes, and holds no address and nothing of the letter. */
export class MailError extends Error {
  override readonly name = 'MailError';
}
