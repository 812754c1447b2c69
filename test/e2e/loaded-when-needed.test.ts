import { readFileSync } from 'node:fs';

import { expect } from 'chai';
import type { Page } from 'playwright';

import { Citizen } from './support/citizen.js';
import { hostFiles } from './support/host-files.js';
import { stage } from './support/stage.js';

/** Each screen of the portal: its chunk, how a person opens it, and its element. */
const screens = [
  // The first screen after the sign-in.
  { chunk: 'sme-business-list', tag: 'sme-business-list' },
  { chunk: 'sme-inquiry-list', menu: 'เรื่องที่ท่านติดต่อ', tag: 'sme-inquiry-list' },
  { chunk: 'sme-search-panel', menu: 'ค้นหาเรื่องที่ท่านติดต่อ', tag: 'sme-search-panel' },
  { chunk: 'sme-notification-buckets', menu: 'แจ้งเตือน', tag: 'sme-notification-buckets' },
  { chunk: 'sme-inquiry-form', address: 'inquiries/create', tag: 'sme-inquiry-form' },
  { chunk: 'sme-inquiry-detail', address: 'inquiries/2569-04718236-5', tag: 'sme-inquiry-detail' },
] as const;

/** Chromium logs every request that a test blocks. */
const blocked = /^console: Failed to load resource: net::ERR_/;

const loader = '<script type="module" src="/cdn/sme-one-id.js"></script>';
const portal = '<sme-one-id base-url="/v1"><sme-portal routing="hash"></sme-portal></sme-one-id>';
const selector = (attributes = '') =>
  `<sme-one-id base-url="/v1"><sme-login-selector ${attributes}></sme-login-selector></sme-one-id>`;
const pageOf = (head: string, body: string) =>
  `<!doctype html><html lang="th"><meta charset="utf-8"><title>ทดสอบ</title><link rel="icon" href="data:,">${head}<body>${body}</html>`;

