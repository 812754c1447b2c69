import { existsSync } from 'node:fs';

import { expect } from 'chai';
import { parse } from 'yaml';

import { operationsOf } from '../../scripts/lib/contract/document.mjs';
import { elementEdits, elementFiles } from '../../scripts/lib/new-element/files.mjs';
import { loadOf } from '../../scripts/lib/new-element/loads.mjs';
import { amongLines, withImport } from '../../scripts/lib/text-edits.mjs';
import { original, problemsOf, written } from '../support/generated.js';

describe('npm run new:element', function () {
  this.timeout(30_000);
  const contract = parse(original('openapi.yaml')) as {
    readonly components: { readonly schemas: Record<string, object> };
  };
  const sources = {
    client: original('src/client/client.ts'),
    calls: original('test/client/support/operation-calls.ts'),
    operations: Object.fromEntries(
      operationsOf(contract).map(({ id, method, path }) => [id as string, { method, path: path }]),
    ) as Record<string, { readonly method: string; readonly path: string }>,
    schemas: contract.components.schemas,
  };
  const load = (path: string) => loadOf(path, sources);

  it('reads from the client what a method takes and returns, and which request it sends', () => {
    expect(load('reference.categories')).to.deep.equal({
      ...{ group: 'reference', method: 'categories', type: 'readonly Category[]', shape: 'Category', isList: true },
      ...{ name: 'categories', request: String.raw`/^GET \/categories$/` },
    });
    expect(load('businesses.get')).to.deep.include({ parameter: 'businessId', type: 'Business', name: 'business' });
    expect(load('businesses.list')).to.deep.include({ type: 'BusinessList', isList: false, rows: 'businesses' });
    expect(load('inquiries.history')).to.deep.include({ rows: 'entries', name: 'history' });
    expect(load('businesses.get'), 'one business, with a list of phones').to.not.have.property('rows');
    expect(load('inquiries.history').request).to.equal(String.raw`/^GET \/inquiries\/[^/]+\/history$/`);
    expect(() => load('reference.nothing')).to.throw('no method reference.nothing');
    expect(() => load('inquiries.reply')).to.throw('no method with at most one text');
  });

  const elements = {
    'without a property': { name: 'some-things', load: load('reference.categories'), topic: 'categories' },
    'with the argument of what it loads': {
      name: 'some-things',
      load: load('businesses.get'),
      property: { name: 'businessId', type: 'string' },
    },
    'with a property of another type': {
      name: 'some-things',
      load: load('reference.categories'),
      property: { name: 'maxCount', type: 'number' },
    },
  } as const;

  for (const [title, element] of Object.entries(elements))
    it(`writes an element ${title}`, () => {
      const texts = written(elementEdits(element), elementFiles(element));
      expect(Object.entries(texts).flatMap(([file, text]) => problemsOf(file, text))).to.deep.equal([]);
      for (const [file, text] of Object.entries(texts))
        if (existsSync(file)) expect(text, file).to.not.equal(original(file));
    });

  it('names the property, its attribute and what it loads, so that nothing has to be renamed', () => {
    const element = elements['with the argument of what it loads'];
    const texts = written(elementEdits(element), elementFiles(element));
    const ownClass = texts['src/elements/some-things/some-things.ts']!;
    expect(ownClass).to.include(`@property({ attribute: 'business-id' }) businessId = '';`);
    expect(ownClass).to.include('business: Loadable<Business> = idle;');
    expect(ownClass).to.include('client.businesses.get(businessId, { signal })');
    expect(texts['test/elements/subjects.test.ts']).to.include(`'sme-some-things': { businessId: { fate: 'kept'`);
    expect(texts['test/support/cancelable-trials.ts']).to.include(`'sme-some-things': [retry('sme-some-things')]`);
    expect(texts['test/support/element-states.ts']).to.include('<sme-some-things business-id="business-1">');
  });

  it('says when there is nothing, where it shows a list: class, messages, story and tests', () => {
    const texts = (path: string) => {
      const loaded = load(path);
      const property = loaded.parameter && { name: loaded.parameter, type: 'string' as const };
      const element = { name: 'some-things', load: loaded, ...(property && { property }) };
      return written(elementEdits(element), elementFiles(element));
    };
    const isEmpty: Readonly<Record<string, RegExp>> = {
      'src/elements/some-things/some-things.ts': /@slot empty[^]*@csspart empty[^]*length === 0[^]*part="empty"/,
      'src/elements/some-things/messages.th.ts': /empty: '[ก-๙]+'/,
      'src/elements/some-things/messages.en.ts': /empty: '[A-Z]/,
      'stories/elements/some-things.stories.ts': /export const Empty/,
      'test/elements/some-things.test.ts': /'empty'\)\.innerText[^]*empty: ready\(/,
      'test/support/element-states.ts': /kinds\.someThings\]\.map\(emptyState\)/,
    };
    for (const path of ['reference.categories', 'businesses.list', 'inquiries.history'])
      for (const [file, pattern] of Object.entries(isEmpty)) expect(texts(path)[file], path).to.match(pattern);
    for (const [file, pattern] of Object.entries(isEmpty))
      expect(texts('businesses.get')[file], 'one business').to.not.match(pattern);
    expect(texts('inquiries.history')['src/elements/some-things/some-things.ts']).to.include(
      `ready: ({ entries }) => this.#content(entries)`,
    );
  });

  it('reads the words that its test expects from its messages', () => {
    const test = elementFiles(elements['without a property'])['test/elements/some-things.test.ts'];
    for (const words of ['th.someThings.loading', 'th.someThings.failed', 'en.someThings.failed'])
      expect(test).to.include(words);
    expect(test).to.not.match(/[ก-๙]/);
  });

  it('writes a changeset for the new tag', () => {
    expect(elementFiles(elements['without a property'])['.changeset/sme-some-things.md']).to.equal(
      "---\n'sme-one-id': minor\n---\n\nThe new element `<sme-some-things>` shows what `client.reference.categories` returns.\n",
    );
  });

  it('registers the tag in every bundle, in alphabetical order', () => {
    const edits = elementEdits(elements['without a property']);
    for (const path of ['src/all.ts', 'src/elements.ts', 'src/loader.ts']) {
      const lines = edits[path]!(original(path))
        .split('\n')
        .filter(line => line.includes('./elements/s'));
      expect(
        lines.some(line => line.includes('./elements/some-things/')),
        path,
      ).to.equal(true);
      expect(lines, path).to.deep.equal([...lines].sort());
    }
  });

  it('adds a topic for what no element has loaded, and none that holds something else', () => {
    const edits = elementEdits(elements['without a property']);
    const topics = edits['src/client/cache/topics.ts']!(original('src/client/cache/topics.ts'));
    expect(topics).to.include(`| 'categories' | 'own';`);
    expect(elementEdits(elements['with a property of another type'])).to.not.include.keys('src/client/cache/topics.ts');
  });
});

