import { basename } from 'node:path';

import { build } from 'esbuild';
import type { Page } from 'playwright';

import { registerAddress } from '../../../demo/portal/register-address.mjs';
import { demoFolder } from '../../../scripts/lib/demo.mjs';
import { portalPolicy, startServer, type ServerOptions } from '../../../src/server/index.js';
import { hostFiles, type HostFiles } from './host-files.js';

/** A page with the service's elements, and how to open it. */
export interface Portal {
  readonly name: string;
  open(): Promise<OpenPortal>;
}

export interface OpenPortal {
  readonly address: string;
  /** Goes to the choice of account type, as a person does. */
  visit(page: Page): Promise<void>;
  close(): Promise<void>;
}

/** The demo portal with the real server. */
export const demoPortal: Portal = {
  name: 'the demo portal over HTTP',
  open: () => serve(demoFolder, '/', portalPolicy),
};

/** The same page with the mock. Its server has no sample data, so only the service worker can answer. */
export const mockPortal: Portal = {
  name: 'the demo portal on the mock, in a service worker',
  async open() {
    // msw cannot register its worker under Trusted Types.
    const policy = portalPolicy.replace("; require-trusted-types-for 'script'", '');
    return serve(demoFolder, '/mock.html', policy, { sampleData: false });
  },
};

/** A page of static files with only the CDN module, under the strictest policy that it works with. */
export const staticPage: Portal = {
  name: 'examples/static-page under a strict policy',
  async open() {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
      "require-trusted-types-for 'script'";
    const from = 'examples/static-page';
    const host = await hostFiles({ from, sampleData: true, pagePolicy: () => policy, checkResponses: true });
    return opened(`${host.url}/`, host);
  },
};

/** A page of nothing but the portal and its service: what a test of the elements needs. */
export const plainPage: Portal = {
  name: 'a plain page with the CDN module',
  async open() {
    const host = await plainHost({ checkResponses: true });
    return opened(`${host.url}/`, host);
  },
};

/** The server of the plain page. */
export function plainHost(options: ServerOptions = {}): Promise<HostFiles> {
  return hostFiles({
    sampleData: true,
    pagePolicy: () => portalPolicy,
    pages: { 'index.html': plainHtml },
    ...options,
  });
}

const plainHtml = `<!doctype html><html lang="th"><meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1"><title>ทดสอบ</title>
  <link rel="icon" href="data:,">
  <script type="module" src="/cdn/sme-one-id.js"></script>
  <main><sme-one-id base-url="/v1"><sme-portal routing="hash"></sme-portal></sme-one-id></main></html>`;

/** The npm modules in a developer's build, where Lit warns of what it finds doubtful. */
export const developmentPage: Portal = {
  name: 'the npm modules in a development build',
  async open() {
    const { outputFiles } = await build({
      stdin: { contents: "import 'sme-one-id/all.js';", resolveDir: process.cwd() },
      outdir: 'out',
      entryNames: 'all',
      bundle: true,
      splitting: true,
      format: 'esm',
      conditions: ['development'],
      write: false,
    });
    const scripts = Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]));
    const pages = { ...scripts, 'known-warnings.js': knownWarnings, 'index.html': developmentHtml };
    const host = await hostFiles({ sampleData: true, pages });
    return opened(`${host.url}/`, host);
  },
};

/** Lit says once that it is in its development build; that is so. */
const knownWarnings = "globalThis.litIssuedWarnings = new Set(['dev-mode']);";

const developmentHtml = `<!doctype html><html lang="th"><meta charset="utf-8"><title>ทดสอบ</title>
  <link rel="icon" href="data:,">
  <script src="/known-warnings.js"></script>
  <script type="module" src="/all.js"></script>
  <main><sme-one-id base-url="/v1"><sme-portal></sme-portal></sme-one-id></main></html>`;

async function serve(
  folder: string,
  path: string,
  policy: string,
  { sampleData = true }: { readonly sampleData?: boolean } = {},
): Promise<OpenPortal> {
  const server = await startServer({
    port: 0,
    sampleData,
    staticRoot: folder,
    registerAddress,
    pagePolicy: () => policy,
    checkResponses: true,
  });
  return {
    ...opened(server.url + path, server),
    async visit(page) {
      await page.goto(server.url + path);
      await enterService(page);
    },
  };
}

/** From the ministry's home screen to the choice of account type (S5–S7). */
export async function enterService(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'ผู้ประกอบการ', exact: true }).click();
}

function opened(address: string, host: { close(): Promise<void> }): OpenPortal {
  return {
    address,
    async visit(page) {
      await page.goto(address);
    },
    close: () => host.close(),
  };
}
