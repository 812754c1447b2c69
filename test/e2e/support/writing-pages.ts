import type { Locator, Page } from 'playwright';

import { Citizen } from './citizen.js';
import type { Subject } from './typed-texts.js';

/** A person at the demo portal who writes to agencies, by the addresses of its screens. */
export class WritingPages {
  readonly page: Page;
  readonly #citizen: Citizen;

  constructor(page: Page) {
    this.page = page;
    this.#citizen = new Citizen(page);
  }

  async signIn(username: string): Promise<void> {
    await this.#citizen.signIn(username);
    await this.page.locator('sme-portal nav').waitFor();
  }

  async signOut(): Promise<void> {
    await this.page.locator('sme-portal [part="sign-out"]').click();
    await this.page.locator('sme-login-selector').getByRole('button').first().waitFor();
  }

  /** Goes to the form of a subject, opens it, and gives what stands in it. */
  async open(subject: Subject): Promise<{ readonly text: string; readonly attachments: readonly string[] }> {
    await this.page.evaluate(
      hash => {
        location.hash = hash;
      },
      subject === 'new inquiry' ? 'sme/inquiries/create' : `sme/inquiries/${receiptNumberOf(subject)}`,
    );
    const text = this.#text(subject);
    const form = this.#form(subject);
    if (subject === 'new inquiry') await text.waitFor();
    else {
      const write = form.getByRole('button', { name: 'ให้ข้อมูลเพิ่มเติม' });
      await write.or(text).first().waitFor();
      if (await write.isVisible()) await write.click();
      await text.waitFor();
    }
    await this.#settled(text);
    const names = await form.locator('form .file-name').allTextContents();
    return { text: await text.inputValue(), attachments: names.map(name => name.trim()) };
  }

  /** Types into the form that is open, and waits until it would survive a reload. */
  async type(subject: Subject, text: string): Promise<void> {
    await this.#untilKept(async () => {
      await this.#text(subject).fill(text);
      if (subject !== 'new inquiry') return;
      const form = this.#form(subject);
      await form.getByRole('radio').first().check();
      await form.getByLabel('หมวดหมู่เรื่อง').selectOption({ index: 1 });
      await form.locator('[name="agencyId"], [part="agencies"] input[type="radio"]').first().check();
      await form.locator('#subject').fill(text);
    });
  }

  /** Attaches a file to the form that is open, and waits until the service has it. */
  async attach(subject: Subject, name: string): Promise<void> {
    await this.#untilKept(async () => {
      const buffer = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
      await this.#form(subject)
        .locator('sme-attachment-picker input[type="file"]')
        .setInputFiles({ name, mimeType: 'application/pdf', buffer });
      await this.#form(subject).getByRole('listitem').filter({ hasText: name }).getByText('อัปโหลดแล้ว').waitFor();
    });
  }

  async send(subject: Subject): Promise<void> {
    const form = this.#form(subject);
    await form.locator('[part="send"]').click();
    const arrived = subject === 'new inquiry' ? 'ส่งเรื่องเรียบร้อยแล้ว' : 'ส่งข้อมูลถึงหน่วยงานแล้ว';
    await form.getByText(arrived).first().waitFor();
  }

  /** Takes the provider out of the page and puts it back, as frameworks do. */
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
  }

  #form(subject: Subject): Locator {
    return subject === 'new inquiry'
      ? this.page.locator('sme-inquiry-form')
      : this.page.locator(`sme-inquiry-detail[receipt-number="${receiptNumberOf(subject)}"]`);
  }

  #text(subject: Subject): Locator {
    return this.#form(subject).locator(subject === 'new inquiry' ? '#detail' : 'form[part="reply"] textarea');
  }

  /** Waits until the form no longer changes by itself: a draft may still be on its way from the storage. */
  async #settled(text: Locator): Promise<void> {
    let before: string | undefined;
    let steady = 0;
    while (steady < 5) {
      const now = await text.inputValue();
      steady = now === before ? steady + 1 : 0;
      before = now;
      await this.page.waitForTimeout(40);
    }
  }

  /** Does something, and waits until the storage of the tab holds another draft than before. */
  async #untilKept(act: () => Promise<void>): Promise<void> {
    const stored = () =>
      this.page.evaluate(() =>
        JSON.stringify(Object.entries(sessionStorage).filter(([name]) => name.startsWith('sme-one-id/draft/'))),
      );
    let before = await stored();
    await act();
    const deadline = Date.now() + 10_000;
    let steadySince = Date.now();
    let changed = false;
    while (Date.now() < deadline && !(changed && Date.now() - steadySince > 600)) {
      const now = await stored();
      if (now !== before) {
        changed = true;
        before = now;
        steadySince = Date.now();
      }
      await this.page.waitForTimeout(50);
    }
    if (!changed) throw new Error('Nothing of what was typed is kept.');
  }
}

export const receiptNumberOf = (subject: Subject): string => subject.replace('reply to ', '');
