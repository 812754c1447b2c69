import { readdirSync } from 'node:fs';

import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

import { entries } from './scripts/lib/entries.mjs';

// Without `charset`, each Thai letter becomes a six-byte escape.
const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', charset: 'utf8' });

/**
 * In a host page with `<a id="litElementVersions">`, Lit would call `push` on that element and register nothing
 * (https://owasp.org/www-community/attacks/DOM_clobbering). Only the file that contains Lit can prevent that.
 */
const againstClobbering = `for (const name of ['litElementVersions', 'reactiveElementVersions', 'litHtmlVersions'])
  if (!Array.isArray(globalThis[name])) globalThis[name] = [];`;

/** Puts the messages of all elements side by side: Thai compresses best beside more Thai, and gzip looks back 32 kB only. */
const messagesTogether = {
  name: 'messages-together',
  transform(code, id) {
    if (!id.endsWith('/src/all.ts')) return null;
    const files = readdirSync('src', { recursive: true })
      .filter(path => path.endsWith('/messages.th.ts'))
      .sort();
    return `${files.map(path => `import './${path.replace(/ts$/, 'js')}';`).join('')}${code}`;
  },
};

/** A module that cannot be found would stay in the output unchanged, and fail in the host's page. */
function failOnWarning(warning) {
  throw new Error(warning.message);
}

/** `scripts/build.mjs` builds next to `dist`, and replaces it when the build is complete. */
const target = process.env.BUILD_TARGET ?? 'dist';

const packageModules = {
  input: entries(),
  external: /^[@a-z]/, // Everything that is not a path; `check:package` checks that each is declared as a dependency.
  onwarn: failOnWarning,
  plugins: [minifyLiterals(), typescript()],
  output: {
    dir: target,
    format: 'es',
    sourcemap: true,
    hashCharacters: 'hex', // Never contains a hyphen, so that a name with a hash can be recognised.
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    // What every element says is one request in English, and what an element says itself is another.
    manualChunks: id => (/\/i18n\/\w+\/messages\.en\.ts$/.test(id) ? 'messages.en' : undefined),
    // Otherwise indirect imports become bare imports of chunks that package.json declares free of side effects, and
    // bundlers warn of each.
    hoistTransitiveImports: false,
    // Rollup drops the directive of a source. With it, React server components can use these components.
    banner: ({ name }) => (name === 'react' ? "'use client';" : ''),
  },
};

const cdnModule = {
  input: { 'sme-one-id': 'src/all.ts' },
  // Lazily loaded chunks need exports of the entry module; otherwise Rollup would move all its code to a second file,
  // and it would run before the banner.
  preserveEntrySignatures: 'allow-extension',
  onwarn: failOnWarning,
  plugins: [
    messagesTogether,
    minifyLiterals(),
    typescript(),
    resolve({ browser: true, exportConditions: ['browser', 'production'] }),
    // No code of this package reads the `length` of a function.
    terser({ ecma: 2022, module: true, compress: { passes: 3, keep_fargs: false }, format: { comments: false } }),
  ],
  output: {
    dir: `${target}/cdn`,
    format: 'es',
    sourcemap: true,
    hashCharacters: 'hex', // Never contains a hyphen, so that a name with a hash can be recognised.
    banner: chunk => (chunk.isEntry ? againstClobbering : ''),
    entryFileNames: '[name].js',
    chunkFileNames: 'sme-one-id-[name]-[hash].js',
    // All English in one request: the file has every element.
    manualChunks: id => (id.endsWith('/messages.en.ts') ? 'en' : undefined),
  },
};

export default [packageModules, cdnModule];
