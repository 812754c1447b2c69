import { expect } from 'chai';
import type { Page } from 'playwright';

import { foreignPortal } from './support/foreign-portal.js';
import { stage } from './support/stage.js';

/** A page that signs people in in a window, and has a field of its own. */
const pageWithField = ({ service }: { readonly service: string }) => `
  <input aria-label="ช่องของหน้านี้">
  <sme-one-id base-url="${service}/v1">
    <sme-login-selector sign-in-page="window"></sme-login-selector>
  </sme-one-id>`;

describe('signing in in a window', function () {
  this.timeout(90_000);
  const test = stage();

  for (const policy of [undefined, 'same-origin']) {
    it(`leaves the page unchanged, with ${policy ?? 'no'} opener policy on the sign-in page`, async () => {
      const portal = test.own(await foreignPortal(pageWithField));
      const { page, errors } = await test.page();
      if (policy) await cutOff(page, policy);
      await page.goto(portal.address);
      await page.getByLabel('ช่องของหน้านี้').fill('ยังอยู่');
      const opened = page.context().waitForEvent('page');
      await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).click();
      const popup = await opened;
      await popup.waitForURL(`${portal.service}/sign-in?**`);
      await popup.getByLabel('บัญชีผู้ใช้งาน').fill('somying');
      await popup.getByLabel('รหัสผ่าน').fill('Sample-Pass-2569');
      const closed = popup.waitForEvent('close');
      await popup.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
      await page.getByText('ท่านเข้าสู่ระบบแล้วในชื่อ').first().waitFor();
      await closed;
      expect(await page.getByLabel('ช่องของหน้านี้').inputValue()).to.equal('ยังอยู่');
      expect(page.url()).to.equal(portal.address);
      expect(errors).to.deep.equal([]);
    });
  }
});

/** Sets the opener policy that separates the sign-in page from other pages. */
async function cutOff(page: Page, policy: string) {
  await page.context().route('**/sign-in?**', async route => {
    const response = await route.fetch({ maxRedirects: 0 });
    await route.fulfill({ response, headers: { ...response.headers(), 'cross-origin-opener-policy': policy } });
  });
}
