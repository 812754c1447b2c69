import type { Locator, Page, Route } from 'playwright';

import { receiptNumberOf, type Subject, type Written } from './typed-texts.js';

const password = 'Sample-Pass-2569';
const submissions = /\/v1\/inquiries(\/[^/]+\/(replies|withdrawal))?$/;

/** What is lost of a submission: the service never gets the request, or the page never gets the answer. */
export type Lost = 'request' | 'answer';

/**
 * A person at the demo portal who writes to agencies. Everything is found by names that are the same in every language.
 */
export class WritingPages {
  readonly #address: string;
  readonly #newTab: () => Promise<Page>;
  #page: Page;
  #authorization = '';

  constructor(page: Page, address: string, newTab: () => Promise<Page>) {
    this.#page = page;
    this.#address = address;
    this.#newTab = newTab;
    this.#listen();
  }

  get page(): Page {
    return this.#page;
  }

  async signIn(username: string): Promise<void> {
    await this.#signInAt(this.page.locator('sme-portal'), username);
  }

  async signOut(): Promise<void> {
    // After a reload, the dialog that was open is open again, and covers the menu.
    const keep = this.page.locator('sme-inquiry-detail dialog[open] [part="keep"]');
    await this.page.addLocatorHandler(keep, button => button.click());
    await this.page.locator('sme-portal [part="sign-out"]').click();
    await this.page.removeLocatorHandler(keep);
    await this.page.locator('sme-login-selector [part="choice"]').first().waitFor();
  }

  /** Ends the session at the service without informing the page. */
  async endSession(): Promise<void> {
    const headers = { authorization: this.#authorization };
    const { status } = await fetch(`${this.#address}/v1/session`, { method: 'DELETE', headers });
    if (status !== 204) throw new Error(`The session was not ended: ${status}`);
  }

  /** Signs in in the dialog over the page, once it is there. */
  async signInAgain(username: string): Promise<void> {
    const dialog = this.page.locator('sme-session-dialog dialog[open]');
    await this.#signInAt(dialog, username);
    await dialog.waitFor({ state: 'hidden' });
  }

  async #signInAt(place: Locator, username: string): Promise<void> {
    const choice = place.locator('sme-login-selector [part="choice"]:visible');
    await choice.filter({ hasText: /บัตรประชาชน|citizen/i }).click();
    // The form is in the page's light DOM, where password managers find it.
    const form = this.page.locator('form:has(input[autocomplete~="current-password"]):visible');
    await form.locator('input[autocomplete~="username"]').fill(username);
    await form.locator('input[autocomplete~="current-password"]').fill(password);
    await form.locator('button[type="submit"]').click();
    await this.page.locator('sme-portal nav').waitFor();
  }

  async goTo(route: string): Promise<void> {
    await this.page.evaluate(hash => {
      if (location.hash !== hash) location.hash = hash;
    }, `#sme/${route}`);
  }

  /**
   * Goes to the form of a subject and opens it; where nothing can be submitted any more, goes to what is shown instead.
   */
  async open(subject: Subject, isClosed: boolean): Promise<void> {
    if (subject === 'new inquiry') {
      const receipt = this.page.locator('sme-inquiry-form [part="receipt"]');
      await this.goTo('inquiries/create');
      // What was sent before may have arrived only now: its receipt is shown once.
      while (await this.#isFirst(receipt, this.#text(subject))) {
        await this.goTo('inquiries');
        await this.page.locator('sme-inquiry-list').waitFor();
        await this.goTo('inquiries/create');
      }
      return;
    }
    await this.goTo(`inquiries/${receiptNumberOf(subject)}`);
    const place = this.#place(subject);
    await place.locator('[part="sent"]').waitFor();
    if (isClosed) return;
    const opener = place.locator(subject.startsWith('reply') ? '[part="write"]' : '[part="withdraw"]');
    await opener.or(this.#text(subject)).first().waitFor();
    if (!(await this.#text(subject).isVisible())) await opener.click();
    await this.#text(subject).waitFor();
  }

  /** Waits for one of the two, and returns whether it is the first. */
  async #isFirst(one: Locator, other: Locator): Promise<boolean> {
    await one.or(other).first().waitFor();
    return one.isVisible();
  }

  /** The content of the open form; undefined where there is none. */
  async shown(subject: Subject): Promise<Written | undefined> {
    // In one step, because the field may disappear when its inquiry is completed elsewhere.
    const [text] = await this.#text(subject).evaluateAll(fields =>
      fields.filter(field => field.checkVisibility()).map(field => (field as HTMLTextAreaElement).value),
    );
    const place = this.#place(subject);
    const [names, unsent] = await Promise.all([
      place.locator('form .file-name').allTextContents(),
      place.locator('[part="unsent-documents"]').allTextContents(),
    ]);
    const named = unsent.flatMap(line => line.replace(/^[^:]*:/, '').split(','));
    // A reply with files only that can no longer be sent has no field.
    if (text === undefined && unsent.length === 0) return undefined;
    return {
      text: text ?? '',
      attachments: [...names, ...named].map(name => name.trim()),
    };
  }

  /** Whether a form is open that can be submitted. */
  isOpen(subject: Subject): Promise<boolean> {
    return this.#place(subject).locator('[part="reply"], [part="write"]').first().isVisible();
  }

  async type(subject: Subject, text: string): Promise<void> {
    await this.#text(subject).fill(text);
    if (subject !== 'new inquiry') return;
    const form = this.#place(subject);
    await form.getByRole('radio').first().check();
    await form.locator('select').first().selectOption({ index: 1 });
    await form.locator('[part="agencies"] input[type="radio"]').first().check();
    await form.locator('#subject').fill(text);
  }

  /** Attaches a file to the open form, and waits until the service has it. */
  async attach(subject: Subject, name: string): Promise<void> {
    const buffer = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    const picker = this.#place(subject).locator('sme-attachment-picker');
    await picker.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
    const row = picker.locator('li').filter({ hasText: name });
    await row.getByText(/อัปโหลดเสร็จแล้ว|Uploaded/).waitFor();
  }

  /** Presses the submit button, and waits until the page knows that something arrived. */
  async send(subject: Subject): Promise<void> {
    await this.#arrives(subject, () => this.press(subject));
  }

  async press(subject: Subject): Promise<void> {
    await this.#button(subject).click();
  }

  /** Works even where the page has just opened its dialog over the button. */
  async pressSignedOut(subject: Subject): Promise<void> {
    await this.endSession();
    await this.#button(subject).dispatchEvent('click');
  }

  /** Runs an action that leads to a submission, and waits until the page knows that something arrived. */
  async #arrives(subject: Subject, action: () => Promise<void>): Promise<void> {
    if (subject.startsWith('withdrawal')) {
      await action();
      await this.#place(subject).locator('[part="done"]').waitFor();
      return;
    }
    const arrived = this.page.waitForResponse(
      answer => answer.request().method() === 'POST' && submissions.test(answer.url()) && answer.ok(),
    );
    await Promise.all([arrived, action()]);
  }

