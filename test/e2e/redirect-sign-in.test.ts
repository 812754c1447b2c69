import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';
import type { Browser, Page } from 'playwright';

import { startServer } from '../../src/server/index.js';
import { openBrowser } from './support/browser.js';
import { buildAll } from './support/build.js';
import { demoPortal, mockPortal, type Portal } from './support/portals.js';
import { openPage } from './support/watched-page.js';

const juristic = { username: '0985567000016', password: 'Sample-Pass-2569' };

describe('signing in on another page', function () {
  this.timeout(60_000);
  let browser: Browser;

  before(async function () {
    this.timeout(240_000);
    await buildAll();
    browser = await openBrowser();
  });
  after(() => browser.close());

  /** On the service's own page. */
  async function typeIn(page: Page, { username, password }: typeof juristic) {
    await page.getByLabel('บัญชีผู้ใช้งาน').fill(username);
    await page.getByLabel('รหัสผ่าน').fill(password);
    await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
  }

  async function on(portal: Portal, visit: (page: Page) => Promise<void>, expectedFaults: string[] = []) {
    const open = await portal.open();
    const { page, faults, close } = await openPage(browser);
    try {
      await page.goto(open.address);
      await visit(page);
      expect(faults).to.deep.equal(expectedFaults);
    } finally {
      await close();
      await open.close();
    }
  }

  it('brings a juristic person back to the portal, signed in, with nothing left in the address', () =>
    on(demoPortal, async page => {
      const before = page.url();
      await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' }).click();
      await page.waitForURL(/\/sign-in\?request=/);
      await typeIn(page, juristic);
      await page.getByText('ท่านมี 1 กิจการในระบบ').first().waitFor();
      expect(page.url()).to.equal(before);
    }));

  it('lets the person try again after a wrong password', () =>
    on(
      demoPortal,
      async page => {
        await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' }).click();
        await typeIn(page, { ...juristic, password: 'wrong' });
        await page.getByRole('alert').getByText('บัญชีผู้ใช้งานหรือรหัสผ่านไม่ถูกต้อง').waitFor();
        expect(await page.getByLabel('บัญชีผู้ใช้งาน').inputValue()).to.equal(juristic.username);
        await typeIn(page, juristic);
        await page.getByText('ท่านมี 1 กิจการในระบบ').first().waitFor();
      },
      // Chromium notes the status of the form that comes back.
      ['console: Failed to load resource: the server responded with a status of 422 (Unprocessable Entity)'],
    ));

  it('goes straight through on the mock, whose stand-in signs the sample person in', () =>
    on(mockPortal, async page => {
      await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' }).click();
      await page.getByText('ท่านมี 1 กิจการในระบบ').first().waitFor();
    }));

  it('serves a portal of another origin, which never sees a password', async () => {
    const { page, faults, close } = await openPage(browser);
    const foreign = await foreignPortal();
    try {
      await page.goto(foreign.address);
      await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).click();
      await page.waitForURL(`${foreign.service.url}/sign-in?**`);
      await typeIn(page, { username: 'somying', password: 'Sample-Pass-2569' });
      await page.waitForURL(foreign.address);
      await page.getByText('ท่านมี 3 กิจการในระบบ').first().waitFor();
      expect(faults).to.deep.equal([]);
    } finally {
      await close();
      await foreign.close();
    }
  });
});

/** A portal and the service, each on an origin of its own. */
async function foreignPortal() {
  const folder = mkdtempSync(join(tmpdir(), 'sme-one-id-foreign-'));
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
      <sme-one-id base-url="${service.url}/v1"><sme-portal></sme-portal></sme-one-id>
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
