/** Where a person types: the new inquiry, the reply to one, or the reason for withdrawing one. */
export type Subject = 'new inquiry' | `reply to ${string}` | `withdrawal of ${string}`;

export const receiptNumberOf = (subject: Subject): string => subject.replace(/^(reply to|withdrawal of) /, '');

/** What stands in a form. Attachments are named. */
export interface Written {
  readonly text: string;
  readonly attachments: readonly string[];
}

/** What reached the service, and what for. */
export interface Sent extends Written {
  readonly account: string;
  readonly subject: Subject;
}

interface Draft extends Written {
  /** What reached the service though the page never heard the answer. */
  readonly arrived?: Written;
}

const nothing: Draft = { text: '', attachments: [] };

/**
 * What a page must show, kept beside it: one draft for each account and subject, which lives until it is sent, its account signs
 * out, or its tab is closed.
 */
export class TypedTexts {
  readonly sent: Sent[] = [];
  readonly #drafts = new Map<string, Draft>();

  draft(account: string, subject: Subject): Draft {
    return this.#drafts.get(keyOf(account, subject)) ?? nothing;
  }

  type(account: string, subject: Subject, text: string) {
    this.#set(account, subject, { ...this.draft(account, subject), text });
  }

  attach(account: string, subject: Subject, name: string) {
    const draft = this.draft(account, subject);
    this.#set(account, subject, { ...draft, attachments: [...draft.attachments, name] });
  }

  /** The service has what stands in the form, and the page does not know it. */
  loseAnswer(account: string, subject: Subject) {
    const { arrived, text, attachments } = this.draft(account, subject);
    if (arrived) return;
    this.sent.push({ account, subject, text, attachments });
    this.#set(account, subject, { text, attachments, arrived: { text, attachments } });
  }

  /** The page has heard that something arrived; `true` when it was an earlier version, and what was changed since stays. */
  send(account: string, subject: Subject): boolean {
    const { arrived, text, attachments } = this.draft(account, subject);
    this.#drafts.delete(keyOf(account, subject));
    if (!arrived) this.sent.push({ account, subject, text, attachments });
    if (!arrived || isSame(arrived, { text, attachments })) return false;
    // Nothing is left to be said to an agency that has lost its inquiry.
    if (!subject.startsWith('withdrawal'))
      this.#set(account, subject, {
        text,
        attachments: attachments.filter(name => !arrived.attachments.includes(name)),
      });
    return true;
  }

  signOut(account: string) {
    for (const key of [...this.#drafts.keys()]) if (key.startsWith(`${account} `)) this.#drafts.delete(key);
  }

  /** Drafts live in their tab, as the page says beside each of them. */
  closeTab() {
    this.#drafts.clear();
  }

  #set(account: string, subject: Subject, draft: Draft) {
    this.#drafts.set(keyOf(account, subject), draft);
  }
}

const keyOf = (account: string, subject: Subject) => `${account} ${subject}`;

const isSame = (one: Written, other: Written) =>
  one.text === other.text && JSON.stringify(one.attachments) === JSON.stringify(other.attachments);
