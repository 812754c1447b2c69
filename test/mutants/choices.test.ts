import { expect } from 'chai';

import { judgeAccepted } from '../../scripts/lib/mutants/accepted.mjs';
import { drawn, shardOf } from '../../scripts/lib/mutants/choose.mjs';
import { countsTable } from '../../scripts/lib/mutants/report.mjs';
import { linesOfDiff, sourceFiles } from '../../scripts/lib/mutants/sources.mjs';

const numbers = Array.from({ length: 100 }, (_, index) => index);

describe('the mutants of a run', () => {
  it('are all in exactly one part', () => {
    const parts = [1, 2, 3].map(part => shardOf(numbers, part, 3));
    expect(parts.flat()).to.have.members(numbers);
    expect(parts.map(({ length }) => length)).to.deep.equal([34, 33, 33]);
  });

  it('are drawn at random, and the same ones again for the same seed', () => {
    const first = drawn(numbers, 10, 7);
    expect(first).to.have.length(10);
    expect(drawn(numbers, 10, 7)).to.deep.equal(first);
    expect(drawn(numbers, 10, 8)).to.not.deep.equal(first);
    expect(drawn(numbers, undefined, 7)).to.deep.equal(numbers);
  });

  it('are those of code, not of texts, sample data and what has run in databases', () => {
    const files = sourceFiles([]);
    expect(files).to.include.members([
      'src/rules/digits.ts',
      'src/service/sign-in/sessions.ts',
      'src/client/errors.ts',
    ]);
    expect(files.filter(file => /messages|sample-data|migrations\/|\.d\.ts$/.test(file))).to.deep.equal([]);
    expect(sourceFiles(['src/rules/digits.ts'])).to.deep.equal(['src/rules/digits.ts']);
    expect(() => sourceFiles(['src/nothing'])).to.throw('There is no src/nothing.');
  });

  it('of changed lines are found in the diff', () => {
    const diff = `diff --git a/src/a.ts b/src/a.ts
--- a/src/a.ts
+++ b/src/a.ts
@@ -3 +3,2 @@ function a() {
@@ -9,2 +10,0 @@
--- /dev/null
+++ b/src/b.ts
@@ -0,0 +1,3 @@
`;
    expect([...linesOfDiff(diff)].map(([path, lines]) => [path, [...lines]])).to.deep.equal([
      ['src/a.ts', [3, 4]],
      ['src/b.ts', [1, 2, 3]],
    ]);
  });
});

describe('accepted mutants', () => {
  const mutant = { file: 'src/a.ts', code: 'return a < b;', original: 'a < b', replacement: 'a <= b' };
  const entry = {
    file: 'src/a.ts',
    code: 'return a < b;',
    change: 'a < b → a <= b',
    reason: 'They are never the same.',
  };

  const tried = { ...mutant, result: 'survived' };

  it('are found by their file, line and change, wherever the line stands', () => {
    const { isAccepted, unused } = judgeAccepted([entry], [{ ...mutant, result: 'survived' }]);
    expect(isAccepted(mutant)).to.equal(true);
    expect(isAccepted({ ...mutant, code: 'return a < b || c;' })).to.equal(false);
    expect(isAccepted({ ...mutant, replacement: 'true' })).to.equal(false);
    expect(unused).to.deep.equal([]);
  });

  it('are an error when a test notices them, or when they are gone', () => {
    const unusedWith = (changed: object, ...more: (typeof tried)[]) =>
      judgeAccepted([entry], [{ ...tried, ...changed }, ...more]).unused;
    expect(unusedWith({ result: 'killed' })).to.deep.equal([entry]);
    expect(unusedWith({ code: 'return b;' })).to.deep.equal([entry]);
    // The line has the same change in two places.
    expect(unusedWith({ result: 'killed' }, { ...tried, result: 'survived' })).to.deep.equal([]);
    expect(unusedWith({ result: 'killed' }, { ...tried, result: 'not tried' })).to.deep.equal([]);
  });

  it('are left as they are by a run that did not try them', () => {
    for (const changed of [{ result: 'not tried' }, { result: 'undecided' }, { file: 'src/b.ts' }])
      expect(judgeAccepted([entry], [{ ...tried, ...changed }]).unused).to.deep.equal([]);
  });

  it('do not count in the share of mutants that a test noticed', () => {
    const row = (file: string, result: string, accepted = false) => ({ file, result, accepted });
    const table = countsTable([
      row('src/a/a.ts', 'killed'),
      row('src/a/a.ts', 'timed out'),
      row('src/a/b.ts', 'survived'),
      row('src/a/b.ts', 'not covered'),
      row('src/a/b.ts', 'not tried'),
      row('src/a/b.ts', 'undecided'),
      row('src/a/b.ts', 'survived', true),
      row('src/c/c.ts', 'killed'),
    ]);
    const cells = table.split('\n').map(line => line.split(/ {2,}/));
    expect(cells).to.deep.equal([
      [
        ...['folder', 'mutants', 'killed', 'timed out', 'survived', 'not covered', 'undecided', 'not tried'],
        ...['accepted', 'noticed'],
      ],
      ['src/a', '7', '1', '1', '1', '1', '1', '1', '1', '40.0 %'],
      ['src/c', '1', '1', '0', '0', '0', '0', '0', '0', '100.0 %'],
      ['all', '8', '2', '1', '1', '1', '1', '1', '1', '50.0 %'],
    ]);
  });
});
