// src → dist and custom-elements.json. Does nothing when neither has changed since the last build; `--force` builds
// anyway.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { prepareDeclarations } from './lib/declarations.mjs';
import { addTokens } from './lib/editor-tokens.mjs';
import { publishedDeclarations, tagFiles } from './lib/entries.mjs';
import { run } from './lib/run.mjs';

const stamp = 'node_modules/.cache/sme-one-id/built';
const outputs = ['dist/index.js', 'dist/types/index.d.ts', 'dist/cdn/integrity.json', 'custom-elements.json'];
const inputs = [
  'openapi.yaml',
  'package.json',
  'package-lock.json',
  'rollup.config.mjs',
  'config/custom-elements-manifest.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/build.mjs',
  'scripts/lib/bundled-packages.mjs',
  'scripts/lib/declarations.mjs',
  'scripts/lib/editor-tokens.mjs',
  'scripts/lib/entries.mjs',
  'scripts/lib/licenses.mjs',
  'scripts/lib/manifest.mjs',
];

/** One hash of everything that the build reads. */
function fingerprint() {
  const sources = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`);
  const hash = createHash('sha256');
  for (const file of [...inputs, ...sources.sort()]) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

/** `sme-one-id/sme-portal.js` is at the top of `dist`, but its source is in a folder; its types move with it. */
function writeTypesOfTags(folder) {
  for (const { tag, source } of tagFiles()) {
    const path = source.replace('src/', './').replace(/\.ts$/, '.js');
    writeFileSync(`${folder}/${tag}.d.ts`, `export * from '${path}';\n`);
  }
}

/** Only programs read it. */
function compactJson(path) {
  writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
}

/** For pages that load the files from another server: the hash of each, as in `integrity` of an import map. */
function writeIntegrity(folder) {
  const files = readdirSync(folder, { recursive: true }).filter(path => path.endsWith('.js'));
  const hash = path =>
    createHash('sha384')
      .update(readFileSync(`${folder}/${path}`))
      .digest('base64');
  const integrity = Object.fromEntries(files.sort().map(path => [path, `sha384-${hash(path)}`]));
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(integrity, undefined, 2)}\n`);
}

/** Builds everything into a folder next to `dist`, at the same depth, so that source maps find their sources. */
async function build(target) {
  const env = { ...process.env, BUILD_TARGET: target };
  const types = async () => {
    await run('tsc', ['--project', 'tsconfig.build.json', '--outDir', `${target}/types`]);
    // The compiler emits its own declarations, but does not copy those written by hand.
    const byHand = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.d.ts'));
    for (const path of byHand) cpSync(`src/${path}`, `${target}/types/${path}`);
    writeTypesOfTags(`${target}/types`);
    prepareDeclarations(
      `${target}/types`,
      publishedDeclarations().map(path => path.replace('dist/types/', '')),
    );
    await run('cem', ['analyze', '--quiet', '--config', 'config/custom-elements-manifest.mjs'], { env });
    addTokens(target, JSON.parse(readFileSync('src/styles/tokens.json', 'utf8')));
    const forEditors = readdirSync(target).filter(name => name.endsWith('.json'));
    for (const path of ['custom-elements.json', ...forEditors.map(name => `${target}/${name}`)]) compactJson(path);
  };
  const modules = async () => {
    await run('rollup', ['--config', 'rollup.config.mjs', '--silent'], { env });
    cpSync('src/styles/themes', `${target}/themes`, { recursive: true });
    cpSync('src/styles/tokens.json', `${target}/tokens.json`);
    compactJson(`${target}/tokens.json`);
    writeIntegrity(`${target}/cdn`);
  };
  await Promise.all([types(), modules()]);
}

/** The old build stays until the new one is complete, because a server or a test may be using it. */
async function replaceDist() {
  const [target, previous] = [`dist-next-${process.pid}`, `dist-previous-${process.pid}`];
  try {
    await build(target);
    if (existsSync('dist')) renameSync('dist', previous);
    renameSync(target, 'dist');
  } finally {
    for (const folder of [target, previous]) rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = fingerprint();
const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && outputs.every(file => existsSync(file));
if (fresh && !process.argv.includes('--force')) console.log('dist is fresh');
else {
  const start = performance.now();
  rmSync(stamp, { force: true });
  try {
    await replaceDist();
  } catch (thrown) {
    console.error(thrown.message);
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  console.log(`dist built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
