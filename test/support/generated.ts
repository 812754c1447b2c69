/** What the generators of scripts/ would write, without writing it. */
import { readFileSync } from 'node:fs';

import ts from 'typescript';

type Edits = Readonly<Record<string, (text: string) => string>>;
type Texts = Readonly<Record<string, string>>;

export const original = (path: string) => readFileSync(path, 'utf8');

/** What a generator leaves in the files that it changes and adds, before they are formatted. */
export function written(edits: Edits, files: Texts): Texts {
  const edited = Object.entries(edits).map(([path, edit]) => [path, edit(original(path))]);
  return { ...(Object.fromEntries(edited) as Texts), ...files };
}

/** Errors of syntax, and imports that stand below something else. */
export function problemsOf(path: string, text: string): readonly string[] {
  if (!path.endsWith('.ts')) return [];
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true, fileName: path });
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const isImport = statements.map(statement => ts.isImportDeclaration(statement));
  return [
    ...diagnostics.map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
    ...(isImport.lastIndexOf(true) >= isImport.indexOf(false) && isImport.includes(false)
      ? [`${path}: an import below something else`]
      : []),
  ];
}
