import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

import { entries } from './scripts/lib/entries.mjs';

// Without `charset`, each Thai letter becomes a six-byte escape.
const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', charset: 'utf8' });

/**
 * A host page with `<a id="litElementVersions">` would make Lit push into an element and register nothing
 * (https://owasp.org/www-community/attacks/DOM_clobbering). Only the file with Lit inside can mend that.
 */
const againstClobbering = `for (const name of ['litElementVersions', 'reactiveElementVersions', 'litHtmlVersions'])
  if (!Array.isArray(globalThis[name])) globalThis[name] = [];`;

/** A module that cannot be found would be left in the output as it stands, and fail in the host's page. */
function failOnWarning(warning) {
  throw new Error(warning.message);
}

/** `scripts/build.mjs` builds beside `dist`, and puts the result in its place when all of it is there. */
const target = process.env.BUILD_TARGET ?? 'dist';

const packageModules = {
  input: entries(),
  external: /^[@a-z]/, // Whatever is not a path; `check:package` looks that each is declared.
  onwarn: failOnWarning,
  plugins: [minifyLiterals(), typescript()],
  output: {
    dir: target,
    format: 'es',
    sourcemap: true,
    hashCharacters: 'hex', // Never a hyphen, so that a name with a hash can be told from one without.
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    // Hoisted, the imports of imports are bare ones of chunks that package.json calls free of side effects: bundlers warn of each.
    hoistTransitiveImports: false,
    // Rollup drops the directive of a source. With it, components can be used in a React server component.
    banner: ({ name }) => (name === 'react' ? "'use client';" : ''),
  },
};

const cdnModule = {
  input: { 'sme-one-id': 'src/all.ts' },
  // What lazy parts need of the module they find in it; else all of it would move to a second file, before the banner runs.
  preserveEntrySignatures: 'allow-extension',
  onwarn: failOnWarning,
  plugins: [
    minifyLiterals(),
    typescript(),
    resolve({ browser: true, exportConditions: ['browser', 'production'] }),
    // Nothing of ours asks how many parameters a function has.
    terser({ ecma: 2022, module: true, compress: { passes: 3, keep_fargs: false }, format: { comments: false } }),
  ],
  output: {
    dir: `${target}/cdn`,
    format: 'es',
    sourcemap: true,
    hashCharacters: 'hex', // Never a hyphen, so that a name with a hash can be told from one without.
    banner: chunk => (chunk.isEntry ? againstClobbering : ''),
    entryFileNames: '[name].js',
    chunkFileNames: 'sme-one-id-[name]-[hash].js',
  },
};

export default [packageModules, cdnModule];
