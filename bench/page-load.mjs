import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';
import { chromium } from 'playwright';

import { chromeArgs, chromePath } from '../scripts/lib/browser.mjs';
import { run } from '../scripts/lib/run.mjs';
import { median } from './measure.mjs';
import { startServer } from './server.mjs';

const { dependencies: peers } = JSON.parse(readFileSync('bench/peers/package.json', 'utf8'));

/**
 * The pages: what is in the body, the script, and what a person waits for, as selectors, each inside the shadow root of
 * the one before. The first is the floor of the ratios.
 */
const pages = [
  { what: 'one bare Lit form', script: 'lit-form', body: '<lit-form></lit-form>', seen: ['lit-form', 'textarea'] },
  {
    what: 'sme-inquiry-form, options given',
    script: 'inquiry-form',
    body: '<sme-inquiry-form></sme-inquiry-form>',
    seen: ['sme-inquiry-form', 'textarea'],
  },
  {
    what: 'sme-business-card, business given',
    script: 'business-card',
    body: '<sme-business-card></sme-business-card>',
    seen: ['sme-business-card', 'article'],
  },
  {
    what: 'sign-in from npm modules',
    script: 'sign-in',
    body: '<sme-one-id base-url="/v1"><sme-login-selector></sme-login-selector></sme-one-id>',
    seen: ['sme-login-selector', '[part="choice"]'],
  },
  {
    what: 'portal until sign-in, CDN loader',
    script: '/cdn/sme-one-id.js',
    body: '<sme-one-id base-url="/v1"><sme-portal></sme-portal></sme-one-id>',
    seen: ['sme-portal', 'sme-login-selector', '[part="choice"]'],
  },
  {
    what: `SGDS ${peers['@govtechsg/sgds-web-component']}, five widgets`,
    script: 'sgds-form',
    body: '<main></main>',
    seen: ['sgds-textarea', 'textarea'],
  },
  {
    what: `GCDS ${peers['@gcds-core/components']}, five widgets`,
    script: 'gcds-form',
    body: '<main></main>',
    seen: ['gcds-textarea', 'textarea'],
  },
];

/** A cheap phone on a slow network. */
const phone = { cpu: 4, latency: 150, bytesPerSecond: 200_000 };

/**
 * How long people wait until they see a page, without a cache, on a phone (CPU at a quarter, 1.6 Mbit/s, 150 ms), and the CPU time
 * of the main thread until then at full speed. The pages are loaded in turn.
 *
 * @param {number} runs
 * @returns {Promise<{ what: string, milliseconds: number, ratio: number, cpu: number, cpuRatio: number, bytes: number,
 * requests: number }[]>} medians; of the CPU time the least
 */
export async function measurePageLoad(runs) {
  if (!existsSync('bench/peers/node_modules')) await run('npm', ['ci', '--prefix', 'bench/peers', '--ignore-scripts']);
  const data = await mkdtemp(join(tmpdir(), 'sme-one-id-page-load-'));
  const service = await startServer({}, ['--sample-data', '--data-dir', data]);
  const host = await serve(service.url);
  const browser = await chromium.launch({ executablePath: await chromePath(), args: chromeArgs });
  try {
    const found = pages.map(() => ({ slow: [], fast: [] }));
    for (let round = 0; round <= runs; round += 1) {
      for (const [index, page] of pages.entries()) {
        const slow = await load(browser, `${host.url}/${index}`, page.seen, phone);
        const fast = await load(browser, `${host.url}/${index}`, page.seen);
        if (round === 0) continue;
        found[index].slow.push(slow);
        found[index].fast.push(fast);
      }
    }
    const rows = pages.map(({ what }, index) => ({
      what,
      milliseconds: median(found[index].slow.map(({ milliseconds }) => milliseconds)),
      cpu: Math.min(...found[index].fast.map(({ cpu }) => cpu)),
      bytes: median(found[index].fast.map(({ bytes }) => bytes)),
      requests: median(found[index].fast.map(({ requests }) => requests)),
    }));
    const [floor] = rows;
    return rows.map(row => ({
      ...row,
      ratio: row.milliseconds / floor.milliseconds,
      cpuRatio: row.cpu / floor.cpu,
    }));
  } finally {
    await browser.close();
    await host.stop();
    await service.stop();
    await rm(data, { recursive: true });
  }
}

/** Loads a page in a new context, and waits until the person sees what they wait for. */
async function load(browser, address, seen, slow) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await devtools.send('Network.enable');
    let bytes = 0;
    let requests = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    if (slow) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: slow.latency,
        downloadThroughput: slow.bytesPerSecond,
        uploadThroughput: slow.bytesPerSecond,
      });
    }
    await page.addInitScript(watch, seen);
    await page.goto(address, { waitUntil: 'commit' });
    const milliseconds = await page.evaluate(() => globalThis.seen);
    const { metrics } = await devtools.send('Performance.getMetrics');
    const cpu = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    return { milliseconds, cpu, bytes, requests };
  } finally {
    await context.close();
  }
}

/** In the page: `seen` is the time from the start of the navigation until the innermost element has a size. */
function watch(path) {
  globalThis.seen = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${path.join(' ')} is not seen`)), 30_000);
    const look = () => {
      let place = globalThis.document;
      let element = null;
      for (const selector of path) {
        element = place?.querySelector(selector) ?? null;
        place = element?.shadowRoot;
      }
      if (element?.getBoundingClientRect().height > 0) resolve(performance.now());
      else globalThis.requestAnimationFrame(look);
    };
    globalThis.requestAnimationFrame(look);
  });
}

/** The pages with their scripts, compressed, as a host serves them; `/v1` is the service. */
async function serve(serviceUrl) {
  const files = new Map();
  for (const { script } of pages) {
    // Each on its own, as a host's bundler builds it: shared chunks would be loaded by pages that need a part of them.
    if (!script.startsWith('/'))
      for (const { path, contents } of await bundled(script)) files.set(path, gzipSync(contents, { level: 9 }));
  }
  for (const [index, { script, body }] of pages.entries()) {
    const source = script.startsWith('/') ? script : `/${script}/${script}.page.js`;
    const html = `<!doctype html><html lang="th"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${script}</title><link rel="icon" href="data:,"><script type="module" src="${source}"></script><body>${body}</body></html>`;
    files.set(`/${index}`, gzipSync(html));
  }
  const server = createServer(async (request, response) => {
    if (request.url.startsWith('/v1/')) {
      const answer = await fetch(serviceUrl + request.url, {
        method: request.method,
        headers: { Accept: 'application/json' },
      });
      response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
      return;
    }
    const file = files.get(request.url) ?? published(request.url);
    const type = extname(request.url) === '' ? 'text/html' : 'text/javascript';
    response.writeHead(file ? 200 : 404, { 'Content-Type': type, ...(file && { 'Content-Encoding': 'gzip' }) });
    response.end(file);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bundled(script) {
  const { outputFiles } = await build({
    entryPoints: [`bench/page-load/${script}.page.mjs`],
    outdir: `/${script}`,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    conditions: ['production'],
    // Where the peers are installed; everything of ours is found first.
    nodePaths: ['bench/peers/node_modules'],
    write: false,
    logLevel: 'error',
  });
  return outputFiles;
}

function published(path) {
  return /^\/cdn\/[\w./-]+\.js$/.test(path) && existsSync(`dist${path}`)
    ? gzipSync(readFileSync(`dist${path}`), { level: 9 })
    : undefined;
}
