import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { Page } from 'playwright';

import { run as runProgram } from '../../../scripts/lib/run.mjs';
import { beginInquiry, draftStored } from './visitor.js';

export interface Application {
  readonly name: string;
  /** In `examples/`; the name by default. */
  readonly folder?: string;
  /** The command that starts the production build on a port, with the application's own tools. */
  readonly production: (port: number) => readonly string[];
  /** The same for the development server, where the tools have one. */
  readonly development?: (port: number) => readonly string[];
  /** The environment variable for the address of the service. */
  readonly baseUrlVariable: string;
  /** For tools that read no variable: what tells build and development server the address. */
  readonly baseUrlArguments?: (baseUrl: string) => readonly string[];
  readonly pages: readonly string[];
  /** The pages that a sign-in returns to; `pages` by default. */
  readonly returnAddresses?: readonly string[];
  /** A back end keeps the session: people sign in with it, and stay signed in when a page is reloaded. */
  readonly hasBackEnd?: boolean;
  /** Dependencies of an example that has no package.json, because it runs in the repository too. */
  readonly dependencies?: Readonly<Record<string, string>>;
  /** A later Node than the repository's, where the tools need one. */
  readonly node?: string;
  readonly isRenderedOnServer: boolean;
  /** Its build checks the types of its pages, too. */
  readonly buildChecksTypes?: boolean;
  /** React mounts everything twice in development: run it as often as in production. */
  readonly strictInDevelopment?: boolean;
  /** The file of the first page, relative to the application's folder; without one, nothing is replaced while it runs. */
  readonly page?: string;
  /** Navigates to a page without the portal. */
  readonly leave: (page: Page) => Promise<void>;
  readonly comeBack: (page: Page) => Promise<void>;
}

/** By the host's own router, and by the browser's back button. */
const rendered = {
  pages: ['/', '/elements'],
  isRenderedOnServer: true,
  async leave(page: Page) {
    await page.getByRole('link', { name: 'ทุกส่วนของบริการ' }).click();
    await page.getByRole('heading', { name: 'บริการของเรา' }).waitFor();
    await page.getByRole('button', { name: 'ออกจากระบบ' }).waitFor();
  },
  async comeBack(page: Page) {
    await page.goBack();
  },
};

/** With Vite, without a server of its own; the page takes the service out and puts it back. */
const onePage = {
  production: (port: number) => ['vite', 'preview', '--port', `${port}`, '--strictPort', '--host', 'localhost'],
  development: (port: number) => ['vite', '--port', `${port}`, '--strictPort', '--host', 'localhost'],
  baseUrlVariable: 'VITE_SME_BASE_URL',
  pages: ['/'],
  isRenderedOnServer: false,
  async leave(page: Page) {
    await page.getByRole('button', { name: 'ปิดบริการ' }).click();
    await page.waitForFunction(() => !document.querySelector('sme-one-id'));
  },
  async comeBack(page: Page) {
    await page.getByRole('button', { name: 'เปิดบริการ' }).click();
  },
};

/** A back end signs people in; the page is loaded again when it is left. */
const withBackEnd = {
  pages: ['/'],
  returnAddresses: ['/one-id/callback'],
  hasBackEnd: true,
  isRenderedOnServer: false,
  async comeBack(page: Page) {
    await page.goBack();
  },
};

const plainServer = {
  ...withBackEnd,
  folder: 'back-end',
  dependencies: { express: '5.2.1', hono: '4.13.19', '@hono/node-server': '2.1.8', 'sme-one-id': '' },
  baseUrlVariable: 'SERVICE',
  async leave(page: Page) {
    await draftStored(page);
    await page.goto('about:blank');
  },
  /** The page is loaded again, and this portal's screens have no addresses. */
  async comeBack(page: Page) {
    await page.goBack();
    await beginInquiry(page);
  },
};

