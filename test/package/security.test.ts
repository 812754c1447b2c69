import { readFileSync } from 'node:fs';

import { expect } from 'chai';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** A test file and, in most rows, the title of one of its tests: `` `test/x.test.ts`: "is so" ``. */
const reference = /`(test\/[^`]+\.ts)`(?:: "([^"]+)")?/g;

const rowsOf = (text: string) => text.split('\n').filter(line => line.startsWith('|') && line.includes('`test/'));

function expectTest(row: string): void {
  const references = [...row.matchAll(new RegExp(reference))];
  expect(references).to.have.length(1);
  const [, file = '', title] = references[0]!;
  const tests = read(file);
  expect(tests).to.match(/\b(it|describe\w*)\(/);
  if (title !== undefined) expect(tests).to.contain(title);
}

describe('docs/operating/under-fire.md', () => {
  const rows = rowsOf(read('docs/operating/under-fire.md'));

  it('has a test for each of the eighteen failures', () => {
    const numbers = rows.map(row => /^\| (S\d+) /.exec(row)?.[1]);
    expect(numbers).to.deep.equal(Array.from({ length: 18 }, (_, index) => `S${index + 1}`));
    for (const [index, row] of rows.entries()) expect(row.split('`: ')[1]).to.match(new RegExp(`\\(S${index + 1}[,)]`));
  });

  for (const row of rows) it(`names a test that exists: ${row.split('|')[1]?.trim()}`, () => expectTest(row));
});

describe('docs/security.md', () => {
  const text = read('docs/security.md');
  const rows = rowsOf(text);

  it('has every item of the OWASP API Security Top 10, each with a test', () => {
    const items = text.split(/^## /m).slice(1);
    expect(items.map(item => /^API\d+/.exec(item)?.[0])).to.deep.equal(
      Array.from({ length: 10 }, (_, index) => `API${index + 1}`),
    );
    for (const item of items) expect([...item.matchAll(reference)], item.slice(0, 40)).not.to.be.empty;
  });

  for (const row of rows) it(`names a test that exists: ${row.split('|')[2]?.trim()}`, () => expectTest(row));
});
