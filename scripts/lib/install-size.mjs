import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { run } from './run.mjs';

/**
 * What a project without anything else has on its disk after it has installed a package.
 *
 * @param {string} tarball
 * @returns {Promise<{ packages: string[], bytes: number }>} the names of the packages, and the sum of their files' sizes
 */
export async function installSize(tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'sme-one-id-install-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
    const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel', 'error'];
    await run('npm', ['install', ...quiet, tarball], { cwd: folder });
    const home = join(folder, 'node_modules');
    const lock = JSON.parse(readFileSync(join(home, '.package-lock.json'), 'utf8'));
    const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
    return {
      packages: Object.keys(lock.packages).map(path => path.replace(/^.*node_modules\//, '')),
      bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
