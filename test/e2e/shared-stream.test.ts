/** One event stream for all tabs of a browser and account (S5, S15). */
import { expect } from 'chai';
import type { BrowserContext, Page } from 'playwright';

import { createSmeClient } from '../../src/index.js';
import { until } from '../support/until.js';
import { Citizen } from './support/citizen.js';
import { hostFiles, type HostFiles } from './support/host-files.js';
import { stage } from './support/stage.js';

/** More than the six connections that a browser opens to a host over HTTP/1.1. */
const tabCount = 7;

const content = `<!doctype html><html lang="th"><meta charset="utf-8"><title>ทดสอบ</title>
  <script type="module" src="cdn/sme-one-id.js"></script>
  <main><sme-one-id base-url="/v1"><sme-portal></sme-portal><sme-inquiry-list></sme-inquiry-list></sme-one-id></main></html>`;

const rows = (page: Page) => page.locator('sme-one-id > sme-inquiry-list [part="row"]');

describe('seven tabs of one account over HTTP/1.1 (S5)', function () {
  this.timeout(180_000);
  const test = stage();

  const openStreams = async ({ metricsUrl }: HostFiles) =>
    Number(/^sme_open_streams (\d+)$/m.exec(await (await fetch(metricsUrl!)).text())?.[1]);

  async function openTab(context: BrowserContext, host: HostFiles): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(host.url);
    await new Citizen(page).signIn();
    await rows(page).first().waitFor();
    return page;
  }

  async function sevenTabs() {
    const host = test.own(await hostFiles({ sampleData: true, metricsPort: 0, pages: { 'index.html': content } }));
    const context = test.own(await test.browser.newContext({ locale: 'th-TH' }));
    const tabs: Page[] = [];
    while (tabs.length < tabCount) tabs.push(await openTab(context, host));
    await until(async () => (await openStreams(host)) === 1);
    return { host, context, tabs };
  }

  /** An officer accepts a new inquiry, and every tab shows that. */
  async function expectChangeIn(tabs: readonly Page[], host: HostFiles) {
    const citizen = createSmeClient({ baseUrl: `${host.url}/v1` });
    await citizen.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
    const { inquiries } = await citizen.inquiries.list({ status: 'new', limit: 1 });
    const { receiptNumber, agency } = inquiries[0]!;
    const accepted = await fetch(`${host.url}/v1/agency/inquiries/${receiptNumber}/events`, {
      method: 'POST',
      headers: { Authorization: `Bearer sample-agency-${agency.agencyId}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ kind: 'accept' }),
    });
    expect(accepted.status).to.equal(201);
    for (const tab of tabs)
      await rows(tab).filter({ hasText: receiptNumber }).filter({ hasText: 'กำลังดำเนินการ' }).waitFor();
  }

  it('have one stream, and every tab receives every change', async () => {
    const { host, tabs } = await sevenTabs();
    await expectChangeIn(tabs, host);
    expect(await openStreams(host)).to.equal(1);
  });

  it('pass the stream on when the tab that has it is closed', async () => {
    const { host, tabs } = await sevenTabs();
    // The first that signed in has it.
    await tabs.shift()!.close();
    await expectChangeIn(tabs, host);
    await until(async () => (await openStreams(host)) === 1);
  });

  it('have no stream after a sign-out in one of them', async () => {
    const { host, tabs } = await sevenTabs();
    await new Citizen(tabs[3]!).signOut();
    for (const tab of tabs) await tab.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).waitFor();
    await until(async () => (await openStreams(host)) === 0);
  });
});
