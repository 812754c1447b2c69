import { expect } from 'chai';
import type { Page } from 'playwright';

import { Citizen, wayTo } from './support/citizen.js';
import { foreignPortal } from './support/foreign-portal.js';
import { stage } from './support/stage.js';
import { openPage } from './support/watched-page.js';

/** Signs in on the service's own page, and returns. */
async function signInByRedirect(page: Page) {
  await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).click();
  await page.waitForURL('**/sign-in?**');
  expect(page.url(), 'the service is told nothing of where in the page').not.to.match(/dept|faq|inquiries/);
  await page.getByLabel('บัญชีผู้ใช้งาน').fill('somying');
  await page.getByLabel('รหัสผ่าน').fill('Sample-Pass-2569');
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
}

describe('an address of a screen, opened without a session', function () {
  this.timeout(90_000);
  const test = stage();

  const portalWith = async (routing: string) =>
    test.own(
      await foreignPortal(
        ({ service }) =>
          `<main><sme-one-id base-url="${service}/v1"><sme-portal routing="${routing}"></sme-portal></sme-one-id></main>`,
      ),
    );

  for (const routing of ['hash', 'query'] as const)
    it(`asks to sign in, and then shows the inquiry of a link in a new tab or an email, by ${routing} (E13, H5)`, async () => {
      const { address } = await portalWith(routing);
      const { page } = await test.page();
      await page.goto(`${address}?dept=5`);
      await signInByRedirect(page);
      await page.getByText('ท่านมี 3 กิจการในระบบ').first().waitFor();
      await new Citizen(page).open('เรื่องที่ท่านติดต่อ');
      const link = wayTo(page.getByRole('main'), /^\d{4}-\d{8}-\d/).nth(2);
      const number = /\d{4}-\d{8}-\d/.exec((await link.textContent()) ?? '')?.[0] ?? '';
      const opened = page.context().waitForEvent('page');
      await link.click({ modifiers: ['ControlOrMeta'] });
      const tab = await opened;
      await tab.waitForURL(url => url.href.includes(number));
      const linked = tab.url();
      await showsAfterSignIn(tab, linked, number);

      // From an email: a browser that has never been here.
      const { page: other, errors, close } = await openPage(test.browser);
      await other.goto(linked);
      await showsAfterSignIn(other, linked, number);
      expect(errors).to.deep.equal([]);
      await close();
    });

  it('is restored with query and hash after the sign-in (H5)', async () => {
    const { address } = await portalWith('hash');
    const { page, errors } = await test.page();
    await page.goto(`${address}?dept=5#faq`);
    await signInByRedirect(page);
    await page.getByText('ท่านมี 3 กิจการในระบบ').first().waitFor();
    expect(page.url()).to.equal(`${address}?dept=5#faq`);
    expect(errors).to.deep.equal([]);
  });
});

async function showsAfterSignIn(page: Page, address: string, number: string) {
  await signInByRedirect(page);
  await page.getByRole('heading', { name: 'ประวัติการดำเนินงาน' }).waitFor();
  await page.getByRole('main').getByText(number).first().waitFor();
  expect(page.url()).to.equal(address);
  expect(new URL(address).searchParams.get('dept')).to.equal('5');
}
