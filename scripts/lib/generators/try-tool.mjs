import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { parse } from 'yaml';

import { run } from '../run.mjs';

const source = 'test/generators';
const tsx = pathToFileURL(resolve('node_modules/tsx/dist/esm/index.mjs')).href;

const tsconfig = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    resolveJsonModule: true,
    allowImportingTsExtensions: true,
    allowJs: true,
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    typeRoots: [resolve('node_modules/@types')],
  },
};

/**
 * Installs one tool in a folder of its own, and lets it work: generate, compile, call.
 *
 * @param {import('./tools.mjs').Tool} tool
 * @param {{ root: string, service: string, password: string }} surroundings
 * @returns {Promise<{ failures: Record<string, string>, seconds: number }>} what each step that fails says
 */
export async function tryTool(tool, { root, service, password }) {
  const start = performance.now();
  const folder = join(root, tool.name);
  const env = { ...process.env, SERVICE: service, PASSWORD: password, CI: 'true' };
  const runHere = (program, args) => run(program, args, { cwd: folder, env });
  const failures = {};
  const step = async (name, work) => {
    if (failures.installs || failures.generates) return;
    await work().catch(error => (failures[name] = error.message));
  };
  await prepare(tool, folder);
  await step('installs', () => runHere('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts']));
  await step('generates', () => generate(tool, folder, runHere));
  // What does not compile strictly may work all the same.
  if (tool.generate) await step('compiles', () => runHere(resolve('node_modules/.bin/tsc'), ['-p', 'tsconfig.json']));
  const caller = readdirSync(folder).find(name => name.startsWith('caller.'));
  await step('calls', () => runHere(process.execPath, ['--import', tsx, caller]));
  return { failures, seconds: Math.round((performance.now() - start) / 1000) };
}

async function prepare({ name, packages, files = {} }, folder) {
  await mkdir(join(folder, 'generated'), { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: packages }),
  );
  for (const document of ['openapi.yaml', 'openapi-3.0.yaml']) await copyFile(document, join(folder, document));
  await writeFile(join(folder, 'contract.json'), JSON.stringify(parse(await readFile('openapi.yaml', 'utf8'))));
  for (const shared of ['prove.ts', 'prove-through.ts', 'forwarding.mjs'])
    await copyFile(join(source, shared), join(folder, shared));
  const extension = existsSync(join(source, 'callers', `${name}.ts`)) ? 'ts' : 'mjs';
  await copyFile(join(source, 'callers', `${name}.${extension}`), join(folder, `caller.${extension}`));
  const include = extension === 'ts' ? ['caller.ts', 'generated'] : [];
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ ...tsconfig, include }));
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
}

async function generate({ generate: command, stdout }, folder, runHere) {
  if (!command) return;
  const [program, ...args] = command;
  const output = await runHere(join(folder, 'node_modules/.bin', program), args);
  if (stdout) await writeFile(join(folder, stdout), output);
}
