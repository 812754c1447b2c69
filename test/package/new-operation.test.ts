import { existsSync } from 'node:fs';

import { expect } from 'chai';
import { parse } from 'yaml';

import { operationsOf } from '../../scripts/lib/contract/document.mjs';
import { groupNames, operationEdits, operationFiles } from '../../scripts/lib/new-operation/files.mjs';
import { original, problemsOf, written } from '../support/generated.js';

const plain = {
  id: 'listThings',
  method: 'GET',
  path: '/things',
  group: 'reference',
  name: 'things',
  answer: 'ThingList',
  summary: 'The things of an agency',
  isPublic: false,
  migration: 99,
};
const ofAgency = { ...plain, path: '/agencies/{agencyId}/things' };

const operationTexts = (operation: typeof plain & { readonly stored?: string }) =>
  written(operationEdits(operation), operationFiles(operation));

describe('npm run new:operation', function () {
  this.timeout(30_000);

  for (const group of groupNames)
    for (const [method, path] of [
      ['GET', '/things'],
      ['POST', '/things/{businessId}/parts'],
    ] as const)
      it(`writes ${method} of ${group} into the contract, the service, the client, tests and documents`, () => {
        const texts = operationTexts({ ...plain, group, method, path });
        expect(Object.entries(texts).flatMap(([file, text]) => problemsOf(file, text))).to.deep.equal([]);
        const document = parse(texts['openapi.yaml']!) as object;
        expect(operationsOf(document).map(({ id }) => id as string)).to.include('listThings');
        for (const file of ['test/client/support/operation-calls.ts', 'test/service/support/others-things.ts'])
          expect(texts[file], file).to.include('listThings: {');
        const changed = Object.entries(texts).filter(([file, text]) => existsSync(file) && text !== original(file));
        expect(changed.some(([file]) => file.startsWith('src/service/handlers/'))).to.equal(true);
        expect(changed.some(([file]) => file.startsWith('src/client/'))).to.equal(true);
        expect(changed.some(([file]) => file.startsWith('test/service/suite/'))).to.equal(true);
        expect(changed.some(([file]) => file.startsWith('docs/sdk/'))).to.equal(true);
        expect(texts['.changeset/list-things.md']).to.include(`client.${group}.things`);
      });

  it('writes what only some groups need: names of methods that are loaded later, and of handlers', () => {
    const { 'src/client/api/agency.ts': agency } = operationTexts({ ...plain, group: 'agency' });
    expect(agency).to.match(/lazyMethods\(load, [^)]*'things'\)/);
    const { 'src/client/api/attachments.ts': attachments } = operationTexts({ ...plain, group: 'attachments' });
    expect(attachments).to.match(/'remove',\s+'things',/);
    const auth = operationTexts({ ...plain, group: 'auth' });
    expect(auth['src/client/api/auth.ts']).to.match(/lazyMethods\(calls, [^)]*'things'\)/);
    expect(auth['src/client/api/auth-calls.ts']).to.match(/type Seldom =[^;]*'things'/);
    expect(auth['src/service/handlers/auth.ts']).to.match(/type AuthOperation =[^;]*'listThings'/);
  });

  it('calls a public operation without a session, in the contract and in its test', () => {
    const texts = operationTexts({ ...plain, isPublic: true });
    const suite = texts['test/service/suite/businesses.ts']!;
    const test = suite.slice(suite.indexOf("describe('listThings'"));
    expect(test).to.include('world().client()').and.not.include('signedIn');
    const [operation] = operationsOf(parse(texts['openapi.yaml']!) as object).filter(({ id }) => id === 'listThings');
    const { responses, ...described } = operation!.operation as { readonly responses: object };
    expect(described).to.deep.include({ security: [], 'x-public-because': 'The same for everybody.' });
    expect(responses).to.not.include.keys('401');
  });

  it('writes the section of the documents after the others of its group', () => {
    const { 'docs/sdk/businesses.md': page } = operationTexts(plain);
    const sections = [...page!.matchAll(/^## `(\w+)\.(\w+)/gm)].map(([, group, name]) => ({ group, name }));
    const groups = sections.map(({ group }) => group);
    expect(groups.filter((group, index) => group !== groups[index - 1])).to.deep.equal([
      'businesses',
      'reference',
      'privacy',
    ]);
    expect(sections.findLast(({ group }) => group === 'reference')).to.deep.include({ name: 'things' });
  });

  it('says of an operation what the summary does not say', () => {
    for (const operation of [
      plain,
      { ...plain, isPublic: true },
      { ...plain, group: 'agency' },
      { ...ofAgency, stored: 'thing' },
    ]) {
      const { 'openapi.yaml': contract } = operationTexts(operation);
      expect(contract!.split(plain.summary)).to.have.length(2);
    }
    const described = (operation: Parameters<typeof operationTexts>[0]) => {
      const { 'openapi.yaml': contract } = operationTexts(operation);
      const pattern = /summary: The things of an agency\n +description: (.*)[^]*?'200':\n +description: (.*)/;
      return pattern.exec(contract!)?.slice(1);
    };
    expect(described({ ...plain, group: 'inquiries' })).to.deep.equal([
      'Needs the session of an account.',
      'The thing list.',
    ]);
    expect(described({ ...ofAgency, stored: 'thing' })).to.deep.equal([
      'Changes rarely; a page may keep it for as long as it is open.',
      'All things of the agency, in the order to show them.',
    ]);
  });

  it('writes a changeset that is a sentence', () => {
    const change = (operation: Partial<typeof plain>) => {
      const { '.changeset/list-things.md': file } = operationFiles({ ...plain, ...operation });
      return file!.split('---\n').at(-1)!.trim();
    };
    expect(change({})).to.equal('`client.reference.things` returns the things of an agency.');
    expect(change({ method: 'POST', summary: 'Send a thing' })).to.equal(
      'New: `client.reference.things`. Send a thing.',
    );
    expect(change({ summary: 'Thai things' })).to.equal('New: `client.reference.things`. Thai things.');
  });

  it('distinguishes what is the same for everybody who may call it from what is public', () => {
    for (const isPublic of [true, false]) {
      const { 'test/service/support/others-things.ts': rows } = operationTexts({ ...plain, isPublic });
      expect(rows).to.include(`listThings: { how: 'sameForAll' }`);
    }
  });

  it('stores a list with --stored: of an owner, and of nobody', () => {
    for (const [operation, entry, table, key] of [
      [
        { ...ofAgency, stored: 'thing' },
        'groupedBy(lists.things, ({ agencyId }) => agencyId)',
        'agency_id',
        'agency_id, position',
      ],
      [{ ...plain, stored: 'thing' }, 'indexed(lists.things, ({ thingId }) => thingId)', 'thing_id', ''],
    ] as const) {
      const texts = operationTexts(operation);
      expect(Object.entries(texts).flatMap(([file, text]) => problemsOf(file, text))).to.deep.equal([]);
      const reference = texts['src/service/store/reference-data.ts'];
      for (const line of ['readonly things: Thing;', 'things: [],', entry]) expect(reference).to.include(line);
      expect(texts['src/service/store/sql/reference.ts']).to.include(`things: listTable('thing', '${table}', `);
      expect(texts['src/service/store/sql/migrations.ts']).to.match(/thingTable,\n\];/);
      const migration = texts['src/service/store/sql/migrations/0099-thing-table.ts'];
      expect(migration).to.include('version: 99').and.include(`create table thing (\n  ${table} text`);
      expect(migration!.includes(`primary key (${key})`)).to.equal(key !== '');
      expect(texts['src/service/sample-data/sample-data.ts']).to.match(
        /referenceData: StoreSeed = \{[^}]*\n {2}things,/,
      );
      expect(texts['src/service/sample-data/things.ts']).to.include('things: readonly Thing[] =');
      expect(texts['src/service/handlers/reference.ts']).to.match(/async listThings\([^]*\{ things: \[\.\.\./);
      expect(texts['docs/sdk/businesses.md']).to.match(/const \{ things \} = await client\.reference\.things\(/);
    }
  });

  it('finds the names of handlers in the form that they have when there are many', () => {
    const { 'src/service/handlers/reference.ts': edit } = operationEdits(plain);
    const many = original('src/service/handlers/reference.ts').replace(
      /Pick<Handlers, ([^>]*)>/,
      'Pick<\n  Handlers,\n  $1\n>',
    );
    expect(many).to.include('Pick<\n');
    expect(edit!(many)).to.match(/Handlers,[^>]* \| 'listThings'\n>/);
  });

  it('refuses an operation or a path that is there already', () => {
    const write = (operation: typeof plain) => () =>
      operationEdits(operation)['openapi.yaml']!(original('openapi.yaml'));
    expect(write({ ...plain, id: 'listAgencies' })).to.throw('listAgencies is there already');
    expect(write({ ...plain, path: '/agencies' })).to.throw('/agencies is there already');
  });
});
