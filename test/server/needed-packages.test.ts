import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { expect } from 'chai';

import { checkPackages, optionalPackages } from '../../src/server/needed-packages.js';
import type { ServerOptions } from '../../src/server/server-options.js';
import { StartError } from '../../src/server/start-error.js';
import { build } from '../support/built.js';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;

const provider = (accountType: string) => ({ accountType }) as NonNullable<ServerOptions['identityProviders']>[number];

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
const mail: [ServerOptions, string[]][] = [
  [{}, []],
  [{ smtpUrl: 'smtp://mail.example' }, ['nodemailer']],
];

/** Every combination of these. */
const combinations = databases.flatMap(database =>
  people.flatMap(person =>
    documents.flatMap(document =>
      mail.map(setting => {
        const choices = [database, person, document, setting];
        const options = Object.assign({}, ...choices.map(([chosen]) => chosen)) as ServerOptions;
        return { options, needed: choices.flatMap(([, names]) => names) };
      }),
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
        expect(installed(startError(options, name => name !== missing))).to.deep.equal([missing]);
      expect(
        startError(options, name => needed.includes(name)),
        'what is not needed is not asked for',
      ).to.equal(undefined);
    }
  });

  it('are installed in the versions that this package works with (H12)', () => {
    for (const { name, version } of optionalPackages) {
      const [, range] = /(\d+(?:\.\d+)*)/.exec(manifest.peerDependencies[name] ?? '') ?? [];
      const [major, minor] = (range ?? '').split('.');
      expect(version, name).to.equal(major === '0' ? `${major}.${minor}` : major);
    }
  });

  it('are every optional package that the server uses (H12)', () => {
    const others = ['msw', 'react', '@node-rs/argon2'];
    const names = Object.keys(manifest.peerDependencies).filter(name => !others.includes(name));
    expect(optionalPackages.map(({ name }) => name)).to.have.members(names);
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
          '  @electric-sql/pglite  the embedded database; not needed with DATABASE_URL',
          '  oidc-provider         the OpenID provider of the sample data',
          '  openid-client         signing in at an OpenID provider',
          'Install them with:',
          '  npm install @electric-sql/pglite@0.5 oidc-provider@9 openid-client@6',
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
      expect(stderr).to.contain('npm install pg@8 @aws-sdk/client-s3@3 nodemailer@10\n');
    });

    it('are not reported any more once they are installed (H12)', () => {
      link('pg');
      const { stderr } = serve({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/name' });
      expect(stderr).to.match(/^sme-one-id: PostgreSQL cannot be reached \(ECONNREFUSED\)/);
    });
  });
});
