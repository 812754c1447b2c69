import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { nodeResolve } from '@rollup/plugin-node-resolve';
import { expect } from 'chai';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite, createLogger } from 'vite';

import { build } from '../support/built.js';

/**
 * What pages import. `all.js` is imported for its side effects, the others for their exports. Not `react`: Rollup warns
 * of every `'use client'`, unless a plugin for React (test/hosts) handles it.
 */
const imports = ['all.js', 'sme-portal.js', 'elements', 'mock/browser'].map(path => `sme-one-id/${path}`);
const entry = [
  ...imports.map((name, index) => `export * as module${index} from '${name}';`),
  "export * as client from 'sme-one-id';",
  ...imports.map(name => `import '${name}';`),
].join('\n');

/** Each bundles `entry.js` of a folder, and returns its warnings. */
const bundlers: Readonly<Record<string, (folder: string) => Promise<string[]>>> = {
  async esbuild(folder) {
    const { warnings } = await esbuild({
      entryPoints: [join(folder, 'entry.js')],
      outdir: join(folder, 'out'),
      bundle: true,
      splitting: true,
      format: 'esm',
      logLevel: 'silent',
    });
    return warnings.map(({ text }) => text);
  },
  async Rollup(folder) {
    const warnings: string[] = [];
    const bundle = await rollup({
      input: join(folder, 'entry.js'),
      // Circular imports inside msw are not ours.
      external: /^msw/,
      plugins: [nodeResolve({ browser: true })],
      onwarn: ({ message }) => warnings.push(message),
    });
    await bundle.write({ dir: join(folder, 'out') });
    await bundle.close();
    return warnings;
  },
  async Vite(folder) {
    const warnings: string[] = [];
    const customLogger = createLogger('silent');
    customLogger.warn = message => warnings.push(message);
    await vite({
      root: folder,
      configFile: false,
      customLogger,
      // A large file is expected here: all texts and Lit are in it.
      build: { lib: { entry: 'entry.js', formats: ['es'] }, chunkSizeWarningLimit: 5_000 },
    });
    return warnings;
  },
};

describe('a bundler', () => {
  let folder: string;
  /** Vite sets NODE_ENV, and every process that this one starts would run in production mode. */
  const { NODE_ENV } = process.env;

  before(build);
  beforeEach(() => {
    const cache = resolve('node_modules/.cache/sme-one-id');
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'bundled-'));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve('.'), join(folder, 'node_modules/sme-one-id'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = NODE_ENV;
  });

  for (const [name, bundle] of Object.entries(bundlers))
    it(`has no warnings: ${name} (L7)`, async function () {
      this.timeout(120_000);
      writeFileSync(join(folder, 'entry.js'), entry);
      expect(await bundle(folder)).to.deep.equal([]);
    });
});
