import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';

import { StartError } from './start-error.js';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Bundlers (rollup in hexadecimal, esbuild in capitals) put a hash of the content into a name, so that the content never changes.
 */
const hashedName = /-(?:[0-9a-f]{8}|[0-9A-Z]{8})\.[a-z0-9]+$/;

/** Answers GET or HEAD for one of the files; `undefined` when there is no such file. */
export type StaticFiles = (request: Request) => Promise<Response | undefined>;

/**
 * Serves the files that are in a folder at start, and nothing else: a path is looked up in their list and never joined to the
 * folder, so that no variant of `..` can escape. Hidden files and links are left out; folders are not listed.
 *
 * @throws {StartError} when the folder cannot be read
 */
export async function staticFiles(folder: string): Promise<StaticFiles> {
  const files = await filesIn(resolve(folder));
  return async request => {
    const path = files.get(requestPath(request));
    return path === undefined ? undefined : answer(request, path);
  };
}

async function filesIn(root: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new StartError(`The folder to serve cannot be read: ${root}`, { cause });
  });
  const files = new Map<string, string>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const names = relative(root, path).split(sep);
    if (!entry.isFile() || names.some(name => name.startsWith('.'))) continue;
    const address = `/${names.join('/')}`;
    files.set(address, path);
    if (entry.name === 'index.html') files.set(address.slice(0, -'index.html'.length), path);
  }
  return files;
}

function requestPath(request: Request): string {
  const { pathname } = new URL(request.url);
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname; // A stray % matches no file, so the response is 404.
  }
}

async function answer(request: Request, path: string): Promise<Response | undefined> {
  const found = await stat(path).catch(() => undefined); // A build may have removed it since the start.
  if (!found?.isFile()) return undefined;

  const etag = `W/"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`;
  const headers = new Headers({
    'Content-Type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
  });
  if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers });

  headers.set('Content-Length', String(found.size));
  if (request.method === 'HEAD') return new Response(null, { headers });
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, { headers });
}
