import { expect } from 'chai';
import type { Page } from 'playwright';

import { Citizen } from './support/citizen.js';
import { plainPage } from './support/portals.js';
import { stage } from './support/stage.js';

const choice = (page: Page) => page.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีนิติบุคคล' });
const businesses = (page: Page) => page.getByRole('main').getByText('ท่านมี 3 กิจการในระบบ');

describe('two tabs of one portal', function () {
  this.timeout(90_000);
  const test = stage();

  async function twoTabs() {
    const portal = test.own(await plainPage.open());
    const context = test.own(await test.browser.newContext({ locale: 'th-TH' }));
    const tabs = [new Citizen(await context.newPage()), new Citizen(await context.newPage())] as const;
    for (const tab of tabs) {
      tab.page.setDefaultTimeout(15_000);
      await tab.page.goto(portal.address);
      await tab.signIn();
      await businesses(tab.page).waitFor();
    }
    return { portal, tabs };
  }

  it('sign out together, within a second', async () => {
    const {
      tabs: [one, other],
    } = await twoTabs();
    // Measured in the page itself, so that a busy machine's delays do not count.
    const received = other.page.evaluate(
      () =>
        new Promise<number>(resolve => {
          document.addEventListener('sme-signed-out', () => {
            resolve(Date.now());
          });
        }),
    );
    const ownSignOut = one.page.evaluate(
      () =>
        new Promise<number>(resolve => {
          document.addEventListener('sme-signed-out', () => {
            resolve(Date.now());
          });
        }),
    );
    await one.signOut();
    await choice(other.page).waitFor();
    expect((await received) - (await ownSignOut)).to.be.below(1000);
  });

  it('show nothing of the person after the back button when the other tab has signed out', async () => {
    const {
      portal,
      tabs: [one, other],
    } = await twoTabs();
    await other.page.goto(`${portal.address}health/live`);
    await one.signOut();
    await other.page.goBack();
    await choice(other.page).waitFor();
    expect(await businesses(other.page).count()).to.equal(0);
  });
});
