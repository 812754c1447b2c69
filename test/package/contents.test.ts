import { readdirSync, readFileSync } from 'node:fs';

import { expect } from 'chai';

import { publishedModules, tagFiles } from '../../scripts/lib/entries.mjs';
import { sourcesOf, staticGraph } from '../../scripts/lib/modules.mjs';
import { build } from '../support/built.js';

interface PackageManifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** What a page that only shows the elements does not need. */
const behindTheWire = /^src\/(service|server|mock)\/|^src\/contract\/validators|^node_modules\/(msw|hono|@hono|ajv)\//;

const packageOf = (name: string) => /^(@[^/]+\/)?[^/]+/.exec(name)![0];

function declared(): readonly string[] {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as PackageManifest;
  return [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
}

/** The sources that a page has loaded after it has imported this file and nothing else. */
async function sourcesBehind(file: string): Promise<string[]> {
  const { files } = await staticGraph(file);
  return files.filter(path => path.startsWith('dist/')).flatMap(sourcesOf);
}

describe('the built files', () => {
  before(build);

  it('contain no Lit and no element in the client', async () => {
    const { packages } = await staticGraph('dist/index.js');
    expect(packages).to.deep.equal([]);
    const folders = (await sourcesBehind('dist/index.js')).map(source => source.split('/')[1]!);
    expect([...new Set(folders)].filter(name => !['client', 'contract', 'rules', 'index.ts'].includes(name))).to.be
      .empty;
  });

  it('contain nothing of the service or the mock in the elements', async () => {
    for (const name of ['all', 'elements', 'react', ...tagFiles().map(({ tag }) => tag)]) {
      const { packages } = await staticGraph(`dist/${name}.js`);
      expect(
        packages.filter(used => /^(msw|hono|@hono|ajv)/.test(used)),
        name,
      ).to.be.empty;
      expect(
        (await sourcesBehind(`dist/${name}.js`)).filter(source => behindTheWire.test(source)),
        name,
      ).to.be.empty;
    }
  });

  it('contain everything that the CDN modules need, and nothing of the service or the mock', async function () {
    this.timeout(60_000);
    const files = readdirSync('dist/cdn', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'));
    const sources = files.flatMap(name => sourcesOf(`dist/cdn/${name}`));
    expect(sources.filter(source => behindTheWire.test(source))).to.be.empty;
    expect(sources.some(source => source.startsWith('node_modules/lit-html/'))).to.be.true;
    for (const name of files) expect((await staticGraph(`dist/cdn/${name}`)).packages, name).to.be.empty;
  });

  it('load English later', async () => {
    for (const file of ['dist/all.js', 'dist/cdn/sme-one-id.bundle.js']) {
      const sources = await sourcesBehind(file);
      expect(
        sources.some(source => source.endsWith('/messages.th.ts')),
        file,
      ).to.be.true;
      expect(
        sources.filter(source => source.endsWith('/messages.en.ts')),
        file,
      ).to.be.empty;
    }
  });

  it('use only packages that are installed with this one', async () => {
    for (const { name, file } of publishedModules()) {
      const { packages } = await staticGraph(file);
      const foreign = packages.filter(used => !used.startsWith('node:')).map(packageOf);
      expect(
        foreign.filter(used => !declared().includes(used)),
        name,
      ).to.be.empty;
    }
  });

  it('refer only to packages that are installed with this one in the declarations, too', () => {
    const files = readdirSync('dist/types', { recursive: true, encoding: 'utf8' }).filter(path =>
      path.endsWith('.d.ts'),
    );
    const foreign = files.flatMap(path => {
      const imported = readFileSync(`dist/types/${path}`, 'utf8').matchAll(/(?:from |import\()['"]([^.'"][^'"]*)['"]/g);
      return [...imported].map(([, name]) => packageOf(name!)).filter(used => !declared().includes(used));
    });
    expect([...new Set(foreign)].filter(used => !used.startsWith('node:'))).to.deep.equal([]);
  });

  it('use React in the React components only', async () => {
    for (const { name, file } of publishedModules()) {
      const { packages } = await staticGraph(file);
      expect(packages.includes('react'), name).to.equal(name === 'sme-one-id/react');
    }
  });
});
