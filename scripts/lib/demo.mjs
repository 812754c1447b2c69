import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

const source = 'demo/portal';

/** The folder of the built demo. */
export const demoFolder = 'dist-demo';

/** The same page twice: on the server, and on the mock in a service worker. */
const pages = {
  'index.html': ['cdn/sme-one-id.js', 'page.js'],
  'mock.html': ['mock.js'],
};

/**
 * Assembles the demo portal from its sources and the built package.
 *
 * @throws {Error} when `dist/cdn` has not been built
 */
export async function buildDemo() {
  if (!existsSync('dist/cdn/sme-one-id.js')) throw new Error('There is no dist/cdn yet. Run: npm run build');
  rmSync(demoFolder, { recursive: true, force: true });
  mkdirSync(join(demoFolder, 'fonts'), { recursive: true });

  const template = readFileSync(join(source, 'portal.html'), 'utf8');
  for (const [name, scripts] of Object.entries(pages)) {
    const tags = scripts.map(script => `<script type="module" src="${script}"></script>`).join('\n    ');
    writeFileSync(join(demoFolder, name), template.replace('<!-- scripts -->', tags));
  }
  for (const file of ['portal.css', 'mark.svg']) cpSync(join(source, file), join(demoFolder, file));

  for (const part of ['cdn', 'themes']) cpSync(`dist/${part}`, join(demoFolder, part), { recursive: true });
  cpSync(fromPackage('msw/package.json', 'lib/mockServiceWorker.js'), join(demoFolder, 'mockServiceWorker.js'));
  for (const script of ['thai', 'latin']) {
    for (const weight of ['400', '600']) {
      const font = `sarabun-${script}-${weight}-normal.woff2`;
      cpSync(fromPackage('@fontsource/sarabun/package.json', `files/${font}`), join(demoFolder, 'fonts', font));
    }
  }

  await bundle(['page.ts', 'mock.ts'], { format: 'esm', splitting: true });
  // A classic script: a module would wait until the page has been drawn.
  await bundle(['first-view.ts'], { format: 'iife' });
}

async function bundle(files, options) {
  await build({
    entryPoints: files.map(file => join(source, file)),
    outdir: demoFolder,
    bundle: true,
    target: 'es2022',
    charset: 'utf8', // Otherwise each Thai letter becomes a six-byte escape.
    minify: true,
    sourcemap: true,
    logLevel: 'warning',
    ...options,
  });
}

function fromPackage(manifest, path) {
  return join(dirname(fileURLToPath(import.meta.resolve(manifest))), path);
}
