import { expect } from 'chai';

import { TypedTexts, receiptNumberOf, type Subject, type Written } from './typed-texts.js';
import type { WritingPages } from './writing-pages.js';

export const accounts = ['somying', 'busy'] as const;
export type Account = (typeof accounts)[number];

/** Steps in a form: they open one first, unless one is open. */
export const stepsAtForm = [
  'open',
  'type',
  'attach',
  'put away',
  'send',
  'send without a session',
  'send, and another signs in',
  'lose the request',
  'lose the answer',
] as const;

export const otherSteps = [
  'go away',
  'back',
  'reload',
  'sign out',
  'change the account',
  'end the session',
  'end the session for another',
  'replace the provider',
  'switch the language',
  'change the tab',
  'complete the inquiry',
] as const;

type StepAtForm = (typeof stepsAtForm)[number];
type OtherStep = (typeof otherSteps)[number];

export interface Step {
  readonly do: StepAtForm | OtherStep;
  /** The index of the account's form. */
  readonly place: number;
}

export interface WalkSetting {
  readonly pages: WritingPages;
  /** The forms of each account. */
  readonly subjects: Readonly<Record<Account, readonly Subject[]>>;
  /** Completes an inquiry on behalf of its agency. */
  readonly complete: (receiptNumber: string, account: Account) => Promise<void>;
}

/** Runs steps in a page, and compares what it shows with what was typed. */
export class Walk {
  readonly typed = new TypedTexts();
  /** How often each step has run. */
  readonly taken = new Map<string, number>();
  readonly #setting: WalkSetting;
  /** Inquiries that accept no further submission. */
  readonly #closed = new Set<Subject>();
  #account: Account = 'somying';
  #signedIn = false;
  #open: Subject | undefined;
  #made = 0;

  constructor(setting: WalkSetting) {
    this.#setting = setting;
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const [index, each] of steps.entries()) {
      try {
        await this.#signIn();
        await this.#do(each);
        this.taken.set(each.do, (this.taken.get(each.do) ?? 0) + 1);
      } catch (thrown) {
        const before = steps.slice(0, index + 1).map(({ do: name, place }) => `${name} ${place}`);
        const where = `${this.#account}, ${this.#open ?? 'no form'}`;
        throw new Error(`Step ${index + 1} of ${before.join(', ')} (${where})`, { cause: thrown });
      }
    }
    // At the end, everything that was typed and not sent is still in its form.
    await this.#signIn();
    for (const subject of this.#setting.subjects[this.#account]) await this.#show(subject);
  }

