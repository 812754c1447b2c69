import { demoFolder } from '../../../scripts/lib/demo.mjs';
import { portalPolicy, startServer } from '../../../src/server/index.js';
import { hostFiles } from './host-files.js';

/** A page with the service's elements, and how to open it. */
export interface Portal {
  readonly name: string;
  open(): Promise<OpenPortal>;
}

export interface OpenPortal {
  readonly address: string;
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
    return { address: `${host.url}/`, close: () => host.close() };
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
