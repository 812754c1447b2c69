import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';
import type { Page } from 'playwright';

import { createSmeClient, type SmeClient } from '../../src/index.js';
import { cuttingProxy } from '../support/cutting-proxy.js';
import { Citizen } from './support/citizen.js';
import { livePage } from './support/live-page.js';
import { officerByApi } from './support/officers.js';
import { stage } from './support/stage.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Waits for a condition in the test's own process. */
async function expectSoon(isSo: () => boolean) {
  while (!isSo()) await new Promise(resolve => setTimeout(resolve, 20));
}

describe('a page that stays open', function () {
  this.timeout(120_000);
  const test = stage();

  /** Opens the page, records its requests to the service, and signs in. */
  async function open(content: string, reach = (address: string) => Promise.resolve(address)) {
    const live = test.own(await livePage(content));
    const { page } = await test.page();
    const asked: string[] = [];
    page.on('request', request => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/v1')) asked.push(`${request.method()} ${pathname.slice(3)}${search}`);
    });
    await page.goto(await reach(live.address));
    await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).waitFor();
    await page.waitForLoadState('networkidle');
    asked.length = 0;
    const answered = page.waitForResponse(/\/v1\/sign-in$/);
    await new Citizen(page).signIn();
    expect((await answered).status()).to.equal(200);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    return { page, asked, address: live.address };
  }

  async function somying(address: string): Promise<SmeClient> {
    const client = createSmeClient({ baseUrl: `${address}/v1` });
    await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
    return client;
  }

  const isSameDocument = (page: Page) => page.evaluate(() => 'sameDocument' in window);
  const list = (page: Page) => page.locator('sme-inquiry-list').first();
  it('shows an officer’s change in lists, buckets and the inquiry itself, with one request for two elements', async () => {
    const { page, asked, address } = await open(
      '<sme-inquiry-list></sme-inquiry-list><sme-inquiry-list></sme-inquiry-list>' +
        '<sme-notification-buckets></sme-notification-buckets>',
    );
    const row = list(page).locator('[part="row"]').filter({ hasText: 'เรื่องใหม่' }).first();
    await row.waitFor();
    await expectSoon(() => asked.includes('GET /notifications/stream'));
    const receipt = /\d{4}-\d{8}-\d/.exec((await row.textContent()) ?? '')![0];
    expect(
      asked.filter(call => call === 'GET /inquiries'),
      'two lists',
    ).to.have.length(1);
    expect(
      asked.filter(call => call === 'GET /notifications/stream'),
      'three elements',
    ).to.have.length(1);

    await page.evaluate(number => {
      const detail = Object.assign(document.createElement('sme-inquiry-detail'), { receiptNumber: number });
      document.querySelector('sme-one-id')!.append(detail);
    }, receipt);
    const detail = page.locator('sme-inquiry-detail');
    await detail.locator('[part="entry"]').first().waitFor();
    const youngest = page.locator('sme-notification-buckets [part="tile"]').first();
    const before = Number(/(\d+)\s*เรื่อง/.exec((await youngest.textContent())!.replace('1–7', ''))![1]);

    const { agency } = await (await somying(address)).inquiries.get(receipt);
    await officerByApi(page, {
      receiptNumber: receipt,
      agencyId: agency.agencyId,
      reply: 'ตอบกลับแล้ว',
      conclusion: 'เสร็จแล้ว',
    });

    await detail.locator('[part="entry"]').filter({ hasText: 'เสร็จแล้ว' }).waitFor();
    await detail.locator('[part="status"]').filter({ hasText: 'เสร็จสิ้น' }).waitFor();
    for (const nth of [0, 1]) {
      const top = page.locator('sme-inquiry-list').nth(nth).locator('[part="row"]').first();
      await top.filter({ hasText: receipt }).filter({ hasText: 'เสร็จสิ้น' }).waitFor();
    }
    await youngest.filter({ hasText: new RegExp(`${before + 1}\\s*เรื่อง`) }).waitFor();
    expect(await isSameDocument(page)).to.equal(true);
  });

  it('counts a new inquiry on the tiles as soon as it is sent', async () => {
    const { page } = await open('<sme-inquiry-list></sme-inquiry-list><sme-inquiry-form></sme-inquiry-form>');
    const tile = list(page).locator('[part="tile"]').first();
    await tile.filter({ hasText: /\d/ }).waitFor();
    const before = Number(/\d+/.exec((await tile.textContent()) ?? '')![0]);
    const form = page.locator('sme-inquiry-form');
    await form.getByRole('radio', { name: 'ร้านใจดีเบเกอรี่' }).check();
    await form.getByLabel('หมวดหมู่เรื่อง').selectOption({ label: 'การจดทะเบียนธุรกิจและนิติบุคคล' });
    await form.getByRole('radio', { name: 'กรมพัฒนาธุรกิจการค้า' }).check();
    await form.getByLabel('เรื่องที่จะติดต่อ').fill('สอบถามขั้นตอน');
    await form.getByLabel('รายละเอียด', { exact: true }).fill('ต้องเตรียมเอกสารใดบ้าง');
    await form.getByRole('button', { name: 'บันทึกและส่งเรื่อง' }).click();
    await form.getByRole('heading', { name: 'ส่งเรื่องเรียบร้อยแล้ว' }).waitFor();
    await tile.filter({ hasText: String(before + 1) }).waitFor();
    expect(await isSameDocument(page)).to.equal(true);
  });

  it('uploads 20 MB over a connection that breaks three times, completely and with at most 20 % more bytes', async () => {
    const size = 20_000_000;
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);
    const folder = await mkdtemp(join(tmpdir(), 'sme-one-id-upload-'));
    const path = join(folder, 'แบบแปลน.pdf');
    await writeFile(path, content);
    let proxy: Awaited<ReturnType<typeof cuttingProxy>> | undefined;
    const { page, address } = await open('<sme-attachment-picker></sme-attachment-picker>', async target => {
      proxy = await cuttingProxy(target);
      return proxy.url;
    });
    try {
      const picker = page.locator('sme-attachment-picker');
      proxy!.cutAfter(3_000_000, 9_000_000, 17_000_000);
      const chooser = page.waitForEvent('filechooser');
      await picker.locator('label').filter({ hasText: 'เลือกไฟล์' }).click();
      await (await chooser).setFiles(path, { timeout: 30_000 });
      await picker.getByRole('progressbar').waitFor();
      await picker.getByText('อัปโหลดเสร็จแล้ว').waitFor({ timeout: 60_000 });

      expect(proxy!.cuts).to.equal(3);
      expect(proxy!.sent / size, 'sent, in sizes of the document').to.be.within(1, 1.2);
      const id = await picker.evaluate(
        element => (element as HTMLElement & { attachmentIds: string[] }).attachmentIds[0],
      );
      const kept = await (await somying(address)).attachments.download(id!);
      expect(sha256(new Uint8Array(await kept.arrayBuffer()))).to.equal(sha256(content));
    } finally {
      await proxy?.close();
      await rm(folder, { recursive: true });
    }
  });
});
