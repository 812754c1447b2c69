import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { build } from 'esbuild';

/**
 * What a module needs before it runs: static imports are followed, `import()` is not.
 *
 * @param {string} entry a file
 * @returns {Promise<{ files: string[], packages: string[] }>} paths below the working folder, and names as they are
 * imported
 */
export async function staticGraph(entry) {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const files = new Set();
  const packages = new Set();
  const visit = file => {
    if (files.has(file)) return;
    files.add(file);
    for (const { path, kind, external } of metafile.inputs[file].imports) {
      if (kind === 'dynamic-import') continue;
      if (external) packages.add(path);
      else visit(path);
    }
  };
  for (const { entryPoint } of Object.values(metafile.outputs)) if (entryPoint) visit(entryPoint);
  return { files: [...files].sort(), packages: [...packages].sort() };
}

/**
 * The sources of a built file, from its source map.
 *
 * @param {string} file below `dist`
 * @returns {string[]} paths below the working folder: `src/client/errors.ts`, `node_modules/lit/html.js`
 */
export function sourcesOf(file) {
  const { sources } = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  return sources.map(source => posix.join(posix.dirname(file), source));
}
