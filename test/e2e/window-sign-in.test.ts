import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';
import type { Browser, Page } from 'playwright';

import { startServer } from '../../src/server/index.js';
import { openBrowser } from './support/browser.js';
import { buildAll } from './support/build.js';
import { openPage } from './support/watched-page.js';

/** A portal of another origin, whose page signs people in in a window. */
async function portalWithWindow() {
  const folder = mkdtempSync(join(tmpdir(), 'sme-one-id-window-'));
  const file = join(folder, 'page.html');
  cpSync('dist/cdn', join(folder, 'cdn'), { recursive: true });
  writeFileSync(file, '');
  const portal = await startServer({ port: 0, staticRoot: folder, pagePolicy: () => "frame-ancestors 'none'" });
  const address = `${portal.url}/page.html`;
  const service = await startServer({
    port: 0,
    sampleData: true,
    allowedOrigins: [portal.url],
    returnAddresses: [address],
  });
  writeFileSync(
    file,
    `<!doctype html>
    <html lang="th">
      <meta charset="utf-8">
      <title>เว็บไซต์อื่น</title>
      <link rel="icon" href="data:,">
      <script type="module" src="/cdn/sme-one-id.js"></script>
      <input aria-label="ช่องของหน้านี้">
      <sme-one-id base-url="${service.url}/v1">
        <sme-login-selector sign-in-page="window"></sme-login-selector>
      </sme-one-id>
    </html>`,
  );
  return {
    address,
    service,
    async close() {
      await portal.close();
      await service.close();
      rmSync(folder, { recursive: true });
    },
  };
}

describe('signing in in a window', function () {
  this.timeout(90_000);
  let browser: Browser;

  before(async function () {
    this.timeout(300_000);
    await buildAll();
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const policy of [undefined, 'same-origin']) {
    it(`leaves the page as it is, with ${policy ?? 'no'} opener policy on the sign-in page`, async () => {
      const portal = await portalWithWindow();
      const { page, faults, close } = await openPage(browser);
      try {
        if (policy) await cutOff(page, policy);
        await page.goto(portal.address);
        await page.getByLabel('ช่องของหน้านี้').fill('ยังอยู่');
        const opened = page.context().waitForEvent('page');
        await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).click();
        const popup = await opened;
        await popup.waitForURL(`${portal.service.url}/sign-in?**`);
        await popup.getByLabel('บัญชีผู้ใช้งาน').fill('somying');
        await popup.getByLabel('รหัสผ่าน').fill('Sample-Pass-2569');
        const closed = popup.waitForEvent('close');
        await popup.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
        await page.getByText('ท่านเข้าสู่ระบบแล้วในชื่อ').first().waitFor();
        await closed;
        expect(await page.getByLabel('ช่องของหน้านี้').inputValue()).to.equal('ยังอยู่');
        expect(page.url()).to.equal(portal.address);
        expect(faults).to.deep.equal([]);
      } finally {
        await close();
        await portal.close();
      }
    });
  }
});

/** As a service does that lets no other page reach its own. */
async function cutOff(page: Page, policy: string) {
  await page.context().route('**/sign-in?**', async route => {
    const response = await route.fetch({ maxRedirects: 0 });
    await route.fulfill({ response, headers: { ...response.headers(), 'cross-origin-opener-policy': policy } });
  });
}
