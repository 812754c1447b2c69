/** Where a person types: the new inquiry, the reply to one, or the reason for withdrawing one. */
export type Subject = 'new inquiry' | `reply to ${string}` | `withdrawal of ${string}`;

export const receiptNumberOf = (subject: Subject): string => subject.replace(/^(reply to|withdrawal of) /, '');

/** The content of a form, with the names of its attachments. */
export interface Written {
  readonly text: string;
  readonly attachments: readonly string[];
}

/** What arrived at the service, and for which subject. */
export interface Sent extends Written {
  readonly account: string;
  readonly subject: Subject;
}

interface Draft extends Written {
  /** What arrived at the service without the page knowing. */
  readonly arrived?: Written;
}

const nothing: Draft = { text: '', attachments: [] };

/**
 * A model of what a page must show: one draft for each account and subject, which exists until it is sent, its account
 * signs out, or its tab is closed.
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

  /** The service gets the content of the form, and the page does not know it. */
  loseAnswer(account: string, subject: Subject) {
    const { arrived, text, attachments } = this.draft(account, subject);
    if (arrived) return;
    this.sent.push({ account, subject, text, attachments });
    this.#set(account, subject, { text, attachments, arrived: { text, attachments } });
  }

  /**
   * The page learns that a submission arrived. Returns `true` when that was an earlier version, so that later changes
   * stay.
   */
  send(account: string, subject: Subject): boolean {
    const { arrived, text, attachments } = this.draft(account, subject);
    this.#drafts.delete(keyOf(account, subject));
    if (!arrived) this.sent.push({ account, subject, text, attachments });
    if (!arrived || isSame(arrived, { text, attachments })) return false;
    // A withdrawn inquiry takes no further text.
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

  /** Drafts end with their tab, as the page says next to each of them. */
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
