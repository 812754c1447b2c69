import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

import ts from 'typescript';

import { folderOf, suitesOf } from './sources.mjs';

/**
 * Which test files load which source, directly or through others.
 *
 * @param {string[]} sources
 * @returns {Map<string, { files: string[], hash: string }>} by source: the test files of its suites that load it, those of
 * its own folder first, the nearest of them first, and a hash of these files and what they import below `test/`
 */
export function testFilesOf(sources) {
  const suites = [...new Set(sources.flatMap(source => suitesOf[folderOf(source)]))];
  const tests = suites.flatMap(suite =>
    readdirSync(`test/${suite}`, { recursive: true })
      .filter(name => name.endsWith('.test.ts'))
      .map(name => `test/${suite}/${name}`)
      .filter(test => !importsByName(test)),
  );
  const loads = new Map(tests.map(test => [test, loadedFiles(test)]));
  const result = new Map();
  for (const source of sources) {
    const order = suitesOf[folderOf(source)];
    const files = tests
      .filter(test => order.includes(folderOf(test)) && loads.get(test).has(source))
      .sort(
        (one, other) => order.indexOf(folderOf(one)) - order.indexOf(folderOf(other)) || nearer(source, one, other),
      );
    result.set(source, { files, hash: hashOf(files, loads) });
  }
  return result;
}

/** What is imported by a name that only the running test knows cannot be bundled with it. */
const importsByName = test => /\bimport\(\s*`/.test(readFileSync(test, 'utf8'));

/** The test of the same name first, then those that try the whole layer, then the one whose name has most words of the path. */
function nearer(source, one, other) {
  const words = wordsOf(source);
  const score = test => {
    const common = wordsOf(test).filter(word => words.includes(word)).length;
    return posix.basename(test, '.test.ts') === posix.basename(source, '.ts') ? 1000 : isWhole(test) ? 100 : common;
  };
  return score(other) - score(one) || one.localeCompare(other);
}

/** The words of a path below its layer. */
const wordsOf = path =>
  path
    .split('/')
    .slice(2)
    .join('-')
    .replace(/(?:\.test)?\.ts$/, '')
    .split('-');
const isWhole = test => /^test\/service\/(?:authorization|exactly-once|in-process)\.test\.ts$/.test(test);

/** The file, and everything below the working folder that it imports, at once or later, directly or through others. */
function loadedFiles(entry) {
  const files = new Set();
  const visit = file => {
    if (files.has(file)) return;
    files.add(file);
    for (const imported of importsOf(file)) visit(imported);
  };
  visit(entry);
  return files;
}

function importsOf(file) {
  const kept = imports.get(file);
  if (kept) return kept;
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  const found = importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => posix.join(posix.dirname(file), fileName))
    .flatMap(path => [path.replace(/\.js$/, '.ts'), path].filter(isCode).slice(0, 1));
  imports.set(file, found);
  return found;
}

const imports = new Map();
const isCode = path => /\.[cm]?[jt]s$/.test(path) && !path.startsWith('dist/') && existsSync(path);

function hashOf(tests, loads) {
  const files = new Set(tests.flatMap(test => [...loads.get(test)].filter(file => file.startsWith('test/'))));
  return hash([...files].sort().map(file => [file, readFileSync(file, 'utf8')]));
}

/** @returns {string} a short hash of anything that JSON can say */
export function hash(value) {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24);
}
