import { expect } from 'chai';

import { instrument } from '../../scripts/lib/mutants/instrument.mjs';
import { regexpMutations } from '../../scripts/lib/mutants/regexp-mutations.mjs';

/** What the mutants of a source put in place of what, as `kind: original → replacement`. */
const changesIn = (source: string): readonly string[] =>
  instrument('example.ts', source).mutants.map(
    ({ kind, original, replacement }) => `${kind}: ${original} → ${replacement}`,
  );

describe('a mutant of the program', () => {
  for (const [what, source, expected] of [
    ['moves the boundary of a comparison', 'f(a < b);', ['boundary: a < b → a <= b']],
    [
      'forces a value that is true or false',
      'f(a === b);',
      ['condition: a === b → true', 'condition: a === b → false'],
    ],
    ['forces a condition', 'if (a()) return;', ['condition: a() → true', 'condition: a() → false']],
    ['does not let a loop run without end', 'while (a()) b;', ['condition: a() → false']],
    ['leaves out either side of &&', 'const c = a && b;', ['operand: a && b → b', 'operand: a && b → a']],
    ['leaves out either side of ??', 'const c = a ?? b;', ['operand: a ?? b → b', 'operand: a ?? b → a']],
    ['calculates otherwise', 'const c = a * b;', ['arithmetic: a * b → a / b']],
    ['does not wait', 'const a = await b;', ['await: await b → b']],
    ['leaves out a call', 'a();', ['statement: a() → undefined']],
    ['leaves out an assignment', 'a = b;', ['statement: a = b → undefined']],
    ['returns nothing', 'const f = () => a.b;', ['return: a.b → undefined']],
    ['counts one more and one less', 'const a = 5;', ['number: 5 → 6', 'number: 5 → 4']],
    ['has another text', "const a = 'b';", ["text: 'b' → ''"]],
    ['leaves out an element', 'const a = [b, c];', ['element: [b, c] → [c]', 'element: [b, c] → [b, ]']],
    ['leaves out an option', 'const a = f({ b, c });', ['option: { b, c } → { c }', 'option: { b, c } → { b, }']],
    ['does not ask whether something is there', 'const a = b?.c.d;', ['optional: b?.c.d → b.c.d']],
    ['calls the opposite method', 'const a = b.some(c);', ['method: b.some(c) → b.every(c)']],
    ['leaves out a step', 'const a = b.trim();', ['method: b.trim() → b']],
  ] as const)
    it(what, () => {
      expect(changesIn(source)).to.include.members(expected);
    });

  it('has nothing else in place of a comparison than these', () => {
    expect(changesIn('f(a < b);')).to.deep.equal([
      'statement: f(a < b) → undefined',
      'condition: a < b → true',
      'condition: a < b → false',
      'boundary: a < b → a <= b',
    ]);
  });

  it('leaves alone what a test cannot or need not notice: types, imports, names, and what is said to developers', () => {
    expect(
      changesIn(`
        import { a } from './a.js';
        export * from './b.js';
        type Size = 1 | 2;
        interface Named { readonly name: 'b' }
        const { 0: first } = pair;
        console.log('started', 3);
        throw new TypeError('No such thing.');
      `).filter(change => !change.startsWith('statement: console.log')),
    ).to.deep.equal([]);
  });

  it('changes the code that an error is thrown with', () => {
    expect(changesIn("throw new Problem('not_found');")).to.deep.equal(["text: 'not_found' → ''"]);
  });

  it('says which line it is in', () => {
    const [, second] = instrument('example.ts', 'a();\n  b(); // after a\n').mutants;
    expect(second).to.include({ number: 2, line: 2, code: 'b(); // after a' });
  });
});

describe('mutants of a regular expression', () => {
  for (const [literal, expected] of [
    ['/^a$/', ['/a$/', '/^a/']],
    ['/[ab]+/i', ['/[^ab]+/i', '/[ab]/i', '/[ab]+/']],
    ['/a*b?/', ['/a+b?/', '/a*b/']],
    ['/\\d{2,4}/', ['/\\D{2,4}/', '/\\d{1,4}/', '/\\d{2,5}/']],
    ['/a(?=b)(?<!c)/', ['/a(?!b)(?<!c)/', '/a(?=b)(?<=c)/']],
    ['/\\p{L}/u', ['/\\P{L}/u']],
  ] as const)
    it(`of ${literal} are other expressions that are valid`, () => {
      expect(regexpMutations(literal)).to.deep.equal(expected);
    });
});
