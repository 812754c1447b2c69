import type { Page } from 'playwright';

import { wayTo, type Citizen } from './citizen.js';
import { enterService } from './portals.js';

interface Screen {
  readonly name: string;
  /** Navigates from the previous screen to this one, in Thai. */
  readonly go: (citizen: Citizen) => Promise<unknown>;
}

const press =
  (name: string | RegExp) =>
  ({ page }: Citizen) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).first().click();

const openFirst = async ({ page }: Citizen) => {
  await wayTo(page.getByRole('main'), /^\d{4}-\d{8}-\d/)
    .first()
    .click();
  await page.getByRole('listitem').filter({ hasText: 'ส่งเรื่อง' }).getByRole('time').first().waitFor();
};

/** Every screen of the manual, in the order of one walk. */
export const screens: readonly Screen[] = [
  { name: '00-home', go: ({ page }) => page.getByText('ขั้นตอนการใช้บริการ').waitFor() },
  {
    name: '01-account-types',
    async go({ page }) {
      await enterService(page);
      await page.getByText('กรุณาเลือกประเภทของบัญชี').first().waitFor();
    },
  },
  { name: '02-sign-in', go: press('เข้าสู่ระบบด้วยบัญชีบัตรประชาชน') },
  { name: '03-sign-in-errors', go: press('เข้าสู่ระบบ') },
  { name: '04-forgotten-password', go: press('ลืมรหัสผ่าน?') },
  {
    name: '05-businesses',
    async go(citizen) {
      await press('กลับไปเข้าสู่ระบบ')(citizen);
      await press('เลือกประเภทบัญชีอื่น')(citizen);
      await citizen.signIn();
      await citizen.page.getByRole('main').getByText('ท่านมี 3 กิจการในระบบ').waitFor();
    },
  },
  { name: '06-inquiries', go: citizen => citizen.open('เรื่องที่ท่านติดต่อ') },
  { name: '07-inquiries-new', go: citizen => citizen.listUnder('เรื่องใหม่') },
  { name: '08-inquiry', go: openFirst },
  {
    name: '09-form',
    async go(citizen) {
      await citizen.open('เรื่องที่ท่านติดต่อ');
      await press('สร้างเรื่องใหม่')(citizen);
      await citizen.page.getByRole('radio', { name: 'กรมพัฒนาธุรกิจการค้า' }).waitFor();
    },
  },
  {
    name: '10-form-errors',
    async go(citizen) {
      await press('บันทึกและส่งเรื่อง')(citizen);
      await citizen.page.getByText('พบข้อผิดพลาด').first().waitFor();
    },
  },
  {
    name: '11-receipt',
    async go(citizen) {
      await citizen.open('เรื่องที่ท่านติดต่อ');
      await citizen.write({
        business: 'ร้านใจดีเบเกอรี่',
        category: 'การจดทะเบียนธุรกิจและนิติบุคคล',
        agency: 'กรมพัฒนาธุรกิจการค้า',
        subject: 'ขอทราบขั้นตอนการจดทะเบียนพาณิชย์ออนไลน์สำหรับร้านที่ตั้งอยู่ที่บ้าน',
        detail: 'ต้องการขายขนมผ่านเว็บไซต์ ต้องเตรียมเอกสารใดบ้าง',
      });
    },
  },
  { name: '12-search', go: citizen => citizen.open('ค้นหาเรื่องที่ท่านติดต่อ') },
  {
    name: '13-search-results',
    go: citizen => citizen.search(form => form.getByRole('checkbox', { name: 'เสร็จสิ้น' }).check()),
  },
  {
    name: '14-search-nothing',
    go: citizen => citizen.search(form => form.getByLabel('เลขรับเรื่อง').fill('2500-00000000-0')),
  },
  { name: '15-notifications', go: citizen => citizen.open('แจ้งเตือน') },
  { name: '16-notifications-8-15', go: citizen => citizen.listUnder('แจ้งเตือน 8–15 วัน') },
  { name: '17-notified-inquiry', go: openFirst },
  {
    name: '18-officer',
    async go({ page }) {
      const panel = page.getByRole('complementary');
      await panel.getByText('เจ้าหน้าที่ (จำลอง)').click();
      await panel
        .getByRole('button', { name: /^\d{4}-/ })
        .first()
        .click();
    },
  },
  { name: '19-signed-out', go: citizen => citizen.signOut() },
  {
    name: '20-sign-in-page',
    async go(citizen) {
      await press('เข้าสู่ระบบด้วยบัญชีนิติบุคคล')(citizen);
      await citizen.page.waitForURL(/\/sign-in\?/);
    },
  },
];

/** Shows the screen in a language without leaving it; the sign-in page, which has no script, is requested in it. */
export async function showInLanguage(page: Page, language: 'th' | 'en'): Promise<void> {
  if (page.url().includes('/sign-in?')) {
    const address = new URL(page.url());
    address.searchParams.set('lang', language);
    await page.goto(address.href);
    return;
  }
  await page.getByRole('button', { name: language === 'th' ? 'ไทย' : 'English', exact: true }).click();
  await page.waitForTimeout(200); // English is loaded when it is first used.
}
