import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { mutantsOf, runMutants } from '../../scripts/lib/mutants/run-mutants.mjs';

/** Tries all mutants of a program on the tests given, and tells what came of each. */
async function outcomes(program: string, ...tests: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'sme-one-id-mutants-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const file = join(folder, 'program.ts');
    writeFileSync(file, program);
    const files = tests.map((body, index) => {
      const path = join(folder, `${index}.test.ts`);
      writeFileSync(
        path,
        `import { equal } from 'node:assert/strict';\nimport * as program from './program.js';\n${body}`,
      );
      return path;
    });
    const plan = mutantsOf([file], new Map([[file, { files, hash: folder }]]));
    const problems = await runMutants(plan, plan.mutants, {
      processes: 2,
      seed: 1,
      until: Infinity,
      say: () => undefined,
    });
    const results = plan.mutants.map(({ replacement, result }) => [replacement, result]);
    return { problems, found: Object.fromEntries(results) as Readonly<Record<string, string>> };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('trying mutants', function () {
  this.timeout(120_000);

  const isAdult = 'export const isAdult = (age: number) => age >= 18;';

  it('lets one survive that a weak test does not notice, and kills it by a strong one', async () => {
    const weak = `it('knows children', () => equal(program.isAdult(5), false));
      it('knows old people', () => equal(program.isAdult(80), true));`;
    const strong = `it('knows the birthday', () => equal(program.isAdult(18), true));`;
    expect((await outcomes(isAdult, weak)).found).to.deep.equal({
      true: 'killed',
      false: 'killed',
      'age > 18': 'survived',
      '17': 'survived',
      '19': 'survived',
    });
    expect((await outcomes(isAdult, weak, strong)).found).to.include({
      'age > 18': 'killed',
      '17': 'survived',
      '19': 'killed',
    });
  });

  it('says of code that no test reaches that it is not covered', async () => {
    const { found } = await outcomes('export const sum = (a: number, b: number) => a + b;', `it('is', () => {});`);
    expect(found).to.include({ 'a - b': 'not covered' });
  });

  it('also changes what a module does while it is loaded', async () => {
    const program = 'const limits = [3, 7]; export const most = () => limits[1];';
    const test = `it('allows seven', () => equal(program.most(), 7));`;
    expect((await outcomes(program, test)).found).to.include({ '8': 'killed', '[3, ]': 'killed', '4': 'survived' });
  });

  it('also changes what is worked out once and remembered', async () => {
    const program =
      'let kept: number | undefined; const work = () => 2 * 3; export const value = () => (kept ??= work());';
    const test = `it('is six', () => equal(program.value(), 6)); it('is six again', () => equal(program.value(), 6));`;
    expect((await outcomes(program, test)).found).to.include({ '2 / 3': 'killed' });
  });

  it('is not misled by what an earlier mutant has left behind', async () => {
    const program = `const seen: number[] = [];
      export const clear = () => { seen.length = 0; };
      export const add = (item: number) => { seen.push(item); return seen.length; };
      export const twice = (item: number) => item + item;`;
    const test = `it('counts', () => { program.clear(); equal(program.add(5), 1); equal(program.add(5), 2); program.clear(); });
      it('starts empty', () => { equal(program.add(5), 1); program.clear(); });
      it('doubles', () => { equal(program.add(5), 1); program.clear(); equal(program.twice(0), 0); });`;
    const { found } = await outcomes(program, test);
    expect(found).to.include({ 'item - item': 'survived' });
  });

  it('ends one that never comes to an end, whether it waits or is busy', async () => {
    const waiting = 'export const wait = (on: boolean) => new Promise<void>(done => { if (on) done(); });';
    const waits = await outcomes(waiting, `it('waits', () => program.wait(true));`);
    expect(waits.found).to.include({ true: 'survived', false: 'timed out' });
    const busy = 'export const down = (from: number) => { let at = from; while (at > 0) at -= 1; return at; };';
    const goes = await outcomes(busy, `it('ends', () => equal(program.down(2), 0));`);
    expect(goes.found).to.include({ 'at += 1': 'timed out', false: 'killed' });
  });

  it('finds nothing with a test that fails by itself, and says so', async () => {
    const { problems, found } = await outcomes(isAdult, `it('fails', () => equal(program.isAdult(5), true));`);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include('0.test.ts fails without a mutant: fails:');
    expect(new Set(Object.values(found))).to.deep.equal(new Set(['not covered']));
  });
});
