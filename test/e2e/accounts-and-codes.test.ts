import { expect } from 'chai';
import type { Page, Request } from 'playwright';

import { createSmeClient } from '../../src/index.js';
import { plainPage } from './support/portals.js';
import { stage } from './support/stage.js';
import { receiptNumberOf, type Subject } from './support/typed-texts.js';
import { openPage } from './support/watched-page.js';
import { WritingPages } from './support/writing-pages.js';

const password = 'Sample-Pass-2569';
const theirs: Subject = 'reply to 2569-73915508-1';
const words = { somying: 'ข้อความของสมหญิง', busy: 'ข้อความของอีกบัญชี' } as const;
const choices = (page: Page) => page.locator('sme-login-selector [part="choice"]').first();
const menu = (page: Page) => page.locator('sme-portal nav');
const shown = async (pages: WritingPages, subject: Subject) => {
  await pages.open(subject, false);
  return (await pages.shown(subject))?.text;
};

describe('sessions, texts and codes', function () {
  this.timeout(180_000);
  const test = stage();

  async function open() {
    const { address } = test.own(await plainPage.open());
    const { tab, page, close: leave } = await openPage(test.browser);
    test.own({ close: leave });
    const service = address.replace(/\/$/, '');
    const pagesOf = async (tabPage: Page) => {
      await tabPage.goto(address);
      return new WritingPages(tabPage, service, tab);
    };
    return { service, tab, one: await pagesOf(page), another: async () => pagesOf(await tab()) };
  }

  async function clientOf(service: string, username: string) {
    const client = createSmeClient({ baseUrl: `${service}/v1` });
    await client.auth.signIn({ username, password });
    return client;
  }

  it('belong to their own account in two tabs, even after one of them has signed out (E1, E10)', async () => {
    const { service, one, another } = await open();
    const other = await another();
    const busy = await clientOf(service, 'busy');
    const { inquiries } = await busy.inquiries.list({ status: 'in_progress', limit: 1 });
    const own: Subject = `reply to ${inquiries[0]?.receiptNumber ?? ''}`;
    await one.signIn('somying');
    await other.signIn('busy');
    expect(await shown(one, theirs)).to.equal('');
    await one.type(theirs, words.somying);
    expect(await shown(other, own)).to.equal('');
    await other.type(own, words.busy);
    await one.untilStored();
    await other.untilStored();

    await other.signOut();
    await one.goTo('notifications');
    await one.page.locator('sme-notification-buckets [part="list"]').first().waitFor();
    expect(await menu(one.page).isVisible(), 'still signed in').to.equal(true);
    expect(await shown(one, theirs)).to.equal(words.somying);
    await one.reload();
    await one.signIn('somying');
    expect(await shown(one, theirs)).to.equal(words.somying);

    // The next person in the other tab finds nothing of either.
    await other.signIn('somying');
    expect(await shown(other, theirs)).to.equal('');
    await other.type(theirs, 'อีกหน้าต่าง');
    await one.send(theirs);
    const history = await (await clientOf(service, 'somying')).inquiries.history(receiptNumberOf(theirs));
    const details = history.entries.map(({ detail }) => detail);
    expect(details.filter(detail => detail === words.somying)).to.have.length(1);
    expect(details).to.not.include(words.busy).and.not.include('อีกหน้าต่าง');
    const others = await busy.inquiries.history(receiptNumberOf(own));
    expect(others.entries.map(({ detail }) => detail)).to.not.include(words.busy);
  });

  it('survive the end of a session between two clicks, and are sent once (E3)', async () => {
    const { service, one } = await open();
    await one.signIn('somying');
    expect(await shown(one, theirs)).to.equal('');
    await one.type(theirs, words.somying);
    await one.pressSignedOut(theirs);
    await one.page.locator('sme-session-dialog dialog[open]').waitFor();
    expect((await one.shown(theirs))?.text, 'under the dialog').to.equal(words.somying);
    await one.signInAgain('somying');
    await one.page.locator('sme-inquiry-detail [part="done"]').waitFor();
    const { entries } = await (await clientOf(service, 'somying')).inquiries.history(receiptNumberOf(theirs));
    expect(entries.filter(({ detail }) => detail === words.somying)).to.have.length(1);
  });

  it('are exchanged once, and work for nobody else who gets the address (H1)', async () => {
    const { one, tab } = await open();
    const { page } = one;
    const exchanges: Request[] = [];
    const addresses: string[] = [];
    page.context().on('request', request => {
      if (request.isNavigationRequest() && new URL(request.url()).searchParams.has('code'))
        addresses.push(request.url());
      if (request.method() === 'POST' && request.postData()?.includes('codeVerifier')) exchanges.push(request);
    });
    await page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' }).click();
    await page.waitForURL(/\/sample-dbd\/sign-in\//);
    await page.getByLabel('เลขนิติบุคคล').fill('0985567000016');
    await page.getByLabel('รหัสผ่าน').fill(password);
    await page.getByRole('button', { name: 'เข้าสู่ระบบ' }).click();
    await menu(page).waitFor();
    const callback = addresses.at(-1) ?? '';
    expect(new URL(callback).origin).to.equal(new URL(page.url()).origin);
    expect(exchanges).to.have.length(1);

    const [exchange] = exchanges;
    const again = await fetch(exchange?.url() ?? '', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: exchange?.postData() ?? '',
    });
    expect(again.status, 'the same code with its verifier').to.be.within(400, 499);

    const handedOn = await tab();
    const { page: stranger, close } = await openPage(test.browser);
    test.own({ close });
    for (const each of [page, handedOn, stranger]) {
      await each.goto(callback);
      await choices(each).waitFor();
      expect(await menu(each).count(), 'nobody is signed in').to.equal(0);
    }
    expect(exchanges, 'nobody tries').to.have.length(1);
  });
});
