import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { Hono } from 'hono';

const path = '/v1/openapi.yaml';

/** Leads tools to the contract from every answer of the service (RFC 8631). */
export const contractLink = `<${path}>; rel="service-desc"; type="application/yaml"`;

/** Serves the contract as the package has it, to anybody (RFC 9512). */
export function contractRoutes(): Hono {
  let read: Promise<string> | undefined;
  const app = new Hono();
  app.get(path, async context => {
    // The package's own name for the file, wherever this module is built to.
    read ??= readFile(createRequire(import.meta.url).resolve('sme-one-id/openapi.yaml'), 'utf8');
    const text = await read;
    return context.body(text, 200, { 'Content-Type': 'application/yaml', 'Cache-Control': 'public, max-age=3600' });
  });
  return app;
}
