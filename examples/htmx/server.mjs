// A site whose server writes HTML, and htmx that swaps it. See README.md.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { elements, home, page, time } from './pages.mjs';

const { PORT = '3000', HOST = 'localhost', SME_BASE_URL = 'http://localhost:8080/v1' } = process.env;

const folderOf = module => dirname(fileURLToPath(import.meta.resolve(module)));
const folders = { '/cdn/': folderOf('sme-one-id/cdn/sme-one-id.js'), '/htmx/': folderOf('htmx.org/dist/htmx.min.js') };

const answers = {
  '/': () => page(home(SME_BASE_URL)),
  '/elements': () => page(elements(SME_BASE_URL)),
  '/time': time,
};

createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const answer = answers[pathname];
  if (answer) return response.setHeader('Content-Type', 'text/html; charset=utf-8').end(answer());
  const prefix = Object.keys(folders).find(each => pathname.startsWith(each));
  const path = prefix && normalize(join(folders[prefix], pathname.slice(prefix.length)));
  if (!path?.startsWith(folders[prefix] + sep) || !path.endsWith('.js') || !existsSync(path))
    return response.writeHead(404).end();
  createReadStream(path).pipe(response.setHeader('Content-Type', 'text/javascript; charset=utf-8'));
}).listen(Number(PORT), HOST, () => console.log(`Listening at http://${HOST}:${PORT}`));
