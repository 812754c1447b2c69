import { basename } from 'node:path';

import { build, type BuildOptions } from 'esbuild';

/** The scripts of a page with React, by file name: a development build unless `options` say otherwise. */
export async function reactBundle(options: BuildOptions): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
    ...options,
    write: false,
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}
