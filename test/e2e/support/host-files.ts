import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startServer, type ServerOptions } from '../../../src/server/index.js';

/** The files of a host on a separate server, with the CDN module under `/cdn/`. */
export interface HostFiles {
  /** Origin of the server, without a trailing slash. */
  readonly url: string;
  /** The address of the metrics, if enabled. */
  readonly metricsUrl: string | undefined;
  /** Replaces the content of an existing page: the server lists its files at start. */
  rewrite(name: string, content: string): void;
  close(): Promise<void>;
}

interface HostOptions extends ServerOptions {
  /** A folder to copy. */
  readonly from?: string;
  /** Contents of pages, by file name. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** Serves the files until it is closed. */
export async function hostFiles({ from, pages = {}, ...options }: HostOptions): Promise<HostFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'sme-one-id-host-'));
  if (from !== undefined) cpSync(from, folder, { recursive: true });
  cpSync('dist/cdn', join(folder, 'cdn'), { recursive: true });
  for (const [name, content] of Object.entries(pages)) writeFileSync(join(folder, name), content);
  const server = await startServer({ port: 0, staticRoot: folder, ...options });
  return {
    url: server.url,
    metricsUrl: server.metricsUrl,
    rewrite: (name, content) => {
      writeFileSync(join(folder, name), content);
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