describe('the CDN loader, under the strict policy of the server', function () {
  this.timeout(120_000);
  const test = stage();

  /** A host's page, and the files of the package that it has requested. */
  async function visit(
    page: string,
    options: { readonly pagePolicy?: () => string; readonly saveData?: boolean } = {},
  ) {
    const { saveData, ...server } = options;
    const host = test.own(await hostFiles({ sampleData: true, pages: { 'index.html': page }, ...server }));
    const watched = await test.page();
    if (saveData)
      await watched.page.addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
      });
    const requested: string[] = [];
    watched.page.on('request', request => {
      const [, name] = /\/cdn\/(?:sme-one-id\/)?([\w-]+?)(?:-[0-9a-f]{8})?\.js$/.exec(request.url()) ?? [];
      if (name) requested.push(name);
    });
    await watched.page.goto(host.url);
    return { ...watched, requested };
  }

  const choice = (page: Page) => page.getByText('กรุณาเลือกประเภทของบัญชี').first().waitFor();

  it('loads the sign-in, and no other screen, where the person saves data', async () => {
    const { page, requested, errors } = await visit(pageOf(loader, portal), { saveData: true });
    await choice(page);
    await page.waitForLoadState('networkidle');
    const chunks = screens.map(({ chunk }) => chunk as string);
    expect(requested.filter(name => chunks.includes(name))).to.deep.equal([]);
    await new Citizen(page).signIn('somying');
    await page.locator('sme-business-list [part~="card"]').first().waitFor();
    expect(requested.filter(name => chunks.includes(name))).to.deep.equal(['sme-business-list']);
    expect(errors).to.deep.equal([]);
  });

  it('loads the other screens when the page is idle, and shows them without a network', async () => {
    const { page, requested, errors } = await visit(pageOf(loader, portal));
    await choice(page);
    await expectSoon(() => screens.every(({ chunk }) => requested.includes(chunk)));
    await new Citizen(page).signIn('somying');
    await page.locator('sme-business-list [part~="card"]').first().waitFor();
    await page.waitForFunction(
      tags => tags.every(tag => customElements.get(tag)),
      screens.map(({ tag }) => tag),
    );
    await page.context().setOffline(true);
    for (const screen of screens) {
      await open(page, screen);
      await page.locator(`sme-portal ${screen.tag}`).waitFor();
    }
    await page.context().setOffline(false);
    expect(errors.filter(error => !blocked.test(error))).to.deep.equal([]);
  });

  it('says that the sign-in could not be opened, and opens it at the next choice', async () => {
    const { page, requested, errors } = await visit(pageOf(loader, selector()), { saveData: true });
    await choice(page);
    await page.waitForLoadState('networkidle');
    expect(requested).not.to.include('sign-in-flow');
    await page.route('**/sign-in-flow-*.js', route => route.abort());
    const citizen = page.locator('[part="choice"]').first();
    await citizen.click();
    const failure = page.locator('sme-login-selector').getByText('เปิดหน้าเข้าสู่ระบบไม่สำเร็จ');
    await failure.waitFor();
    expect(await focusedText(page)).to.contain('เปิดหน้าเข้าสู่ระบบไม่สำเร็จ');
    await page.unroute('**/sign-in-flow-*.js');
    await citizen.click();
    await page.locator('input[autocomplete="current-password"]').waitFor();
    expect(await failure.count()).to.equal(0);
    expect(errors.filter(error => !blocked.test(error))).to.deep.equal([]);
  });

  it('says that the form for a new password could not be opened, and opens it when the person tries again', async () => {
    const host = test.own(
      await hostFiles({ sampleData: true, pages: { 'index.html': pageOf(loader, selector('reset-token="t-1"')) } }),
    );
    const { page, errors } = await test.page();
    let requests = 0;
    await page.route('**/sign-in-flow-*.js', route => {
      requests += 1;
      return route.abort();
    });
    await page.goto(host.url);
    const steps = page.locator('sme-login-selector');
    await steps.getByText('เปิดหน้าเข้าสู่ระบบไม่สำเร็จ').waitFor();
    await page.waitForLoadState('networkidle');
    expect(requests, 'asked for once, until the person tries again').to.equal(1);
    await page.unroute('**/sign-in-flow-*.js');
    await page.getByRole('button', { name: 'ลองอีกครั้ง' }).click();
    await page.locator('[part="go-on"]').waitFor();
    expect(errors.filter(error => !blocked.test(error))).to.deep.equal([]);
  });

  it('says that the service could not be opened after the sign-in, and opens it when the person tries again', async () => {
    const { page, errors } = await visit(pageOf(loader, portal), { saveData: true });
    await choice(page);
    await page.route('**/service-view-*.js', route => route.abort());
    await new Citizen(page).signIn('somying');
    const pending = page.locator('sme-portal [part="pending"]');
    await pending.getByText('เปิดหน้านี้ไม่สำเร็จ').waitFor();
    expect(await focusedText(page), 'the heading has the focus').to.equal(
      await pending.locator('[part="heading"]').innerText(),
    );
    await page.unroute('**/service-view-*.js');
    await pending.getByRole('button', { name: 'ลองอีกครั้ง' }).click();
    await page.locator('sme-portal [part="menu"]').waitFor();
    await page.locator('sme-business-list [part~="card"]').first().waitFor();
    expect(await pending.count()).to.equal(0);
    expect(errors.filter(error => !blocked.test(error))).to.deep.equal([]);
  });

  it('says that a form could not open its attachments or be sent, keeps what is typed, and does both at the next try', async () => {
    const { page, errors } = await visit(pageOf(loader, portal), { saveData: true });
    await choice(page);
    const later = /\/(?:sme-attachment-picker|drafts)-/;
    await page.route(later, route => route.abort());
    await new Citizen(page).signIn('somying');
    await page.locator('sme-portal [part="menu"]').waitFor();
    await open(page, { chunk: 'sme-inquiry-form', address: 'inquiries/create', tag: 'sme-inquiry-form' });
    await page.locator('sme-inquiry-form').getByText('เปิดส่วนแนบเอกสารไม่สำเร็จ', { exact: true }).waitFor();
    await page.locator('#subject').fill('ขอใบอนุญาต');
    const send = page.locator('sme-inquiry-form [part="send"]');
    await send.click();
    await page.locator('#failure').filter({ hasText: 'ยังส่งเรื่องไม่ได้' }).waitFor();
    expect(await focusedText(page)).to.contain('ยังส่งเรื่องไม่ได้');
    await page.unroute(later);
    await page.getByRole('button', { name: 'ลองอีกครั้ง' }).click();
    await page.locator('sme-attachment-picker [part="choose"]').waitFor();
    await send.click();
    await page.locator('#error-summary').getByText('กรุณาระบุรายละเอียด').waitFor();
    expect(await page.locator('#subject').inputValue()).to.equal('ขอใบอนุญาต');
    expect(errors.filter(error => !blocked.test(error))).to.deep.equal([]);
  });

  for (const screen of screens)
    it(`says that <${screen.tag}> could not be loaded, and loads it when the person tries again`, async () => {
      const { page, errors } = await visit(pageOf(loader, portal), { saveData: true });
      await choice(page);
      await page.route(`**/${screen.chunk}-*.js`, route => route.abort());
      await new Citizen(page).signIn('somying');
      await open(page, screen);
      const pending = page.locator('sme-portal [part="pending"]');
      await pending.getByText('เปิดหน้านี้ไม่สำเร็จ').waitFor();
      expect(await focusedText(page), 'the heading has the focus').to.equal(
        await pending.locator('[part="heading"]').innerText(),
      );
      expect(await pending.locator('[part="reload"]').count()).to.equal(0);

      await pending.getByRole('button', { name: 'ลองอีกครั้ง' }).click();
      await pending.locator('[part="reload"]').waitFor();
      await page.unroute(`**/${screen.chunk}-*.js`);
      await pending.getByRole('button', { name: 'ลองอีกครั้ง' }).click();
      await page.locator(`sme-portal ${screen.tag}`).waitFor();
      await pending.waitFor({ state: 'detached' });
      expect(errors.filter(error => !blocked.test(error))).to.deep.equal([]);
    });

  it('registers tags that are added later, and those of a shadow root that the page names', async () => {
    const { page, requested, errors } = await visit(pageOf(loader, '<main></main>'));
    await page.waitForLoadState('networkidle');
    expect(requested.filter(name => name.startsWith('sme-'))).to.deep.equal(['sme-one-id']);
    await page.evaluate(() => {
      document.querySelector('main')!.append(document.createElement('sme-business-card'));
    });
    await page.waitForFunction(() => customElements.get('sme-business-card'));
    await page.evaluate(async () => {
      const root = document
        .querySelector('main')!
        .appendChild(document.createElement('div'))
        .attachShadow({ mode: 'open' });
      root.append(document.createElement('sme-inquiry-list'));
      const path = '/cdn/sme-one-id.js';
      const { watch } = (await import(path)) as { watch: (root: ShadowRoot) => void };
      watch(root);
    });
    await page.waitForFunction(() => customElements.get('sme-inquiry-list'));
    expect(errors).to.deep.equal([]);
  });

  it('keeps what the page shows between the tags until the element is there, and loads it when the network is back', async () => {
    const host = test.own(
      await hostFiles({
        sampleData: true,
        pages: { 'index.html': pageOf(loader, '<sme-business-card>กำลังโหลด</sme-business-card>') },
      }),
    );
    const { page } = await test.page();
    await page.route('**/sme-business-card-*.js', route => route.abort());
    await Promise.all([page.waitForEvent('requestfailed'), page.goto(host.url)]);
    await page.locator('sme-business-card').getByText('กำลังโหลด').waitFor();
    await page.unroute('**/sme-business-card-*.js');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForFunction(() => customElements.get('sme-business-card'));
  });

  it('works with the hashes of every file in an import map, and runs no file that was changed', async () => {
    const hashes = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;
    const integrity = Object.fromEntries(Object.entries(hashes).map(([path, hash]) => [`/cdn/${path}`, hash]));
    const head = `<script type="importmap" nonce="x">${JSON.stringify({ integrity })}</script>
      <script type="module" src="/cdn/sme-one-id.js" integrity="${hashes['sme-one-id.js']}"></script>`;
    const pagePolicy = () => "script-src 'self' 'nonce-x'";
    const { page, errors } = await visit(pageOf(head, portal), { pagePolicy });
    await choice(page);
    expect(errors).to.deep.equal([]);

    const other = await test.page();
    await other.page.route('**/sme-portal-*.js', async route => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\n;globalThis.wasChanged = true;` });
    });
    await other.page.goto(page.url());
    await expectSoon(() => other.errors.some(error => /integrity/i.test(error)));
    expect(await other.page.evaluate(() => 'wasChanged' in globalThis)).to.equal(false);
  });
});

async function open(page: Page, screen: (typeof screens)[number]) {
  if ('menu' in screen)
    await page
      .locator('sme-portal nav a')
      .filter({ hasText: new RegExp(`^\\s*${screen.menu}`) })
      .click();
  else if ('address' in screen)
    await page.evaluate(address => {
      location.hash = `#sme/${address}`;
    }, screen.address);
}

function focusedText(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return (element as HTMLElement | null)?.innerText;
  });
}

async function expectSoon(look: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !look(); tries += 1) await new Promise(resolve => setTimeout(resolve, 100));
  expect(look()).to.equal(true);
}
