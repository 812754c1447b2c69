import { basename } from 'node:path';

import { expect } from 'chai';
import { build } from 'esbuild';
import type { Page } from 'playwright';

import { createSmeClient, type SmeClient } from '../../../src/index.js';
import { Citizen } from './citizen.js';
import { hostFiles, type HostFiles } from './host-files.js';
import { Inspector } from './inspector.js';
import type { Held, Mounts } from './mounts.client.js';
import type { Modules } from './shipped.js';
import { stage, type Stage } from './stage.js';

/** A page with a signed-in person, and no element of this package but one `<sme-one-id>`. */
export interface LifePage {
  readonly page: Page;
  readonly inspector: Inspector;
  readonly mount: (mounts: Mounts) => Promise<void>;
  /** What the page holds in the browser, and the number of open streams. */
  readonly held: () => Promise<Held & { readonly streams: number }>;
  /** Waits until no elements are left except that `<sme-one-id>`. */
  readonly isEmpty: () => Promise<void>;
}

interface LifeStage extends Stage {
  /** The address of the host's page. */
  readonly address: string;
  open(username: string): Promise<LifePage>;
  signIn(username: string): Promise<SmeClient>;
}

/** One timer for the end of the session, and the channel on which other pages announce a sign-out. */
const atRest = { timers: 1, channels: 1, requests: 0, locks: 0, streams: 0 };

/** Sets up a `describe` with a host's page that loads these modules. */
export function lifeStage(modules: () => Promise<Modules>): LifeStage {
  const base = stage();
  let host: HostFiles;

  before(async () => {
    const { entry, files } = await modules();
    host = await hostFiles({
      sampleData: true,
      callsPerAccount: 0,
      callsPerAddress: 0,
      pages: { ...files, ...(await pageScript()), 'index.html': content(entry) },
    });
  });
  after(() => host.close());

  return {
    get browser() {
      return base.browser;
    },
    get address() {
      return host.url;
    },
    own: opened => base.own(opened),
    page: options => base.page(options),
    async open(username) {
      const { page } = await base.page();
      const streams = countStreams(page);
      await page.goto(host.url);
      await new Citizen(page).signIn(username);
      await page.locator('sme-login-selector [part="notice"]').waitFor();
      await page.evaluate(() => {
        document.querySelector('sme-login-selector')?.remove();
      });
      const inspector = await Inspector.of(page);
      let uses = 0;
      const held = async () => ({ ...(await page.evaluate(() => window.mounts.held())), streams: streams() });
      return {
        page,
        inspector,
        held,
        mount: mounts => page.evaluate(each => window.mounts.mount(each), mounts),
        isEmpty: async () => {
          // For saving passwords and addresses, the browser keeps the last used form until another one is used.
          await page.getByLabel('The page’s own').fill(String((uses += 1)));
          await eventually(() => inspector.alive(), { 'sme-one-id': 1 });
          await eventually(held, atRest);
        },
      };
    },
    async signIn(username) {
      const client = createSmeClient({ baseUrl: `${host.url}/v1` });
      await client.auth.signIn({ username, password: 'Sample-Pass-2569' });
      return client;
    },
  };
}

/** Waits for the value: pending work ends a moment later. */
async function eventually<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  let seen = await look();
  for (let tries = 0; tries < 40 && !isEqual(seen, wanted); tries += 1) {
    await new Promise(resolve => setTimeout(resolve, 100));
    seen = await look();
  }
  expect(seen).to.deep.equal(wanted);
}

function isEqual(one: unknown, other: unknown): boolean {
  try {
    expect(one).to.deep.equal(other);
    return true;
  } catch {
    return false;
  }
}

/** The scripts of the page besides the package. */
async function pageScript(): Promise<Readonly<Record<string, string>>> {
  const { outputFiles } = await build({
    entryPoints: ['test/e2e/support/mounts.client.ts'],
    outdir: 'out',
    bundle: true,
    write: false,
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]));
}

function countStreams(page: Page): () => number {
  const open = new Set<unknown>();
  page.on('request', request => {
    if (request.url().endsWith('/notifications/stream')) open.add(request);
  });
  page.on('requestfinished', request => open.delete(request));
  page.on('requestfailed', request => open.delete(request));
  return () => open.size;
}

const content = (entry: string) => `<!doctype html><html lang="th"><meta charset="utf-8"><title>ทดสอบ</title>
  <link rel="icon" href="data:,">
  <script src="/mounts.client.js"></script>
  <script type="module" src="/${entry}"></script>
  <main><sme-one-id base-url="/v1"><sme-login-selector></sme-login-selector><div id="place"></div></sme-one-id></main>
  <form><label>The page’s own <input></label></form></html>`;
