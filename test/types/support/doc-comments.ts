import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import ts from 'typescript';

export interface DocComment {
  readonly file: string;
  readonly line: number;
  /** The interface that has the member; undefined for what a module declares itself. */
  readonly owner: string | undefined;
  readonly name: string;
  /** Whether it is called. */
  readonly isMethod: boolean;
  readonly text: string;
  /** The texts of the tags, such as `throws` and `example`. */
  readonly tags: readonly { readonly name: string; readonly text: string }[];
}

/** What the modules of a folder declare, with the comments of it. */
export function docCommentsIn(folder: string): DocComment[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .flatMap(path => docCommentsOf(`${folder}/${path}`));
}

function docCommentsOf(file: string): DocComment[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: DocComment[] = [];
  const visit = (node: ts.Node, owner: string | undefined) => {
    const named = (node as { readonly name?: ts.Node }).name;
    if (named) found.push(commentOf(node, named.getText(), owner, source));
    if (ts.isVariableStatement(node)) for (const each of node.declarationList.declarations) visit(each, owner);
    if (ts.isInterfaceDeclaration(node)) for (const member of node.members) visit(member, node.name.text);
  };
  source.forEachChild(node => visit(node, undefined));
  return found;
}

function commentOf(node: ts.Node, name: string, owner: string | undefined, source: ts.SourceFile): DocComment {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return {
    file: source.fileName,
    line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
    owner,
    name,
    isMethod:
      ts.isMethodSignature(node) ||
      (ts.isPropertySignature(node) && /=>|^(Send|Watch)$/.test(node.type?.getText() ?? '')),
    text: comments.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '').join(''),
    tags: ts.getJSDocTags(node).map(tag => ({
      name: tag.tagName.text,
      text: tag
        .getText()
        .replace(/^@\w+ */, '')
        .replace(/^\s*\*( |$)/gm, '')
        .trim(),
    })),
  };
}

/** The messages of the compiler about a module that stands at this path. */
export function errorsIn(path: string, text: string): string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', name => ts.sys.readFile(name)).config,
    ts.sys,
    resolve('.'),
  );
  const file = resolve(path);
  const host = ts.createCompilerHost({ ...options, noUnusedLocals: false, incremental: false });
  const readFile = host.readFile.bind(host);
  host.readFile = name => (resolve(name) === file ? text : readFile(name));
  const fileExists = host.fileExists.bind(host);
  host.fileExists = name => resolve(name) === file || fileExists(name);
  const program = ts.createProgram([file], { ...options, noUnusedLocals: false, incremental: false }, host);
  const source = program.getSourceFile(file)!;
  const lines = text.split('\n');
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ start, messageText }) => {
      const { line } = source.getLineAndCharacterOfPosition(start!);
      const place = lines.slice(0, line + 1).findLast(each => each.startsWith('// src/')) ?? '';
      return `${place}: ${lines[line]!.trim()}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    },
  );
}
