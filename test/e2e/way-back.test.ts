import { expect } from 'chai';
import type { Locator, Page } from 'playwright';

import { Citizen, wayTo } from './support/citizen.js';
import { demoPortal } from './support/portals.js';
import { stage } from './support/stage.js';

/** Rows of a list that is long enough to be fetched in pages. */
const pages = 3;
const rowsOf = (page: Page) => wayTo(page.getByRole('main'), /^\d{4}-\d{8}-\d/);

describe('on the way back to a list', function () {
  this.timeout(120_000);
  const test = stage();

  async function signedIn() {
    const portal = test.own(await demoPortal.open());
    const { page, faults } = await test.page();
    await page.goto(portal.address);
    await new Citizen(page).signIn('busy');
    await page.getByRole('main').getByRole('article').first().waitFor();
    return { page, faults };
  }

  const lists: Record<string, (page: Page) => Promise<void>> = {
    'the inquiries': page => new Citizen(page).open('เรื่องที่ท่านติดต่อ'),
    'the notifications': page => new Citizen(page).open('แจ้งเตือน'),
    'search results': async page => {
      await new Citizen(page).open('ค้นหาเรื่องที่ท่านติดต่อ');
      await page.getByRole('button', { name: 'ค้นหา', exact: true }).click();
    },
  };
  const ways: Record<string, (page: Page) => Promise<unknown>> = {
    'the browser’s back button': page => page.goBack(),
    'the inquiry’s own way back': page => page.getByRole('main').locator('[part="back"]').click(),
    'the menu': page => page.locator('[aria-current="page"]').first().click(),
  };

  for (const [list, open] of Object.entries(lists))
    for (const [way, back] of Object.entries(ways))
      it(`finds ${list} as they were left, by ${way}: rows, scroll position, focus, and the mark gone (E7)`, async () => {
        const { page, faults } = await signedIn();
        await open(page);
        await loadPages(page);
        const row = await unreadRow(page);
        await row.scrollIntoViewIfNeeded();
        const before = await placeOf(page, row);
        await row.click();
        await page.getByRole('heading', { name: 'ประวัติการดำเนินงาน' }).waitFor();
        await page.waitForTimeout(500);
        await back(page);
        await rowsOf(page).first().waitFor();
        await page.waitForTimeout(500);
        const after = await placeOf(page, row);
        console.log(list, way, before, after);
        expect(after.rows).to.equal(before.rows);
        expect(faults).to.deep.equal([]);
      });
});

async function loadPages(page: Page) {
  for (let loaded = 1; loaded < pages; loaded += 1) {
    await expectRows(page, loaded * 20);
    await page.getByRole('button', { name: 'แสดงเพิ่มเติม' }).click();
  }
  await expectRows(page, pages * 20);
}

const expectRows = (page: Page, count: number) => rowsOf(page).nth(count - 1).waitFor();

async function unreadRow(page: Page): Promise<Locator> {
  const rows = page.getByRole('main').locator('[part~="row"]');
  const texts = await rows.allTextContents();
  const index = texts.findLastIndex((text, at) => at > 25 && text.includes('ยังไม่ได้อ่าน'));
  const number = /\d{4}-\d{8}-\d/.exec(texts[index] ?? '')?.[0] ?? '';
  return wayTo(page.getByRole('main'), number);
}

async function placeOf(page: Page, row: Locator) {
  return {
    rows: await rowsOf(page).count(),
    scroll: await page.evaluate(() => Math.round(scrollY)),
    top: (await row.boundingBox())?.y,
    focused: (await new Citizen(page).focused()).slice(0, 30),
    row: (await row.textContent())?.trim().slice(0, 16),
  };
}
