import { existsSync, readFileSync } from 'node:fs';

/** The folder of the package that a module comes from. */
const packageFolder = id => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map(each => `${folder}/${each}`).find(existsSync);
  if (!file) throw new Error(`${name} has no license file, and its code is inside of this package.`);
  return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
}

/**
 * Rollup plugin: writes the licenses of all packages whose code is in the output, as they demand.
 *
 * @param {string} fileName
 * @returns {import('rollup').Plugin}
 */
export const licenses = fileName => ({
  name: 'licenses',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap(chunk => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []));
    const folders = new Set(modules.flatMap(id => packageFolder(id) ?? []));
    const source = [...folders]
      .sort()
      .map(notice)
      .join(`\n${'-'.repeat(80)}\n\n`);
    this.emitFile({ type: 'asset', fileName, source });
  },
});
