import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { build } from 'esbuild';
import { minify } from 'terser';

import { tagFiles } from './entries.mjs';
import { table } from './table.mjs';

/**
 * @typedef {object} Size in bytes; of several files, the sum of their single sizes, because each is downloaded
 * separately
 * @property {string} name what a page imports, or the screen that it shows
 * @property {number} raw
 * @property {number} gzip
 * @property {number} brotli
 */

/** @returns {Size} */
function sizeOf(name, files) {
  const sum = pack => files.reduce((total, file) => total + pack(file).length, 0);
  return {
    name,
    raw: sum(file => file),
    gzip: sum(file => gzipSync(file, { level: 9 })),
    brotli: sum(brotliCompressSync),
  };
}

/** Leaves out lazily loaded modules, with everything that only they need. */
const withoutLater = {
  name: 'without-later',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind }) => (kind === 'dynamic-import' ? { external: true } : undefined));
  },
};

/** A chunk of the package as a module to import, by its name without the hash. */
function chunk(name) {
  const file = readdirSync('dist/chunks').find(path => path.startsWith(`${name}-`) && path.endsWith('.js'));
  if (!file) throw new Error(`There is no chunk called ${name}.`);
  return `chunks/${file.replace(/\.js$/, '')}`;
}

/** What a page imports that shows one screen to a person, and what that loads before the screen is complete: all together. */
const screens = {
  'screen: sign-in': { imports: ['sme-one-id', 'sme-login-selector'] },
  'screen: portal until sign-in': { imports: ['sme-one-id', 'sme-portal'] },
  'screen: portal until the businesses': {
    imports: ['sme-one-id', 'sme-portal', 'sme-business-list'],
    chunks: ['service-view'],
  },
  'screen: a list and its inquiry': { imports: ['sme-one-id', 'sme-inquiry-list', 'sme-inquiry-detail'] },
  'screen: a new inquiry': { imports: ['sme-one-id', 'sme-inquiry-form', 'sme-attachment-picker'] },
};

/**
 * The size of what a page loads first for its imports: minified like the CDN module, including Lit and openapi-fetch.
 * Lazily loaded modules are left out, because a page that does not need them never loads them. The rest is measured as
 * one file, as a host's bundler produces it, because the published chunks are split for all imports together.
 */
async function bundledSize(name, modules) {
  const { outputFiles } = await build({
    stdin: { contents: modules.map(module => `export * from './${module}.js';`).join('\n'), resolveDir: 'dist' },
    outdir: 'out',
    bundle: true,
    minifySyntax: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    conditions: ['production'],
    external: ['react', 'msw', 'msw/*'],
    plugins: [withoutLater],
    legalComments: 'none',
    write: false,
    logLevel: 'error',
  });
  const files = outputFiles.map(async ({ text }) => {
    const { code } = await minify(text, { ecma: 2022, module: true, format: { comments: false } });
    return Buffer.from(code);
  });
  return sizeOf(name, await Promise.all(files));
}

/**
 * The size of each import, measured on `dist`.
 *
 * @returns {Promise<Size[]>}
 */
export async function packageSizes() {
  const modules = ['index', 'all', ...tagFiles().map(({ tag }) => tag)];
  const bundled = modules.map(name => {
    const published = name === 'index' ? 'sme-one-id' : `sme-one-id/${name}.js`;
    return bundledSize(published, [name]);
  });
  const shown = Object.entries(screens).map(([name, { imports, chunks = [] }]) =>
    bundledSize(name, [...imports, ...chunks.map(chunk)]),
  );
  const cdn = readdirSync('dist/cdn', { recursive: true })
    .filter(file => file.endsWith('.js'))
    .sort()
    // The name of a chunk ends in a hash that changes with every build.
    .map(file =>
      sizeOf(`sme-one-id/cdn/${file.replace(/-[0-9a-f]{8}\.js$/, '.js')}`, [readFileSync(`dist/cdn/${file}`)]),
    );
  return [...(await Promise.all([...bundled, ...shown])), ...cdn];
}

/**
 * @param {Size[]} sizes
 * @param {Record<string, number>} budgets bytes of gzip, by name
 * @returns {string[]} a sentence for each size that exceeds its budget or has none, and for each budget without a size
 */
export function overBudget(sizes, budgets) {
  const heavy = sizes
    .filter(({ name, gzip }) => !(gzip <= budgets[name]))
    .map(({ name, gzip }) => `${name}: ${gzip} bytes of gzip, budget ${budgets[name] ?? 'missing'}`);
  const names = new Set(sizes.map(({ name }) => name));
  const gone = Object.keys(budgets).filter(name => !names.has(name));
  return [...heavy, ...gone.map(name => `${name}: has a budget and is not there`)];
}

const kilobytes = bytes => (bytes / 1000).toFixed(1);

/**
 * @param {Size[]} sizes
 * @param {Record<string, number>} budgets bytes of gzip, by name
 * @returns {string} a table in kB of 1000 bytes
 */
export function sizeTable(sizes, budgets) {
  const rows = sizes.map(({ name, raw, gzip, brotli }) => {
    const budget = budgets[name];
    return [name, kilobytes(raw), kilobytes(gzip), kilobytes(brotli), budget ? kilobytes(budget) : '–'];
  });
  return table([['kB, minified, dependencies inside', 'raw', 'gzip', 'brotli', 'budget (gzip)'], ...rows]);
}
