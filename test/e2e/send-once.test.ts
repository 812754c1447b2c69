import { expect } from 'chai';
import type { Page } from 'playwright';

import { Citizen } from './support/citizen.js';
import { subjectsInStore, watchSubmissions, type Submissions } from './support/lost-answers.js';
import { plainPage } from './support/portals.js';
import { stage } from './support/stage.js';

const send = (page: Page) => page.getByRole('button', { name: 'บันทึกและส่งเรื่อง' });
const receiptNumber = (page: Page) => page.getByRole('main').getByText(/^\s*เลขรับเรื่อง\s*\d{4}-\d{8}-\d/);
const receipt = async (page: Page) => /\d{4}-\d{8}-\d/.exec((await receiptNumber(page).textContent()) ?? '')?.[0];
const failure = (page: Page) => page.locator('sme-inquiry-form').getByText('ยังส่งเรื่องไม่ได้');

describe('submitting an inquiry under bad conditions', function () {
  this.timeout(90_000);
  const test = stage();

  interface Writing {
    readonly page: Page;
    readonly submissions: Submissions;
    readonly citizen: Citizen;
  }

  /** A page in which somebody has filled in the form and is about to send it. */
  async function withForm(subject: string, action: (writing: Writing) => Promise<void>) {
    const portal = test.own(await plainPage.open());
    const { page } = await test.page();
    const submissions = await watchSubmissions(page);
    const citizen = new Citizen(page);
    await page.goto(portal.address);
    await citizen.signIn();
    await openForm(citizen);
    await fill(page, subject);
    const before = await subjectsInStore(portal.address);
    await action({ page, submissions, citizen });
    const after = await subjectsInStore(portal.address);
    expect(after.length - before.length, 'exactly one more in the store').to.equal(1);
    expect(
      after.filter(each => each === subject),
      'and it is this one',
    ).to.have.length(1);
    expect(new Set(submissions.keys).size, 'one key').to.equal(1);
  }

  async function openForm({ page }: Citizen) {
    await page.getByRole('main').getByText('ท่านมี 3 กิจการในระบบ').waitFor();
    await page
      .getByRole('navigation', { name: 'เมนูบริการ' })
      .getByRole('link', { name: 'เรื่องที่ท่านติดต่อ' })
      .first()
      .click();
    await page.getByRole('button', { name: 'สร้างเรื่องใหม่' }).click();
    await page.getByRole('heading', { name: 'สร้างเรื่องใหม่' }).waitFor();
  }

  async function fill(page: Page, subject: string) {
    await page.getByRole('radio', { name: 'ร้านใจดีเบเกอรี่' }).check();
    await page.getByLabel('หมวดหมู่เรื่อง').selectOption({ label: 'การจดทะเบียนธุรกิจและนิติบุคคล' });
    await page.getByRole('radio', { name: 'กรมพัฒนาธุรกิจการค้า' }).check();
    await page.getByLabel('เรื่องที่จะติดต่อ').fill(subject);
    await page.getByLabel('รายละเอียด', { exact: true }).fill('ต้องเตรียมเอกสารใดบ้าง');
  }

  it('takes effect once after a double click', () =>
    withForm('กดสองครั้ง', async ({ page }) => {
      await send(page).dblclick();
      await receiptNumber(page).waitFor();
    }));

  it('takes effect once after Enter and a click', () =>
    withForm('กด Enter แล้วคลิก', async ({ page, submissions }) => {
      submissions.hold();
      await page.getByLabel('เรื่องที่จะติดต่อ').press('Enter');
      // The button shows that it is busy; a person may click it all the same.
      const busy = page.getByRole('button', { name: 'กำลังส่งเรื่อง…' });
      await busy.waitFor();
      await busy.click({ force: true });
      submissions.release();
      await receiptNumber(page).waitFor();
    }));

  it('takes effect once when every answer is lost and the person retries', () =>
    withForm('คำตอบหายระหว่างทาง', async ({ page, submissions }) => {
      submissions.lose(3); // Including the client's own retries.
      await send(page).click();
      await failure(page).waitFor();
      await send(page).click();
      await receiptNumber(page).waitFor();
      expect(submissions.keys.length).to.be.greaterThan(3);
    }));

  it('takes effect once when the page is reloaded during the submission, and restores the text', () =>
    withForm('โหลดหน้าใหม่ระหว่างส่ง', async ({ page, submissions, citizen }) => {
      submissions.hold();
      await send(page).click();
      while (submissions.keys.length === 0) await page.waitForTimeout(20);
      await page.reload();
      submissions.release();
      await citizen.signIn();
      // The address still names the form, so the person returns to it.
      await page.getByText('กู้คืนร่างที่ท่านกรอกค้างไว้แล้ว').first().waitFor();
      expect(await page.getByLabel('เรื่องที่จะติดต่อ').inputValue()).to.equal('โหลดหน้าใหม่ระหว่างส่ง');
      await send(page).click();
      await receiptNumber(page).waitFor();
    }));

  it('takes effect once when the text is changed after a lost answer, and shows the person which version arrived', () =>
    withForm('ฉบับแรก', async ({ page, submissions }) => {
      submissions.lose(3);
      await send(page).click();
      await failure(page).waitFor();
      await page.getByLabel('เรื่องที่จะติดต่อ').fill('ฉบับแก้ไข');
      await send(page).click();
      expect(await receipt(page)).to.match(/^\d{4}-\d{8}-\d$/);
      await page.getByRole('main').getByText('หน่วยงานได้รับเรื่องฉบับก่อนแก้ไข').waitFor();
      await page.getByRole('button', { name: 'สร้างเรื่องใหม่จากข้อความที่แก้ไข' }).click();
      expect(await page.getByLabel('เรื่องที่จะติดต่อ').inputValue()).to.equal('ฉบับแก้ไข');
    }));

  it('stores nothing readable, and nothing at all after sign-out', () =>
    withForm('เรื่องส่วนตัว', async ({ page, citizen }) => {
      await page.getByText('ระบบเก็บร่างนี้ไว้').first().waitFor();
      const stored = () =>
        page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]));
      expect(await stored())
        .to.contain('sme-one-id/draft')
        .and.not.contain('ส่วนตัว');
      await send(page).click();
      await receiptNumber(page).waitFor();
      expect(await stored(), 'it has been sent').to.not.contain('sme-one-id/draft');
      await citizen.signOut();
      expect(await stored()).to.not.contain('sme-one-id');
    }));
});
