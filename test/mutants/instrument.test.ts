import { expect } from 'chai';
import { transform } from 'esbuild';

import { instrument } from '../../scripts/lib/mutants/instrument.mjs';
import { switchOn } from '../../scripts/lib/mutants/switch.mjs';

type Value = (...given: readonly unknown[]) => unknown;

/** The function that a source exports as `value`, and its mutants. */
async function loaded(source: string) {
  const { code, mutants } = instrument('example.ts', source);
  const javascript = (await transform(code, { loader: 'ts' })).code;
  const { value } = (await import(`data:text/javascript,${encodeURIComponent(javascript)}`)) as { value: Value };
  return { value, mutants };
}

/** What the function gives with each mutant on. */
async function valuesOf(source: string, ...given: readonly unknown[]) {
  const { value, mutants } = await loaded(source);
  return Object.fromEntries(
    mutants.map(({ number, replacement }) => {
      switchOn('example.ts', number);
      return [replacement, value(...given)];
    }),
  );
}

describe('a file with all its mutants', () => {
  afterEach(() => {
    switchOn();
  });

  it('does what it did while none is on, or one of another file', async () => {
    const { value } = await loaded('export const value = (a: number, b?: { c: number[] }) => a < 3 && b?.c.at(-1);');
    for (const other of ['', 'other.ts']) {
      switchOn(other, 1);
      expect(value(2, { c: [5, 7] })).to.equal(7);
      expect(value(2)).to.equal(undefined);
      expect(value(3)).to.equal(false);
    }
  });

  it('has one change at a time', async () => {
    expect(await valuesOf('export const value = (a: number) => a * 2 + 10;', 4)).to.deep.equal({
      undefined: undefined,
      'a * 2 - 10': -2,
      'a / 2': 12,
      '3': 22,
      '1': 14,
      '11': 19,
      '9': 17,
    });
  });

  it('stays a program where an expression cannot stand in brackets', async () => {
    const { value } = await loaded(`
      class Box {
        #items: number[] = [];
        get first() { return this.#items?.[0]; }
        add(item: number) { this.#items.push(item); [this.#items[0]] = [item]; return this; }
        drop() { delete this.#items?.[0]; for (this.#items[1] of [8, 9]); return this; }
      }
      export const value = (item: number) => [new Box().add(item).first, new Box().add(item).drop().first];
    `);
    expect(value(3)).to.deep.equal([3, undefined]);
  });

  it('keeps the lines of the file', () => {
    const { code } = instrument('example.ts', 'a(\n  1,\n);\nb();\n');
    expect(code.split('\n')[3]).to.include('b()');
  });
});
