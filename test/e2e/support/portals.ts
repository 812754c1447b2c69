import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { demoFolder } from '../../../scripts/lib/demo.mjs';
import { portalPolicy, startServer } from '../../../src/server/index.js';

/** A page that carries the service, and how it is reached. */
export interface Portal {
  readonly name: string;
  open(): Promise<OpenPortal>;
}

export interface OpenPortal {
  readonly address: string;
  close(): Promise<void>;
}

/** The demo portal, calling the real server. */
export const demoPortal: Portal = {
  name: 'the demo portal over HTTP',
  open: () => serve(demoFolder, '/', portalPolicy),
};

/** The same page on the mock. Its server has no sample data, so that only the service worker can answer. */
export const mockPortal: Portal = {
  name: 'the demo portal on the mock, in a service worker',
  async open() {
    // msw cannot register its worker under Trusted Types.
    const policy = portalPolicy.replace("; require-trusted-types-for 'script'", '');
    return serve(demoFolder, '/mock.html', policy, { sampleData: false });
  },
};

/** A page of plain files with nothing but the CDN module, under the strictest policy that lets it work. */
export const staticPage: Portal = {
  name: 'examples/static-page under a strict policy',
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'sme-one-id-static-page-'));
    cpSync('examples/static-page', folder, { recursive: true });
    cpSync('dist/cdn', join(folder, 'cdn'), { recursive: true });
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
      "require-trusted-types-for 'script'";
    const open = await serve(folder, '/', policy);
    return {
      address: open.address,
      async close() {
        await open.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
};

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
    pagePolicy: () => policy,
    checkResponses: true,
  });
  return { address: server.url + path, close: () => server.close() };
}
