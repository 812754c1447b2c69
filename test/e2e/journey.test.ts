import type { Locator } from 'playwright';
import { expect } from 'chai';

import { Citizen, fillDate, wayTo, type Written } from './support/citizen.js';
import { officerAtPanel, officerByApi, type Officer } from './support/officers.js';
import { demoPortal, developmentPage, mockPortal, staticPage, type Portal } from './support/portals.js';
import { stage } from './support/stage.js';

const agency = 'กรมพัฒนาธุรกิจการค้า';
const inquiry: Written = {
  business: 'ร้านใจดีเบเกอรี่',
  category: 'การจดทะเบียนธุรกิจและนิติบุคคล',
  agency,
  subject: 'ขอทราบขั้นตอนการจดทะเบียนพาณิชย์ออนไลน์',
  detail: 'ต้องการขายขนมผ่านเว็บไซต์\nต้องเตรียมเอกสารใดบ้าง',
};
const reply = 'กรุณาเตรียมบัตรประชาชนและแผนที่ตั้งร้าน';
const conclusion = 'รับจดทะเบียนเรียบร้อยแล้ว';

/** S22–S28, with the manual's names; the first of the card is its heading. */
const terms = ['ที่อยู่', 'ภาคธุรกิจ', 'หมวดหมู่ธุรกิจ', 'ขนาดธุรกิจ', 'เบอร์โทรศัพท์', 'E-mail'];

describe('the complete journey of the manual', function () {
  this.timeout(120_000);
  const test = stage();

  walksOn(demoPortal, officerAtPanel);
  walksOn(mockPortal, officerAtPanel);
  walksOn(staticPage, officerByApi);
  walksOn(developmentPage, officerByApi);

  function walksOn(where: Portal, officer: Officer) {
    it(`works on ${where.name}`, async () => {
      const portal = test.own(await where.open());
      const { page, errors } = await test.page();
      await portal.visit(page);
      await walk(new Citizen(page), officer);
      expect(errors).to.deep.equal([]);
    });
  }
});

async function walk(citizen: Citizen, officer: Officer): Promise<void> {
  const { page } = citizen;

  // 1. Sign in, and see all businesses with everything that is known of them (S7–S31).
  await citizen.signIn();
  await page.getByRole('main').getByText('ท่านมี 3 กิจการในระบบ').waitFor();
  expect(await citizen.factsOf('ร้านใจดีเบเกอรี่')).to.include({
    ที่อยู่: '99/1 หมู่ 4 ถนนตัวอย่าง ตำบลสุเทพ อำเภอเมืองเชียงใหม่ จังหวัดเชียงใหม่ 50200',
    ภาคธุรกิจ: 'ภาคการผลิต',
    หมวดหมู่ธุรกิจ: 'การผลิต',
    ขนาดธุรกิจ: 'รายย่อย',
    เบอร์โทรศัพท์: '053 000 001',
    'E-mail': 'bakery@jaidee.example.com',
  });
  expect(await citizen.factsOf('บริษัท ใจดีผลิตภัณฑ์อาหารแปรรูป')).to.include.all.keys(terms);
  // A register may not know everything; the card shows that instead of leaving it out.
  expect(await citizen.factsOf('ห้างหุ้นส่วนจำกัด ใจดีขนส่งและบริการ')).to.include({ 'E-mail': 'ไม่มีข้อมูล' });

  // 2. The three tiles count the inquiries in the lists below them (S33–S39).
  await citizen.open('เรื่องที่ท่านติดต่อ');
  const before = await citizen.countOn('เรื่องใหม่');
  for (const tile of ['เรื่องใหม่', 'กำลังดำเนินการ', 'เรื่องติดต่อทั้งหมด']) {
    const listed = await citizen.listUnder(tile);
    expect(listed, tile).to.have.length(await citizen.countOn(tile));
    expect(listed, tile).not.to.have.length(0);
  }

  // 3. Write to an agency, with two documents; the receipt number is in the list of new inquiries (S40–S53).
  const receiptNumber = await citizen.write(inquiry);
  await citizen.open('เรื่องที่ท่านติดต่อ');
  await citizen.listUnder('เรื่องใหม่', receiptNumber);
  expect(await citizen.countOn('เรื่องใหม่')).to.equal(before + 1);

  // 4. The officer replies and completes; the inquiry is in the youngest bucket (S65–S72).
  await officer(page, { receiptNumber, agencyId: 'dbd', reply, conclusion });
  await citizen.open('แจ้งเตือน');
  await citizen.listUnder('แจ้งเตือน 1–7 วัน', receiptNumber);

  // 5. Its history shows which agency did what, when, and with which text (S73–S78).
  await wayTo(page.getByRole('main'), receiptNumber).click();
  await readHistory(citizen);

  // 6. It is found by every condition of the manual (S54–S64).
  await findAgain(citizen, receiptNumber);

  // 7. Sign out, back to the choice of account type, with the focus on its heading (S79–S81, D26).
  await citizen.signOut();
  await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' }).waitFor();
  expect(await citizen.focused()).to.equal('ระบบเพื่อขอรับบริการภาครัฐ');
}

