/** Where a person types: the new inquiry, or the reply to one. */
export type Subject = 'new inquiry' | `reply to ${string}`;

/** What a person sent, and what for. */
export interface Sent {
  readonly account: string;
  readonly subject: Subject;
  readonly text: string;
  /** File names. */
  readonly attachments: readonly string[];
}

interface Draft {
  text: string;
  attachments: string[];
}

/**
 * What a page must show, kept beside it: one draft for each account and subject, which lives until it is sent or its account signs out.
 */
export class TypedTexts {
  readonly sent: Sent[] = [];
  readonly #drafts = new Map<string, Draft>();

  draft(account: string, subject: Subject): Readonly<Draft> {
    return this.#drafts.get(keyOf(account, subject)) ?? { text: '', attachments: [] };
  }

  type(account: string, subject: Subject, text: string) {
    this.#change(account, subject).text = text;
  }

  attach(account: string, subject: Subject, name: string) {
    this.#change(account, subject).attachments.push(name);
  }

  send(account: string, subject: Subject) {
    const { text, attachments } = this.draft(account, subject);
    this.sent.push({ account, subject, text, attachments });
    this.#drafts.delete(keyOf(account, subject));
  }

  signOut(account: string) {
    for (const key of [...this.#drafts.keys()]) if (key.startsWith(`${account} `)) this.#drafts.delete(key);
  }

  #change(account: string, subject: Subject): Draft {
    const key = keyOf(account, subject);
    const draft = this.#drafts.get(key) ?? { text: '', attachments: [] };
    this.#drafts.set(key, draft);
    return draft;
  }
}

const keyOf = (account: string, subject: Subject) => `${account} ${subject}`;
