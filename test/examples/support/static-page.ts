import { readFileSync } from 'node:fs';

import { hostFiles } from '../../e2e/support/host-files.js';

interface Changes {
  /** Text put first into the body of the example. */
  readonly inBody?: string;
  readonly policy?: string;
}

/** Serves `examples/static-page` as it stands, or changed as a host might have it. */
export async function serveStaticPage({ inBody = '', policy }: Changes = {}) {
  const from = 'examples/static-page';
  const index = readFileSync(`${from}/index.html`, 'utf8').replace('<body>', `<body>${inBody}`);
  const policies = policy !== undefined && { pagePolicy: () => policy };
  const host = await hostFiles({ from, pages: { 'index.html': index }, sampleData: true, ...policies });
  return { address: `${host.url}/`, close: () => host.close() };
}