describe('an addition to a source', () => {
  it('stands among its like in alphabetical order', () => {
    const text = "// Head\nimport './b.js';\nimport './d.js';\n\nexport {};\n";
    const imported = (name: string) => amongLines(text, String.raw`^import '.*';$`, `import './${name}.js';`);
    expect(imported('a')).to.match(/^\/\/ Head\nimport '.\/a.js';\nimport '.\/b.js'/);
    expect(imported('c')).to.include("'./b.js';\nimport './c.js';\nimport './d.js';\n\nexport");
    expect(imported('e')).to.include("'./d.js';\nimport './e.js';\n\nexport");
    expect(() => amongLines('', '^x$', 'x')).to.throw('no line');
  });

  it('imports a name once, with the others of its module', () => {
    const text = "import { b, d } from './x.js';\nimport type { T } from './y.js';\n\nconst a = 1;\n";
    expect(withImport(text, 'c', './x.js')).to.include("import { b, c, d } from './x.js';");
    expect(withImport(text, 'd', './x.js')).to.equal(text);
    expect(withImport(text, 'S', './y.js', true)).to.include("import type { S, T } from './y.js';");
    expect(withImport(text, 'z', './z.js')).to.include("'./y.js';\nimport { z } from './z.js';\n\nconst");
  });
});
