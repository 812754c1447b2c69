import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

/**
 * The suites of `test/` that have to notice a change in a folder of `src/`: its own, and those that try the same code over
 * another carrier. A rule that only an end-to-end test would notice counts as untested.
 */
export const suitesOf = {
  rules: ['rules', 'webhooks'],
  client: ['client'],
  service: ['service', 'databases'],
  databases: ['databases', 'service'],
  webhooks: ['webhooks'],
  backend: ['backend'],
  conformance: ['conformance'],
  mock: ['mock-node'],
  server: ['server'],
};

/** Data, texts that people read, and what is generated: nothing to decide in them. */
const LEFT_OUT = /\.d\.ts$|(?:^|[/-])messages(?:\.[a-z]+)?\.ts$|\/sample-data\/|\/migrations\/|\/version\.ts$/;

/** @returns {string} the folder of `src/` that a file is in, '' for a file in `src/` itself */
export const folderOf = path => path.split('/')[1] ?? '';

/**
 * The files whose mutants are tried.
 *
 * @param {string[]} only files and folders; all folders that have suites when it is empty
 * @returns {string[]} paths
 */
export function sourceFiles(only) {
  const chosen = only.length > 0 ? only : Object.keys(suitesOf).map(folder => `src/${folder}`);
  const files = chosen.flatMap(path => {
    if (!existsSync(path)) throw new Error(`There is no ${path}.`);
    return statSync(path).isFile() ? [path] : filesIn(path);
  });
  return [...new Set(files)].filter(isTried).sort();
}

const filesIn = folder => readdirSync(folder, { recursive: true }).map(name => `${folder.replace(/\/$/, '')}/${name}`);

function isTried(path) {
  return path.endsWith('.ts') && !LEFT_OUT.test(path) && folderOf(path) in suitesOf;
}

/**
 * The changed lines of each file since a commit, also those that are not committed.
 *
 * @param {string} base
 * @returns {Map<string, Set<number>>} by path
 */
export function changedLines(base) {
  const diff = execFileSync('git', ['diff', '--unified=0', '--no-color', '--no-ext-diff', base, '--', 'src'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return linesOfDiff(diff);
}

/** @returns {Map<string, Set<number>>} the new or changed lines in a diff without context */
export function linesOfDiff(diff) {
  const lines = new Map();
  let numbers = new Set();
  for (const line of diff.split('\n')) {
    const [, path] = /^\+\+\+ b\/(.*)$/.exec(line) ?? [];
    if (path) lines.set(path, (numbers = new Set()));
    const [, start, count = '1'] = /^@@ \S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    for (let at = 0; start && at < Number(count); at += 1) numbers.add(Number(start) + at);
  }
  return lines;
}
