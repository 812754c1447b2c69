import axe from 'axe-core';
import { expect } from 'chai';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright';

import { signInStyles } from '../../src/server/sign-in-page/styles.js';
import { longTexts } from '../support/hostile-texts.js';
import { openBrowser } from './support/browser.js';
import { pagesWith } from './support/server-pages.js';

const looks = [
  { width: 320, textSize: 100 },
  { width: 390, textSize: 200 },
  { width: 1280, textSize: 100 },
] as const;

/** All texts together, each on a line of its own, and the one that fills most lines alone. */
const texts = [Object.values(longTexts).join(' '), longTexts['Thai words without a space']];

describe('the pages of the server', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;
  let shown = '';

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: ['test/support/overflow.page.ts'],
      ...{ bundle: true, write: false, format: 'iife', logLevel: 'error' },
    });
    browser = await openBrowser();
    // No colour is in transition when axe looks.
    page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.addInitScript(outputFiles[0]!.text);
    await page.addInitScript(axe.source);
    await page.route('**/*', route => {
      if (route.request().url().endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: signInStyles });
      if (route.request().isNavigationRequest())
        // The address that the page continues to is not one of the server.
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: shown.replace('http-equiv="refresh"', ''),
        });
      return route.abort();
    });
  });
  after(() => browser.close());

  for (const name of Object.keys(pagesWith('', 'th')))
    for (const language of ['th', 'en'] as const) {
      it(`contain texts of any length without an axe violation: ${name}, ${language} (E2, E17, E18)`, async () => {
        const overflows: string[] = [];
        for (const text of texts) {
          shown = String(await pagesWith(text, language)[name]!());
          await page.goto('http://pages.test/');
          for (const { width, textSize } of looks) {
            await page.setViewportSize({ width, height: 800 });
            const found = await page.evaluate(size => {
              document.documentElement.style.fontSize = `${size}%`;
              return (globalThis as unknown as Checks).overflowsIn(document.body);
            }, textSize);
            overflows.push(...found.slice(0, 4).map(each => `${width} px, ${textSize} %: ${each}`));
          }
        }
        const violations = await page.evaluate(async () => {
          const results = await (globalThis as unknown as Checks).axe.run(document);
          return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
        expect([...overflows, ...violations]).to.deep.equal([]);
      });
    }
});

interface Checks {
  overflowsIn(root: HTMLElement): string[];
  readonly axe: {
    run(root: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}
