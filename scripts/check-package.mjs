// Packs what would be published and looks at it as a host does: its form, its types and its weight.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

import { publishedModules } from './lib/entries.mjs';
import { run } from './lib/run.mjs';
import { overBudget, packageSizes, sizeTable } from './lib/sizes.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const budgets = JSON.parse(readFileSync('bench/size-budgets.json', 'utf8'));

async function pack(folder) {
  const target = ['--pack-destination', folder];
  const [packed] = JSON.parse(
    await run('npm', ['pack', '--json', '--ignore-scripts', '--loglevel', 'error', ...target]),
  );
  const tarball = join(folder, packed.filename);
  const home = join(folder, 'node_modules', manifest.name);
  mkdirSync(home, { recursive: true });
  await run('tar', ['--extract', '--file', tarball, '--directory', home, '--strip-components', '1']);
  return { tarball, home, packed };
}

async function checkForm(home) {
  const { messages, pkg } = await publint({ pkgDir: home, strict: true });
  if (messages.length > 0) throw new Error(messages.map(message => formatMessage(message, pkg)).join('\n'));
}

async function checkResolution(tarball) {
  const paths = publishedModules().map(({ name }) => name.replace('sme-one-id', '.').replace('./', ''));
  await run('attw', [tarball, '--profile', 'esm-only', '--format', 'ascii', '--entrypoints', ...paths]);
}

/** Compiles one import of everything, with no trust in the declarations: a host may check them, too. */
async function checkTypes(folder, moduleResolution) {
  const file = `consumer.${moduleResolution}.ts`;
  const lines = publishedModules().map(
    ({ name }, index) => `import * as module${index} from '${name}';\nvoid module${index};\n`,
  );
  writeFileSync(join(folder, file), lines.join(''));
  const how = { bundler: ['esnext', 'bundler'], nodenext: ['nodenext', 'nodenext'] }[moduleResolution];
  const flags = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    'false',
    '--target',
    'es2022',
    '--lib',
    'es2023,dom,dom.iterable',
  ];
  await run('tsc', [...flags, '--module', how[0], '--moduleResolution', how[1], '--types', 'node', file], {
    cwd: folder,
  });
}

async function checkSizes() {
  const sizes = await packageSizes();
  console.log(`\n${sizeTable(sizes, budgets)}\n`);
  const over = overBudget(sizes, budgets);
  if (over.length > 0) throw new Error(over.join('\n'));
}

/** @returns {Promise<boolean>} whether it passed */
async function check(name, look) {
  try {
    await look();
    console.log(`ok      ${name}`);
    return true;
  } catch (thrown) {
    console.error(`failed  ${name}\n${thrown.message}\n`);
    return false;
  }
}

process.stdout.write(await run('node', ['scripts/build.mjs']));

// Below node_modules, so that what the package depends on is found as in a host's project.
const cache = resolve('node_modules/.cache/sme-one-id');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'packed-'));
try {
  const { tarball, home, packed } = await pack(folder);
  console.log(`${packed.filename}: ${packed.entryCount} files, ${Math.round(packed.size / 1000)} kB`);
  const passed = await Promise.all([
    check('form (publint)', () => checkForm(home)),
    check('resolution (are the types wrong?)', () => checkResolution(tarball)),
    check('types in a host, by a bundler', () => checkTypes(folder, 'bundler')),
    check('types in a host, by Node', () => checkTypes(folder, 'nodenext')),
    check('sizes', checkSizes),
  ]);
  process.exitCode = passed.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
