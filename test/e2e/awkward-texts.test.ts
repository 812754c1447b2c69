import { expect } from 'chai';
import type { Locator, Page } from 'playwright';

import { createSmeClient, type SmeClient } from '../../src/index.js';
import type { SmeSearchPanel } from '../../src/elements.js';
import { certificate } from './support/documents.js';
import { plainHost } from './support/portals.js';
import { stage } from './support/stage.js';
import {
  dates,
  details,
  reasons,
  receiptNumbers,
  rejected,
  replies,
  searches,
  subjects,
  usernames,
  type AwkwardText,
} from './support/awkward-texts.js';
import { WritingPages } from './support/writing-pages.js';

const password = 'Sample-Pass-2569';

/** Enters a text by the keyboard's paste command, by an input method, or as an extension does. */
async function enter(control: Locator, { given, way = 'pasted' }: Pick<AwkwardText, 'given' | 'way'>) {
  const page = control.page();
  await control.fill('');
  await control.focus();
  if (way === 'composed') {
    const devtools = await page.context().newCDPSession(page);
    const caret = given.length;
    await devtools.send('Input.imeSetComposition', { text: given, selectionStart: caret, selectionEnd: caret });
    await devtools.detach();
  } else if (way === 'silent') {
    // Unpaired surrogates can be passed to the page in escapes only.
    await control.evaluate((element, text) => {
      (element as HTMLInputElement).value = JSON.parse(text) as string;
    }, JSON.stringify(given));
  } else {
    await page.evaluate(text => navigator.clipboard.writeText(text), given);
    await page.keyboard.press('ControlOrMeta+v');
  }
}

