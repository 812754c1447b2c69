import axe from 'axe-core';
import { expect } from 'chai';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright';

import { mailboxRoutes } from '../../src/server/sign-in-page/mailbox.js';
import { noticePage, onwardPage } from '../../src/server/sign-in-page/notice.js';
import { signInPage } from '../../src/server/sign-in-page/page.js';
import { forgotPage, resetEndPage, resetPage, sentPage } from '../../src/server/sign-in-page/reset-pages.js';
import { signInStyles } from '../../src/server/sign-in-page/styles.js';
import { longTexts } from '../support/hostile-texts.js';
import { openBrowser } from './support/browser.js';

const looks = [
  { width: 320, textSize: 100 },
  { width: 390, textSize: 200 },
  { width: 1280, textSize: 100 },
] as const;

/** All texts together, each on a line of its own, and the one that fills most lines alone. */
const texts = [Object.values(longTexts).join(' '), longTexts['Thai words without a space']];

/** The longest possible host, with labels without a hyphen for a line break. */
const origin = `https://${Array.from('abcd', label => label.repeat(60)).join('.')}.th`;
const address = `${origin}/${'path'.repeat(60)}`;

/** Every page that the server renders, in every state, with a text wherever content comes from elsewhere. */
function pagesWith(text: string, language: 'th' | 'en'): Record<string, () => unknown> {
  const provider = { th: text, en: text };
  const common = { language, sampleData: true, request: 'request' };
  const signIn = {
    ...{ accountType: 'other', provider, acceptsPassword: true, returnOrigin: origin, returnAddress: address },
    ...{ cancelAddress: `${address}?error=access_denied`, expiresAt: '2026-11-29T00:00:00Z' },
  };
  const emails = [{ to: text, subject: text, text: `${text}\n${address}\n\n${text}`, sentAt: new Date(0) }];
  return {
    'sign-in': () => signInPage({ ...common, signIn }),
    'sign-in, nothing typed': () => signInPage({ ...common, signIn, problem: { kind: 'missing' } }),
    'sign-in, wrong': () => signInPage({ ...common, signIn, username: text, problem: { kind: 'wrong' } }),
    'sign-in, too many tries': () => signInPage({ ...common, signIn, problem: { kind: 'wait', seconds: 86_400 } }),
    forgotten: () => forgotPage({ ...common }),
    'forgotten, nothing typed': () => forgotPage({ ...common, problem: 'missing' }),
    'forgotten, too often': () => forgotPage({ ...common, problem: 'wait' }),
    'email sent': () => sentPage(common),
    'new password': () => resetPage({ ...common, token: 'token' }),
    'new password, common': () => resetPage({ ...common, token: 'token', problem: 'too_common' }),
    'new password, set': () => resetEndPage({ ...common, end: 'done', home: address }),
    'new password, link spent': () => resetEndPage({ ...common, end: 'gone', home: address }),
    'sign-in gone': () => noticePage({ ...common, reason: 'gone', provider, again: address, back: address }),
    'provider away': () => noticePage({ ...common, reason: 'unreachable', provider, again: address, back: address }),
    'signed in': () => onwardPage({ ...common, address }),
    mailbox: async () => (await mailboxRoutes(() => emails).request(`/sample-mailbox?lang=${language}`)).text(),
    'empty mailbox': async () => (await mailboxRoutes(() => []).request(`/sample-mailbox?lang=${language}`)).text(),
  };
}

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
