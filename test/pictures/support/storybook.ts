import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { getRequestListener } from '@hono/node-server';
import { chromium, type Browser, type Page } from 'playwright';

import { chromeArgs, chromePath } from '../../../scripts/lib/browser.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import { staticFiles } from '../../../src/server/static-files.js';

/** Not the root, because a team may serve the stories under any path. */
const subPath = '/design/stories';
const folder = 'storybook-static';

export interface Look {
  readonly locale: 'th' | 'en';
  readonly theme: string;
  /** CSS pixels. */
  readonly width: number;
}

export interface Storybook {
  /** The ids of all stories, in the order of the sidebar. */
  readonly stories: readonly string[];
  /** Requests outside the built files, or without a file. */
  readonly strays: readonly string[];
  picture(story: string, look: Look): Promise<Buffer>;
  /** As much as fits the window, for an overview. */
  thumbnail(story: string, look: Look): Promise<Buffer>;
  /** Does something with the page of a story that is shown. */
  inStory(story: string, look: Look, what: (page: Page) => Promise<void>): Promise<void>;
  /** The code that a reader copies from a story. */
  code(story: string): Promise<string>;
  /** A page of the documentation, open. */
  docs(id: string): Promise<Page>;
  /** A picture of a whole page, for contact sheets. */
  pictureOf(address: string): Promise<Buffer>;
  close(): Promise<void>;
}

let building: Promise<void> | undefined;

/** Once for all tests of a run. */
async function build() {
  await run('npm', ['run', '--silent', 'analyze']);
  await run('storybook', ['build', '--output-dir', folder, '--quiet', '--loglevel', 'error']);
}

/**
 * Builds the stories as a static site, serves it under a path, and takes pictures of them.
 *
 * Always uses the Chromium from npm, whose version is in package.json: another version draws letters a little
 * differently.
 */
export async function openStorybook(): Promise<Storybook> {
  if (!process.env['STORYBOOK_BUILT']) await (building ??= build());
  const site = await serve();
  const browser = await openNpmChromium();
  const strays: string[] = [];
  const page = await browser.newPage();
  // What is shown as "today" must not depend on the date of the test run.
  await page.clock.setFixedTime('2026-11-22T05:00:00Z');
  page.on('request', request => {
    const url = request.url();
    if (!url.startsWith(`${site.address}/`) && !/^(data|blob):/.test(url)) strays.push(url);
  });
  page.on('response', response => {
    if (response.status() >= 400) strays.push(`${response.status()} ${response.url()}`);
  });

  return {
    stories: await storyIds(site.address),
    strays,
    async picture(story, look) {
      await show(page, site.address, story, look);
      return page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
    },
    async thumbnail(story, look) {
      await show(page, site.address, story, look);
      return page.screenshot({ animations: 'disabled', caret: 'hide', type: 'jpeg', quality: 70 });
    },
    async inStory(story, look, what) {
      await show(page, site.address, story, look);
      await what(page);
    },
    code: story => code(page, site.address, story),
    async docs(id) {
      const other = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await other.goto(`${site.address}/iframe.html?id=${id}&viewMode=docs`);
      return other;
    },
    async pictureOf(address) {
      const other = await browser.newPage({ viewport: { width: 1600, height: 900 } });
      await other.goto(address);
      const taken = await other.screenshot({ fullPage: true });
      await other.close();
      return taken;
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

async function show(page: Page, address: string, story: string, { locale, theme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const globals = `locale:${locale};theme:${theme}`;
  await page.goto(`${address}/iframe.html?id=${story}&viewMode=story&globals=${globals}`);
  await page.locator('body.sb-show-main').waitFor();
  await page.waitForFunction(hasPlayed);
  await page.waitForFunction(isSettled);
}

/** What the button "Copy" of the story's code copies, which is the same function's result. */
async function code(page: Page, address: string, story: string): Promise<string> {
  await page.goto(`${address}/iframe.html?id=${story}&viewMode=story`);
  await page.locator('body.sb-show-main').waitFor();
  return page.evaluate<string>(`(async () => {
    const { storyStoreValue: store } = window.__STORYBOOK_PREVIEW__;
    const context = store.getStoryContext(await store.loadStory({ storyId: ${JSON.stringify(story)} }));
    return context.parameters.docs.source.transform('', context);
  })()`);
}

/** Whether the story's play function has ended, with or without an error: its effects are part of the picture. */
const hasPlayed =
  "['completed', 'afterEach', 'finished', 'errored'].includes(window.__STORYBOOK_PREVIEW__?.currentRender?.phase)";

/**
 * Whether fonts are loaded, every element has rendered, and nothing has changed for some frames. A string, because
 * functions that tsx has compiled do not run in a page.
 */
const isSettled = `(async () => {
  const elementsIn = root =>
    [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? elementsIn(one.shadowRoot) : [])]);
  const look = () => elementsIn(document).map(one => one.textContent.length + one.outerHTML.length).join();
  await document.fonts.ready;
  const before = look();
  for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame);
  return look() === before;
})()`;

async function storyIds(address: string): Promise<string[]> {
  const index = (await (await fetch(`${address}/index.json`)).json()) as {
    readonly entries: Readonly<Record<string, { readonly type: string }>>;
  };
  return Object.entries(index.entries).flatMap(([id, { type }]) => (type === 'story' ? [id] : []));
}

async function serve() {
  const files = await staticFiles(folder);
  const answer = getRequestListener(
    async request => {
      const address = new URL(request.url);
      if (!address.pathname.startsWith(`${subPath}/`)) return new Response(null, { status: 404 });
      address.pathname = address.pathname.slice(subPath.length);
      return (await files(new Request(address))) ?? new Response(null, { status: 404 });
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${subPath}`,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function openNpmChromium(): Promise<Browser> {
  const before = process.env['CHROME_PATH'];
  process.env['CHROME_PATH'] = 'npm';
  try {
    return await chromium.launch({ executablePath: await chromePath(), args: chromeArgs });
  } finally {
    if (before === undefined) delete process.env['CHROME_PATH'];
    else process.env['CHROME_PATH'] = before;
  }
}