describe('texts from other programs, in a page with the service', function () {
  this.timeout(300_000);
  const test = stage();
  let page: Page;
  let pages: WritingPages;
  let client: SmeClient;
  let address: string;
  let errors: readonly string[];

  beforeEach(async () => {
    const server = test.own(await plainHost({ callsPerAccount: 0 }));
    address = server.url;
    const opened = await test.page();
    // The complete form is visible: otherwise Chromium scrolls to a word when its composition ends, and the press that
    // ended it misses.
    await opened.page.setViewportSize({ width: 1280, height: 2400 });
    ({ page, errors } = opened);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(address).origin });
    client = createSmeClient({ baseUrl: `${address}/v1` });
    await client.auth.signIn({ username: 'somying', password });
    await page.goto(`${address}/`);
    pages = new WritingPages(page, address, opened.tab);
    await pages.signIn('somying');
  });
  afterEach(() => {
    expect(errors).to.deep.equal([]);
  });

  const sendInquiry = async (subject: AwkwardText, detail: AwkwardText, file?: string): Promise<string> => {
    await pages.open('new inquiry', false);
    await pages.type('new inquiry', 'ก');
    const form = page.locator('sme-inquiry-form');
    await enter(form.locator('#subject'), subject);
    await enter(form.locator('#detail'), detail);
    if (file) {
      const field = form.locator('input[type="file"]');
      await field.setInputFiles({ name: file, mimeType: 'application/pdf', buffer: certificate.buffer });
      await form.locator('li').getByText('อัปโหลดเสร็จแล้ว').waitFor();
    }
    // A composition must not be ended by typing into another control, so the composed text comes last.
    if (subject.way === 'composed') await enter(form.locator('#subject'), subject);
    await pages.send('new inquiry');
    const number = await form.locator('[part="receipt-number"]').textContent();
    return /\d{4}-\d{8}-\d/.exec(number ?? '')![0];
  };
  const openInquiryFor = async (what: 'reply' | 'withdrawal'): Promise<string> => {
    const { inquiries } = await client.inquiries.list({ limit: 50 });
    for (const { receiptNumber } of inquiries) {
      const { capabilities } = await client.inquiries.get(receiptNumber);
      if (what === 'reply' ? capabilities.canReply : capabilities.canWithdraw) return receiptNumber;
    }
    throw new Error(`no inquiry for a ${what}`);
  };
  const latest = async (receiptNumber: string) => (await client.inquiries.history(receiptNumber)).entries[0]!;

  it('arrive as a new inquiry, with the name of a file, and are found again (E5, E6, E9, E12)', async () => {
    for (const [index, subject] of subjects.entries()) {
      const detail = details[index]!;
      const receiptNumber = await sendInquiry(
        subject,
        detail,
        index === 0 ? 're\u0301sume\u0301 ค\u0E4D\u0E32.pdf' : undefined,
      );
      const sent = await client.inquiries.get(receiptNumber);
      expect(sent.subject, subject.what).to.equal(subject.stored);
      expect(sent.detail, detail.what).to.equal(detail.stored);
      if (index === 0) expect(sent.attachments.map(({ name }) => name)).to.deep.equal(['r\u00E9sum\u00E9 คำ.pdf']);
    }
    await pages.goTo('search');
    const panel = page.locator('sme-search-panel');
    for (const [given, subject] of searches) {
      await panel.locator('[part="clear"]').click();
      await enter(panel.locator('#text'), { given });
      await panel.locator('[part="search"]').click();
      await panel.getByText(shown(subject), { exact: true }).first().waitFor();
    }
  });

  it('arrive as a reply (E4, E5, E9)', async () => {
    const receiptNumber = await openInquiryFor('reply');
    for (const reply of replies) {
      await pages.open(`reply to ${receiptNumber}`, false);
      await enter(page.locator('#reply'), reply);
      await pages.send(`reply to ${receiptNumber}`);
      expect((await latest(receiptNumber)).detail, reply.what).to.equal(reply.stored);
    }
  });

  it('arrive as the reason of a withdrawal (E4, E5, E9)', async () => {
    for (const reason of reasons) {
      const plain = { what: '', given: 'ก', stored: 'ก' };
      const receiptNumber = await sendInquiry(plain, plain);
      await pages.open(`withdrawal of ${receiptNumber}`, false);
      await enter(page.locator('#reason'), reason);
      await pages.send(`withdrawal of ${receiptNumber}`);
      expect((await latest(receiptNumber)).detail, reason.what).to.equal(reason.stored);
    }
  });

  it('stay in their field with an error when they are not sent (E4)', async () => {
    const receiptNumber = await openInquiryFor('reply');
    const before = await latest(receiptNumber);
    for (const reply of rejected) {
      await pages.open(`reply to ${receiptNumber}`, false);
      await enter(page.locator('#reply'), reply);
      await pages.press(`reply to ${receiptNumber}`);
      await page.locator('sme-inquiry-detail [part="error-summary"]').waitFor();
      expect(await page.locator('#reply').inputValue(), reply.what).to.equal(reply.given);
    }
    expect(await latest(receiptNumber)).to.deep.equal(before);
  });

  it('are understood as receipt numbers and dates, and find the same as typed ones (E5, E14)', async () => {
    const { inquiries } = await client.inquiries.list({ limit: 1 });
    const { receiptNumber } = inquiries[0]!;
    await pages.goTo('search');
    const panel = page.locator('sme-search-panel');
    const criteria = async () => {
      await panel.locator('[part="search"]').click();
      const found = panel.locator('[part="error-summary"], [part="row"], [part="message"]').first();
      await found.waitFor();
      return panel.evaluate(element => (element as SmeSearchPanel).criteria);
    };
    for (const [what, write] of Object.entries(receiptNumbers)) {
      await panel.locator('[part="clear"]').click();
      await enter(panel.locator('#receipt-number'), { given: write(receiptNumber) });
      expect(await criteria(), what).to.deep.equal({ receiptNumber });
      await panel.getByText(receiptNumber).first().waitFor();
    }
    for (const [what, given] of Object.entries(dates))
      for (const way of ['pasted', 'silent'] as const) {
        await panel.locator('[part="clear"]').click();
        await panel.locator('summary').click();
        await enter(panel.locator('#contacted-from-day'), { given, way });
        expect(await criteria(), `${what}, ${way}`).to.deep.equal({ contacted: { from: '2026-11-01' } });
      }
  });

  it('are understood as a username (E5)', async () => {
    for (const username of usernames) {
      await pages.signOut();
      await pages.signIn(username);
    }
  });
});

/** As elements show a text: no letter with more than four marks. What is sent keeps them all. */
const shown = (text: string) => text.replace(/(\p{M}{4})\p{M}+/gu, '$1');
