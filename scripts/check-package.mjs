// Packs what would be published and checks it as a host would: its structure, its types and its size.
// --budget sme-opening-hours --budget 'cdn/*'   also sets the budgets of these imports to what they weigh now; of those that
// begin with cdn/, only where it has grown beyond its budget or has none. Each budget that changes is printed
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

import { argumentsOf } from './lib/arguments.mjs';
import { budgetsFor, budgetChanges, readBudgets, writeBudgets } from './lib/budgets.mjs';
import { asModule, codeBlocks, unknownInHtml } from './lib/code-blocks.mjs';
import { publishedModules } from './lib/entries.mjs';
import { installSize } from './lib/install-size.mjs';
import { run } from './lib/run.mjs';
import { overBudget, packageSizes, sizeTable } from './lib/sizes.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const budgets = readBudgets();
const { budget: newBudgets } = argumentsOf({
  options: { budget: { type: 'string', multiple: true, default: [] } },
}).values;

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

const resolutions = { bundler: ['esnext', 'bundler'], nodenext: ['nodenext', 'nodenext'] };

/** Compiles files as a host would, and checks our declarations as well: a host may not use skipLibCheck. */
async function compile(folder, resolution, files) {
  const [module, moduleResolution] = resolutions[resolution];
  const project = {
    compilerOptions: {
      ...{ module, moduleResolution, target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], jsx: 'react-jsx' },
      ...{ noEmit: true, strict: true, skipLibCheck: false, types: ['node'] },
    },
    files,
  };
  const path = join(folder, `tsconfig.${resolution}.json`);
  writeFileSync(path, JSON.stringify(project));
  await run('tsc', ['--project', path]);
}

function everyImport(folder) {
  const lines = publishedModules().map(({ name }, index) => `export * as module${index} from '${name}';\n`);
  writeFileSync(join(folder, 'all.ts'), lines.join(''));
  return 'all.ts';
}

/** Code in the documentation must compile, and use only what exists. */
function codeOfDocuments(folder) {
  const unknown = unknownInHtml(JSON.parse(readFileSync('custom-elements.json', 'utf8')));
  if (unknown.length > 0) throw new Error(unknown.join('\n'));
  return codeBlocks(['ts', 'tsx']).map(block => {
    const file = `${block.place.replace(/\W+/g, '-')}.${block.language}`;
    writeFileSync(join(folder, file), asModule(block));
    return file;
  });
}

/** For who only embeds; docs/decisions/0030-what-an-install-brings.md. */
const installLimits = { packages: 14, megabytes: 6 };

async function checkInstall(tarball) {
  const { packages, bytes } = await installSize(tarball);
  const megabytes = bytes / 2 ** 20;
  console.log(`an install: ${packages.length} packages, ${megabytes.toFixed(2)} MB`);
  if (packages.length > installLimits.packages)
    throw new Error(`${packages.length} packages, at most ${installLimits.packages}: ${packages.join(', ')}`);
  if (megabytes > installLimits.megabytes)
    throw new Error(`${megabytes.toFixed(2)} MB (2^20 bytes), at most ${installLimits.megabytes}`);
}

async function checkSizes() {
  const sizes = await packageSizes();
  if (newBudgets.length > 0) setBudgets(sizes);
  console.log(`\n${sizeTable(sizes, budgets)}\n`);
  const over = overBudget(sizes, budgets);
  if (over.length > 0) throw new Error(over.join('\n'));
}

/** Growth is never accepted silently: each budget that changes is printed. */
function setBudgets(sizes) {
  const changed = budgetsFor(sizes, budgets, newBudgets);
  for (const line of budgetChanges(budgets, changed)) console.log(line);
  Object.assign(budgets, changed);
  writeBudgets(budgets);
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

// Below node_modules, so that the package's dependencies are found as in a host's project.
const cache = resolve('node_modules/.cache/sme-one-id');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'packed-'));
try {
  const { tarball, home, packed } = await pack(folder);
  console.log(`${packed.filename}: ${packed.entryCount} files, ${Math.round(packed.size / 1000)} kB`);
  const passed = await Promise.all([
    check('form (publint)', () => checkForm(home)),
    check('resolution (are the types wrong?)', () => checkResolution(tarball)),
    check('types in a host, by Node', () => compile(folder, 'nodenext', [everyImport(folder)])),
    check('types in a host, by a bundler, and the code of the documents', () =>
      compile(folder, 'bundler', [everyImport(folder), ...codeOfDocuments(folder)]),
    ),
    check('what an install brings', () => checkInstall(tarball)),
    check('sizes', checkSizes),
  ]);
  process.exitCode = passed.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
