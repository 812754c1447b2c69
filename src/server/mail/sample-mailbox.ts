import type { Letter, Mailer } from './mailer.js';

export interface KeptLetter extends Letter {
  readonly sentAt: Date;
}

export interface SampleMailbox extends Mailer {
  /** The latest first. */
  readonly letters: readonly KeptLetter[];
}

const MOST_LETTERS = 20;

/** Keeps letters to be read on a page instead of sending them. Only for sample data: everybody can read them. */
export function sampleMailbox(): SampleMailbox {
  const letters: KeptLetter[] = [];
  return {
    letters,
    async send(letter) {
      letters.unshift({ ...letter, sentAt: new Date() });
      letters.length = Math.min(letters.length, MOST_LETTERS);
    },
    close: () => undefined,
  };
}
