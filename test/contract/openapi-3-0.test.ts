import { readFile } from 'node:fs/promises';

import { Ajv, type Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { expect } from 'chai';
import fc from 'fast-check';
import { parse } from 'yaml';

import { at, document, objectsIn, type Json, type JsonObject } from './support/document.js';
import { nearValues } from './support/near-values.js';

// CommonJS: depending on the loader, the default export is one level deeper at run time than TypeScript assumes.
const addFormats = addFormatsModule as unknown as (ajv: Ajv | Ajv2020) => void;

const older = parse(await readFile(new URL('../../openapi-3.0.yaml', import.meta.url), 'utf8')) as JsonObject;
const options: Options = { strict: false, allErrors: true };

function validatorsOf(ajv: Ajv | Ajv2020, contract: JsonObject) {
  addFormats(ajv);
  ajv.addSchema(contract, 'contract');
  return (name: string) => ajv.compile({ $ref: `contract#/components/schemas/${name}` });
}

describe('contract: openapi-3.0.yaml', function () {
  this.timeout(60_000);

  const newer = validatorsOf(new Ajv2020(options), document);
  const inOlder = validatorsOf(new Ajv(options), older);
  const names = Object.keys(at('/components/schemas') as JsonObject);

  it('has the same operations and schemas', () => {
    expect(older['openapi']).to.equal('3.0.3');
    const operations = (contract: JsonObject) =>
      Object.entries(contract['paths'] as JsonObject).map(([path, item]) => [path, Object.keys(item as JsonObject)]);
    expect(operations(older)).to.deep.equal(operations(document));
    expect(Object.keys((older['components'] as JsonObject)['schemas'] as JsonObject)).to.deep.equal(names);
  });

  it('has nothing that only 3.1 knows', () => {
    for (const [pointer, object] of objectsIn(older)) {
      if (pointer.startsWith('/components/examples')) continue;
      expect(object, pointer).not.to.have.any.keys('const', 'contentMediaType', 'unevaluatedProperties', 'anyOf');
      expect(Array.isArray(object['type']), `${pointer} has several types`).to.equal(false);
      if ('type' in object) expect(Array.isArray(object['examples']), `${pointer} has examples`).to.equal(false);
    }
    expect(older['info']).to.not.have.property('summary');
  });

  for (const name of names)
    it(`accepts what openapi.yaml accepts as ${name}, and nothing else`, () => {
      const [isGood, isGoodInOlder] = [newer(name), inOlder(name)];
      fc.assert(
        fc.property(nearValues({ $ref: `#/components/schemas/${name}` }), (value: Json) => {
          expect(isGoodInOlder(value), JSON.stringify(value)).to.equal(isGood(value));
        }),
        { numRuns: 100 },
      );
      if (name.startsWith('Nullable')) expect([isGoodInOlder(null), isGood(null)]).to.deep.equal([true, true]);
    });
});
