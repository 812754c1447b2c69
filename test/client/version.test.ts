import { readFileSync } from 'node:fs';

import { expect } from 'chai';

import { version } from '../../src/client/version.js';

describe('client: its version', () => {
  it('is the version of the package', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(version).to.equal(manifest.version);
  });
});
