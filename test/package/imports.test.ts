import { expect } from 'chai';

import { publishedModules, tagFiles } from '../../scripts/lib/entries.mjs';
import { build, inNode } from '../support/built.js';

const tags = tagFiles().map(({ tag }) => tag);

/** The tags of this package that these imports register. */
const registeredBy = (...imports: string[]) =>
  inNode<string[]>(`
    for (const name of ${JSON.stringify(imports)}) await import(name);
    return ${JSON.stringify(tags)}.filter(tag => globalThis.customElements?.get(tag));
  `);

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
});
