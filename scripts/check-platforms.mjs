// Runs one journey of the built client on every platform that npm has, against a service with sample data, and prints a table.
// Downloads each platform to a folder of its own; not part of `npm test`.
//   npm run check:platforms                 -- every platform
//   npm run check:platforms -- --only bun   -- those whose name begins so
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

import { build } from 'esbuild';

import { argumentsOf } from './lib/arguments.mjs';
import { run } from './lib/run.mjs';
import { table } from './lib/table.mjs';

const { only } = argumentsOf({ options: { only: { type: 'string', default: '' } } }).values;
const folder = resolve(process.env.PLATFORMS_FOLDER ?? 'node_modules/.cache/sme-one-id/platforms');
const steps = ['sign-in', 'list', 'upload', 'create', 'watch', 'sign-out', 'files'];

/** The packages that hold the programs themselves are named by system and processor: no install script has to run. */
const node = major => ({
  name: `Node ${major}`,
  packages: [`node${major}@npm:node-${process.platform}-${process.arch}@${major}`],
  program: () => join(folder, 'node_modules', `node${major}`, 'bin/node'),
});

/** The program in the one package of a scope that npm has chosen for this machine. */
const inScope = (scope, path) => () => {
  const [name] = readdirSync(join(folder, 'node_modules', scope)).sort();
  return join(folder, 'node_modules', scope, name, path);
};

const platforms = [
  ...[20, 22, 24, 26].map(node),
  { name: 'Bun', packages: ['bun@1'], program: inScope('@oven', 'bin/bun') },
  { name: 'Deno', packages: ['deno@2'], program: inScope('@deno', 'deno'), before: ['run', '--allow-all'] },
  { name: 'workerd', packages: ['workerd@1'], program: inScope('@cloudflare', 'bin/workerd'), run: inWorkerd },
].filter(({ name }) => name.toLowerCase().startsWith(only.toLowerCase()));

/** The journey with the client inside, as one file, as a deployment would have it. */
async function bundle(entry) {
  const outfile = join(folder, `${entry}.mjs`);
  await build({
    entryPoints: [`scripts/platforms/${entry}.mjs`],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    external: ['node:*'],
    logLevel: 'error',
  });
  return outfile;
}

/** A service of its own for each platform, so that rate limits of one do not meet the next. */
async function withService(use) {
  const { startServer } = await import('../dist/server/index.js');
  const server = await startServer({ port: 0, sampleData: true });
  try {
    return await use(`${server.url}/v1`);
  } finally {
    await server.close();
  }
}

const onCommandLine = async (platform, baseUrl) =>
  JSON.parse(await run(platform.program(), [...(platform.before ?? []), await bundle('main'), baseUrl]));

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  await new Promise(resolved => probe.close(resolved));
  return port;
}

async function inWorkerd(platform, baseUrl) {
  const port = await freePort();
  await bundle('worker');
  writeFileSync(
    join(folder, 'worker.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker", esModule = embed "worker.mjs")], compatibilityDate = "2026-01-01", globalOutbound = "net")),
    (name = "net", network = (allow = ["private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);`,
  );
  const child = spawn(platform.program(), ['serve', join(folder, 'worker.capnp')], { stdio: 'inherit' });
  try {
    for (let tries = 0; ; tries += 1) {
      try {
        const response = await fetch(`http://127.0.0.1:${port}/?${new URLSearchParams({ baseUrl })}`);
        return await response.json();
      } catch (thrown) {
        if (tries === 50) throw thrown;
        await new Promise(resolved => setTimeout(resolved, 100));
      }
    }
  } finally {
    child.kill();
    await once(child, 'exit');
  }
}

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
const packages = platforms.flatMap(platform => platform.packages);
await run('npm', [
  'install',
  '--prefix',
  folder,
  '--no-audit',
  '--no-fund',
  '--no-save',
  '--ignore-scripts',
  ...packages,
]);

const rows = [];
for (const platform of platforms) {
  const { name, run: start = onCommandLine } = platform;
  const said = await run(platform.program(), ['--version']);
  const version = /\d+[.-]\d+[.-]\d+/.exec(said)?.[0] ?? said;
  const found = await withService(baseUrl => start(platform, baseUrl)).catch(error => ({ 'sign-in': error.message }));
  rows.push([name, version, ...steps.map(step => found[step] ?? '–')]);
}
console.log(table([['platform', 'version', ...steps], ...rows]));
// workerd has no files.
if (rows.some(([, , ...found]) => found.some(result => !['ok', '–'].includes(result)) || found[0] !== 'ok'))
  process.exitCode = 1;
