// npm run new:operation -- listHolidays GET '/agencies/{agencyId}/holidays' --group reference --name holidays
//   --answer HolidayList --summary 'The days on which an agency is closed' [--public]
// writes the operation into the contract, the service, the client, their tests and documents. Its test fails until it answers.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { format, resolveConfig } from 'prettier';

import { groupNames, operationChangeset, operationEdits } from './lib/operation-files.mjs';
import { run } from './lib/run.mjs';

const usage =
  "npm run new:operation -- listHolidays GET '/agencies/{agencyId}/holidays' --group reference --name holidays " +
  "--answer HolidayList --summary 'The days on which an agency is closed' [--public]";

const operation = readArguments();
const edits = Object.entries(operationEdits(operation)).map(([path, edit]) => {
  try {
    return [path, edit(readFileSync(path, 'utf8'))];
  } catch (thrown) {
    return fail(`${path}: ${thrown.message}`);
  }
});
const added = Object.entries(operationChangeset(operation)).filter(([path]) => !existsSync(path));
for (const [path, text] of [...edits, ...added]) {
  // Only what is edited is formatted here; the contract keeps its own layout.
  const isCode = /\.(ts|md)$/.test(path);
  writeFileSync(path, isCode ? await format(text, { ...(await resolveConfig(path)), filepath: path }) : text);
  console.log(`wrote ${path}`);
}
await run('node', ['scripts/generate-contract.mjs']);
console.log(`
Now describe it in openapi.yaml (npm run generate after each change, npm run lint:contract at the end), and let it answer in
the handler. It fails meanwhile: npx mocha test/service/in-process.test.ts -g ${operation.id}
What it needs of the store, and what the tests should check, is in CONTRIBUTING.md, "Add an operation".`);

function readArguments() {
  const options = {
    group: { type: 'string' },
    name: { type: 'string' },
    answer: { type: 'string' },
    summary: { type: 'string' },
    public: { type: 'boolean', default: false },
  };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [id = '', method = '', path = ''] = positionals;
  const { group = '', name = '', answer = '', summary = '', public: isPublic } = values;
  const isGood =
    /^[a-z][A-Za-z]+$/.test(id) &&
    /^(GET|POST|PUT|DELETE)$/.test(method) &&
    /^(\/([a-z-]+|\{[A-Za-z]+\}))+$/.test(path) &&
    groupNames.includes(group) &&
    /^[a-z][A-Za-z]*$/.test(name) &&
    /^[A-Z][A-Za-z]+$/.test(answer) &&
    /^[A-Z][^:#'"]+[^.]$/.test(summary);
  if (!isGood) fail(`${usage}\n\nGroups: ${groupNames.join(', ')}. The summary is one sentence without its full stop.`);
  return { id, method, path, group, name, answer, summary, isPublic };
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
