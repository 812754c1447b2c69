import { basename } from 'node:path';

import { expect } from 'chai';
import type { Browser } from 'playwright';

import { codeBlocks } from '../../scripts/lib/code-blocks.mjs';
import { openBrowser } from './support/browser.js';
import { reactBundle } from './support/react-bundle.js';
import { openPage } from './support/watched-page.js';

const origin = 'https://portal.test';
const recipe = codeBlocks(['tsx']).find(({ code }) => code.includes("from 'swr'"))!;

const page = `
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createSmeClient } from 'sme-one-id';
import { createMock } from './src/mock/index.ts';
const baseUrl = location.origin + '/v1';
const { fetch } = createMock({ baseUrl });
window.client = createSmeClient({ baseUrl, fetch });
window.start = async () => {
  await window.client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' });
  connectSwr(window.client);
  createRoot(document.getElementById('root')).render(<StrictMode><Inquiries client={window.client} /></StrictMode>);
};
`;

/** The recipe and a page that uses it. */
const bundle = () =>
  reactBundle({
    stdin: { contents: recipe.code + page, loader: 'tsx', resolveDir: '.', sourcefile: 'page.tsx' },
    alias: { 'sme-one-id': './src/index.ts' },
    entryNames: 'page',
  });

describe('the recipe for SWR of docs/sdk/data-layers.md', function () {
  this.timeout(60_000);
  let browser: Browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser.close());

  it('shows what was sent, nothing after the sign-out, and the rows again after the next sign-in', async () => {
    const scripts = await bundle();
    const { page: tab, errors, close } = await openPage(browser);
    await tab.route(`${origin}/**`, route =>
      route.fulfill(
        route.request().url().endsWith('.js')
          ? { contentType: 'text/javascript; charset=utf-8', body: scripts.get(basename(route.request().url())) ?? '' }
          : {
              contentType: 'text/html; charset=utf-8',
              body: `<!doctype html><html lang="th"><title>หน้า</title><link rel="icon" href="data:,">
                <body><main id="root"></main><script type="module" src="/page.js"></script></body></html>`,
            },
      ),
    );
    await tab.goto(origin);
    await tab.waitForFunction(() => 'start' in window);
    await tab.evaluate(() => (window as unknown as { start(): Promise<void> }).start());
    await tab.locator('li').first().waitFor();
    await tab.evaluate(async () => {
      const { client } = window;
      const { businesses } = await client.businesses.list();
      const { agencies } = await client.reference.agencies();
      const [category] = await client.reference.categories();
      const [businessId, agencyId, categoryId] = [
        businesses[0]?.businessId,
        agencies[0]?.agencyId,
        category?.categoryId,
      ];
      const draft = { businessId: `${businessId}`, agencyId: `${agencyId}`, categoryId: `${categoryId}` };
      await client.inquiries.create({ ...draft, subject: 'ส่งจากหน้าของเรา', detail: 'ทดสอบ' });
    });
    await tab.getByText('ส่งจากหน้าของเรา').waitFor();
    await tab.evaluate(() => window.client.auth.signOut());
    await tab.waitForFunction(() => document.querySelectorAll('li').length === 0);
    expect(await tab.getByText('Failed').count()).to.equal(0);
    await tab.evaluate(() => window.client.auth.signIn({ username: 'somying', password: 'Sample-Pass-2569' }));
    await tab.getByText('ส่งจากหน้าของเรา').waitFor();
    expect(errors).to.deep.equal([]);
    await close();
  });
});
