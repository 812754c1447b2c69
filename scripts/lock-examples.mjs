// Writes package-lock.json of the example applications and of the frameworks' checkers after their dependencies have changed. The package itself is not
// in them: `npm run test:hosts` installs the packed one.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { run } from './lib/run.mjs';

const names = ['angular', 'astro', 'host-tests', 'htmx', 'next', 'next-back-end', 'nuxt', 'react', 'sveltekit', 'vue'];
const examples = names.map(name => join('examples', name));

// -- angular htmx   only these
const only = process.argv.slice(2);

for (const example of [...examples, 'test/hosts/checkers']) {
  if (only.length > 0 && !only.includes(basename(example))) continue;
  const folder = mkdtempSync(join(tmpdir(), 'sme-one-id-lock-'));
  const manifest = JSON.parse(readFileSync(join(example, 'package.json'), 'utf8'));
  delete manifest.dependencies['sme-one-id'];
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const lock = join(example, 'package-lock.json');
  if (existsSync(lock)) copyFileSync(lock, join(folder, 'package-lock.json'));
  await run('npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit'], { cwd: folder });
  copyFileSync(join(folder, 'package-lock.json'), lock);
  rmSync(folder, { recursive: true });
}
