// What both servers share: their settings, and the two files of the page.
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const { PORT = '3000', ORIGIN = `http://localhost:${PORT}`, SERVICE = 'http://localhost:8080/v1' } = process.env;

export const settings = { port: Number(PORT), origin: ORIGIN, baseUrl: SERVICE };

/** The folder with the elements for pages. */
export const cdnFolder = dirname(fileURLToPath(import.meta.resolve('sme-one-id/cdn/sme-one-id.js')));

/** A file of the page, with the address of the service. */
export async function pageOf(name, baseUrl) {
  const text = await readFile(new URL(name, import.meta.url), 'utf8');
  return text.replaceAll('{{base-url}}', baseUrl);
}

/** The page calls the service, and nothing else. */
export const policyOf = baseUrl =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; ` +
  `connect-src 'self' ${new URL(baseUrl).origin}; require-trusted-types-for 'script'`;
