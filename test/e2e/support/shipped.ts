import { readFileSync } from 'node:fs';

import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from 'terser';

/** Files by name, and the one that a page loads to get every element. */
export interface Modules {
  readonly entry: string;
  readonly files: Readonly<Record<string, string>>;
}

/** The builds of the package that hosts load. */
export const shipped: Readonly<Record<string, () => Promise<Modules>>> = {
  // The server serves the files of `cdn` already.
  'the CDN bundle': async () => ({ entry: 'cdn/sme-one-id.bundle.js', files: {} }),
  'the npm modules, minified by terser': terserModules,
  'the CDN loader': async () => ({ entry: 'cdn/sme-one-id.js', files: {} }),
};

async function terserModules(): Promise<Modules> {
  const bundle = await rollup({
    input: { kit: 'dist/all.js' },
    plugins: [nodeResolve({ browser: true, exportConditions: ['browser', 'production'] })],
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  const { output } = await bundle.generate({ entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
  await bundle.close();
  const files = output.flatMap(async file => {
    if (file.type !== 'chunk') return [];
    // The strongest settings that do not break code: with more inlining, more closures share a scope.
    const { code } = await minify(file.code, {
      ecma: 2020,
      module: true,
      compress: { passes: 3, unsafe_arrows: true },
    });
    return [[file.fileName, code ?? ''] as const];
  });
  return { entry: 'kit.js', files: Object.fromEntries((await Promise.all(files)).flat()) };
}

/** Every tag of the package, with the attributes that name its subject. */
export function tags(): readonly { readonly tag: string; readonly attributes: readonly string[] }[] {
  interface Declaration {
    readonly tagName: string;
    readonly attributes?: readonly { readonly name: string }[];
  }
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
    readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
  };
  return modules.flatMap(({ declarations }) =>
    declarations.map(({ tagName, attributes = [] }) => ({
      tag: tagName,
      attributes: attributes.map(({ name }) => name),
    })),
  );
}
