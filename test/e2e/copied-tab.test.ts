import { expect } from 'chai';
import type { Page } from 'playwright';

import { createSmeClient } from '../../src/index.js';
import { Citizen } from './support/citizen.js';
import { plainPage } from './support/portals.js';
import { stage } from './support/stage.js';

const text = 'พิมพ์ไว้ก่อนทำสำเนาแท็บ';
const receiptNumber = /\d{4}-\d{8}-\d/;

interface Kind {
  readonly name: string;
  /** The route of its form; `number` is that of an inquiry which allows it. */
  readonly route: (number: string) => string;
  readonly allows?: 'canReply' | 'canWithdraw';
  readonly open: (page: Page) => Promise<void>;
  readonly field: string;
  readonly write: (page: Page) => Promise<void>;
  readonly send: string;
  /** The text that shows that it has arrived. */
  readonly done: string;
}

const kinds: readonly Kind[] = [
  {
    name: 'an inquiry',
    route: () => 'inquiries/create',
    open: async () => undefined,
    field: '#detail',
    async write(page) {
      await page.getByRole('radio').first().check();
      await page.locator('sme-inquiry-form select').first().selectOption({ index: 1 });
      await page.locator('[part="agencies"] input[type="radio"]').first().check();
      await page.locator('#subject').fill(text);
      await page.locator('#detail').fill(text);
    },
    send: 'sme-inquiry-form [part="send"]',
    done: 'sme-inquiry-form [part="receipt"]',
  },
  {
    name: 'a reply',
    route: number => `inquiries/${number}`,
    allows: 'canReply',
    async open(page) {
      const [write, reply] = [page.locator('[part="write"]'), page.locator('#reply')];
      await write.or(reply).first().waitFor();
      if (!(await reply.isVisible())) await write.click();
    },
    field: '#reply',
    write: page => page.locator('#reply').fill(text),
    send: '[part="reply"] [part="send"]',
    done: 'sme-inquiry-detail [part="done"]',
  },
  {
    name: 'a withdrawal',
    route: number => `inquiries/${number}`,
    allows: 'canWithdraw',
    async open(page) {
      const [withdraw, dialog] = [page.locator('[part="withdraw"]'), page.locator('dialog[open] #reason')];
      await withdraw.waitFor();
      if (!(await dialog.isVisible())) await withdraw.click();
    },
    field: '#reason',
    write: page => page.locator('#reason').fill(text),
    send: '[part="confirm"]',
    done: 'sme-inquiry-detail [part="done"]',
  },
];

describe('two copies of one tab', function () {
  this.timeout(120_000);
  const test = stage();

  async function clientAt(address: string) {
    const client = createSmeClient({ baseUrl: new URL('/v1', address).href });
    await client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
    return client;
  }

  /** How often the service has the text: as a detail, a reply or a reason. */
  async function timesAtService(address: string, wanted = text): Promise<number> {
    const client = await clientAt(address);
    let times = 0;
    for await (const { receiptNumber: number } of client.inquiries.each()) {
      const [inquiry, { entries }] = await Promise.all([
        client.inquiries.get(number),
        client.inquiries.history(number),
      ]);
      times += [inquiry, ...entries].filter(({ detail }) => detail === wanted).length;
    }
    return times;
  }

  async function allowing(address: string, allows: Kind['allows']): Promise<string> {
    if (!allows) return '';
    const client = await clientAt(address);
    for await (const { receiptNumber: number } of client.inquiries.each()) {
      const { capabilities } = await client.inquiries.get(number);
      if (capabilities[allows]) return number;
    }
    throw new Error(`no inquiry ${allows}`);
  }

  /** Somebody has filled in a form and copies the tab; the copy signs in and restores the draft. */
  async function copied(kind: Kind) {
    const portal = test.own(await plainPage.open());
    const { page: original } = await test.page();
    const number = await allowing(portal.address, kind.allows);
    await original.goto(`${portal.address}#sme/${kind.route(number)}`);
    await new Citizen(original).signIn();
    await kind.open(original);
    await kind.write(original);
    const isStored = (prefix: string) => Object.keys(sessionStorage).some(name => name.startsWith(prefix));
    await original.waitForFunction(isStored, 'sme-one-id/draft/');
    // Waits longer than the delay of storing a draft, until the storage stays the same.
    await original.waitForFunction(async () => {
      const before = JSON.stringify(Object.entries(sessionStorage));
      await new Promise(resolve => setTimeout(resolve, 300));
      return JSON.stringify(Object.entries(sessionStorage)) === before;
    });

    const opened = original.context().waitForEvent('page');
    await original.evaluate(() => void window.open(location.href));
    const copy = await opened;
    copy.setDefaultTimeout(15_000);
    await new Citizen(copy).signIn();
    await copy.locator(kind.field).waitFor();
    await copy.waitForFunction(isStored, 'sme-one-id/draft/');
    return { portal, tabs: [original, copy] as const };
  }

  const press = (page: Page, { send }: Kind) => page.locator(send).first().click();
  const receipt = async (page: Page, { done }: Kind) => {
    await page.locator(done).first().waitFor();
    return receiptNumber.exec((await page.locator(done).first().textContent()) ?? '')?.[0];
  };

  for (const kind of kinds) {
    it(`send ${kind.name} once, one after the other (F5)`, async () => {
      const {
        portal,
        tabs: [original, copy],
      } = await copied(kind);
      expect(await copy.locator(kind.field).inputValue()).to.equal(text);
      await press(original, kind);
      const first = await receipt(original, kind);
      await press(copy, kind);
      expect(await receipt(copy, kind)).to.equal(first);
      expect(await timesAtService(portal.address)).to.equal(1);
    });

    it(`send ${kind.name} once, by a double click in both at the same moment (F5)`, async () => {
      const { portal, tabs } = await copied(kind);
      await Promise.all(
        tabs.map(page =>
          page
            .locator(kind.send)
            .first()
            .evaluate((button: HTMLElement) => {
              button.click();
              button.click();
            }),
        ),
      );
      const [one, other] = await Promise.all(tabs.map(page => receipt(page, kind)));
      expect(one).to.equal(other);
      expect(await timesAtService(portal.address)).to.equal(1);
    });
  }

  it('send each its own inquiry when the texts differ (F5)', async () => {
    const [kind] = kinds;
    const {
      portal,
      tabs: [original, copy],
    } = await copied(kind!);
    const other = 'เรื่องคล้ายกันของอีกสาขาหนึ่ง';
    await press(original, kind!);
    const first = await receipt(original, kind!);
    await copy.locator('#detail').fill(other);
    await press(copy, kind!);
    const second = await receipt(copy, kind!);
    expect(second).to.match(receiptNumber).and.not.equal(first);
    expect(await copy.locator('[part="earlier"]').count(), 'it is this text that arrived').to.equal(0);
    expect(await timesAtService(portal.address)).to.equal(1);
    expect(await timesAtService(portal.address, other)).to.equal(1);
  });
});
