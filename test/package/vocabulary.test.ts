import { readFileSync } from 'node:fs';

import { expect } from 'chai';
import ts from 'typescript';

import { repositoryFiles } from '../support/repository-files.js';

interface OldWord {
  readonly word: string;
  readonly use: string;
  readonly inNames: boolean;
}

/** The table of docs/glossary.md: the old words, what to use instead, and where they are forbidden. */
function readDictionary(glossary: string): readonly OldWord[] {
  const table = glossary.slice(glossary.indexOf('## Words that are not used'));
  return [...table.matchAll(/^\| (`.+?`) +\| (.+?) +\| (in names|everywhere) +\|$/gm)].flatMap(
    ([, words, use, where]) =>
      [...words!.matchAll(/`([^`]+)`/g)].map(([, word]) => ({ word: word!, use: use!, inNames: where === 'in names' })),
  );
}

/** Where an old word has another meaning, or is part of the contract or of stored data. */
const exceptions: readonly { readonly paths?: RegExp; readonly text: RegExp; readonly reason: string }[] = [
  { text: /help desk/gi, reason: 'the usual name of a support team' },
  { text: /Complaint or suggestion|'complaint'/g, reason: 'a category of inquiries' },
  { text: /attachment_piece/g, reason: 'a table that exists in databases' },
  { paths: /\/migrations\//, text: /chunks?|pieces?/g, reason: 'SQL that has run is not changed' },
  {
    paths: /^(src|test)\/server\/logging|what-to-do-when/,
    text: /fault/g,
    reason: 'a field of the log, which operators search for',
  },
  {
    paths: /^test\/(client|client-in-browser|backend|databases|fire|schedules|support)\//,
    text: /fault-table|fault table|faulty[-\w]*|\w*Faulty\w*|\bfaults?\b/g,
    reason: 'fault injection, the usual name for failures that a test plans',
  },
];

/** Names that belong to the contract, which its users know. */
const keptNames: readonly { readonly paths: RegExp; readonly name: RegExp; readonly reason: string }[] = [
  { paths: /./, name: /^return_address_refused$/, reason: 'a code of the contract' },
  {
    paths: /\/messages\.(th|en)\.ts$|^stories\//,
    name: /^(sending|refused)$/,
    reason: 'states of an attachment in the contract',
  },
  { paths: /^src\/server\/(identity|sign-in-page)\//, name: /^refused$/, reason: 'a reason of OpenID providers' },
];

/** Splits names into words: `SmeErrorEvent` becomes three and `last_error` two. */
const wordsOf = (text: string) =>
  text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();

const patternOf = (words: readonly OldWord[]) =>
  new RegExp(`(?<![\\w-])(?:${words.map(({ word }) => word).join('|')})(?![\\w])`, 'g');

function namesIn(path: string, text: string): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node) => {
    const { name } = node as ts.NamedDeclaration;
    if (name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) && !ts.isPropertyAccessExpression(node))
      names.push(name.text.replace('#', ''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return names;
}

const isCode = (path: string) => /\.(ts|tsx|mjs|js)$/.test(path);

/** The old words of one file, each with its replacement. */
function oldWordsIn(path: string, text: string, dictionary: readonly OldWord[]): readonly string[] {
  let rest = text;
  for (const { paths = /./, text: kept } of exceptions) if (paths.test(path)) rest = rest.replaceAll(kept, '');
  const found = [...wordsOf(rest).matchAll(patternOf(dictionary.filter(({ inNames }) => !inNames)))].map(
    ([word]) => word,
  );
  const inNames = patternOf(dictionary.filter(each => each.inNames));
  if (isCode(path) && inNames.test(wordsOf(text)))
    for (const name of namesIn(path, text))
      if (!keptNames.some(kept => kept.paths.test(path) && kept.name.test(name)))
        found.push(...(wordsOf(name).match(inNames) ?? []));
  return found.map(word => `${path}: ${word}, use: ${dictionary.find(each => each.word === word)?.use ?? ''}`);
}

describe('the vocabulary', () => {
  const dictionary = readDictionary(readFileSync('docs/glossary.md', 'utf8'));

  it('has none of the words that docs/glossary.md replaces, in names, comments, tests and documents', function () {
    this.timeout(60_000);
    expect(dictionary).to.have.length.above(30);
    const paths = repositoryFiles(
      'src',
      'test',
      'scripts',
      'docs',
      'stories',
      'demo',
      'bench',
      'examples',
      '.storybook',
    ).filter(
      path =>
        /\.(ts|tsx|mjs|js|md|mdx|css)$/.test(path) &&
        !/^(src\/contract\/(schema|validators)|docs\/glossary\.md|test\/package\/vocabulary\.test\.ts)/.test(path),
    );
    expect(paths).to.have.length.above(900);
    expect(paths.flatMap(path => oldWordsIn(path, readFileSync(path, 'utf8'), dictionary))).to.deep.equal([]);
  });

  it('is checked in every place where a word can be used', () => {
    const planted: Record<string, readonly [path: string, text: string]> = {
      'a name': ['src/a.ts', 'const lastFault = 1;'],
      'a private name': ['src/a.ts', 'class A { #refusedFiles = 1; }'],
      'a property': ['test/a.ts', 'const a = { tell: () => 1 };'],
      'a comment': ['src/a.ts', '/** Cuts a text into pieces. */'],
      'a comment of two words': ['src/a.ts', '// ends a sending'],
      'the name of a test': ['test/a.test.ts', "it('hears the news', () => {});"],
      'a document': ['docs/a.md', 'Documents travel in pieces.'],
      'code in a document': ['docs/a.md', 'watch(news => {})'],
    };
    for (const [what, [path, text]] of Object.entries(planted))
      expect(oldWordsIn(path, text, dictionary), what).to.have.length(1);
    expect(oldWordsIn('src/a.ts', "// The help desk is told.\nconst state = 'sending';", dictionary)).to.deep.equal([]);
  });
});