export const applications: readonly Application[] = [
  {
    ...onePage,
    name: 'react',
    buildChecksTypes: true,
    strictInDevelopment: true,
    page: 'src/app.tsx',
  },
  { ...onePage, name: 'vue', buildChecksTypes: true, page: 'src/app.vue' },
  {
    ...rendered,
    name: 'next',
    buildChecksTypes: true,
    production: port => ['next', 'start', '--port', `${port}`, '--hostname', 'localhost'],
    development: port => ['next', 'dev', '--port', `${port}`, '--hostname', 'localhost'],
    baseUrlVariable: 'SME_BASE_URL',
    page: 'components/portal.tsx',
  },
  {
    ...rendered,
    name: 'nuxt',
    production: () => ['node', '.output/server/index.mjs'],
    development: port => ['nuxt', 'dev', '--port', `${port}`, '--host', 'localhost'],
    baseUrlVariable: 'NUXT_PUBLIC_SME_BASE_URL',
    page: 'app/pages/index.vue',
  },
  {
    ...rendered,
    name: 'sveltekit',
    production: () => ['node', 'build'],
    development: port => ['vite', 'dev', '--port', `${port}`, '--strictPort', '--host', 'localhost'],
    baseUrlVariable: 'PUBLIC_SME_BASE_URL',
    page: 'src/routes/+page.svelte',
  },
  {
    ...rendered,
    name: 'astro',
    production: port => ['astro', 'preview', '--port', `${port}`, '--host', 'localhost'],
    development: port => ['astro', 'dev', '--port', `${port}`, '--host', 'localhost'],
    baseUrlVariable: 'PUBLIC_SME_BASE_URL',
    page: 'src/pages/index.astro',
  },
  {
    ...onePage,
    name: 'angular',
    buildChecksTypes: true,
    node: '24',
    production: port => ['vite', 'preview', '--outDir', 'dist/browser', '--port', `${port}`, '--host', 'localhost'],
    development: port => ['ng', 'serve', '--port', `${port}`, '--host', 'localhost'],
    baseUrlArguments: baseUrl => ['--define', `SME_BASE_URL='${baseUrl}'`],
    page: 'src/app.html',
  },
  { ...rendered, name: 'htmx', production: () => ['node', 'server.mjs'], baseUrlVariable: 'SME_BASE_URL' },
  {
    ...withBackEnd,
    name: 'next-back-end',
    buildChecksTypes: true,
    production: port => ['next', 'start', '--port', `${port}`, '--hostname', 'localhost'],
    development: port => ['next', 'dev', '--port', `${port}`, '--hostname', 'localhost'],
    baseUrlVariable: 'SME_BASE_URL',
    page: 'components/portal.tsx',
    async leave(page: Page) {
      await page.getByRole('link', { name: 'กิจการของท่าน' }).click();
      // The portal has list items of its own: without its address, going back would begin before the page is left.
      await page.waitForURL('**/businesses');
      await page.getByRole('main').getByRole('listitem').nth(2).waitFor();
    },
  },
  { ...plainServer, name: 'express', production: () => ['node', 'express.mjs'] },
  { ...plainServer, name: 'hono', production: () => ['node', 'hono.mjs'] },
];

/**
 * Outside the repository, so that none of our packages is found by accident. Kept, so that the next run has less to
 * install.
 */
const home = process.env['HOSTS_FOLDER'] ?? join(tmpdir(), 'sme-one-id-hosts');

/** Packs what would be published. */
export async function pack(): Promise<string> {
  mkdirSync(home, { recursive: true });
  const output = await runProgram('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', home]);
  const [{ filename, integrity }] = JSON.parse(output) as [{ filename: string; integrity: string }];
  // The name depends on the content: npm would reuse what it has installed from a file of the same name.
  const tarball = join(home, `${integrity.replaceAll(/\W/g, '').slice(-12)}.tgz`);
  cpSync(join(home, filename), tarball);
  return tarball;
}

/** Copies an example, and installs its dependencies with the packed package among them. */
export async function install(application: Application, tarball: string): Promise<string> {
  const { name, folder = name, dependencies, node } = application;
  const more = {
    ...dependencies,
    ...(node && { [laterNode]: `npm:node-${process.platform}-${process.arch}@${node}` }),
  };
  return installIn(name, resolve('examples', folder), tarball, more);
}

/** Under this name, a later Node is installed beside the application's dependencies. */
const laterNode = 'later-node';

/** Copies a folder to another one outside of the repository, and installs its dependencies there. */
export async function installIn(
  name: string,
  source: string,
  tarball: string,
  dependencies: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = join(home, name);
  cpSync(source, folder, { recursive: true });
  const path = join(folder, 'package.json');
  const given = existsSync(join(source, 'package.json')) ? readFileSync(path, 'utf8') : '{"private":true}';
  const manifest = JSON.parse(given) as { dependencies?: Record<string, string> };
  manifest.dependencies = { ...manifest.dependencies, ...dependencies, 'sme-one-id': `file:${tarball}` };
  writeFileSync(path, JSON.stringify(manifest, null, 2));
  await runProgram('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder });
  return folder;
}

const quiet = { NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };

/** The application's own programs have precedence in PATH, also its Node. */
const environment = (folder: string, more: Readonly<Record<string, string>>) => ({
  ...process.env,
  ...quiet,
  ...more,
  PATH: [join(folder, 'node_modules', laterNode, 'bin'), join(folder, 'node_modules/.bin'), process.env['PATH']].join(
    ':',
  ),
});

/** Runs one of the application's scripts. */
export async function run(folder: string, words: readonly string[], more: Readonly<Record<string, string>>) {
  await runProgram('npm', ['run', ...words], { cwd: folder, env: environment(folder, more) });
}

/** Replaces text in one of the application's files, as its developer would; returns a function that restores it. */
export function changeWords(folder: string, file: string, from: string, to: string): () => void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, before.replaceAll(from, to));
  return () => {
    writeFileSync(path, before);
  };
}

export interface RunningApplication {
  close(): Promise<void>;
}

/** Starts a server in the folder, and waits until it responds. */
export async function startIn(
  folder: string,
  [program = '', ...words]: readonly string[],
  port: number,
  more: Readonly<Record<string, string>>,
): Promise<RunningApplication> {
  const env = environment(folder, { PORT: `${port}`, HOST: 'localhost', ...more });
  // In a process group of its own, because some servers start others.
  const child = spawn(program, words, { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (output += String(data)));
  const closed = new Promise<void>(done => child.once('close', () => done()));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}\n${output}`);
    await new Promise(done => setTimeout(done, 250));
  }
  return {
    async close() {
      endGroup(child);
      await closed;
    },
  };
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://localhost:${port}/`)).ok;
  } catch {
    // Nothing is listening yet.
    return false;
  }
}

function endGroup({ pid, exitCode }: ChildProcess) {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGKILL');
}

/** Finds a port that is free. */
export function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => {
        resolvePort(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
