import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { expect } from 'chai';

import { problemCodes } from '../../src/contract/codes.js';
import { operations } from '../../src/contract/operations.js';
import { document, documentedOperations, isObject, objectsIn, type Json, type JsonObject } from './support/document.js';

// CommonJS: depending on the loader, the default export is one level deeper at run time than TypeScript assumes.
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;

/** Answers that no operation makes: of what holds the connection, and of the receivers of webhooks. */
const writtenByOthers = /^\/webhooks\/|\/(RequestTimeout|HeadersTooLarge)$/;

describe('contract: operations', () => {
  it('have an id, a summary, a description, and one tag that the document describes', () => {
    const tags = (document['tags'] as { name: string }[]).map(({ name }) => name);
    for (const { operationId, summary, description, tags: own } of documentedOperations) {
      expect(operationId).to.match(/^[a-z][A-Za-z]+$/);
      expect(summary, operationId).to.have.length.within(8, 100);
      expect(description, operationId).to.be.a('string').and.not.equal('');
      expect(own, operationId).to.have.length(1);
      expect(tags).to.include(own[0]);
    }
    const names = documentedOperations.map(({ operationId }) => operationId);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('are those of the generated table, with the same statuses', () => {
    const documented = documentedOperations.map(({ operationId, method, path, responses }) => [
      operationId,
      method,
      path,
      Object.keys(responses).map(Number),
    ]);
    const generated = Object.entries(operations).map(([id, { method, path, statuses }]) => [
      id,
      method,
      path,
      [...statuses],
    ]);
    expect(generated.sort()).to.deep.equal(documented.sort());
  });

  it('answer with a request id, and with a problem whenever they fail', () => {
    for (const [pointer, response] of objectsIn(document)) {
      const inResponses = /\/responses\/[^/]+$/.test(pointer);
      if (!inResponses || '$ref' in response || writtenByOthers.test(pointer)) continue;
      expect(response['headers'], pointer).to.have.property('X-Request-Id');
      if (/\/components\/responses\/(?!NotModified$)|\/[45]\d\d$/.test(pointer))
        expect(response['content'], pointer).to.have.all.keys('application/problem+json');
    }
  });

  it('list the codes of each status that they fail with, and every code belongs to some operation', () => {
    for (const { operationId, responses, 'x-problem-codes': codes } of documentedOperations) {
      const failures = Object.keys(responses).filter(status => status >= '400' && !['408', '431'].includes(status));
      expect(Object.keys(codes), operationId).to.deep.equal(failures);
      for (const list of Object.values(codes)) expect(list, operationId).to.not.be.empty;
    }
    const listed = documentedOperations.flatMap(({ 'x-problem-codes': codes }) => Object.values(codes).flat());
    // Of a path, not of an operation.
    expect(new Set([...listed, 'method_not_allowed'])).to.deep.equal(new Set<string>(problemCodes));
  });

  it('take the language of the reader, and document what every server may answer', () => {
    const paths = document['paths'] as Record<string, JsonObject>;
    for (const [path, { parameters }] of Object.entries(paths))
      expect(parameters, path).to.deep.include({ $ref: '#/components/parameters/AcceptLanguage' });
    for (const { operationId, responses } of documentedOperations)
      expect(Object.keys(responses), operationId).to.include.members(['408', '431', '429', '500', '503']);
  });

  it('declare how large a body they read', () => {
    for (const operation of documentedOperations)
      if (operation.requestBody)
        expect(operation, operation.operationId).to.have.property('x-body-limit').that.is.above(0);
  });
});

describe('contract: examples', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'https://contract.test/openapi', ...document });
  const errorsOf = (schemaPointer: string, value: Json): string[] => {
    const address = schemaPointer.split('/').map(encodeURIComponent).join('/');
    const validate = ajv.compile({ $ref: `https://contract.test/openapi#${address}` });
    return validate(value) ? [] : (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
  };

  const examples = [...objectsIn(document)].flatMap(([pointer, object]): (readonly [string, string, Json])[] => {
    const list = object['examples'];
    if (Array.isArray(list))
      return (list as Json[]).map((value, index) => [`${pointer}/examples/${index}`, pointer, value]);
    if ('example' in object && isObject(object['schema']))
      return [[`${pointer}/example`, `${pointer}/schema`, object['example']!]];
    return [];
  });

  it('exist', () => expect(examples.length).to.be.above(18));

  for (const [where, schema, value] of examples) {
    it(`are valid for their schema: ${where}`, () => expect(errorsOf(schema, value)).to.deep.equal([]));
  }
});
