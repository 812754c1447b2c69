import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect } from 'chai';

import { run } from '../../scripts/lib/run.mjs';
import { build } from '../support/built.js';
import { installIn, pack } from './support/applications.js';

/** By folder of test/hosts/checkers: the framework's own checker, and where its output names an error. */
const typescript = {
  command: ['tsc', '--pretty', 'false', '--project'],
  error: /(?:^|\/)(\w+\.\w+)\((\d+),\d+\): error /,
};
const checkers = {
  react: typescript,
  preact: typescript,
  solid: typescript,
  vue: { ...typescript, command: ['vue-tsc', '--pretty', 'false', '--project'] },
  svelte: {
    command: ['svelte-check', '--tsconfig', './tsconfig.json', '--output', 'machine', '--workspace'],
    error: / ERROR "(?:.*\/)?([\w.]+)" (\d+):/,
  },
};

const given = process.env['HOSTS_PACKAGE'];
const only = process.env['HOSTS_ONLY']?.split(',');
const isWanted = only?.includes('checkers') ?? true;

(isWanted ? describe : describe.skip)("types of the tags, by each framework's own checker", function () {
  this.timeout(20 * 60_000);
  let folder: string;

  before(async function () {
    if (given === undefined) await build.call(this);
    folder = await installIn('checkers', resolve('test/hosts/checkers'), given ?? (await pack()));
  });

  /** Where the checker finds errors: `wrong.tsx:7`. */
  async function errorsOf({ command: [program = '', ...words], error }: (typeof checkers)['vue'], name: string) {
    const PATH = `${join(folder, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`;
    const output = await run(program, [...words, name], { cwd: folder, env: { ...process.env, PATH } }).catch(String);
    const found = output.split('\n').flatMap(line => {
      const [, file, number] = error.exec(line) ?? [];
      return file === undefined ? [] : [`${file}:${number}`];
    });
    return [...new Set(found)];
  }

  for (const [name, checker] of Object.entries(checkers))
    it(`are right in ${name}: what exists is accepted, and each wrong name, value and event is not`, async () => {
      const file = `wrong.${{ vue: 'vue', svelte: 'svelte' }[name] ?? 'tsx'}`;
      const lines = readFileSync(join(folder, name, file), 'utf8').split('\n');
      const expected = lines.flatMap((line, index) => (/^\s*<sme-/.test(line) ? [`${file}:${index + 1}`] : []));
      expect(expected).to.have.length.above(8);
      expect(await errorsOf(checker, name)).to.have.members(expected);
    });
});
