import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { run } from '../../scripts/lib/run.mjs';

interface PackageManifest {
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>;
}

const { peerDependencies, peerDependenciesMeta } = JSON.parse(readFileSync('package.json', 'utf8')) as PackageManifest;

describe('installing the package', function () {
  this.timeout(60_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sme-one-id-install-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A package of the host's own disk, so that npm asks no registry. */
  function write(path: string, manifest: object): string {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'package.json'), JSON.stringify(manifest));
    return `file:./${path}`;
  }

  it('works in an application that has old versions of every optional package', async () => {
    const dependencies: Record<string, string> = {
      'sme-one-id': write('kit', { name: 'sme-one-id', version: '1.0.0', peerDependencies, peerDependenciesMeta }),
    };
    const names = Object.keys(peerDependencies);
    for (const name of names) dependencies[name] = write(`old/${name}`, { name, version: '0.0.1' });
    write('.', { name: 'host', version: '1.0.0', dependencies });

    const words = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--install-links'];
    await run('npm', words, { cwd: folder });

    const installed = readFileSync(join(folder, 'package-lock.json'), 'utf8');
    for (const name of [...names, 'sme-one-id']) expect(installed).to.contain(`"node_modules/${name}"`);
  });
});