  /** Presses the submit button without a session, and signs in again: the submission continues automatically. */
  async sendSignedOut(subject: Subject, username: string): Promise<void> {
    await this.pressSignedOut(subject);
    await this.#arrives(subject, () => this.signInAgain(username));
  }

  /** Submits while the network is lost; waits until the page shows that. */
  async lose(subject: Subject, lost: Lost): Promise<void> {
    const lose = async (route: Route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      if (lost === 'answer') await route.fetch();
      return route.abort('connectionreset');
    };
    await this.page.route(submissions, lose);
    await this.press(subject);
    await this.#place(subject).locator('[part="failure"]').waitFor();
    await this.page.unroute(submissions, lose);
  }

  /** Closes the dialog without withdrawing. */
  async closeDialog(subject: Subject): Promise<void> {
    await this.#place(subject).locator('[part="keep"]').click();
    await this.#text(subject).waitFor({ state: 'hidden' });
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async reload(): Promise<void> {
    await this.untilStored();
    await this.page.reload();
  }

  /** Closes the tab, and opens the portal in another one. */
  async changeTab(): Promise<void> {
    const next = await this.#newTab();
    await this.#page.close();
    this.#page = next;
    this.#listen();
    await next.goto(`${this.#address}/`);
  }

  /** Whether the page says that the visible draft is kept as long as its tab. */
  saysKept(subject: Subject): Promise<boolean> {
    return this.#place(subject).locator('[part="kept"]').isVisible();
  }

  async switchLanguage(): Promise<void> {
    await this.page.evaluate(() => {
      const { documentElement: root } = document;
      root.lang = root.lang === 'th' ? 'en' : 'th';
    });
  }

  /** Removes the provider from the page and inserts another one, as frameworks do. */
  async replaceProvider(): Promise<void> {
    await this.page.evaluate(async () => {
      const provider = document.querySelector('sme-one-id');
      const place = provider?.parentElement;
      if (!provider || !place) throw new Error('The page has no <sme-one-id>.');
      const copy = provider.cloneNode(false) as Element;
      const portal = provider.querySelector('sme-portal')?.cloneNode(false);
      provider.remove();
      await new Promise(resolve => setTimeout(resolve, 50));
      if (portal) copy.append(portal);
      place.prepend(copy);
    });
    await this.page.locator('sme-portal nav').waitFor();
  }

  /** Waits until the tab's storage has not changed for longer than the delay of saving a draft. */
  async untilStored(): Promise<void> {
    await this.page.evaluate(async () => {
      let before = '';
      for (let rest = 0; rest < 6;) {
        await new Promise(resolve => setTimeout(resolve, 50));
        const now = JSON.stringify(Object.entries(sessionStorage));
        rest = now === before ? rest + 1 : 0;
        before = now;
      }
    });
  }

  #place(subject: Subject): Locator {
    return subject === 'new inquiry'
      ? this.page.locator('sme-inquiry-form')
      : this.page.locator(`sme-inquiry-detail[receipt-number="${receiptNumberOf(subject)}"]`);
  }

  #button(subject: Subject): Locator {
    return this.#place(subject).locator(subject.startsWith('withdrawal') ? '[part="confirm"]' : '[part="send"]');
  }

  #text(subject: Subject): Locator {
    const place = this.#place(subject);
    if (subject === 'new inquiry') return place.locator('#detail');
    return place.locator(subject.startsWith('reply') ? '#reply' : 'dialog[open] #reason');
  }

  /** Listens to the page's current session. */
  #listen() {
    this.#page.on('request', request => {
      const { authorization } = request.headers();
      if (authorization) this.#authorization = authorization;
    });
  }
}
