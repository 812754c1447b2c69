import { readFileSync } from 'node:fs';

import { hostFiles } from '../../e2e/support/host-files.js';

interface Changes {
  /** Text inserted at the start of the example's body. */
  readonly inBody?: string;
  readonly policy?: string;
}

/** Serves `examples/static-page` unchanged, or changed as a host might change it. */
export async function serveStaticPage({ inBody = '', policy }: Changes = {}) {
  const from = 'examples/static-page';
  const index = readFileSync(`${from}/index.html`, 'utf8').replace('<body>', `<body>${inBody}`);
  const policies = policy !== undefined && { pagePolicy: () => policy };
  const host = await hostFiles({ from, pages: { 'index.html': index }, sampleData: true, ...policies });
  return { address: `${host.url}/`, close: () => host.close() };
}
