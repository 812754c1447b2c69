import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startServer } from '../../../src/server/index.js';

interface Changes {
  /** Text put first into the body of the example. */
  readonly inBody?: string;
  readonly policy?: string;
}

/** Serves `examples/static-page` as it stands, or changed as a host might have it. */
export async function serveStaticPage({ inBody = '', policy }: Changes = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sme-one-id-example-'));
  cpSync('examples/static-page', folder, { recursive: true });
  cpSync('dist/cdn', join(folder, 'cdn'), { recursive: true });
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), html.replace('<body>', `<body>${inBody}`));
  const server = await startServer({
    port: 0,
    sampleData: true,
    staticRoot: folder,
    ...(policy !== undefined && { pagePolicy: () => policy }),
  });
  return {
    address: `${server.url}/`,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
