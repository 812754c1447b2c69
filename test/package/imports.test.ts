import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect } from 'chai';
import ts from 'typescript';

import { publishedModules, tagFiles } from '../../scripts/lib/entries.mjs';
import { build, inNode } from '../support/built.js';

const tags = tagFiles().map(({ tag }) => tag);

const installed = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { readonly dependencies: Record<string, string> }).dependencies,
);

/** The tags of this package that these imports register. */
const registeredBy = (...imports: string[]) =>
  inNode<string[]>(`
    for (const name of ${JSON.stringify(imports)}) await import(name);
    return ${JSON.stringify(tags)}.filter(tag => globalThis.customElements?.get(tag));
  `);

/** The packages that a type checker reads with these declarations. */
function packagesOfTypes(entry: string): string[] {
  const [seen, packages, waiting] = [new Set<string>(), new Set<string>(), [entry]];
  for (const path of waiting) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const { fileName } of ts.preProcessFile(readFileSync(path, 'utf8')).importedFiles) {
      if (!fileName.startsWith('.')) packages.add(fileName);
      else waiting.push(join(dirname(path), fileName.replace(/\.js$/, '.d.ts')));
    }
  }
  return [...packages];
}

describe('importing the package', () => {
  before(build);

  it('works in Node, where there is no page, for each path separately', async function () {
    this.timeout(60_000);
    for (const { name } of publishedModules()) {
      const exported = await inNode<string[]>(`return Object.keys(await import('${name}'))`);
      if (name !== 'sme-one-id/all.js') expect(exported, name).to.not.be.empty;
    }
  });

  it('registers no tag where only classes, components or functions are imported', async () => {
    const quiet = [
      '',
      '/cache',
      '/elements',
      '/node',
      '/backend',
      '/react',
      '/tanstack-query',
      '/mock',
      '/mock/browser',
      '/service',
      '/server',
    ];
    expect(await registeredBy(...quiet.map(path => `sme-one-id${path}`))).to.deep.equal([]);
  });

  it('registers every tag with all.js', async () => {
    expect(await registeredBy('sme-one-id/all.js')).to.deep.equal(tags);
  });

  it('registers with one tag only the tags that it uses', async () => {
    expect(await registeredBy('sme-one-id/sme-business-list.js')).to.deep.equal([
      'sme-business-card',
      'sme-business-list',
    ]);
  });

  it('needs for its types, without skipLibCheck, only what it installs and what the path is for', () => {
    const isOf: Readonly<Record<string, string>> = { msw: 'sme-one-id/mock', react: 'sme-one-id/react' };
    const missing = publishedModules().flatMap(({ name, types }) => {
      const wanted = packagesOfTypes(types).filter(each => !(isOf[each] && name.startsWith(isOf[each])));
      return wanted
        .filter(each => !installed.some(own => `${each}/`.startsWith(`${own}/`)))
        .map(each => `${name}: ${each}`);
    });
    expect(missing).to.deep.equal([]);
  });
});
