import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';
import ts from 'typescript';

const file = fileURLToPath(new URL('wrong-calls.ts', import.meta.url));
const marker = /^\s*\/\/ @ts-expect-error /;

/** Line numbers, from 1, where the compiler finds errors in the text. */
function errorLines(text: string): number[] {
  const configFile = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configFile, path => ts.sys.readFile(path)).config,
    ts.sys,
    fileURLToPath(new URL('../../', import.meta.url)),
  );
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = path => (path === file ? text : readFile(path));
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file)!;
  return program
    .getSemanticDiagnostics(source)
    .map(({ start }) => source.getLineAndCharacterOfPosition(start!).line + 1);
}

describe('types: wrong calls', function () {
  this.timeout(60_000);

  it('are rejected by the compiler, each at the wrong part', async () => {
    const lines = (await readFile(file, 'utf8')).split('\n');
    const expected = lines.flatMap((line, index) => (marker.test(line) ? [index + 2] : []));
    const unmarked = lines.map(line => (marker.test(line) ? '' : line)).join('\n');
    expect(expected).to.have.length.above(20);
    expect([...new Set(errorLines(unmarked))]).to.deep.equal(expected);
  });
});
