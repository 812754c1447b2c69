import { basename } from 'node:path';

import { expect } from 'chai';
import type { Browser, Page } from 'playwright';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

import { createSmeClient } from '../../src/index.js';
import { openBrowser } from './support/browser.js';
import { reactBundle } from './support/react-bundle.js';
import { HooksPage } from './support/react-hooks-page.js';
import { openPage } from './support/watched-page.js';

const origin = 'https://portal.test';

describe('hooks beside elements, in React StrictMode', function () {
  this.timeout(120_000);
  let browser: Browser;
  let scripts: ReadonlyMap<string, string>;
  let written: string;

  before(async () => {
    scripts = await reactBundle({ entryPoints: { page: 'test/e2e/support/react-hooks-page.client.tsx' } });
    written = renderToString(createElement(HooksPage, { client: createSmeClient({ baseUrl: `${origin}/v1` }) }));
    browser = await openBrowser();
  });
  after(() => browser.close());

  /** A page that a server wrote, hydrated after the sign-in of this person. */
  async function visit(username: string, look: (page: Page) => Promise<void>) {
    const { page, errors, close } = await openPage(browser);
    await page.route(`${origin}/**`, route =>
      route.fulfill(
        route.request().url().endsWith('.js')
          ? { contentType: 'text/javascript; charset=utf-8', body: scripts.get(basename(route.request().url())) ?? '' }
          : {
              contentType: 'text/html; charset=utf-8',
              body: `<!doctype html><html lang="th"><title>หน้า</title><link rel="icon" href="data:,">
                <body><main id="root">${written}</main><script type="module" src="/page.js"></script></body></html>`,
            },
      ),
    );
    await page.goto(origin);
    await page.waitForFunction(() => 'hydrateHooks' in window);
    await page.evaluate(async name => {
      await window.client.auth.signIn({ username: name, password: 'Sample-Pass-2569' });
      window.requests.length = 0;
      window.hydrateHooks();
    }, username);
    await page.locator('#hook li').first().waitFor();
    await page.locator('sme-inquiry-list [part~=row]').first().waitFor();
    await look(page);
    expect(errors).to.deep.equal([]);
    await close();
  }

  const listed = (page: Page) =>
    page.evaluate(() => window.requests.filter(request => request === 'GET /inquiries').length);
  const rows = (page: Page) => page.locator('#hook li');

  it('are rendered on a server, as loading', () => {
    expect(written)
      .to.contain('signed-out loading')
      .and.contain('idle idle idle idle')
      .and.contain('<sme-inquiry-list');
  });

  it('ask for nothing while an id or a number is not known', () =>
    visit('somying', async page => {
      const states = page.locator('#none p');
      expect(await states.textContent()).to.equal('idle idle idle idle');
      expect(await page.evaluate(() => window.requests.filter(request => /\/$|undefined/.test(request)))).to.deep.equal(
        [],
      );
      await page.locator('#none button').click();
      await page.waitForFunction(() => document.querySelector('#none p')?.textContent === 'failed failed idle idle');
    }));

  it('share one request with an element', () =>
    visit('somying', async page => {
      expect(await listed(page)).to.equal(1);
      expect(await rows(page).count()).to.equal(await page.locator('sme-inquiry-list [part~=row]').count());
    }));

  it('send one request without an element, although StrictMode mounts twice', () =>
    visit('somying', async page => {
      await page.getByText('one: ready').waitFor();
      const sent = await page.evaluate(() => window.requests.filter(request => /^GET .inquiries.\d/.test(request)));
      expect(sent).to.have.length(1);
    }));

  it('show what was sent through the client, as the element does', () =>
    visit('somying', async page => {
      await page.locator('#submit').click();
      await rows(page).filter({ hasText: 'ส่งจากหน้าของเรา' }).waitFor();
      await page.locator('sme-inquiry-list').getByText('ส่งจากหน้าของเรา').first().waitFor();
    }));

  it('append the next page, in both', () =>
    visit('busy', async page => {
      await page.locator('#more').click();
      await page.waitForFunction(() => document.querySelectorAll('#hook li').length === 40);
      await page.waitForFunction(
        () => document.querySelector('sme-inquiry-list')?.shadowRoot?.querySelectorAll('[part~=row]').length === 40,
      );
      expect(await listed(page)).to.equal(2);
    }));

  it('show nobody anything after the sign-out', () =>
    visit('somying', async page => {
      await page.evaluate(() => window.client.auth.signOut());
      await page.getByText('signed-out idle').waitFor();
      expect(await rows(page).count()).to.equal(0);
    }));

  it('show a known answer again without a request', () =>
    visit('somying', async page => {
      const before = await listed(page);
      await page.locator('#toggle').click();
      await page.locator('#hook').waitFor({ state: 'detached' });
      await page.locator('#toggle').click();
      await rows(page).first().waitFor();
      expect(await listed(page)).to.equal(before);
    }));
});
