import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { expect } from 'chai';

import { repositoryFiles } from '../support/repository-files.js';

const scripts = repositoryFiles('scripts').filter(path => /^scripts\/[^/]+\.mjs$/.test(path));
const withOptions = scripts.filter(path => /parseArgs|argumentsOf\(/.test(readFileSync(path, 'utf8')));
const run = (script: string, ...given: readonly string[]) =>
  spawnSync('node', [script, ...given], { encoding: 'utf8' });

describe('a script that takes options', function () {
  this.timeout(60_000);

  it('is found here', () => {
    expect(withOptions).to.include.members(['scripts/new-element.mjs', 'scripts/new-operation.mjs']);
  });

  for (const script of withOptions)
    it(`prints how it is used with --help, and does nothing: ${script}`, () => {
      const { status, stdout, stderr } = run(script, '--help');
      expect(status).to.equal(0);
      expect(stderr).to.equal('');
      expect(stdout).to.include(readFileSync(script, 'utf8').split('\n')[0]!.replace('// ', ''));
    });

  for (const script of withOptions)
    it(`says which option is wrong and how it is used, without a stack trace: ${script}`, () => {
      const { status, stdout, stderr } = run(script, '--nonsense');
      expect(status).to.equal(2);
      expect(stdout).to.equal('');
      expect(stderr)
        .to.include('--nonsense')
        .and.include(readFileSync(script, 'utf8').split('\n')[0]!.replace('// ', ''));
      expect(stderr).to.not.match(/^ +at /m);
    });

  for (const [script, ...given] of [
    ['scripts/new-element.mjs', 'Not_A_Name'],
    ['scripts/new-operation.mjs', 'listThings'],
  ] as const)
    it(`says how it is used when something is missing: ${script}`, () => {
      const { status, stderr } = run(script, ...given);
      expect(status).to.equal(2);
      expect(stderr).to.include('npm run new:');
    });
});
