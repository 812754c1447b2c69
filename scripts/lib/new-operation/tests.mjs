import { idOf } from './stored.mjs';
import {
  hasBody,
  knownParameters,
  ownerOf,
  parametersOf,
  sampleArguments,
  sampleBody,
  sampleOf,
} from './parameters.mjs';

/** How `test/client/support/operation-calls.ts` calls it. */
export function callRow(operation) {
  const { id, path, group, name } = operation;
  const given = [...sampleArguments(operation), ...(hasBody(operation) ? [sampleBody] : []), 'options'];
  const address = path.replaceAll(/\{(\w+)\}/g, (_, parameter) => sampleOf(parameter));
  return `\n  ${id}: {
    call: (client, options) => client.${group}.${name}(${given.join(', ')}),
    address: '${address}',${hasBody(operation) ? `\n    body: ${sampleBody},` : ''}
  },`;
}

/** How `test/service/support/others-things.ts` tries to reach another account's data with it. */
export function othersRow(operation) {
  const { id, path, group, isPublic } = operation;
  if (isPublic || group === 'reference') return `\n  ${id}: { how: 'sameForAll' },`;
  if (parametersOf(operation).length === 0 && operation.method === 'GET')
    return `\n  ${id}: { how: 'leftOut', as: '${group === 'agency' ? 'otherAgency' : 'stranger'}' },`;
  const things = path.replaceAll(/\{(\w+)\}/g, (_, name) =>
    name in knownParameters ? `\${things.${knownParameters[name].thing}}` : sampleOf(name),
  );
  const given = things.includes('${things.') ? `things => \`${things}\`` : `() => '${things}'`;
  const as = group === 'agency' ? ` as: 'otherAgency',` : '';
  const body = hasBody(operation) ? ` options: () => ({ json: ${sampleBody} }),` : '';
  return `\n  ${id}: { ...notFound,${as} path: ${given},${body} },`;
}

/** The test of `test/service/suite/`. */
export function suiteTest(operation) {
  const { id } = operation;
  const tests = operation.stored ? storedTests(operation) : [firstTest(operation)];
  return `\n\n  describe('${id}', () => {\n${tests.join('\n\n')}\n  });`;
}

const call = (operation, given) => `client.${operation.group}.${operation.name}(${given.join(', ')})`;

function firstTest(operation) {
  const given = [...sampleArguments(operation), ...(hasBody(operation) ? [sampleBody] : [])];
  return `    it('answers as the contract says', async () => {
      const client = ${caller(operation)};
      expect(await ${call(operation, given)}).to.include.keys('asOf');
    });`;
}

function storedTests(operation) {
  const { name, isPublic } = operation;
  const owner = ownerOf(operation);
  const readers = isPublic ? 'somebody who is not signed in' : 'a person';
  const list = `    it('returns the list to ${readers}', async () => {
      const client = ${caller(operation)};
      const { ${name} } = await ${call(operation, sampleArguments(operation))};
      expect(${name}).to.not.be.empty;
      ${owner ? `for (const { ${owner} } of ${name}) expect(${owner}).to.equal('${sampleOf(owner)}');` : `expect(${name}[0]).to.include.keys('${idOf(operation)}');`}
    });`;
  const unknown = `    it('does not find what does not exist', async () => {
      const client = ${caller(operation)};
      expect(await rejectionCodes(${call(operation, [`'unknown'`])})).to.deep.equal(['not_found']);
    });`;
  return owner ? [list, unknown] : [list];
}

function caller({ group, isPublic }) {
  if (isPublic) return 'world().client()';
  return group === 'agency' ? `world().agency('dbd')` : `await world().signedIn('somying')`;
}
