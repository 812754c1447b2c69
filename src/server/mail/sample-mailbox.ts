import type { Email, Mailer } from './mailer.js';

export interface StoredEmail extends Email {
  readonly sentAt: Date;
}

export interface SampleMailbox extends Mailer {
  /** Latest first. */
  readonly emails: readonly StoredEmail[];
}

const MAX_EMAILS = 20;

/** Keeps emails for reading on a page instead of sending them. For sample data only: everybody can read them. */
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