async function readHistory({ page }: Citizen): Promise<void> {
  await page.getByRole('heading', { name: 'ประวัติการดำเนินงาน' }).waitFor();
  const entryWith = (detail: string) => page.getByRole('listitem').filter({ hasText: detail });
  for (const [action, detail] of [
    ['ตอบกลับ', reply],
    ['ดำเนินการเสร็จสิ้น', conclusion],
  ] as const) {
    const entry = entryWith(detail).filter({ hasText: action });
    await entry.waitFor();
    expect(await entry.textContent(), action).to.contain(`โดยเจ้าหน้าที่${agency}`);
    const time = await entry.getByRole('time').first().getAttribute('datetime');
    expect(Date.now() - Date.parse(time ?? ''), action).to.be.within(0, 120_000);
  }
}

async function findAgain(citizen: Citizen, receiptNumber: string): Promise<void> {
  await citizen.open('ค้นหาเรื่องที่ท่านติดต่อ');
  const date = buddhistToday();
  const inThaiDigits = receiptNumber.replace(/\d/g, digit => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit);

  const byNumber = await citizen.search(form => form.getByLabel('เลขรับเรื่อง').fill(inThaiDigits));
  expect(byNumber, 'receipt number in Thai digits').to.deep.equal([receiptNumber]);

  for (const [name, conditions] of [
    ['วันที่ติดต่อ', ['วันที่ติดต่อ']],
    ['วันที่เสร็จสิ้น', ['วันที่เสร็จสิ้น']],
  ] as const) {
    const byDate = await citizen.search(async form => {
      for (const condition of conditions) {
        await fillDate(form.getByRole('group', { name: `${condition} ตั้งแต่วันที่` }), date);
        await fillDate(form.getByRole('group', { name: `${condition} ถึงวันที่` }), date);
      }
    });
    expect(byDate, name).to.contain(receiptNumber);
  }

  const byStatus = await citizen.search(form => form.getByRole('checkbox', { name: 'เสร็จสิ้น' }).check());
  expect(byStatus, 'status').to.contain(receiptNumber);
  const byOtherStatus = await citizen.search(form => form.getByRole('checkbox', { name: 'เรื่องใหม่' }).check());
  expect(byOtherStatus, 'another status').not.to.contain(receiptNumber);

  const byAgency = await citizen.search(form => chooseAgency(form, agency));
  expect(byAgency, 'agency').to.contain(receiptNumber);
  const byOtherAgency = await citizen.search(form => chooseAgency(form, 'กรมสรรพากร'));
  expect(byOtherAgency, 'another agency').not.to.contain(receiptNumber);
}

async function chooseAgency(form: Locator, name: string): Promise<void> {
  await form.getByRole('combobox', { name: 'หน่วยงานเครือข่ายให้บริการ' }).fill(name);
  await form.getByRole('option', { name }).first().click();
}

/** Today in Bangkok: day, month and year of the Buddhist Era. */
function buddhistToday(): readonly [string, string, string] {
  const parts = new Intl.DateTimeFormat('th-TH', {
    timeZone: 'Asia/Bangkok',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  }).formatToParts();
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(each => each.type === type)?.value ?? '';
  return [part('day'), part('month'), part('year')];
}
