import { expect } from 'chai';

import { TypedTexts, receiptNumberOf, type Subject, type Written } from './typed-texts.js';
import type { WritingPages } from './writing-pages.js';

export const accounts = ['somying', 'busy'] as const;
export type Account = (typeof accounts)[number];

/** At a form: they begin by opening one, unless one is open. */
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

export interface Step {
  readonly do: (typeof stepsAtForm)[number] | (typeof otherSteps)[number];
  /** Which of the account's forms. */
  readonly place: number;
}

export interface WalkSetting {
  readonly pages: WritingPages;
  /** The forms of each account. */
  readonly subjects: Readonly<Record<Account, readonly Subject[]>>;
  /** Completes an inquiry in the name of its agency. */
  readonly complete: (receiptNumber: string, account: Account) => Promise<void>;
  readonly changeTab: () => Promise<void>;
}

/** Plays steps in a page, and holds what it shows against what was typed. */
export class Walk {
  readonly typed = new TypedTexts();
  /** How often each step was taken. */
  readonly taken = new Map<string, number>();
  readonly #setting: WalkSetting;
  /** Inquiries that take nothing any more. */
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
    // At the end, everything that was typed and not sent is still where it was left.
    await this.#signIn();
    for (const subject of this.#setting.subjects[this.#account]) await this.#show(subject);
  }

  async #do({ do: what, place }: Step): Promise<void> {
    const { pages } = this.#setting;
    const isAtForm = stepsAtForm.some(each => each === what);
    if (isAtForm && (what === 'open' || !this.#open)) await this.#show(this.#subject(place));
    const subject = this.#open;
    const isClosed = subject === undefined || this.#closed.has(subject);
    if (isAtForm && subject && !isClosed) return this.#atForm(what, subject);
    switch (what) {
      case 'go away':
        await pages.goTo('search');
        this.#open = undefined;
        return;
      case 'back':
        await pages.goTo('notifications');
        await pages.back();
        return this.#look();
      case 'reload':
        await pages.reload();
        return this.#leave();
      case 'sign out':
        return this.#signOut();
      case 'change the account':
        await this.#signOut();
        this.#account = other(this.#account);
        return;
      case 'end the session':
      case 'end the session for another':
        await pages.endSession();
        if (what === 'end the session for another') this.#account = other(this.#account);
        await pages.signInAgain(this.#account);
        if (what === 'end the session') return this.#look();
        this.#open = undefined;
        return;
      case 'replace the provider':
        await pages.replaceProvider();
        return this.#look();
      case 'switch the language':
        await pages.switchLanguage();
        return this.#look();
      case 'change the tab':
        if (subject?.startsWith('reply') && !isClosed && this.#hasText(subject)) {
          await pages.untilKept();
          expect(await pages.saysKept(subject), 'the page says how long it keeps the draft').to.equal(true);
        }
        await this.#setting.changeTab();
        this.typed.closeTab();
        return this.#leave();
      case 'complete the inquiry':
        return this.#complete(this.#subject(place));
    }
  }

  async #atForm(what: Step['do'], subject: Subject): Promise<void> {
    const { pages } = this.#setting;
    const account = this.#account;
    switch (what) {
      case 'type':
        return this.#type(subject);
      case 'attach':
        if (subject.startsWith('withdrawal') || this.typed.draft(account, subject).attachments.length > 2) return;
        return this.#attach(subject);
      case 'put away':
        if (!subject.startsWith('withdrawal')) return;
        await pages.putAway(subject);
        this.#open = undefined;
        return;
      case 'send':
      case 'send without a session':
        if (!this.#hasText(subject)) await this.#type(subject);
        await (what === 'send' ? pages.send(subject) : pages.sendSignedOut(subject, account));
        return this.#sent(subject);
      case 'send, and another signs in':
        if (!this.#hasText(subject)) await this.#type(subject);
        await pages.endSession();
        await pages.press(subject);
        this.#account = other(account);
        this.#open = undefined;
        return pages.signInAgain(this.#account);
      case 'lose the request':
      case 'lose the answer':
        if (!this.#hasText(subject)) await this.#type(subject);
        await pages.lose(subject, what === 'lose the request' ? 'request' : 'answer');
        if (what === 'lose the answer') this.typed.loseAnswer(account, subject);
    }
  }

  async #sent(subject: Subject): Promise<void> {
    this.typed.send(this.#account, subject);
    if (subject.startsWith('withdrawal')) this.#closed.add(subject);
    this.#open = undefined;
  }

  async #complete(subject: Subject): Promise<void> {
    if (!subject.startsWith('reply') || this.#closed.has(subject)) return;
    // What arrived behind the page's back stays for the person to look up; whether it did is not for the form to say any more.
    await this.#setting.complete(receiptNumberOf(subject), this.#account);
    this.#closed.add(subject);
    await this.#look();
  }

  async #signIn(): Promise<void> {
    if (!this.#signedIn) await this.#setting.pages.signIn(this.#account);
    this.#signedIn = true;
  }

  async #signOut(): Promise<void> {
    // A dialog stands in the way of the menu, for people too.
    if (this.#open?.startsWith('withdrawal') && !this.#closed.has(this.#open))
      await this.#setting.pages.putAway(this.#open);
    await this.#setting.pages.signOut();
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
    await this.#setting.pages.open(subject, this.#closed.has(subject));
    this.#open = subject;
    await this.#look();
  }

  /** What stands in the form that is open is what was typed there, and it stays that. */
  async #look(): Promise<void> {
    const subject = this.#open;
    if (!subject) return;
    const { pages } = this.#setting;
    const { text, attachments } = this.typed.draft(this.#account, subject);
    const isClosed = this.#closed.has(subject);
    const isGone = isClosed && (subject.startsWith('withdrawal') || (text === '' && attachments.length === 0));
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

  async #type(subject: Subject): Promise<void> {
    const text = `ข้อความที่ ${(this.#made += 1)} ของ ${this.#account} ถึง ${subject}`;
    await this.#setting.pages.type(subject, text);
    this.typed.type(this.#account, subject, text);
  }

  async #attach(subject: Subject): Promise<void> {
    const name = `เอกสาร-${(this.#made += 1)}.pdf`;
    await this.#setting.pages.attach(subject, name);
    this.typed.attach(this.#account, subject, name);
  }
}

const other = (account: Account): Account => (account === 'somying' ? 'busy' : 'somying');
