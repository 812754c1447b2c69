import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import ts from 'typescript';

import { repositoryFiles } from '../support/repository-files.js';

/** The names that a module declares at its top level. */
function declaredIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap(statement => {
    const declarations = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
    return declarations.flatMap(declaration => {
      const { name } = declaration as ts.NamedDeclaration;
      return name && ts.isIdentifier(name) ? [name.text] : [];
    });
  });
}

/** The same thing in two carriers, or a name that a tool requires in each file. */
const twins: readonly { readonly paths: RegExp; readonly names?: RegExp; readonly reason: string }[] = [
  { paths: /./, names: /^global$/, reason: 'TypeScript adds to the types of the page under this name' },
  { paths: /\.styles\.ts$/, names: /^styles$/, reason: 'the styles of the element beside it' },
  {
    paths: /\/messages\.(th|en)\.ts$/,
    names: /^(th|en)$/,
    reason: 'the messages of the folder, named after the language',
  },
  {
    paths: /^src\/(react\.ts|(elements|portal|session)\/)/,
    names: /^Sme[A-Z]/,
    reason: 'the React form of an element',
  },
  { paths: /^src\/contract\//, names: /^operations$/, reason: 'openapi-typescript names its types so' },
];

const isTwin = (name: string, path: string) =>
  twins.some(({ paths, names }) => paths.test(path) && (names?.test(name) ?? true));

/** Names that more than one file declares, with those files. */
function declaredTwice(modules: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const pathsByName = new Map<string, string[]>();
  for (const [path, names] of modules)
    for (const name of new Set(names)) pathsByName.set(name, [...(pathsByName.get(name) ?? []), path]);
  return [...pathsByName]
    .filter(([name, paths]) => paths.length > 1 && !paths.every(path => isTwin(name, path)))
    .map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}

describe('names', () => {
  const paths = repositoryFiles('src').filter(path => path.endsWith('.ts'));
  const modules = new Map(paths.map(path => [path, declaredIn(path)]));

  it('mean one thing: no name is declared at the top level of two files of src', () => {
    expect(modules.size).to.be.above(400);
    expect(declaredTwice(modules)).to.deep.equal([]);
  });

  it('are found in every kind of declaration', () => {
    const twice = new Map([
      ['src/a.ts', ['Problem', 'limits']],
      ['src/b.ts', ['limits', 'global']],
      ['src/c.ts', ['global', 'Problem']],
    ]);
    expect(declaredTwice(twice)).to.deep.equal(['Problem: src/a.ts, src/c.ts', 'limits: src/a.ts, src/b.ts']);
    expect(declaredIn('src/client/index.ts')).to.include('createSmeClient');
  });
});
