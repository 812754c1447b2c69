import { readdirSync } from 'node:fs';
import { basename, dirname, resolve as resolvePath } from 'node:path';

import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild, { minify } from 'rollup-plugin-esbuild';

import { bundledPackages } from './scripts/lib/bundled-packages.mjs';
import { entries } from './scripts/lib/entries.mjs';
import { licenses } from './scripts/lib/licenses.mjs';

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

/** The modules of the portal and of forms for what they load later are for the package; here they would be one more request. */
const withoutLazyModules = {
  name: 'without-lazy-modules',
  resolveId(source, importer) {
    if (source.endsWith('/load-picker.js'))
      return this.resolve(resolvePath('src/elements/attachment-picker/sme-attachment-picker.ts'), importer);
    const [, name] = /^\.\/lazy\/([\w-]+)\.js$/.exec(source) ?? [];
    return name ? this.resolve(`../elements/${name}/sme-${name}.js`, importer) : null;
  },
};

/** Who prefers one file gets with it the steps of the sign-in, what is around the portal's screens, and what a form does when it is filled in. */
const laterPartsInside = {
  name: 'later-parts-inside',
  transform(code, id) {
    if (!/\/(flow|screen|submission)-loader\.ts$/.test(id)) return null;
    const [dynamic, path] = /await import\('([^']+\/(?:sign-in-flow|service-view|inquiry-submission)\.js)'\)/.exec(
      code,
    );
    return { code: `import * as laterPart from '${path}';${code.replace(dynamic, 'laterPart')}`, map: null };
  },
};

/** An element's file and those that it imports are requested together, not one after the other. */
const chunksTogether = {
  name: 'chunks-together',
  renderDynamicImport({ targetModuleId, getTargetChunkImports }) {
    if (!tagOf(targetModuleId)) return null;
    const imports = getTargetChunkImports().map(({ resolvedImportPath }) => `import(${resolvedImportPath})`);
    return { left: 'Promise.all([import(', right: `),${imports.join()}]).then(([module])=>module)` };
  },
};

/** A module that cannot be found would stay in the output unchanged, and fail in the host's page. */
function failOnWarning(warning) {
  throw new Error(warning.message);
}

/** `scripts/build.mjs` builds next to `dist`, and replaces it when the build is complete. */
const target = process.env.BUILD_TARGET ?? 'dist';

const inside = new RegExp(`^(${bundledPackages.join('|')})(/|$)`);

