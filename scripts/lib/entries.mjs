import { readdirSync, readFileSync } from 'node:fs';
import { basename, posix } from 'node:path';

const fixed = {
  index: 'src/index.ts',
  all: 'src/all.ts',
  cache: 'src/cache.ts',
  elements: 'src/elements.ts',
  backend: 'src/backend/index.ts',
  node: 'src/node.ts',
  react: 'src/react.ts',
  'tanstack-query': 'src/tanstack-query.ts',
  'mock/needs': 'src/mock/needs.ts',
  'mock/index': 'src/mock/index.ts',
  'mock/browser': 'src/mock/browser.ts',
  'service/index': 'src/service/index.ts',
  'service/postgres': 'src/databases/postgres-store.ts',
  'service/pglite': 'src/databases/pglite-store.ts',
  webhooks: 'src/webhooks/index.ts',
  'server/index': 'src/server/index.ts',
  'server/main': 'src/server/main.ts',
};

/**
 * The files that register a tag, recognised by their names, sorted by tag.
 *
 * @returns {{ tag: string, source: string }[]}
 */
export function tagFiles() {
  return readdirSync('src', { recursive: true })
    .filter(path => /^sme-[a-z-]+\.ts$/.test(basename(path)))
    .map(path => ({ tag: basename(path, '.ts'), source: `src/${path}` }))
    .sort((one, other) => one.tag.localeCompare(other.tag));
}

/**
 * The published modules: the path under `dist/` without its extension, and the source.
 *
 * @returns {Record<string, string>}
 */
export function entries() {
  return { ...fixed, ...Object.fromEntries(tagFiles().map(({ tag, source }) => [tag, source])) };
}

/**
 * The modules that a host can import: the entries of `exports` in package.json with types, with its pattern expanded.
 *
 * @returns {{ name: string, file: string, types: string }[]} such as `sme-one-id/all.js`, `dist/all.js`, `dist/types/all.d.ts`
 */
export function publishedModules() {
  const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.entries(exports)
    .filter(([, target]) => target.types && target.default)
    .flatMap(([path, target]) => {
      const stars = path.includes('*') ? tagFiles().map(({ tag }) => tag.replace('sme-', '')) : [''];
      return stars.map(star => ({
        name: posix.join(name, path.replace('*', star)),
        file: posix.normalize(target.default.replace('*', star)),
        types: posix.normalize(target.types.replace('*', star)),
      }));
    });
}

/**
 * The declarations that a host can name: those of the published modules, and those of the exports that have nothing else.
 *
 * @returns {string[]} paths such as `dist/types/all.d.ts`
 */
export function publishedDeclarations() {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  const alone = Object.values(exports).filter(target => target.types && !target.default);
  return [...publishedModules(), ...alone].map(({ types }) => posix.normalize(types));
}
