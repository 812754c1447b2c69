// npm run new:operation -- listHolidays GET '/agencies/{agencyId}/holidays' --group reference --name holidays
//   --answer HolidayList --summary 'The days on which an agency is closed' [--public] [--stored holiday]
// writes the operation into the contract, the service, the client, their tests and documents. Its test fails until it answers;
// with --stored it answers at once, with a new list of reference data. The summary is one sentence without its full stop.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

import { format, resolveConfig } from 'prettier';

import { argumentsOf, failUsage } from './lib/arguments.mjs';
import { groupNames, operationEdits, operationFiles } from './lib/new-operation/files.mjs';
import { owners, parametersOf } from './lib/new-operation/parameters.mjs';
import { run } from './lib/run.mjs';
import { capital } from './lib/text-edits.mjs';

const operation = readArguments();
const files = operationFiles(operation);
const taken = Object.keys(files).filter(path => existsSync(path));
if (taken.length > 0) fail(`There already: ${taken.join(', ')}`);
const edits = Object.entries(operationEdits(operation)).map(([path, edit]) => {
  try {
    return [path, edit(readFileSync(path, 'utf8'))];
  } catch (thrown) {
    return fail(`${path}: ${thrown.message}`);
  }
});
for (const [path, text] of [...edits, ...Object.entries(files)]) {
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  console.log(`wrote ${path}`);
}
await run('node', ['scripts/generate-contract.mjs']);
console.log(
  operation.stored
    ? `
It answers. Now describe ${capital(operation.stored)} in openapi.yaml, with the properties that it has (npm run generate after each
change, npm run lint:contract at the end), and write the items of src/service/sample-data/.`
    : `
Now describe it in openapi.yaml (npm run generate after each change, npm run lint:contract at the end), and let it answer in
the handler. It fails meanwhile: npx mocha test/service/in-process.test.ts -g ${operation.id}`,
);
console.log('What is left, and what the tests should check, is in CONTRIBUTING.md, "Add an operation".');

function readArguments() {
  const options = {
    group: { type: 'string' },
    name: { type: 'string' },
    answer: { type: 'string' },
    summary: { type: 'string' },
    public: { type: 'boolean', default: false },
    stored: { type: 'string' },
  };
  const { values, positionals } = argumentsOf({ options, allowPositionals: true });
  const [id = '', method = '', path = ''] = positionals;
  const { group = '', name = '', answer = '', summary = '', public: isPublic, stored } = values;
  const isGood =
    /^[a-z][A-Za-z]+$/.test(id) &&
    /^(GET|POST|PUT|DELETE)$/.test(method) &&
    /^(\/([a-z-]+|\{[A-Za-z]+\}))+$/.test(path) &&
    groupNames.includes(group) &&
    /^[a-z][A-Za-z]*$/.test(name) &&
    /^[A-Z][A-Za-z]+$/.test(answer) &&
    /^[A-Z][^:#'"]+[^.]$/.test(summary);
  if (!isGood) failUsage(`Something is missing or not in its form. Groups: ${groupNames.join(', ')}.`);
  const parameters = parametersOf({ path });
  const isReference = group === 'reference' && method === 'GET';
  const isOwned = parameters.length === 0 || (parameters.length === 1 && parameters[0] in owners);
  if (stored !== undefined && !(/^[a-z][A-Za-z]+$/.test(stored) && isReference && isOwned))
    failUsage(
      `--stored is for GET, --group reference, and a path with none of {…}, or one of ${Object.keys(owners).join(', ')}.`,
    );
  return { id, method, path, group, name, answer, summary, isPublic, stored, migration: nextMigration() };
}

function nextMigration() {
  const numbers = readdirSync('src/service/store/sql/migrations').map(file => Number.parseInt(file, 10));
  return Math.max(...numbers) + 1;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
