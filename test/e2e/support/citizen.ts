import type { Locator, Page } from 'playwright';

import { certificate, photograph } from './documents.js';

/** An inquiry that a person writes. */
export interface Written {
  readonly business: string;
  readonly category: string;
  readonly agency: string;
  readonly subject: string;
  readonly detail: string;
}

/** A person who uses the portal in Thai, and finds everything by its visible texts. */
export class Citizen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(username = 'somying', password = 'Sample-Pass-2569'): Promise<void> {
    await this.#button('เข้าสู่ระบบด้วยบัญชีบัตรประชาชน').click();
    await this.page.getByLabel('บัญชีผู้ใช้งาน').fill(username);
    await this.page.getByRole('textbox', { name: 'รหัสผ่าน' }).fill(password);
    await this.#button('เข้าสู่ระบบ').click();
  }

  /** Opens one of the five menus of the manual. */
  async open(menu: string): Promise<void> {
    await wayTo(this.page.getByRole('navigation', { name: 'เมนูบริการ' }), menu)
      .first()
      .click();
    await this.page.getByRole('main').getByRole('heading', { name: menu, exact: true }).waitFor();
  }

  /** The facts on a business card, by their terms. */
  async factsOf(business: string): Promise<Record<string, string>> {
    const card = this.page.getByRole('article', { name: business });
    return factsIn(card);
  }

  /** The number on a tile. */
  async countOn(tile: string): Promise<number> {
    const name = await this.#tile(tile).textContent();
    return Number(/(\d[\d,]*)\s*เรื่อง/.exec(name ?? '')?.[1]?.replaceAll(',', ''));
  }

  /**
   * Selects a tile, and returns the receipt numbers of the complete list below it. A list that is shown again has its earlier rows
   * until it is reloaded: name one to wait for.
   */
  async listUnder(tile: string, awaited?: string): Promise<string[]> {
    if ((await this.#tile(tile).getAttribute('aria-pressed')) !== 'true') await this.#tile(tile).click();
    await this.page.getByRole('button', { name: new RegExp(`^${tile} `), pressed: true }).waitFor();
    const list = this.page.getByRole('region', { name: tile });
    await list.getByText(/^พบ \d/).waitFor();
    if (awaited !== undefined) await wayTo(list, new RegExp(`^${awaited}`)).waitFor();
    return this.receiptNumbersIn(list);
  }

  async receiptNumbersIn(list: Locator): Promise<string[]> {
    const rows = await wayTo(list, /^\d{4}-\d{8}-\d/).allTextContents();
    return rows.map(text => /\d{4}-\d{8}-\d/.exec(text)?.[0] ?? '');
  }

  /** Fills the form in with two documents, submits it, and returns the receipt number. */
  async write({ business, category, agency, subject, detail }: Written): Promise<string> {
    const { page } = this;
    await this.#button('สร้างเรื่องใหม่').click();
    await page.getByRole('heading', { name: 'สร้างเรื่องใหม่' }).waitFor();
    await page.getByRole('radio', { name: business }).check();
    await page.getByLabel('หมวดหมู่เรื่อง').selectOption({ label: category });
    await page.getByRole('radio', { name: agency }).check();
    await page.getByLabel('เรื่องที่จะติดต่อ').fill(subject);
    await page.getByLabel('รายละเอียด', { exact: true }).fill(detail);
    await this.#attach();
    await this.#button('บันทึกและส่งเรื่อง').click();
    await page.getByRole('heading', { name: 'ส่งเรื่องเรียบร้อยแล้ว' }).waitFor();
    const main = page.getByRole('main');
    const shown = await main.getByText(/^\s*เลขรับเรื่อง\s*\d{4}-\d{8}-\d/).textContent();
    for (const { name } of [certificate, photograph]) await main.getByText(name).waitFor();
    return shown?.match(/\d{4}-\d{8}-\d/)?.[0] ?? '';
  }

  async #attach(): Promise<void> {
    for (const document of [certificate, photograph]) {
      const chooser = this.page.waitForEvent('filechooser');
      await this.page.locator('label').filter({ hasText: 'เลือกไฟล์' }).click();
      await (await chooser).setFiles(document);
      await this.page.getByRole('listitem').filter({ hasText: document.name }).getByText('อัปโหลดเสร็จแล้ว').waitFor();
    }
  }

  /** Clears the conditions and sets others; returns the receipt numbers that are found. */
  async search(set: (form: Locator) => Promise<void>): Promise<string[]> {
    const form = this.page.getByRole('search', { name: 'ค้นหาเรื่องที่ท่านติดต่อ' });
    await form.getByRole('button', { name: 'ล้างเงื่อนไข' }).click();
    await form.getByText('เงื่อนไขเพิ่มเติม').click();
    await set(form);
    await form.getByRole('button', { name: 'ค้นหา', exact: true }).click();
    const results = this.page.getByRole('region', { name: 'ผลการค้นหา' });
    await results.getByText(/^พบ \d/).waitFor();
    return this.receiptNumbersIn(results);
  }

  async signOut(): Promise<void> {
    await this.#button('ออกจากระบบ').click();
    await this.page.getByRole('main').getByText('ท่านออกจากระบบแล้ว').waitFor();
  }

  /** The text of the focused element, also within shadow roots. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return focused?.textContent.trim() ?? '';
    });
  }

  #tile(name: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${name} `) });
  }

  #button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}

/** Finds menus and rows: links where the portal's screens have addresses, otherwise buttons. */
export function wayTo(place: Locator, name: string | RegExp): Locator {
  return place.getByRole('link', { name }).or(place.getByRole('button', { name }));
}

/** Fills in the three parts of a date. */
export async function fillDate(range: Locator, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await range.getByLabel('วัน', { exact: true }).fill(day);
  await range.getByLabel('เดือน').fill(month);
  await range.getByLabel('ปี').fill(year);
}

async function factsIn(place: Locator): Promise<Record<string, string>> {
  await place.getByRole('term').first().waitFor();
  const terms = await place.getByRole('term').allTextContents();
  const definitions = await place.getByRole('definition').allTextContents();
  return Object.fromEntries(
    terms.map((term, index) => [term.trim(), definitions[index]?.replace(/\s+/g, ' ').trim() ?? '']),
  );
}
