import { expect } from 'chai';
import type { Page } from 'playwright';

import { foreignPortal } from './support/foreign-portal.js';
import { demoPortal, enterService, mockPortal, type Portal } from './support/portals.js';
import { stage } from './support/stage.js';

const juristic = { number: '0985567000016', password: 'Sample-Pass-2569' };
const citizen = { username: 'somying', password: 'Sample-Pass-2569' };
/** Chromium logs the status of an error page. */
const noted = (status: string) => `console: Failed to load resource: the server responded with a status of ${status}`;

describe('signing in on another page', function () {
  this.timeout(60_000);
  const test = stage();

  /** On the page of the sample provider, which stands in for DBD. */
  async function typeAtProvider(page: Page, { number, password }: typeof juristic) {
    await page.waitForURL(/\/sample-dbd\/sign-in\//);
    await page.getByLabel('เลขนิติบุคคล').fill(number);
    await page.getByLabel('รหัสผ่าน').fill(password);
    await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
  }

  /** On the service's own page. */
  async function typeIn(page: Page, { username, password }: typeof citizen) {
    await page.getByLabel('บัญชีผู้ใช้งาน').fill(username);
    await page.getByLabel('รหัสผ่าน').fill(password);
    await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
  }

  async function on(portal: Portal, visit: (page: Page) => Promise<void>, expectedErrors: string[] = []) {
    const open = test.own(await portal.open());
    const { page, errors } = await test.page();
    await open.visit(page);
    await visit(page);
    expect(errors).to.deep.equal(expectedErrors);
  }

  it('returns a juristic person to the portal, signed in, with nothing left in the address', () =>
    on(demoPortal, async page => {
      const before = page.url();
      await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' }).click();
      await page.getByText('ข้อมูลตัวอย่าง').first().waitFor();
      await typeAtProvider(page, juristic);
      await page.getByText('ท่านมี 1 กิจการในระบบ').first().waitFor();
      expect(page.url()).to.equal(before);
    }));

  it('shows the password when the person asks for it, and hides it before it is sent', () =>
    on(demoPortal, async page => {
      await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' }).click();
      await page.waitForURL(/\/sample-dbd\/sign-in\//);
      const password = page.getByLabel('รหัสผ่าน');
      const type = () => password.getAttribute('type');
      await page.getByRole('button', { name: 'แสดงรหัสผ่าน' }).click();
      expect(await type()).to.equal('text');
      await page.getByRole('button', { name: 'ซ่อนรหัสผ่าน' }).click();
      expect(await type()).to.equal('password');
      await page.getByRole('button', { name: 'แสดงรหัสผ่าน' }).click();
      await page.locator('form').dispatchEvent('submit');
      expect(await type(), 'when the form is sent').to.equal('password');
    }));

  it('lets the person try again after a wrong password', () =>
    on(
      demoPortal,
      async page => {
        await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' }).click();
        await typeAtProvider(page, { ...juristic, password: 'wrong' });
        await page.getByRole('alert').getByText('เลขนิติบุคคลหรือรหัสผ่านไม่ถูกต้อง').waitFor();
        expect(await page.getByLabel('เลขนิติบุคคล').inputValue()).to.equal(juristic.number);
        await typeAtProvider(page, juristic);
        await page.getByText('ท่านมี 1 กิจการในระบบ').first().waitFor();
      },
      [noted('422 (Unprocessable Entity)')],
    ));

  it('leads back to the portal when the person cancels at the provider', () =>
    on(
      demoPortal,
      async page => {
        const portal = page.url();
        await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' }).click();
        await page.getByRole('button', { name: 'ยกเลิก' }).click();
        await page.getByRole('heading', { name: 'ท่านยังไม่ได้เข้าสู่ระบบ' }).waitFor();
        await page.getByRole('link', { name: /กลับไปยัง/ }).click();
        await page.waitForURL(portal);
        await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' }).waitFor();
      },
      [noted('403 (Forbidden)')],
    ));

  for (const [name, value, title] of [
    ['state', 'made-up', 'คำขอเข้าสู่ระบบนี้ใช้ไม่ได้แล้ว'],
    ['code', 'made-up', 'เข้าสู่ระบบไม่สำเร็จ'],
    ['iss', 'https://elsewhere.example', 'เข้าสู่ระบบไม่สำเร็จ'],
  ] as const)
    it(`rejects another ${name} in the answer of the provider`, () =>
      on(
        demoPortal,
        async page => {
          await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' }).click();
          const callback = new URL(await answerOfProvider(page, juristic));
          callback.searchParams.set(name, value);
          await page.goto(callback.href);
          await page.getByRole('heading', { name: title }).waitFor();
        },
        [noted(name === 'state' ? '404 (Not Found)' : '400 (Bad Request)')],
      ));

  for (const [name, value] of [
    ['nonce', 'another-nonce'],
    ['code_challenge', 'c'.repeat(43)],
  ] as const)
    it(`rejects the answer to a request whose ${name} was altered`, () =>
      on(
        demoPortal,
        async page => {
          const request = page.waitForRequest(/\/sample-dbd\/auth\?/);
          await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' }).click();
          const question = new URL((await request).url());
          question.searchParams.set(name, value);
          await page.waitForURL(/\/sample-dbd\/sign-in\//);
          await page.goto(question.href);
          await typeAtProvider(page, juristic);
          await page.getByRole('heading', { name: 'เข้าสู่ระบบไม่สำเร็จ' }).waitFor();
        },
        [noted('400 (Bad Request)')],
      ));

  it('lets no page show the sign-in pages in a frame', async () => {
    const framing = test.own(await foreignPortal(frames));
    const { page } = await test.page();
    await page.goto(framing.address);
    for (const frame of page.frames().slice(1)) expect(await frame.locator('form').count(), frame.url()).to.equal(0);
    expect(page.frames()).to.have.length(3);
  });

  it('sets a new password by the link in the mailbox, which leaves no trace in the address', () =>
    on(demoPortal, async page => {
      const portal = page.url();
      await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).click();
      await page.getByRole('button', { name: /ลืมรหัสผ่าน/ }).click();
      await page.getByLabel('บัญชีผู้ใช้งาน').fill('somchai');
      await page.getByRole('button', { name: 'ขอรหัสผ่านใหม่' }).click();
      await page.getByText('รับคำขอแล้ว').waitFor();

      await page.goto(new URL('/sample-mailbox', portal).href);
      await page.getByRole('link', { name: /\/sign-in\/reset#token=/ }).click();
      await page.waitForURL(/\/sign-in\/reset$/);
      await page.getByLabel('รหัสผ่านใหม่').fill('ช้างเดินช้าแต่ถึง 2569');
      await page.getByRole('button', { name: 'บันทึกรหัสผ่านใหม่' }).click();
      await page.getByRole('heading', { name: 'ตั้งรหัสผ่านใหม่แล้ว' }).waitFor();

      await page.getByRole('link', { name: 'ไปยังหน้าแรก' }).click();
      await enterService(page);
      await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).click();
      await page.getByLabel('บัญชีผู้ใช้งาน').fill('somchai');
      await page.getByLabel('รหัสผ่าน', { exact: true }).fill('ช้างเดินช้าแต่ถึง 2569');
      await page.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click();
      await page.getByText('ท่านมี 1 กิจการในระบบ').first().waitFor();
    }));

  it('needs no page on the mock, whose stand-in signs the sample person in', () =>
    on(mockPortal, async page => {
      await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' }).click();
      await page.getByText('ท่านมี 1 กิจการในระบบ').first().waitFor();
    }));

  it('works for a portal of another origin, which never sees a password', async () => {
    const foreign = test.own(
      await foreignPortal(
        ({ service }) => `<sme-one-id base-url="${service}/v1"><sme-portal></sme-portal></sme-one-id>`,
      ),
    );
    const { page, errors } = await test.page();
    await page.goto(foreign.address);
    await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).click();
    await page.waitForURL(`${foreign.service}/sign-in?**`);
    await typeIn(page, citizen);
    await page.waitForURL(foreign.address);
    await page.getByText('ท่านมี 3 กิจการในระบบ').first().waitFor();
    expect(errors).to.deep.equal([]);
  });
});

/** Signs in at the provider with the browser's cookies, and returns its answer to the test without following it. */
async function answerOfProvider(page: Page, { number, password }: typeof juristic): Promise<string> {
  await page.waitForURL(/\/sample-dbd\/sign-in\//);
  const { request } = page.context();
  const step = { maxRedirects: 0, headers: { 'Sec-Fetch-Site': 'same-origin' } };
  let answer = await request.post(page.url(), { ...step, form: { number, password } });
  for (;;) {
    const location = answer.headers()['location'] ?? '';
    if (location.includes('/sign-in/callback/')) return location;
    answer = await request.get(location, step);
  }
}

/** A page with the sign-in page and the provider, each in a frame. */
async function frames({ address, service }: { readonly address: string; readonly service: string }) {
  const signIn = async (accountType: string) => {
    const response = await fetch(`${service}/v1/sign-in/redirects`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        accountType,
        returnAddress: address,
        codeChallenge: 'c'.repeat(43),
        codeChallengeMethod: 'S256',
      }),
    });
    return ((await response.json()) as { address: string }).address;
  };
  const addresses = await Promise.all(['citizen', 'juristic'].map(signIn));
  return addresses.map(framed => `<iframe src="${framed}"></iframe>`).join('');
}
