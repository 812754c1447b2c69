import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startServer } from '../../../src/server/index.js';

export interface LivePage {
  readonly address: string;
  close(): Promise<void>;
}

/** The server, and on it a host's page with these elements inside one `<sme-one-id>` and a way to sign in. */
export async function livePage(content: string): Promise<LivePage> {
  const folder = mkdtempSync(join(tmpdir(), 'sme-one-id-live-page-'));
  cpSync('dist/cdn', join(folder, 'cdn'), { recursive: true });
  const page = `<!doctype html><html lang="th"><meta charset="utf-8"><title>ทดสอบ</title>
    <script type="module" src="cdn/sme-one-id.js"></script>
    <main><sme-one-id base-url="/v1"><sme-login-selector></sme-login-selector>${content}</sme-one-id></main></html>`;
  writeFileSync(join(folder, 'index.html'), page);
  const server = await startServer({ port: 0, sampleData: true, staticRoot: folder, checkResponses: true });
  return {
    address: server.url,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