const packageModules = {
  input: entries(),
  // Everything else that is not a path; a test checks that each is declared as a dependency.
  external: id => /^[@a-z]/.test(id) && !inside.test(id),
  onwarn: failOnWarning,
  plugins: [
    minifyLiterals(),
    typescript(),
    resolve({ resolveOnly: [inside], exportConditions: ['production'] }),
    // Names stay, so that stacks can be read.
    minify({ target: 'es2022', charset: 'utf8', minifyIdentifiers: false, minifySyntax: false, lineLimit: 120 }),
    licenses('third-party-licenses.txt'),
  ],
  output: {
    dir: target,
    format: 'es',
    sourcemap: 'hidden', // Not published: they would double what a host installs.
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

/** Lit must not run before the check: it goes to the top of every file that may contain it. */
const isLit = id => /\/node_modules\/(@lit|lit|lit-html|lit-element)\//.test(id);

/** It is small, and a page in English needs most of it. */
const englishTogether = id => (id.endsWith('/messages.en.ts') ? 'en' : undefined);

/**
 * Few files, and none that the sign-in does not need. A module goes to the first group whose elements use it. The groups are
 * ordered so that imports only go up: no two chunks need each other.
 */
function chunkOf(id, { getModuleInfo }) {
  if (englishTogether(id)) return 'en';
  const importers = [...importersOf(id, getModuleInfo)];
  const tags = new Set(importers.flatMap(importer => tagOf(importer) ?? []));
  if (isOfForms(importers, tags)) return 'drafts';
  if (tags.size < 2) return undefined;
  if (importers.some(importer => importer.endsWith('/loader.ts'))) return 'language';
  if (tags.size > 8) return 'base';
  if (tags.has('sme-login-selector')) return tags.size < 4 ? 'sign-in' : 'fields';
  // The first screens are few files: on a slow network, each costs as much as several kilobytes.
  if (tags.has('sme-one-id')) return 'fields';
  // Links and buttons to other screens, with little else beside the frame of the portal.
  if (tags.has('sme-portal') || id.endsWith('/lists/way.ts')) return 'shared';
  if (tags.size > 4) return 'screens';
  const isLoadedLater = importers.some(
    importer => !tagOf(importer) && getModuleInfo(importer).dynamicImporters.length > 0,
  );
  if (tags.size > 2 && importers.some(importer => importer.endsWith('/sign-in-flow.ts'))) return 'controls';
  // It is often alone: it gets no more than it needs.
  const isApart = tags.has('sme-history-timeline');
  if (isApart || isLoadedLater) return undefined;
  if (tags.has('sme-inquiry-list')) return 'lists';
  return tags.has('sme-inquiry-detail') ? 'forms' : undefined;
}

/** What a form does when it is filled in: a new inquiry loads it later, a reply at once, and no other screen does. */
const isOfForms = (importers, tags) =>
  importers.some(importer => importer.endsWith('/inquiry-submission.ts')) &&
  !importers.some(importer => /\/(service-view|sealed-drafts|sign-in-flow)\.ts$/.test(importer)) &&
  [...tags].every(tag => tag === 'sme-inquiry-detail' || tag === 'sme-attachment-picker');

/** Many folders have a `messages.ts`; each size budget is for one file. */
const chunkName = ({ name, moduleIds }) =>
  name === 'messages' ? `${basename(dirname(moduleIds.at(-1)))}-messages` : name;

/** The tag that a source registers. */
const tagOf = id => /\/(sme-[a-z-]+)\.ts$/.exec(id ?? '')?.[1];

/** Every file that imports a module, however indirectly, and itself. */
function importersOf(id, getModuleInfo, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const importer of getModuleInfo(id).importers) importersOf(importer, getModuleInfo, found);
  return found;
}

/**
 * A file for pages without a build, dependencies inside, and the chunks that it loads later in a folder of the same name.
 *
 * @param {string} name
 * @param {string} source
 * @param {import('rollup').GetManualChunk} manualChunks
 * @param {import('rollup').Plugin[]} plugins
 */
const cdnModule = (name, source, manualChunks, plugins = []) => ({
  input: { [name]: source },
  // Lazily loaded chunks need exports of the entry module; otherwise Rollup would move all its code to a second file,
  // and it would run before the banner.
  preserveEntrySignatures: 'allow-extension',
  onwarn: failOnWarning,
  plugins: [
    ...plugins,
    messagesTogether,
    withoutLazyModules,
    chunksTogether,
    minifyLiterals(),
    typescript(),
    resolve({ browser: true, exportConditions: ['browser', 'production'] }),
    // No code of this package reads the `length` of a function.
    terser({ ecma: 2022, module: true, compress: { passes: 3, keep_fargs: false }, format: { comments: false } }),
    licenses('third-party-licenses.txt'),
  ],
  output: {
    dir: `${target}/cdn`,
    format: 'es',
    sourcemap: 'hidden',
    hashCharacters: 'hex', // Never contains a hyphen, so that a name with a hash can be recognised.
    banner: ({ moduleIds }) => (moduleIds.some(isLit) ? againstClobbering : ''),
    entryFileNames: '[name].js',
    chunkFileNames: chunk => `${name}/${chunkName(chunk)}-[hash].js`,
    manualChunks,
    onlyExplicitManualChunks: true,
  },
});

export default [
  packageModules,
  cdnModule('sme-one-id', 'src/loader.ts', chunkOf),
  cdnModule('sme-one-id.bundle', 'src/all.ts', englishTogether, [laterPartsInside]),
];
