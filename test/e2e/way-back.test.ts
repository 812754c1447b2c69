import { expect } from 'chai';
import type { Locator, Page } from 'playwright';

import { Citizen, wayTo } from './support/citizen.js';
import { plainPage } from './support/portals.js';
import { stage } from './support/stage.js';

const pageSize = 20;
const pages = 3;
const openers = (page: Page) => wayTo(page.getByRole('main'), /^\d{4}-\d{8}-\d/);

const lists: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the inquiries': page => new Citizen(page).open('เรื่องที่ท่านติดต่อ'),
  'the notifications': page => new Citizen(page).open('แจ้งเตือน'),
  'the results of a search': async page => {
    await new Citizen(page).open('ค้นหาเรื่องที่ท่านติดต่อ');
    await page.getByRole('button', { name: 'ค้นหา', exact: true }).click();
  },
};

describe('the browser’s Back button', function () {
  this.timeout(120_000);
  const test = stage();

  for (const [name, open] of Object.entries(lists))
    it(`restores ${name}: rows, scroll position, and the focus on the row that was opened (E7)`, async () => {
      const portal = test.own(await plainPage.open());
      const { page, errors } = await test.page();
      page.setDefaultTimeout(30_000);
      await page.goto(portal.address);
      // Routers take over scroll restoration; otherwise the browser would hide that the list does nothing.
      await page.evaluate(() => (history.scrollRestoration = 'manual'));
      await new Citizen(page).signIn('busy');
      await page.getByRole('main').getByRole('article').first().waitFor();
      await open(page);
      await loadPages(page);

      const number = await farUnread(page);
      const row = wayTo(page.getByRole('main'), new RegExp(`^${number}`));
      await row.scrollIntoViewIfNeeded();
      const before = await placeOf(page, row);
      await row.click();
      await page.getByRole('heading', { name: 'ประวัติการดำเนินงาน' }).waitFor();

      await page.goBack();
      await page.waitForFunction(expected => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        return focused?.textContent.trim().startsWith(expected);
      }, number);
      const mark = page.locator('[part~="row"]').filter({ hasText: number }).locator('[part~="unread"]');
      await mark.waitFor({ state: 'detached' });
      expect(await placeOf(page, row)).to.deep.equal(before);
      expect(errors).to.deep.equal([]);
    });
});

async function loadPages(page: Page) {
  for (let loaded = 1; loaded < pages; loaded += 1) {
    await openers(page)
      .nth(loaded * pageSize - 1)
      .waitFor();
    await page.getByRole('button', { name: 'แสดงเพิ่มเติม' }).click();
  }
  await openers(page)
    .nth(pages * pageSize - 1)
    .waitFor();
}

/** The receipt number of an unread inquiry below the first page of the list. */
async function farUnread(page: Page): Promise<string> {
  const texts = await page.getByRole('main').locator('[part~="row"]').allTextContents();
  const text = texts.find((row, index) => index > pageSize && row.includes('ยังไม่ได้อ่าน'));
  return /\d{4}-\d{8}-\d/.exec(text ?? '')?.[0] ?? '';
}

async function placeOf(page: Page, row: Locator) {
  return {
    rows: await openers(page).count(),
    scroll: await page.evaluate(() => Math.round(scrollY)),
    top: Math.round((await row.boundingBox())?.y ?? NaN),
  };
}
