// Runs the tests of `test/client` in a page, the same as in Node. Tests that need Node are left out: see
// scripts/lib/suites.mjs.
import { expect } from 'chai';

const files = (await (await fetch('/client-tests.json')).json()) as string[];
for (const file of files) await import(`/${file}`);

describe('client: the tests that run everywhere', () => {
  it('have been found', () => {
    const some = ['fault-table', 'upload', 'upload-cut', 'watch'].map(name => `test/client/${name}.test.ts`);
    expect(files).to.include.members(some);
  });
});
