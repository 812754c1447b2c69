import { readFile } from 'node:fs/promises';

import { expect } from 'chai';

import { document, isObject, objectsIn, type Json, type JsonObject } from './support/document.js';

/** What tools of other languages fail at, or make bad code of; each was seen with at least one generator. */
describe('contract: what other tools make of it', () => {
  const schemas = [...objectsIn(document['components']!, '/components'), ...objectsIn(document['paths']!, '/paths')];

  it('names properties in camel case, and none `in`', () => {
    for (const [pointer, { properties }] of schemas)
      for (const name of isObject(properties) ? Object.keys(properties) : [])
        expect(name, pointer).to.match(/^(?!in$)[a-z][A-Za-z0-9]*$/);
  });

  it('has no `const` and no format `binary`', () => {
    for (const [pointer, schema] of schemas) {
      expect(schema, pointer).not.to.have.property('const');
      expect(schema['format'], pointer).not.to.equal('binary');
    }
  });

  it('has no `anyOf`: a value that may be null has a schema of its own', () => {
    for (const [pointer, schema] of schemas) expect(schema, pointer).not.to.have.property('anyOf');
  });

  it('has no `*/`, which ends a comment in generated code', async () => {
    expect((await readFile('openapi.yaml', 'utf8')).split('\n').filter(line => line.includes('*/'))).to.deep.equal([]);
  });

  it('names no parameter like a schema: both become types', () => {
    const { schemas: models, parameters } = document['components'] as Readonly<Record<string, JsonObject>>;
    expect(Object.keys(parameters!).filter(name => name in models!)).to.deep.equal([]);
  });

  it('has patterns without what some engines reject', () => {
    const patterns = schemas.map(([, { pattern }]) => pattern).filter(pattern => typeof pattern === 'string');
    expect(patterns.length).to.be.above(40);
    for (const pattern of patterns) expect(pattern).not.to.match(/\\u|\\p|\(\?[<!=]/);
  });

  it('repeats a schema exactly where a value may be null', () => {
    const all = (document['components'] as JsonObject)['schemas'] as Readonly<Record<string, JsonObject>>;
    for (const [name, nullable] of Object.entries(all)) {
      const plain = all[name.replace(/^Nullable/, '')];
      if (!name.startsWith('Nullable') || !plain) continue;
      const said = (schema: JsonObject) =>
        Object.fromEntries(Object.entries(schema).filter(([key]) => !['description', 'examples'].includes(key)));
      const withNull = { ...said(plain), type: [plain['type']!, 'null'] };
      const list = plain['enum'] as readonly Json[] | undefined;
      expect(said(nullable), name).to.deep.equal({ ...withNull, ...(list && { enum: [...list, null] }) });
    }
  });

  it('quotes addresses between braces, which not every parser reads otherwise', async () => {
    const text = await readFile(new URL('../../openapi.yaml', import.meta.url), 'utf8');
    expect(text.match(/\{[^'\n]*: https?:\/\/[^}\n]*\}/g)).to.equal(null);
  });
});
