import type { Email, Mailer } from './mailer.js';

export interface StoredEmail extends Email {
  readonly sentAt: Date;
}

export interface SampleMailbox extends Mailer {
  /** The latest first. */
  readonly emails: readonly StoredEmail[];
}

const MAX_EMAILS = 20;

/** Keeps letters to be read on a page instead of sending them. Only for sample data: everybody can read them. */
export function sampleMailbox(): SampleMailbox {
  const letters: StoredEmail[] = [];
  return {
    emails: letters,
    async send(email) {
      letters.unshift({ ...email, sentAt: new Date() });
      letters.length = Math.min(letters.length, MAX_EMAILS);
    },
    close: () => undefined,
  };
}
