/** The code that Storybook offers for each element works in an empty page, from the built package. */
import { expect } from 'chai';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright';

import { tagFiles } from '../../scripts/lib/entries.mjs';
import { build as buildPackage } from '../support/built.js';
import { openBrowser } from '../e2e/support/browser.js';
import { openStorybook, type Storybook } from './support/storybook.js';

/** A story of each element that has code to copy, and what a person sees of the sample data once it works. */
const elements: Readonly<Record<string, { readonly story: string; readonly shows: string }>> = {
  'sme-attachment-picker': { story: 'elements-attachment-picker--two-steps', shows: 'เอกสาร' },
  'sme-business-card': { story: 'elements-business-card--ready', shows: 'ร้านใจดีเบเกอรี่' },
  'sme-business-list': { story: 'elements-business-list--ready', shows: 'ท่านมี 3 กิจการในระบบ' },
  'sme-data-export': { story: 'elements-data-export--ready', shows: 'ดาวน์โหลด' },
  'sme-history-timeline': { story: 'elements-history-timeline--oldest-first', shows: 'ประวัติการดำเนินงาน' },
  'sme-inquiry-detail': { story: 'elements-inquiry-detail--ready', shows: '2569-92751860-2' },
  'sme-inquiry-form': { story: 'elements-inquiry-form--ready', shows: 'ร้านใจดีเบเกอรี่' },
  'sme-inquiry-list': { story: 'elements-inquiry-list--new-chosen', shows: '2569-' },
  'sme-login-selector': { story: 'elements-login-selector--ready', shows: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' },
  'sme-notification-buckets': { story: 'elements-notification-buckets--ready', shows: '2569-' },
  'sme-portal': { story: 'portal-the-whole-service--sign-in', shows: 'เข้าสู่ระบบด้วยบัญชีบัตรประชาชน' },
  'sme-search-panel': { story: 'elements-search-panel--ready', shows: 'ค้นหา' },
};

/** They show nothing by themselves. */
const silent = ['sme-one-id', 'sme-session-dialog'];

describe('the code that Storybook offers', function () {
  this.timeout(180_000);
  let storybook: Storybook;
  let browser: Browser;
  let page: Page;
  let pasted = '';
  const errors: string[] = [];

  before(buildPackage);
  before(async () => {
    storybook = await openStorybook();
    browser = await openBrowser();
    page = await browser.newPage();
    page.on('pageerror', error => errors.push(error.message));
    page.on('console', message => message.type() === 'error' && errors.push(message.text()));
    await page.route('**/*', route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: pasted }));
  });
  after(async () => {
    await storybook.close();
    await browser.close();
  });

  it('is looked at for every element', () => {
    expect(Object.keys(elements).concat(silent).sort()).to.deep.equal(
      tagFiles()
        .map(({ tag }) => tag)
        .sort(),
    );
  });

  for (const [tag, { story, shows }] of Object.entries(elements)) {
    it(`shows a working <${tag}> when it is pasted into an empty page`, async () => {
      errors.length = 0;
      const code = await storybook.code(story);
      expect(code).to.contain(`<${tag}`);
      pasted = `<!doctype html><html lang="th"><title>.</title><link rel="icon" href="data:,"><body>${await bundled(code)}`;
      await page.goto('http://localhost:1/');
      await page.locator(tag).getByText(shows).first().waitFor();
      expect(await page.locator(tag).locator('.notice.danger').count(), 'failures').to.equal(0);
      expect(errors).to.deep.equal([]);
    });
  }

  it('is what its page shows', async () => {
    const docs = await storybook.docs('elements-inquiry-list--docs');
    await docs.locator('button', { hasText: 'Show code' }).first().click();
    const shown = await docs.locator('pre').filter({ hasText: 'createSmeClient' }).first().textContent();
    expect(shown?.replace(/\s+/g, ' ')).to.contain(
      (await storybook.code('elements-inquiry-list--ready')).replace(/\s+/g, ' '),
    );
    await docs.close();
  });
});

/** What Vite and its like do with a page: they bundle the imports of its module. */
async function bundled(code: string): Promise<string> {
  const [, contents = ''] = /<script type="module">([^]*)<\/script>/.exec(code) ?? [];
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    ...{ bundle: true, format: 'esm', write: false, logLevel: 'error', charset: 'utf8', conditions: ['production'] },
  });
  const script = outputFiles[0]!.text.replaceAll('</script', '<\\/script');
  return code.replace(/<script[^]*/, () => `<script type="module">${script}</script>`);
}
