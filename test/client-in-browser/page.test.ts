// The tests of `test/client`, as they run in Node, in a page. What needs Node is left out: see scripts/lib/suites.mjs.
import { expect } from 'chai';

const files = (await (await fetch('/client-tests.json')).json()) as string[];
for (const file of files) await import(`/${file}`);

describe('client: the tests that run everywhere', () => {
  it('have been found', () => {
    expect(files).to.include('test/client/fault-table.test.ts').and.to.have.length.above(4);
  });
});
