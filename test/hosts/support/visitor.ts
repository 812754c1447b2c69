import { expect } from 'chai';
import type { Page } from 'playwright';

import { certificate } from '../../e2e/support/documents.js';

/** On the service's own page, and back. */
export async function signInByRedirect(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).first().click();
  await page.waitForURL(/\/sign-in\?/);
  await page.getByLabel('บัญชีผู้ใช้งาน').fill('somying');
  await page.getByLabel('รหัสผ่าน').fill('Sample-Pass-2569');
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
  await page.waitForURL(url => url.origin === origin);
  await page.getByText('ท่านมี 3 กิจการในระบบ').first().waitFor();
}

const subject = 'ขอทราบขั้นตอนการจดทะเบียนพาณิชย์อิเล็กทรอนิกส์';
const detail = 'ร้านตั้งอยู่ที่บ้าน ต้องการขายขนมผ่านเว็บไซต์ ต้องเตรียมเอกสารใดบ้าง';

/** Types letter by letter while a document is on its way. */
export async function writeInquiry(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'เมนูบริการ' })
    .getByRole('button', { name: 'เรื่องที่ท่านติดต่อ' })
    .first()
    .click();
  await page.getByRole('button', { name: 'สร้างเรื่องใหม่' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.locator('label').filter({ hasText: 'เลือกไฟล์' }).click();
  await (await chooser).setFiles(certificate);
  const subjectField = page.getByLabel('เรื่องที่จะติดต่อ');
  const detailField = page.getByLabel('รายละเอียด', { exact: true });
  await subjectField.pressSequentially(subject, { delay: 30 });
  await detailField.pressSequentially(detail, { delay: 30 });
  await page.getByRole('listitem').filter({ hasText: certificate.name }).getByText('อัปโหลดแล้ว').waitFor();
  expect(await subjectField.inputValue()).to.equal(subject);
  expect(await detailField.inputValue()).to.equal(detail);
}
