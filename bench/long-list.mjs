import { once } from 'node:events';
import { createServer } from 'node:http';

import { build } from 'esbuild';
import { chromium } from 'playwright';

import { chromeArgs, chromePath } from '../scripts/lib/browser.mjs';
import { median } from './measure.mjs';

const total = 10_000;

/** Pages at the beginning and at the end of the list, over which the median is taken. */
const measuredPages = 20;

/**
 * A list of inquiries of which 10,000 rows are fetched in pages of 20, on a phone with its CPU at a quarter.
 *
 * @returns {Promise<{ rows: number, firstNodes: number, lastNodes: number, topNodes: number, firstMilliseconds: number,
 * lastMilliseconds: number }>} nodes of its first page, after all pages, and back at the top; main-thread time for one
 * page, the median at the beginning and at the end
 */
export async function measureLongList() {
  const { outputFiles } = await build({
    entryPoints: ['bench/long-list.page.mjs'],
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    conditions: ['production'],
    write: false,
    logLevel: 'error',
  });
  const server = createServer(({ url }, response) => {
    const file = outputFiles.find(({ path }) => path === url);
    response.setHeader('Content-Type', file ? 'text/javascript' : 'text/html');
    response.end(file?.contents ?? page);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await chromium.launch({ executablePath: await chromePath(), args: chromeArgs });
  try {
    return await measure(browser, `http://127.0.0.1:${server.address().port}/`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const page = `<!doctype html><html lang="th"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>long list</title><link rel="icon" href="data:,"><script type="module" src="/long-list.page.js"></script><body></body></html>`;

async function measure(browser, address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const tab = await context.newPage();
  tab.setDefaultTimeout(120_000);
  const devtools = await context.newCDPSession(tab);
  await devtools.send('Performance.enable');
  await tab.goto(address);
  await tab.waitForFunction(() => globalThis.firstPage);
  await tab.evaluate(() => globalThis.firstPage());
  const firstNodes = await tab.evaluate(() => globalThis.nodes());
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  /** Median of the main thread's time for a page. */
  const timeOfPages = async () => {
    const times = [];
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    for (let count = 0; count < measuredPages; count += 1) {
      const before = await busy();
      await tab.evaluate(() => globalThis.nextPage());
      times.push((await busy()) - before);
    }
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    return median(times);
  };
  const firstMilliseconds = await timeOfPages();
  let rows = 0;
  while (rows < total - 20 * measuredPages) rows = await tab.evaluate(() => globalThis.nextPage());
  const lastMilliseconds = await timeOfPages();
  const lastNodes = await tab.evaluate(() => globalThis.nodes());
  await tab.evaluate(() => globalThis.backToTop());
  const topNodes = await tab.evaluate(() => globalThis.nodes());
  return { rows: rows + 20 * measuredPages, firstNodes, lastNodes, topNodes, firstMilliseconds, lastMilliseconds };
}
