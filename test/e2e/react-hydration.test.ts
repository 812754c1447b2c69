import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';
import type { Browser, Page } from 'playwright';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

import { startServer, type RunningServer } from '../../src/server/index.js';
import { openBrowser } from './support/browser.js';
import { reactBundle } from './support/react-bundle.js';
import { ComponentsPage, TagsPage } from './support/react-page.js';
import { openPage } from './support/watched-page.js';

const builds = ['development', 'production'] as const;
type Build = (typeof builds)[number];

/** When the elements are upgraded, relative to the hydration of the page. */
const moments = {
  'before React hydrates them': {
    query: '',
    interact: async (page: Page, shown: () => Promise<void>) => {
      await page.evaluate(() => window.upgradeAll());
      await shown();
      await page.evaluate(() => {
        window.hydrate();
      });
    },
  },
  'while React hydrates them': {
    query: '',
    interact: (page: Page) =>
      page.evaluate(() => {
        window.hydrate();
      }),
  },
  'after React has hydrated them': {
    query: 'tags',
    interact: async (page: Page) => {
      await page.evaluate(() => {
        window.hydrate();
      });
      await hydrated(page);
      await page.evaluate(() => window.upgradeAll());
    },
  },
} as const;

describe('a page that React hydrates', function () {
  this.timeout(120_000);
  let folder: string;
  let server: RunningServer;
  let browser: Browser;

  before(async () => {
    const scripts = await Promise.all(builds.map(bundle));
    const HostPage = () => ComponentsPage({ getSession: async () => null });
    const pages = [ComponentsPage, TagsPage, HostPage].flatMap(page =>
      builds.map(name => [`${page.name}-${name}.html`, documentOf(name, renderToString(createElement(page)))] as const),
    );
    folder = mkdtempSync(join(tmpdir(), 'sme-one-id-react-'));
    for (const [file, text] of [...pages, ...scripts.flatMap(files => [...files])])
      writeFileSync(join(folder, file), text);
    server = await startServer({ port: 0, staticRoot: folder, sampleData: true });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a server-rendered page; errors of the page fail the test. */
  async function visit(name: Build, query: string, look: (page: Page) => Promise<void>, isSignedIn = false) {
    const { page, errors, close } = await openPage(browser);
    page.setDefaultTimeout(60_000);
    if (isSignedIn) await signIn(page, name);
    const kind = { tags: 'TagsPage', 'host-session': 'HostPage' }[query] ?? 'ComponentsPage';
    await page.goto(`${server.url}/${kind}-${name}.html?${query}`);
    await page.waitForFunction(() => 'hydrate' in window);
    await look(page);
    // Browsers log answers with status 401 before the sign-in.
    expect(errors.filter(error => !error.endsWith('status of 401 (Unauthorized)'))).to.deep.equal([]);
    await close();
  }

  /** Signs in for the tab: the next page continues the session. */
  async function signIn(page: Page, name: Build) {
    await page.goto(`${server.url}/TagsPage-${name}.html`);
    await page.waitForFunction(() => 'hydrate' in window);
    await page.evaluate(() => window.upgradeAll());
    await signInAtPortal(page);
    await page.getByText('ท่านมี 3 กิจการในระบบ').first().waitFor();
  }

  for (const name of builds)
    for (const [moment, { query, interact: interact }] of Object.entries(moments))
      for (const isSignedIn of [false, true])
        it(`keeps every element, upgraded ${moment}, ${isSignedIn ? 'signed in' : 'signed out'}, in ${name} (H1)`, () =>
          visit(
            name,
            query,
            async page => {
              const text = isSignedIn ? 'ท่านมี 3 กิจการในระบบ' : 'กรุณาเลือกประเภทของบัญชี';
              const shown = () => page.getByText(text).first().waitFor();
              const written = await page.evaluate(remember);
              await interact(page, shown);
              await hydrated(page);
              await shown();
              expect(await page.evaluate(() => window.written.filter(one => !one.isConnected).length)).to.equal(0);
              expect(await page.evaluate(remember)).to.equal(written);
            },
            isSignedIn,
          ));

  for (const name of builds) {
    it(`attaches the handlers of its elements, once each, in ${name} (H1)`, () =>
      visit(name, '', async page => {
        await page.evaluate(() => {
          window.hydrate();
        });
        await hydrated(page);
        await signInAtPortal(page);
        await page.getByText('ท่านมี 3 กิจการในระบบ').first().waitFor();
        await page.locator('sme-portal').getByRole('button', { name: 'แจ้งเตือน' }).first().click();
        await page.waitForFunction(() => window.received.length > 1);
        expect(await page.evaluate(() => window.received)).to.deep.equal(['signed-in', 'notifications']);
      }));

    it(`sets the properties of its elements, in ${name} (H1)`, () =>
      visit(name, 'host-session', async page => {
        await page.evaluate(() => {
          window.hydrate();
        });
        await hydrated(page);
        expect(await page.evaluate(() => typeof document.querySelector('sme-one-id')?.getSession)).to.equal('function');
      }));
  }
});

/** The page offers several ways to sign in; the portal's form is in its light DOM. */
async function signInAtPortal(page: Page): Promise<void> {
  const portal = page.locator('sme-portal');
  await portal.getByRole('button', { name: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' }).click();
  await portal.getByLabel('บัญชีผู้ใช้งาน').fill('somying');
  await portal.getByRole('textbox', { name: 'รหัสผ่าน' }).fill('Sample-Pass-2569');
  await portal.getByRole('button', { name: 'เข้าสู่ระบบ', exact: true }).click();
}

/** Waits until React has hydrated the page, which adds a property to each element. */
async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const tags = [...document.querySelectorAll('#root *')].filter(({ localName }) => localName.startsWith('sme-'));
    return tags.every(tag => Object.keys(tag).some(name => name.startsWith('__reactFiber$')));
  });
}

/** Remembers the existing elements, and returns the light DOM. */
function remember(): string {
  window.written = [...document.querySelectorAll('#root *')];
  return document.getElementById('root')?.innerHTML ?? '';
}

/** The page's script and the modules that it loads, by file name. */
const bundle = (name: Build) =>
  reactBundle({
    entryPoints: { [name]: 'test/e2e/support/react-page.client.tsx' },
    chunkNames: '[name]-[hash]',
    define: { 'process.env.NODE_ENV': JSON.stringify(name) },
    conditions: ['production'],
  });

function documentOf(name: Build, content: string): string {
  return `<!doctype html>
  <html lang="th">
    <meta charset="utf-8">
    <title>หน้าที่เซิร์ฟเวอร์เขียน</title>
    <link rel="icon" href="data:,">
    <body><main id="root">${content}</main><script type="module" src="/${name}.js"></script></body>
  </html>`;
}
