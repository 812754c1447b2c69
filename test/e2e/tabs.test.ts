import { expect } from 'chai';
import type { Browser, Page } from 'playwright';

import { openBrowser } from './support/browser.js';
import { buildAll } from './support/build.js';
import { Citizen } from './support/citizen.js';
import { demoPortal, type OpenPortal } from './support/portals.js';

const choice = (page: Page) => page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' });
const businesses = (page: Page) => page.getByRole('main').getByText('ท่านมี 3 กิจการในระบบ');

describe('two tabs of one portal', function () {
  this.timeout(90_000);
  let browser: Browser;
  let portal: OpenPortal;

  before(async function () {
    this.timeout(300_000);
    await buildAll();
    browser = await openBrowser();
    portal = await demoPortal.open();
  });
  after(async () => {
    await browser.close();
    await portal.close();
  });

  async function twoTabs() {
    const context = await browser.newContext({ locale: 'th-TH' });
    const tabs = [new Citizen(await context.newPage()), new Citizen(await context.newPage())] as const;
    for (const tab of tabs) {
      tab.page.setDefaultTimeout(15_000);
      await tab.page.goto(portal.address);
      await tab.signIn();
      await businesses(tab.page).waitFor();
    }
    return { tabs, close: () => context.close() };
  }

  it('sign out together, within a second', async () => {
    const { tabs, close } = await twoTabs();
    const [one, other] = tabs;
    // Noted in the page itself, so that a busy machine's way to the test does not count.
    const heard = other.page.evaluate(
      () =>
        new Promise<number>(resolve => {
          document.addEventListener('sme-signed-out', () => {
            resolve(Date.now());
          });
        }),
    );
    const told = one.page.evaluate(
      () =>
        new Promise<number>(resolve => {
          document.addEventListener('sme-signed-out', () => {
            resolve(Date.now());
          });
        }),
    );
    await one.signOut();
    await choice(other.page).waitFor();
    expect((await heard) - (await told)).to.be.below(1000);
    await close();
  });

  it('show nothing of the person when one comes back by the back button after a sign-out in the other', async () => {
    const { tabs, close } = await twoTabs();
    const [one, other] = tabs;
    await other.page.goto(`${portal.address}health/live`);
    await one.signOut();
    await other.page.goBack();
    await choice(other.page).waitFor();
    expect(await businesses(other.page).count()).to.equal(0);
    await close();
  });
});
