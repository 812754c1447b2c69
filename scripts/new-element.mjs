// npm run new:element -- opening-hours: writes <sme-opening-hours>: class, styles, messages, registration, story and test.
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { elementExports, elementFiles, elementMessages } from './lib/element-files.mjs';

const budgetFile = 'bench/size-budgets.json';
/** Bytes of gzip: what an element that loads and lists something takes. Lower it to what `npm run check:package` prints. */
const FIRST_BUDGET = 20_000;

const name = process.argv[2]?.replace(/^sme-/, '');
if (!name || !/^[a-z]+(-[a-z]+)*$/.test(name))
  fail('Name the element in kebab-case: npm run new:element -- opening-hours');

const files = elementFiles(name);
const taken = Object.keys(files).filter(path => existsSync(path));
if (taken.length > 0) fail(`There already: ${taken.join(', ')}`);

for (const [path, content] of Object.entries(files)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await format(content, { ...(await resolveConfig(path)), filepath: path }));
  console.log(`wrote ${path}`);
}
for (const [path, line] of Object.entries(elementExports(name))) {
  appendFileSync(path, line);
  console.log(`added to ${path}`);
}
for (const [path, lines] of Object.entries(elementMessages(name))) {
  const insert = (text, [line, added]) => text.replace(`${line}\n`, `${line}\n${added}\n`);
  writeFileSync(path, Object.entries(lines).reduce(insert, readFileSync(path, 'utf8')));
  console.log(`added to ${path}`);
}
const budgets = JSON.parse(readFileSync(budgetFile, 'utf8'));
budgets[`sme-one-id/sme-${name}.js`] = FIRST_BUDGET;
const sorted = Object.entries(budgets).sort(([one], [other]) => (one < other ? -1 : 1));
writeFileSync(budgetFile, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`);
console.log(`added to ${budgetFile}`);
console.log(`\nWrite its words into messages.th.ts and messages.en.ts.`);
console.log(`Now make its first test pass: npx wtr --files test/elements/${name}.test.ts`);

function fail(message) {
  console.error(message);
  process.exit(1);
}
