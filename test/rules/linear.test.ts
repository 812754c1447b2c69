import { readFileSync } from 'node:fs';

import { expect } from 'chai';
import fc from 'fast-check';
import ts from 'typescript';

import { pattern, textOf, type TextPattern } from '../../bench/text-search.mjs';
import { textFunctions, withText } from '../../scripts/lib/text-functions.mjs';
import { visitsOf } from './support/visits.js';

type Call = (...values: unknown[]) => unknown;

const functions = textFunctions();
const files = [...new Set(functions.map(({ file }) => file))];

describe('every function over a person’s text', function () {
  this.timeout(120_000);

  it('is in the list: those of the rules and helpers of elements, portal and service (S1)', () => {
    const names = functions.map(({ name }) => name);
    expect(names).to.include.members(['cleanText', 'safeFileName', 'readWholeDate', 'checkCriteria', 'splitLinks']);
    expect(names).to.include.members(['linkedText', 'addressWords', 'usernameKey', 'correctedReceipt']);
    expect(names).not.to.include('createService');
  });

  for (const { file, name, shape } of functions) {
    it(`reads each character a bounded number of times: ${name} (S1)`, async () => {
      const module = (await import(`../../${file}`)) as Record<string, Call>;
      const visits = (made: TextPattern, codePoints: number) => {
        const values = withText(shape, textOf(made, codePoints)) as unknown[];
        return visitsOf(() => module[name]!(...values));
      };
      await fc.assert(
        fc.asyncProperty(pattern, async made => {
          // The most of several lengths: whether the last escape or number is complete may decide how the text is read.
          // One of them ends at the same place of the repeated part as the long text.
          const period = Array.from(made.part).length;
          const short = [await visits(made, 300), await visits(made, 301), await visits(made, 307)];
          short.push(await visits(made, 300 + (300 % period)));
          const [once, twice] = [Math.max(...short), await visits(made, 600)];
          // A comparison that ends early for one length and not for the other is no loop: four visits for each
          // character are allowed.
          expect(twice).to.be.at.most(Math.max(2.2 * once, 4 * 600) + 100);
        }),
        { numRuns: 60 },
      );
    });
  }

  /**
   * Patterns like `/[ \t]+$/` start at each character of a run and fail at its end, so their time is the square of its
   * length.
   */
  const endsOfRuns = /(?:[^.]|^\.)[+*]\$$/;
  const bounded = new Map([['/=+$/', 'padding of base64, two signs at most']]);

  it('scans a run of spaces once, instead of once from each of its characters (S1)', () => {
    const found = files.flatMap(file => {
      const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
      return regexesIn(source, source)
        .filter(regex => !bounded.has(regex))
        .filter(regex => alternativesOf(regex).some(each => endsOfRuns.test(each) && !each.startsWith('^')))
        .map(regex => `${file}: ${regex}`);
    });
    expect(found).to.deep.equal([]);
  });
});

function regexesIn(node: ts.Node, source: ts.SourceFile): string[] {
  const own = node.kind === ts.SyntaxKind.RegularExpressionLiteral ? [node.getText(source)] : [];
  const below: string[] = [];
  node.forEachChild(child => void below.push(...regexesIn(child, source)));
  return [...own, ...below];
}

/** Sufficient here: no alternative of our patterns has a bracket that another one closes. */
function alternativesOf(regex: string): string[] {
  return regex.slice(1, regex.lastIndexOf('/')).split('|');
}
