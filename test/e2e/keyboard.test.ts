/** The complete journey of the manual without a pointer (WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7). */
import { expect } from 'chai';

import { photograph } from './support/documents.js';
import { Keyboard } from './support/keyboard.js';
import { demoPortal } from './support/portals.js';
import { stage } from './support/stage.js';

describe('with the keyboard alone', function () {
  this.timeout(180_000);
  const test = stage();

  it('a person signs in, writes, searches, reads and signs out, and the focus is always visible', async () => {
    const portal = test.own(await demoPortal.open());
    const { page, errors } = await test.page();
    const keyboard = new Keyboard(page);
    await page.goto(portal.address);

    await keyboard.press('ผู้ประกอบการ');
    await keyboard.press('เข้าสู่ระบบด้วยบัญชีบัตรประชาชน');
    await keyboard.type('บัญชีผู้ใช้งาน', 'somying');
    await keyboard.type('รหัสผ่าน', 'Sample-Pass-2569');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'ข้อมูลกิจการ', exact: true }).waitFor();

    await keyboard.press('เรื่องที่ท่านติดต่อ');
    await page
      .locator('sme-inquiry-list')
      .getByText(/^พบ \d/)
      .waitFor();
    await keyboard.press('สร้างเรื่องใหม่');
    await keyboard.choose('กิจการ', 'ร้านใจดีเบเกอรี่');
    await keyboard.pick('หมวดหมู่เรื่อง', 'ภาษี');
    await keyboard.choose('หน่วยงาน', 'กรมสรรพากร');
    await keyboard.type('เรื่องที่จะติดต่อ', 'ขอสอบถามการยื่นภาษี');
    await keyboard.type('รายละเอียด', 'ต้องยื่นแบบใด และภายในวันใด');
    const chooser = page.waitForEvent('filechooser');
    await keyboard.press('เลือกไฟล์');
    await (await chooser).setFiles(photograph);
    await page.getByRole('listitem').filter({ hasText: photograph.name }).getByText('อัปโหลดเสร็จแล้ว').waitFor();
    await keyboard.press('บันทึกและส่งเรื่อง');
    await page.getByRole('heading', { name: 'ส่งเรื่องเรียบร้อยแล้ว' }).waitFor();

    await keyboard.back('ค้นหาเรื่องที่ท่านติดต่อ');
    await keyboard.type('คำค้นในชื่อเรื่องหรือรายละเอียด', 'ยื่นภาษี');
    await page.keyboard.press('Enter');
    await page
      .getByRole('region', { name: 'ผลการค้นหา' })
      .getByText(/^พบ \d/)
      .waitFor();
    await keyboard.press('ขอสอบถามการยื่นภาษี');
    await page.locator('sme-inquiry-detail').getByText('ต้องยื่นแบบใด และภายในวันใด').waitFor();

    await keyboard.back('แจ้งเตือน');
    await page.getByRole('heading', { name: 'แจ้งเตือน', exact: true }).waitFor();
    await keyboard.press('แจ้งเตือน 8–15 วัน');
    await keyboard.back('ออกจากระบบ');
    await page.getByRole('main').getByText('ท่านออกจากระบบแล้ว').waitFor();

    expect(keyboard.unseenStops, 'stops of the focus that nobody sees').to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });
});
