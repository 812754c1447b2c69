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
  const emails: StoredEmail[] = [];
  return {
    emails,
    async send(email) {
      emails.unshift({ ...email, sentAt: new Date() });
      emails.length = Math.min(emails.length, MAX_EMAILS);
    },
    close: () => undefined,
  };
}
