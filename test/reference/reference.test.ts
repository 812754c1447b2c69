/** What `npm run docs:api` writes, opened from a folder of some website, without any other host. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import axe from 'axe-core';
import { expect } from 'chai';
import type { Browser } from 'playwright';

import { document, documentedOperations } from '../contract/support/document.js';
import { openBrowser } from '../e2e/support/browser.js';
import { openPage, type PageOptions, type WatchedPage } from '../e2e/support/watched-page.js';

const site = 'https://docs.example.go.th/sdk/latest/';
const page = `${site}service/`;

interface ShownOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
}

const webhooks = Object.values(document['webhooks'] as unknown as Record<string, { post: ShownOperation }>);
const operations: readonly ShownOperation[] = [...documentedOperations, ...webhooks.map(({ post }) => post)];
/** Redoc asks whether its search may have a worker, by `Function` in a `try`, and does without one. */
const triesEval = /^policy: script-src eval|kEvalViolation.*redoc\.js/;
const addressOf = ({ operationId, tags: [tag] }: ShownOperation) => `${page}#/${tag}/${operationId.toLowerCase()}`;

describe('the reference', function () {
  this.timeout(180_000);
  let folder: string;
  let browser: Browser | undefined;
  let opened: WatchedPage | undefined;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sme-one-id-reference-'));
    await promisify(execFile)('node', ['scripts/reference.mjs', '--out', folder]);
    browser = await openBrowser();
  });
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page to which only the site's files exist; whatever it asks of another host is listed. */
  async function open(options: PageOptions = {}) {
    const foreign: string[] = [];
    opened = await openPage(browser!, options);
    await opened.page.addInitScript(axe.source);
    await opened.page.route('**/*', route => {
      const address = route.request().url();
      if (address.startsWith(site)) {
        const path = new URL(address).pathname.slice(new URL(site).pathname.length);
        return route.fulfill({ path: join(folder, path.endsWith('/') ? `${path}index.html` : path) });
      }
      foreign.push(address);
      return route.abort();
    });
    const { page: shown, errors } = opened;
    return { page: shown, errors: () => errors.filter(error => !triesEval.test(error)), foreign };
  }

  it('shows every group, operation and webhook of the contract, and asks no other host for anything', async () => {
    const { page: shown, errors, foreign } = await open();
    await shown.goto(page);
    for (const { name } of document['tags'] as readonly { name: string }[])
      await shown.getByRole('link', { name, exact: true }).first().waitFor();
    for (const operation of operations) {
      await shown.goto(addressOf(operation));
      await shown.getByRole('heading', { level: 2, name: operation.summary }).waitFor();
      await shown.locator('a[href$="/responses"]:visible').first().waitFor();
    }
    expect(operations.length).to.be.greaterThan(30);
    expect(errors()).to.deep.equal([]);
    expect(foreign).to.deep.equal([]);
  });

  it('leads to the operations of a group, and to the contract itself', async () => {
    const { page: shown } = await open();
    await shown.goto(page);
    await shown.getByRole('link', { name: 'agency', exact: true }).click();
    await shown.getByRole('link', { name: /^An inquiry of the agency has changed/ }).click();
    await shown.getByRole('heading', { level: 2, name: 'An inquiry of the agency has changed' }).waitFor();

    const download = shown.getByRole('link', { name: 'openapi.yaml', exact: true });
    expect(await download.getAttribute('href')).to.equal(`${page}openapi.yaml`);
    expect(readFileSync(join(folder, 'service/openapi.yaml'), 'utf8')).to.equal(readFileSync('openapi.yaml', 'utf8'));
  });

  it('finds an operation by a word, with the keyboard alone', async () => {
    const { page: shown, errors } = await open();
    await shown.goto(page);
    await shown.getByRole('heading', { level: 1 }).waitFor();
    await shown.keyboard.press('Control+k');
    await shown.keyboard.type('withdraw');
    await shown.locator('a').filter({ hasText: 'Withdraw an inquiry' }).filter({ hasText: '/withdrawal' }).waitFor();
    await shown.keyboard.press('ArrowDown');
    await shown.keyboard.press('Enter');
    await shown.getByRole('heading', { level: 2, name: 'Withdraw an inquiry' }).waitFor();
    expect(errors()).to.deep.equal([]);
  });

  for (const { width, dark } of [
    { width: 390, dark: false },
    { width: 1280, dark: true },
  ])
    it(`passes the axe audit at ${width} px, ${dark ? 'dark' : 'light'}, and fits`, async () => {
      const { page: shown, errors } = await open({ width, dark });
      for (const operationId of ['createInquiry', 'markNotificationSeen', 'receiveInquiryChanged']) {
        const operation = operations.find(each => each.operationId === operationId)!;
        await shown.goto(addressOf(operation));
        await shown.getByRole('heading', { level: 2, name: operation.summary }).waitFor();
        const { violations, overflow } = await shown.evaluate(async () => {
          const { document: drawn } = globalThis;
          // Colours in the middle of a transition are nobody's to judge.
          await Promise.all(drawn.getAnimations().map(each => each.finished.catch(() => undefined)));
          return {
            ...(await axe.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
              // Redoc's buttons that fold JSON overlap, in lines of 20 px.
              rules: { 'target-size': { enabled: false } },
            })),
            overflow: drawn.documentElement.scrollWidth - innerWidth,
          };
        });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join('\n')}`)).to.deep.equal(
          [],
        );
        expect(overflow).to.be.at.most(0);
      }
      expect(errors()).to.deep.equal([]);
    });

  it('is linked from the pages of the client', () => {
    for (const name of ['index.html', 'functions/index.createSmeClient.html']) {
      const link = /href="([^"]+)">The contract/.exec(readFileSync(join(folder, name), 'utf8'))?.[1];
      expect(existsSync(join(folder, dirname(name), link!)), name).to.equal(true);
    }
  });
});
