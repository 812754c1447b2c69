import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { expect } from 'chai';

import { checkPackages, optionalPackages } from '../../src/server/needed-packages.js';
import type { ServerOptions } from '../../src/server/server-options.js';
import { passwordHasher } from '../../src/server/passwords/password-hasher.js';
import { StartError } from '../../src/server/start-error.js';
import { build } from '../support/built.js';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;

const provider = (accountType: string) => ({ accountType }) as NonNullable<ServerOptions['identityProviders']>[number];

/** What every configuration needs. */
const always = ['@node-rs/argon2'];

/** One choice for each setting, with the packages that it needs. */
const databases: [ServerOptions, string[]][] = [
  [{}, []],
  [{ dataDir: '.data' }, ['@electric-sql/pglite']],
  [{ databaseUrl: 'postgres://here/name' }, ['pg']],
  [{ dataDir: '.data', databaseUrl: 'postgres://here/name' }, ['pg']],
];
const people: [ServerOptions, string[]][] = [
  [{}, []],
  [{ sampleData: true }, ['oidc-provider', 'openid-client']],
  [{ sampleData: true, identityProviders: [provider('juristic')] }, ['openid-client']],
  [{ sampleData: true, identityProviders: [provider('thaid')] }, ['oidc-provider', 'openid-client']],
  [{ identityProviders: [provider('thaid')] }, ['openid-client']],
];
const documents: [ServerOptions, string[]][] = [
  [{}, []],
  [{ s3Bucket: 'documents' }, ['@aws-sdk/client-s3']],
];
const metrics: [ServerOptions, string[]][] = [
  [{}, []],
  [{ metricsPort: 0 }, ['prom-client']],
];
const mail: [ServerOptions, string[]][] = [
  [{}, []],
  [{ smtpUrl: 'smtp://mail.example' }, ['nodemailer']],
];

/** Every combination of these. */
const combinations = databases.flatMap(database =>
  people.flatMap(person =>
    documents.flatMap(document =>
      mail.flatMap(setting =>
        metrics.map(measured => {
          const choices = [database, person, document, setting, measured];
          const options = Object.assign({}, ...choices.map(([chosen]) => chosen)) as ServerOptions;
          return { options, needed: [...always, ...choices.flatMap(([, names]) => names)] };
        }),
      ),
    ),
  ),
);

/** The message of the error; undefined when the server may start. */
function startError(options: ServerOptions, isInstalled: (name: string) => boolean): string | undefined {
  try {
    checkPackages(options, isInstalled);
    return undefined;
  } catch (thrown) {
    expect(thrown).to.be.instanceOf(StartError);
    return (thrown as StartError).message;
  }
}

/** The packages that the command in the message installs. */
const installed = (message = '') =>
  /npm install (.*)$/
    .exec(message)?.[1]
    ?.split(' ')
    .map(each => each.replace(/@[\d.]+$/, '')) ?? [];

