import { expect } from 'chai';
import type { Page, Route } from 'playwright';

import { peerChannelName } from '../../src/client/session/session-peers.js';
import { until } from '../support/until.js';
import { certificate } from './support/documents.js';
import { lifeStage, type LifePage } from './support/life-page.js';
import { shipped } from './support/shipped.js';

/** Holds every answer to these requests until it is released. The wait includes opening the form and filling it in. */
async function hold(page: Page, method: string, address: RegExp) {
  let release: () => void = () => undefined;
  const gate = new Promise<void>(resolve => (release = resolve));
  const asked = page.waitForRequest(request => request.method() === method && address.test(request.url()), {
    timeout: 60_000,
  });
  const held = async (route: Route) => {
    if (route.request().method() !== method) return route.fallback();
    const response = await route.fetch();
    await gate;
    // The page may have aborted the request.
    return route.fulfill({ response }).catch(() => undefined);
  };
  await page.route(address, held);
  return { asked, release };
}

interface Work {
  readonly tag: string;
  readonly method: string;
  readonly address: RegExp;
  /** What the inquiry must allow. */
  readonly allows?: 'canReply' | 'canWithdraw';
  readonly begin: (page: Page) => Promise<void>;
}

const press = (page: Page, part: string) => page.locator(`#place [part~="${part}"]`).first().click();

/** The page itself chooses the file: Playwright's setInputFiles keeps the field alive. */
const attach = (page: Page) =>
  page
    .locator('#place input[type="file"]')
    .first()
    .evaluate((field: HTMLInputElement, base64) => {
      const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
      const chosen = new DataTransfer();
      chosen.items.add(new File([bytes], 'certificate.pdf', { type: 'application/pdf' }));
      field.files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }, certificate.buffer.toString('base64'));

const works: Readonly<Record<string, Work>> = {
  'an inquiry': {
    tag: 'sme-inquiry-form',
    method: 'POST',
    address: /\/v1\/inquiries$/,
    async begin(page) {
      await page.getByRole('radio', { name: 'ร้านใจดีเบเกอรี่' }).check();
      await page.getByLabel('หมวดหมู่เรื่อง').selectOption({ label: 'การจดทะเบียนธุรกิจและนิติบุคคล' });
      await page.getByRole('radio', { name: 'กรมพัฒนาธุรกิจการค้า' }).check();
      await page.getByLabel('เรื่องที่จะติดต่อ').fill('สอบถามขั้นตอน');
      await page.getByLabel('รายละเอียด', { exact: true }).fill('ต้องเตรียมเอกสารใดบ้าง');
      await press(page, 'send');
    },
  },
  'the attachment of an inquiry': {
    tag: 'sme-inquiry-form',
    method: 'PUT',
    address: /\/content$/,
    begin: attach,
  },
  'an attachment': { tag: 'sme-attachment-picker', method: 'PUT', address: /\/content$/, begin: attach },
  'the announcement of an attachment': {
    tag: 'sme-attachment-picker',
    method: 'POST',
    address: /\/v1\/attachments$/,
    begin: attach,
  },
  'a reply': {
    tag: 'sme-inquiry-detail',
    method: 'POST',
    address: /\/replies$/,
    allows: 'canReply',
    async begin(page) {
      await page.locator('#place [part~="write"], #place #reply').first().waitFor();
      if ((await page.locator('#place #reply').count()) === 0) await press(page, 'write');
      await page.locator('#place #reply').fill('ส่งเอกสารแล้ว');
      await press(page, 'send');
    },
  },
  'a withdrawal': {
    tag: 'sme-inquiry-detail',
    method: 'POST',
    address: /\/withdrawal$/,
    allows: 'canWithdraw',
    async begin(page) {
      await press(page, 'withdraw');
      await press(page, 'confirm');
    },
  },
  'a search': {
    tag: 'sme-search-panel',
    method: 'POST',
    address: /\/search$/,
    begin: page => press(page, 'search'),
  },
};

/** All builds of the package with `npm run test:leaks`, otherwise the first. */
const builds = Object.entries(shipped).slice(0, process.env['MOUNTS'] ? undefined : 1);

for (const [name, modules] of builds) {
  describe(`with ${name}`, function () {
    this.timeout(120_000);
    const test = lifeStage(modules);

    async function allowing(allows: Work['allows']): Promise<string> {
      const client = await test.signIn('somying');
      for await (const { receiptNumber } of client.inquiries.each()) {
        const { capabilities } = await client.inquiries.get(receiptNumber);
        if (allows && capabilities[allows]) return receiptNumber;
      }
      throw new Error(`no inquiry ${allows}`);
    }

    async function put({ page }: LifePage, tag: string, receiptNumber?: string) {
      await page.evaluate(
        given => {
          const element = document.createElement(given.tag);
          if (given.receiptNumber) element.setAttribute('receipt-number', given.receiptNumber);
          document.querySelector('#place')!.append(element);
        },
        { tag, receiptNumber },
      );
    }

    for (const [what, { tag, method, address, allows, begin }] of Object.entries(works))
      it(`<${tag}> that is removed while it sends ${what} is released when that has ended (L1)`, async () => {
        const receiptNumber = allows && (await allowing(allows));
        const life = await test.open('somying');
        const { page, isEmpty } = life;
        const { asked, release } = await hold(page, method, address);
        await put(life, tag, receiptNumber);
        await begin(page);
        await asked;
        await page.evaluate(() => {
          document.querySelector('#place')!.replaceChildren();
        });
        release();
        await page.unrouteAll({ behavior: 'wait' });
        await isEmpty();
      });

    it('20 mounts of <sme-one-id> share one renewal, and end the session once (L1)', async () => {
      const { page, mount } = await test.open('somying');
      const calls: string[] = [];
      page.on('request', request => calls.push(`${request.method()} ${new URL(request.url()).pathname}`));
      const times = (call: string) => calls.filter(each => each === call).length;
      await mount({ tag: 'sme-one-id', count: 20, attributes: { 'base-url': ['/v1'] } });

      let rejected = 0;
      await page.route('**/v1/businesses', async route => {
        rejected += 1;
        if (rejected > 1) return route.fallback();
        return route.fulfill({
          status: 401,
          contentType: 'application/problem+json',
          body: '{"type":"about:blank","title":"","status":401,"code":"session_expired","requestId":"r"}',
        });
      });
      // Requests everything again, whatever is cached.
      await page.evaluate(async () => {
        const list = document.createElement('sme-business-list');
        document.querySelector('#place')!.append(list);
        await list.updateComplete;
        list.dispatchEvent(new Event('sme-retry', { cancelable: true }));
      });
      await until(() => rejected > 1);
      expect(times('POST /v1/session/refresh')).to.equal(1);

      const { state } = (await test.signIn('somying')).session;
      const accountId = 'account' in state ? state.account.accountId : undefined;
      const other = await page.context().newPage();
      await other.goto(test.address);
      const message = { channel: peerChannelName(`${test.address}/v1`), accountId };
      await other.evaluate(({ channel, accountId: account }) => {
        new BroadcastChannel(channel).postMessage({ signedOutAt: Date.now() + 1000, accountId: account });
      }, message);
      await until(() => times('DELETE /v1/session') > 0);
      await page.waitForLoadState('networkidle');
      expect(times('DELETE /v1/session')).to.equal(1);
    });
  });
}
