// The tests of `test/client`, as they run in Node, in a page. What needs Node is left out: see scripts/lib/suites.mjs.
import { expect } from 'chai';

const files = (await (await fetch('/client-tests.json')).json()) as string[];
for (const file of files) await import(`/${file}`);

describe('client: the tests that run everywhere', () => {
  it('have been found', () => {
    const some = ['fault-table', 'upload', 'upload-cut', 'watch'].map(name => `test/client/${name}.test.ts`);
    expect(files).to.include.members(some);
  });
});