describe('server: packages that are not installed', () => {
  it(`are reported all at once, with one command, in each of ${combinations.length} configurations (H12)`, () => {
    for (const { options, needed } of combinations) {
      const message = startError(options, () => false);
      expect(installed(message), JSON.stringify(options)).to.have.members(needed);
      for (const name of needed) expect(message).to.contain(`  ${name} `);
      for (const missing of needed)
        expect(installed(startError(options, name => ![missing, 'hash-wasm'].includes(name)))).to.deep.equal([missing]);
      expect(
        startError(options, name => needed.includes(name)),
        'what is not needed is not asked for',
      ).to.equal(undefined);
    }
  });

  it('are installed in the versions that this package works with (H12)', () => {
    for (const { name, version } of optionalPackages) {
      const [major, minor] = (manifest.devDependencies[name] ?? '').split('.');
      expect(version, name).to.equal(major === '0' ? `${major}.${minor}` : major);
    }
  });

  it('are every optional package that the server uses (H12)', () => {
    const ofPages = ['@types/react', 'msw', 'preact', 'react', 'solid-js', 'svelte', 'vue'];
    const others = [...ofPages, 'hash-wasm'];
    const names = Object.keys(manifest.peerDependencies).filter(name => !others.includes(name));
    expect(optionalPackages.map(({ name }) => name)).to.have.members(names);
  });

  it('include no hasher of passwords when the slower one is installed', () => {
    expect(startError({}, name => name === 'hash-wasm')).to.equal(undefined);
  });

  it('are named when the fast hasher does not run on this machine', async () => {
    const failure = await passwordHasher(
      async () => undefined,
      () => false,
    ).catch((thrown: unknown) => thrown);
    expect(failure).to.be.instanceOf(StartError);
    expect((failure as StartError).message).to.contain('npm install hash-wasm@4');
  });

  describe('on the command line', () => {
    let folder: string;

    before(build);
    /** Installs the package without any peer dependency. */
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'sme-one-id-packages-'));
      const home = join(folder, 'node_modules/sme-one-id');
      mkdirSync(home, { recursive: true });
      cpSync('dist', join(home, 'dist'), { recursive: true });
      cpSync('package.json', join(home, 'package.json'));
      for (const name of Object.keys(manifest.dependencies)) link(name);
    });
    after(() => {
      rmSync(folder, { recursive: true });
    });

    function link(name: string) {
      const path = join(folder, 'node_modules', name);
      mkdirSync(dirname(path), { recursive: true });
      if (!existsSync(path)) symlinkSync(resolve('node_modules', name), path);
    }

    function serve(environment: Readonly<Record<string, string>>, ...words: string[]) {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['node_modules/sme-one-id/dist/server/main.js', 'serve', '--port', '0', ...words],
        { cwd: folder, encoding: 'utf8', timeout: 60_000, env: { PATH: process.env['PATH'], ...environment } },
      );
      return { status, stderr };
    }

    it('are reported in one message of a fresh `serve --sample-data`, before anything is opened (H12)', () => {
      const { status, stderr } = serve({}, '--sample-data');
      expect(status).to.equal(1);
      expect(stderr).to.equal(
        [
          'sme-one-id: Packages are missing that these settings need:',
          '  @node-rs/argon2       hashing passwords',
          '  @electric-sql/pglite  the embedded database; not needed with DATABASE_URL',
          '  oidc-provider         the OpenID provider of the sample data',
          '  openid-client         signing in at an OpenID provider',
          'Install them with:',
          '  npm install @node-rs/argon2@2 @electric-sql/pglite@0.5 oidc-provider@9 openid-client@6',
          '',
        ].join('\n'),
      );
      expect(existsSync(join(folder, '.data'))).to.equal(false);
    });

    it('are those of the configuration only, when it comes from the environment (H12)', () => {
      const { stderr } = serve({
        DATABASE_URL: 'postgres://nobody@127.0.0.1:1/name',
        S3_BUCKET: 'documents',
        SMTP_URL: 'smtp://127.0.0.1:1',
      });
      expect(stderr).to.contain('npm install @node-rs/argon2@2 pg@8 @aws-sdk/client-s3@3 nodemailer@10\n');
    });

    it('are not reported any more once they are installed (H12)', () => {
      const names = ['pg', 'hash-wasm'];
      names.forEach(link);
      const { stderr } = serve({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/name' });
      expect(stderr).to.match(/^sme-one-id: PostgreSQL cannot be reached \(ECONNREFUSED\)/);
      for (const name of names) rmSync(join(folder, 'node_modules', name));
    });

    describe('by npx, from the folder that npm keeps for it', () => {
      const withThese = ['@node-rs/argon2@2', '@electric-sql/pglite@0.5', 'oidc-provider@9', 'openid-client@6'];
      let home: string;
      beforeEach(() => {
        home = mkdtempSync(join(tmpdir(), 'sme-one-id-npx-'));
      });
      afterEach(() => {
        rmSync(home, { recursive: true });
      });

      /** In the place of npm: prints what it is asked for, and ends with a status of its own. */
      function runByNpx(packages: readonly string[]) {
        const kept = join(home, '_npx/508606763866ae01');
        cpSync(folder, kept, { recursive: true, verbatimSymlinks: true });
        writeFileSync(join(kept, 'package.json'), JSON.stringify({ _npx: { packages } }));
        const npm = join(home, 'npm-cli.js');
        writeFileSync(npm, 'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 7;');
        const program = join(kept, 'node_modules/sme-one-id/dist/server/main.js');
        const env = { PATH: process.env['PATH'], npm_execpath: npm };
        return spawnSync(process.execPath, [program, 'serve', '--port', '0', '--sample-data'], {
          ...{ cwd: home, encoding: 'utf8', timeout: 60_000, env },
        });
      }

      it('are given to npm, which runs the same command with them', () => {
        const { status, stdout, stderr } = runByNpx(['sme-one-id@0.1']);
        expect(stderr).to.equal('');
        expect(JSON.parse(stdout)).to.deep.equal([
          'exec',
          ...['sme-one-id@0.1', ...withThese].map(each => `--package=${each}`),
          ...['--', 'sme-one-id', 'serve', '--port', '0', '--sample-data'],
        ]);
        expect(status, 'that of npm').to.equal(7);
      });

      it('are reported when npm was given them already', () => {
        const { status, stdout, stderr } = runByNpx(['sme-one-id@0.1', ...withThese]);
        expect(stdout).to.equal('');
        expect(stderr).to.match(/^sme-one-id: Packages are missing/);
        expect(status).to.equal(1);
      });
    });
  });
});
