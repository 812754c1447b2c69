import { readFileSync } from 'node:fs';

import { expect } from 'chai';

import { derivedFiles } from '../../scripts/lib/derived.mjs';
import { tagFiles } from '../../scripts/lib/entries.mjs';
import { build, inNode } from '../support/built.js';

interface Documented {
  readonly name: string;
  readonly description?: string;
}

interface Declaration extends Documented {
  readonly tagName: string;
  readonly summary?: string;
  readonly members?: readonly Documented[];
  readonly attributes?: readonly Documented[];
  readonly events?: readonly Documented[];
  readonly slots?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
  readonly cssProperties?: readonly Documented[];
}

function declarations(): readonly Declaration[] {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
    readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
  };
  return modules.flatMap(module => module.declarations);
}

describe('custom-elements.json', () => {
  before(build);

  it('has every tag', () => {
    expect(declarations().map(({ tagName }) => tagName)).to.deep.equal(tagFiles().map(({ tag }) => tag));
  });

  it('describes everything that a page may use', () => {
    const silent = declarations().flatMap(({ tagName, summary, ...declared }) => {
      const { members = [], attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = declared;
      const entries = [...members, ...attributes, ...events, ...slots, ...cssParts, ...cssProperties];
      const names = entries.filter(({ description }) => !description).map(({ name }) => `${tagName} ${name}`);
      return summary ? names : [tagName, ...names];
    });
    expect(silent).to.deep.equal([]);
  });

  it('names classes that `elements` exports', async () => {
    const exported = await inNode<string[]>(`return Object.keys(await import('sme-one-id/elements'))`);
    expect(exported).to.include.members(declarations().map(({ name }) => name));
  });

  it('is what src/react.ts and the tables of tags and events were generated from', async () => {
    for (const [path, text] of Object.entries(await derivedFiles())) {
      expect(readFileSync(path, 'utf8') === text, `${path} is stale: run \`npm run analyze\``).to.be.true;
    }
  });

  it('tells editors every design token', () => {
    const known = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as { readonly properties: Documented[] };
    const webTypes = JSON.parse(readFileSync('dist/web-types.json', 'utf8')) as {
      readonly contributions: { readonly css: { readonly properties: Documented[] } };
    };
    const tokens = readFileSync('dist/themes/default.css', 'utf8').match(/--sme-[\w-]+(?=:)/g);
    expect(tokens).not.to.equal(null);
    for (const { properties } of [known('dist/vscode.css-custom-data.json'), webTypes.contributions.css])
      expect(properties.map(({ name }) => name)).to.include.members(tokens!);
  });
});
