import { execFile } from 'node:child_process';
import { copyFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect } from 'chai';

const root = fileURLToPath(new URL('../../', import.meta.url));
const check = (directory: string) =>
  promisify(execFile)(process.execPath, ['scripts/generate-contract.mjs', '--check'], { cwd: directory });

/** The output of the check on stale files. The test fails when the check passes. */
async function errors(directory: string): Promise<string> {
  try {
    await check(directory);
  } catch (error) {
    return (error as { readonly stderr: string }).stderr;
  }
  throw new Error('nothing was stale');
}

/**
 * Whether the files are fresh is a step of its own, `npm run check:generated`; this test shows that the step can fail.
 */
describe('contract: generated files', function () {
  this.timeout(60_000);

  it('are reported as stale when the contract changes', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'sme-contract-'));
    try {
      await Promise.all([
        cp(join(root, 'scripts'), join(copy, 'scripts'), { recursive: true }),
        cp(join(root, 'src/contract'), join(copy, 'src/contract'), { recursive: true }),
        cp(join(root, 'docs/contract'), join(copy, 'docs/contract'), { recursive: true }),
        copyFile(join(root, 'openapi-3.0.yaml'), join(copy, 'openapi-3.0.yaml')),
        copyFile(join(root, 'package.json'), join(copy, 'package.json')),
        copyFile(join(root, '.prettierrc.json'), join(copy, '.prettierrc.json')),
        symlink(join(root, 'node_modules'), join(copy, 'node_modules')),
      ]);
      const contract = await readFile(join(root, 'openapi.yaml'), 'utf8');
      await writeFile(join(copy, 'openapi.yaml'), contract.replace('x-max-graphemes: 150', 'x-max-graphemes: 151'));
      expect(await errors(copy)).to.match(/^stale: src\/contract\/limits\.ts, openapi-3\.0\.yaml –/);
    } finally {
      await rm(copy, { recursive: true });
    }
  });
});
