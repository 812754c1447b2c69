import { expect } from 'chai';
import type { Page } from 'playwright';

import { Citizen } from './support/citizen.js';
import { certificate } from './support/documents.js';
import { demoPortal, enterService, mockPortal } from './support/portals.js';
import { stage } from './support/stage.js';

describe('the demo portal', function () {
  this.timeout(60_000);
  const test = stage();

  async function demo(portal = demoPortal, options = {}) {
    const open = test.own(await portal.open());
    const { page, errors } = await test.page(options);
    await page.goto(open.address);
    return { page, errors, address: open.address };
  }
  const homeTitle = (page: Page) => page.getByRole('heading', { level: 1, name: 'ระบบเพื่อขอรับบริการภาครัฐ' });
  const entry = (page: Page) => page.getByRole('link', { name: 'ผู้ประกอบการ', exact: true });

  it('opens on the home screen, whose button at the top right leads to the choice of account type (S4–S10)', async () => {
    const { page, errors } = await demo();
    await homeTitle(page).waitFor();
    expect(await page.getByRole('main').count(), 'one screen').to.equal(1);
    const { x, y, width } = (await entry(page).boundingBox()) ?? { x: 0, y: 0, width: 0 };
    expect(x + width, 'at the right').to.be.greaterThan(1280 * 0.9);
    expect(y, 'at the top').to.be.below(200);

    await entry(page).click();
    const main = page.getByRole('main');
    await main.getByRole('heading', { name: 'ระบบเพื่อขอรับบริการภาครัฐ' }).waitFor();
    await main.getByText('กรุณาเลือกประเภทของบัญชี ที่จะเข้าใช้งาน').waitFor();
    for (const [choice, hint] of [
      ['เข้าสู่ระบบด้วยบัญชีบัตรประชาชน', 'จะใช้ login ที่สร้างจากระบบ SME One ID'],
      ['เข้าสู่ระบบด้วยบัญชีนิติบุคคล', 'จะใช้ login เดียวกันกับ'],
    ] as const)
      await main.getByRole('listitem').filter({ hasText: choice }).getByText(hint).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id), 'focus').to.equal('service');
    expect(await page.title()).to.contain('ศูนย์บริการผู้ประกอบการ');

    await page.goBack();
    await homeTitle(page).waitFor();
    expect(await page.title()).to.contain('ระบบเพื่อขอรับบริการภาครัฐ');
    expect(errors).to.deep.equal([]);
  });

  for (const portal of [demoPortal, mockPortal])
    it(`links to the registration for SME One ID, on ${portal.name} (S3)`, async () => {
      const { page } = await demo(portal);
      await enterService(page);
      const link = page.getByRole('link', { name: 'ลงทะเบียน หากท่านยังไม่มีบัญชี' });
      expect(await link.getAttribute('href')).to.equal('https://oneid.sme.go.th/home/');
    });

  it('keeps session, screen and language over a reload of the tab, and says so', async () => {
    const { page, errors } = await demo();
    await enterService(page);
    const citizen = new Citizen(page);
    await citizen.signIn();
    await citizen.open('แจ้งเตือน');
    await page.getByText('เมื่อโหลดหน้านี้ใหม่ ท่านยังอยู่ในระบบ').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.reload();
    await page.getByRole('main').getByRole('heading', { name: 'Notifications', exact: true }).waitFor();
    await page.getByText('When you reload this page, you stay signed in').waitFor();
    expect(errors).to.deep.equal([]);
  });

  it('shows the two steps of the manual for documents when they are switched on (S50–S51)', async () => {
    const { page, errors } = await demo();
    await page.getByLabel('แนบเอกสารสองขั้นตอนตามคู่มือ').check();
    await enterService(page);
    const citizen = new Citizen(page);
    await citizen.signIn();
    await citizen.open('เรื่องที่ท่านติดต่อ');
    await page.reload();
    await page.getByRole('button', { name: 'สร้างเรื่องใหม่' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('main').locator('label').filter({ hasText: 'เลือกไฟล์' }).click();
    await (await chooser).setFiles(certificate);
    const row = page.getByRole('listitem').filter({ hasText: certificate.name });
    expect(await row.getByText('อัปโหลดเสร็จแล้ว').count()).to.equal(0);
    await page.getByRole('button', { name: 'เพิ่มเอกสาร' }).click();
    await row.getByText('อัปโหลดเสร็จแล้ว').waitFor();
    expect(errors).to.deep.equal([]);
  });

  it('leads to the sample mailbox of its server; the mock has none', async () => {
    const { page } = await demo();
    await page.getByRole('link', { name: 'เปิดกล่องอีเมลตัวอย่าง' }).click();
    await page.waitForURL('**/sample-mailbox');
    const { page: onMock } = await demo(mockPortal);
    await onMock.getByText('แนบเอกสารสองขั้นตอน').waitFor();
    await onMock.getByRole('link', { name: 'เปิดกล่องอีเมลตัวอย่าง' }).waitFor({ state: 'detached' });
  });

  it('prints the service without the website around it, marked as sample data', async () => {
    const { page } = await demo();
    await enterService(page);
    await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('sme-portal').isVisible()).to.equal(true);
    expect(await page.getByText('ข้อมูลตัวอย่าง – เว็บไซต์สาธิต').isVisible()).to.equal(true);
    for (const around of ['.site-header', '.site-footer', '.breadcrumbs', '.tools', '.officer'])
      expect(await page.locator(around).isVisible(), around).to.equal(false);
  });

  for (const language of ['ไทย', 'English'])
    it(`fits into 320 px in ${language}`, async () => {
      const { page } = await demo(demoPortal, { width: 320 });
      await page.getByRole('button', { name: language }).click();
      const excess = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await excess(), 'home').to.be.at.most(0);
      await page.getByRole('link', { name: language === 'ไทย' ? 'ผู้ประกอบการ' : 'Entrepreneur', exact: true }).click();
      await page.locator('sme-login-selector [part="choice"]').first().waitFor();
      expect(await excess(), 'choice').to.be.at.most(0);
    });
});
