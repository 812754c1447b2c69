import { expect } from 'chai';
import type { Locator, Page } from 'playwright';

import { certificate } from '../../e2e/support/documents.js';
import { wayTo } from '../../e2e/support/citizen.js';

/** From the portal to the service's own page, and back. */
export async function signInByRedirect(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).first().click();
  await signInAtService(page, origin);
}

/** The same by the back end, which asks for the type of account on a page of its own. */
export async function signInByBackEnd(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.getByRole('link', { name: 'เข้าสู่ระบบ' }).click();
  await page.getByRole('link', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).click();
  await signInAtService(page, origin);
}

async function signInAtService(page: Page, origin: string) {
  await page.waitForURL(/\/sign-in\?/);
  await page.getByLabel('บัญชีผู้ใช้งาน').fill('somying');
  await page.getByLabel('รหัสผ่าน').fill('Sample-Pass-2569');
  await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
  await page.waitForURL(url => url.origin === origin);
  await page.getByText('ท่านมี 3 กิจการในระบบ').first().waitFor();
}

export const signedIn = (page: Page) => page.getByRole('button', { name: 'ออกจากระบบ' }).waitFor();

export const signOut = (page: Page) => page.getByRole('button', { name: 'ออกจากระบบ' }).click();

const subject = 'ขอทราบขั้นตอนการจดทะเบียนพาณิชย์อิเล็กทรอนิกส์';
const detail = [
  'ร้านตั้งอยู่ที่บ้านเลขที่ ๙๙/๑ ต้องการขายขนมไทยผ่านเว็บไซต์และแอปพลิเคชัน ขอทราบว่าต้องเตรียมเอกสารใดบ้าง',
  'หากผู้ประกอบการมีทั้งหน้าร้านและร้านออนไลน์ จะต้องยื่นคำขอแยกกันหรือยื่นพร้อมกันได้ ค่าธรรมเนียมครั้งละเท่าใด',
  'ทั้งนี้ได้แนบหนังสือรับรองมาแล้ว ๑ ฉบับ กรุณาแจ้งกำเนิดของปัญหาน้ำท่วมคำขอเดิมด้วยครับ ขอบพระคุณมากค่ะ 🙏',
].join(' ');

const subjectField = (page: Page) => page.getByLabel('เรื่องที่จะติดต่อ');
const detailField = (page: Page) => page.getByLabel('รายละเอียด', { exact: true });

export async function beginInquiry(page: Page): Promise<void> {
  await wayTo(page.getByRole('navigation', { name: 'เมนูบริการ' }), 'เรื่องที่ท่านติดต่อ')
    .first()
    .click();
  await page.getByRole('button', { name: 'สร้างเรื่องใหม่' }).click();
  await subjectField(page).waitFor();
}

/**
 * Types key by key while a document is uploading; returns how many characters, and how often the page was rendered
 * meanwhile.
 */
export async function typeInquiry(page: Page, text = detail): Promise<string> {
  const before = await pageAgeInTenths(page);
  const chooser = page.waitForEvent('filechooser');
  await page.locator('label').filter({ hasText: 'เลือกไฟล์' }).click();
  await (await chooser).setFiles(certificate);
  await press(subjectField(page), subject);
  await press(detailField(page), text);
  await page.getByRole('listitem').filter({ hasText: certificate.name }).getByText('อัปโหลดเสร็จแล้ว').waitFor();
  await expectDraft(page, text);
  return `${count(subject) + count(text)} characters, ${(await pageAgeInTenths(page)) - before} renders`;
}

/** Expects the form as it was left: both texts, and the document. */
export async function expectDraft(page: Page, text: string): Promise<void> {
  await subjectField(page).waitFor();
  await page.getByRole('listitem').filter({ hasText: certificate.name }).getByText('อัปโหลดเสร็จแล้ว').waitFor();
  expect(await subjectField(page).inputValue()).to.equal(subject);
  expect(await detailField(page).inputValue()).to.equal(text);
}

/** Waits until the draft is stored, which takes a tenth of a second after the last key: the storage no longer changes. */
export async function draftStored(page: Page): Promise<void> {
  let before: string | undefined;
  const isStable = async () => {
    const now = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
    const isSame = now === before;
    before = now;
    return isSame;
  };
  while (!(await isStable())) await new Promise(done => setTimeout(done, 300));
}

/** Chooses the remaining options, submits, and looks the inquiry up. */
export async function sendInquiry(page: Page): Promise<void> {
  await page.getByRole('radio').first().check();
  await page.getByLabel('หมวดหมู่เรื่อง').selectOption({ index: 1 });
  await page.locator('[part="agencies"] input').first().check();
  await page.getByRole('button', { name: 'บันทึกและส่งเรื่อง' }).click();
  await page.getByRole('heading', { name: 'ส่งเรื่องเรียบร้อยแล้ว' }).waitFor();
  await page.getByRole('main').locator('[part="open"]').click();
  await page.getByText(detail).first().waitFor();
  await page.getByText(subject).first().waitFor();
}

/** Sends key events for every character, although no keyboard layout has all of them. */
async function press(field: Locator, text: string) {
  await field.focus();
  const page = field.page();
  const devtools = await page.context().newCDPSession(page);
  for (const character of text) {
    const key = { key: character, text: character, unmodifiedText: character };
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: character });
  }
  await devtools.detach();
}

/** How long the page has existed, from its own clock, if it has one: it renders ten times a second. */
async function pageAgeInTenths(page: Page): Promise<number> {
  const [text] = await page.getByText(/^อยู่ในหน้านี้/).allTextContents();
  if (text === undefined) return 0;
  return Math.round(Number(/[\d.]+/.exec(text)?.[0]) * 10);
}

/** Counts characters as people do: an emoji, or a letter with its marks, is one. */
const count = (text: string) => [...new Intl.Segmenter('th').segment(text)].length;
