// npm run new:element -- agency-holidays --loads reference.holidays [--property agencyId --type string]
// writes <sme-agency-holidays>, which shows what a method of the client returns: class, styles, messages, registration, stories,
// tests, and its lines in the tests of all elements. The name is in kebab-case. --loads is a method of the client:
// reference.categories if it is left out. --property is what the element is about: the argument of the method if it is left out.
// --type is string, number or boolean.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

import { argumentsOf, failUsage } from './lib/arguments.mjs';
import { readBudgets, writeBudgets } from './lib/budgets.mjs';
import { operationsOf } from './lib/contract/document.mjs';
import { elementEdits, elementFiles } from './lib/new-element/files.mjs';
import { loadOf } from './lib/new-element/loads.mjs';

/** Bytes of gzip: what an element that loads and lists something takes. `npm run check:package -- --budget` lowers it. */
const FIRST_BUDGET = 20_000;

const element = readArguments();
const files = elementFiles(element);
const taken = Object.keys(files).filter(path => existsSync(path));
if (taken.length > 0) fail(`There already: ${taken.join(', ')}`);
const edits = Object.entries(elementEdits(element)).map(([path, edit]) => {
  try {
    return [path, edit(readFileSync(path, 'utf8'))];
  } catch (thrown) {
    return fail(`${path}: ${thrown.message}`);
  }
});

for (const [path, text] of [...Object.entries(files), ...edits]) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  console.log(`wrote ${path}`);
}
writeBudgets({ ...readBudgets(), [`sme-one-id/sme-${element.name}.js`]: FIRST_BUDGET });
console.log('wrote bench/size-budgets.json');
console.log(`
Write its words into messages.th.ts and messages.en.ts, say in .changeset/sme-${element.name}.md what it shows, and make its
first test pass:
npx wtr --files test/elements/${element.name}.test.ts
What is left is in CONTRIBUTING.md, "Add an element".`);

function readArguments() {
  const options = { loads: { type: 'string' }, property: { type: 'string' }, type: { type: 'string' } };
  const { values, positionals } = argumentsOf({ options, allowPositionals: true });
  const name = positionals[0]?.replace(/^sme-/, '') ?? '';
  const { loads = 'reference.categories', property, type = 'string' } = values;
  const isGood =
    /^[a-z]+(-[a-z]+)*$/.test(name) &&
    /^[a-z]\w*\.[a-z]\w*$/.test(loads) &&
    (property === undefined || /^[a-z][A-Za-z]*$/.test(property)) &&
    ['string', 'number', 'boolean'].includes(type);
  if (!isGood) failUsage('Something is missing or not in its form.');
  const load = readLoad(loads);
  if (load.parameter && type !== 'string') failUsage(`${loads} takes a text: --type has to be string.`);
  const about = property ?? load.parameter;
  return { name, load, ...(about && { property: { name: about, type } }), ...topicOf(load.name) };
}

function readLoad(loads) {
  const contract = parse(readFileSync('openapi.yaml', 'utf8'));
  const operations = Object.fromEntries(operationsOf(contract).map(({ id, method, path }) => [id, { method, path }]));
  try {
    return loadOf(loads, {
      client: readFileSync('src/client/client.ts', 'utf8'),
      calls: readFileSync('test/client/support/operation-calls.ts', 'utf8'),
      operations,
      schemas: contract.components.schemas,
    });
  } catch (thrown) {
    return fail(thrown.message);
  }
}

/** Elements share answers of one topic, so a topic that is there already may hold something else. */
function topicOf(name) {
  return readFileSync('src/client/cache/topics.ts', 'utf8').includes(`'${name}'`) ? {} : { topic: name };
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
