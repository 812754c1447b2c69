import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect } from 'chai';
import { startVitest } from 'vitest/node';

import { codeBlocks } from '../../scripts/lib/code-blocks.mjs';

const examples = codeBlocks(['ts']).filter(({ code }) => code.includes("from 'vitest'"));

/** The results of an example's own tests, run by Vitest in a project that imports the sources. */
async function resultsOf(code: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join('node_modules', '.cache', 'vitest-example-'));
  try {
    writeFileSync(join(folder, 'example.test.ts'), code);
    const vitest = await startVitest(
      'test',
      [],
      { root: folder, config: false, watch: false, reporters: [{}], include: ['*.test.ts'] },
      {
        resolve: {
          alias: [
            { find: /^sme-one-id$/, replacement: resolve('src/index.ts') },
            { find: /^sme-one-id\/mock$/, replacement: resolve('src/mock/index.ts') },
          ],
        },
      },
    );
    const results = vitest.state.getTestModules().flatMap(module => [...module.children.allTests()]);
    const states = results.map(test => `${test.result().state}: ${test.name} ${JSON.stringify(test.result().errors)}`);
    await vitest.close();
    return states;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the examples for Vitest', function () {
  this.timeout(60_000);

  it('exist', () => expect(examples).to.have.length.above(0));

  for (const { place, code } of examples)
    it(`${place} passes`, async () => {
      const exitCode = process.exitCode;
      const results = await resultsOf(code);
      process.exitCode = exitCode; // Vitest sets it when a test fails; here that is this test.
      expect(results).to.have.length.above(0);
      for (const result of results) expect(result).to.match(/^passed: /);
    });
});