  async #do({ do: what, place }: Step): Promise<void> {
    if (!isAtForm(what)) {
      await this.#elsewhere[what](place);
      return;
    }
    if (what === 'open' || !this.#open) await this.#show(this.#subject(place));
    if (this.#open && !this.#isClosed(this.#open)) await this.#atForm[what](this.#open);
  }

  readonly #atForm: Readonly<Record<StepAtForm, (subject: Subject) => Promise<void>>> = {
    open: async () => undefined,
    type: subject => this.#type(subject),
    attach: async subject => {
      const { length } = this.typed.draft(this.#account, subject).attachments;
      if (!isWithdrawal(subject) && length < 3) await this.#attach(subject);
    },
    'put away': async subject => {
      if (isWithdrawal(subject)) await this.#closeDialog(subject);
    },
    send: async subject => {
      await this.#typeSomething(subject);
      await this.#pages.send(subject);
      this.#sent(subject);
    },
    'send without a session': async subject => {
      await this.#typeSomething(subject);
      await this.#pages.sendSignedOut(subject, this.#account);
      this.#sent(subject);
    },
    'send, and another signs in': async subject => {
      await this.#typeSomething(subject);
      await this.#pages.pressSignedOut(subject);
      this.#account = other(this.#account);
      await this.#pages.signInAgain(this.#account);
      this.#open = undefined;
    },
    'lose the request': async subject => {
      await this.#typeSomething(subject);
      await this.#pages.lose(subject, 'request');
    },
    'lose the answer': async subject => {
      await this.#typeSomething(subject);
      await this.#pages.lose(subject, 'answer');
      this.typed.loseAnswer(this.#account, subject);
    },
  };

  readonly #elsewhere: Readonly<Record<OtherStep, (place: number) => Promise<void>>> = {
    'go away': async () => {
      await this.#pages.goTo('search');
      this.#open = undefined;
    },
    back: async () => {
      await this.#pages.goTo('notifications');
      await this.#pages.back();
      await this.#checkOpenForm();
    },
    reload: async () => {
      await this.#pages.reload();
      this.#leave();
    },
    'sign out': () => this.#signOut(),
    'change the account': async () => {
      await this.#signOut();
      this.#account = other(this.#account);
    },
    'end the session': async () => {
      await this.#pages.endSession();
      await this.#pages.signInAgain(this.#account);
      await this.#checkOpenForm();
    },
    'end the session for another': async () => {
      await this.#pages.endSession();
      this.#account = other(this.#account);
      await this.#pages.signInAgain(this.#account);
      this.#open = undefined;
    },
    'replace the provider': async () => {
      await this.#pages.replaceProvider();
      await this.#checkOpenForm();
    },
    'switch the language': async () => {
      await this.#pages.switchLanguage();
      await this.#checkOpenForm();
    },
    'change the tab': async () => {
      const subject = this.#open;
      if (subject?.startsWith('reply') && !this.#isClosed(subject) && this.#hasText(subject)) {
        await this.#pages.untilStored();
        expect(await this.#pages.saysKept(subject), 'the page says how long it keeps the draft').to.equal(true);
      }
      await this.#pages.changeTab();
      this.typed.closeTab();
      this.#leave();
    },
    'complete the inquiry': async place => {
      const subject = this.#subject(place);
      if (!subject.startsWith('reply') || this.#isClosed(subject)) return;
      await this.#setting.complete(receiptNumberOf(subject), this.#account);
      this.#closed.add(subject);
      await this.#checkOpenForm();
    },
  };

  get #pages(): WritingPages {
    return this.#setting.pages;
  }

  /** After a withdrawal there is nothing more to do, except in a dialog that still waits for its answer. */
  #isClosed(subject: Subject): boolean {
    if (this.#closed.has(subject)) return true;
    const hasArrived = this.typed.sent.some(sent => sent.subject === subject);
    return isWithdrawal(subject) && hasArrived && !this.typed.draft(this.#account, subject).arrived;
  }

  #sent(subject: Subject) {
    this.typed.send(this.#account, subject);
    this.#open = undefined;
  }

  async #closeDialog(subject: Subject): Promise<void> {
    await this.#pages.closeDialog(subject);
    // An arrived submission is in the history, and the dialog cannot be opened again.
    if (this.typed.draft(this.#account, subject).arrived) this.#closed.add(subject);
    this.#open = undefined;
  }

  async #signIn(): Promise<void> {
    if (!this.#signedIn) await this.#pages.signIn(this.#account);
    this.#signedIn = true;
  }

  async #signOut(): Promise<void> {
    // A dialog covers the menu, for people too.
    if (this.#open && isWithdrawal(this.#open) && !this.#isClosed(this.#open)) await this.#closeDialog(this.#open);
    await this.#pages.signOut();
    this.typed.signOut(this.#account);
    this.#leave();
  }

  #leave() {
    this.#signedIn = false;
    this.#open = undefined;
  }

  #subject(place: number): Subject {
    return this.#setting.subjects[this.#account][place] ?? 'new inquiry';
  }

  #hasText(subject: Subject): boolean {
    return this.typed.draft(this.#account, subject).text !== '';
  }

  async #show(subject: Subject): Promise<void> {
    await this.#pages.open(subject, this.#isClosed(subject));
    this.#open = subject;
    await this.#checkOpenForm();
  }

  /** The open form contains what was typed there, and does not change. */
  async #checkOpenForm(): Promise<void> {
    const subject = this.#open;
    if (!subject) return;
    const pages = this.#pages;
    const { text, attachments } = this.typed.draft(this.#account, subject);
    const isClosed = this.#isClosed(subject);
    const isGone = isClosed && (isWithdrawal(subject) || (text === '' && attachments.length === 0));
    const expected: Written | undefined = isGone ? undefined : { text, attachments: [...attachments].sort() };
    let shown: Written | undefined;
    const deadline = Date.now() + 10_000;
    for (let rest = 0; rest < 3 && Date.now() < deadline;) {
      shown = await pages.shown(subject);
      if (shown) shown = { ...shown, attachments: [...shown.attachments].sort() };
      rest = JSON.stringify(shown) === JSON.stringify(expected) ? rest + 1 : 0;
      await pages.page.waitForTimeout(30);
    }
    expect(shown, `${this.#account}: ${subject}`).to.deep.equal(expected);
    if (isClosed) expect(await pages.isOpen(subject), `${subject}: takes no reply any more`).to.equal(false);
  }

  async #typeSomething(subject: Subject): Promise<void> {
    if (!this.#hasText(subject)) await this.#type(subject);
  }

  async #type(subject: Subject): Promise<void> {
    const text = `ข้อความที่ ${(this.#made += 1)} ของ ${this.#account} ถึง ${subject}`;
    await this.#pages.type(subject, text);
    this.typed.type(this.#account, subject, text);
  }

  async #attach(subject: Subject): Promise<void> {
    const name = `เอกสาร-${(this.#made += 1)}.pdf`;
    await this.#pages.attach(subject, name);
    this.typed.attach(this.#account, subject, name);
  }
}

const isAtForm = (step: Step['do']): step is StepAtForm => (stepsAtForm as readonly string[]).includes(step);

const isWithdrawal = (subject: Subject): boolean => subject.startsWith('withdrawal');

const other = (account: Account): Account => (account === 'somying' ? 'busy' : 'somying');
