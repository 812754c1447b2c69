import ts from 'typescript';

import { changesOf } from './mutators.mjs';
import { isLeftAlone, isTarget, wholeChain } from './positions.mjs';

/**
 * @typedef {object} Mutant
 * @property {number} number its number in the file, from 1
 * @property {number} line
 * @property {string} kind
 * @property {string} code the line that it is in, trimmed
 * @property {string} original the changed expression
 * @property {string} replacement what it is changed to
 */

/**
 * All mutants of a file in one text: `mutant$(3) ? a <= b : a < b`. `mutants$.is(path, 3)`, a global, says which one is on.
 *
 * @param {string} path the name by which the text asks
 * @param {string} source TypeScript
 * @returns {{ mutants: Mutant[], code: string }} `code` has the same lines as the source, and one more
 */
export function instrument(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const sites = new Map();
  collect(file, sites);
  const mutants = [...sites.values()]
    .flat()
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .map((change, index) => Object.assign(change, described(file, change, index + 1)));
  const code = `${render(file, sites)}\nfunction mutant$(number: number): boolean { return mutants$.is(${JSON.stringify(path)}, number); }\n`;
  return { mutants: mutants.map(publicPart), code };
}

function collect(node, sites) {
  if (isLeftAlone(node)) return;
  for (const change of changesOf(node)) {
    const site = siteOf(node);
    if (isTarget(site)) continue;
    const changes = sites.get(site) ?? [];
    sites.set(site, [...changes, { ...change, site }]);
  }
  ts.forEachChild(node, child => collect(child, sites));
}

/** The expression that is put in brackets to change the node. */
function siteOf(node) {
  return ts.isExpressionStatement(node) ? node.expression : wholeChain(node);
}

function described(file, { site, start, end, text }, number) {
  const source = file.text;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', start);
  const from = site.getStart();
  return {
    number,
    line: file.getLineAndCharacterOfPosition(start).line + 1,
    code: source.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).trim(),
    original: oneLine(site.getText()),
    replacement: oneLine(source.slice(from, start) + text + source.slice(end, site.getEnd())),
  };
}

const oneLine = text => text.replaceAll(/\s+/g, ' ').trim();

const publicPart = ({ number, line, kind, code, original, replacement }) => ({
  number,
  line,
  kind,
  code,
  original,
  replacement,
});

/** The text of a node in which each site asks which mutant is on. */
function render(node, sites) {
  const source = node.getSourceFile().text;
  const children = [];
  ts.forEachChild(node, child => void children.push(child));
  children.sort((one, other) => one.pos - other.pos);
  const from = ts.isSourceFile(node) ? 0 : node.getStart();
  let text = '';
  let done = from;
  for (const child of children) {
    const start = child.getStart();
    if (start < done) continue; // A shorthand such as `{ a }` has its name twice.
    text += source.slice(done, start) + render(child, sites);
    done = child.getEnd();
  }
  text += source.slice(done, node.getEnd());
  const changes = sites.get(node) ?? [];
  const variants = changes.map(({ number, start, end, text: changed }) => {
    const variant = source.slice(from, start) + changed + source.slice(end, node.getEnd());
    return `mutant$(${number}) ? ${variant} : `;
  });
  return variants.length > 0 ? `(${variants.join('')}${text})` : text;
}
