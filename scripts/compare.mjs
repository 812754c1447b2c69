// npm run compare: sizes and speed of this tree beside those of the commit it branched from.
//   npm run compare -- v1.2.0   beside another commit
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { run } from './lib/run.mjs';
import { table } from './lib/table.mjs';

const [other = (await isKnown('origin/main')) ? 'origin/main' : 'main'] = process.argv.slice(2);
const base = (await run('git', ['merge-base', 'HEAD', other])).trim();

const before = await measureCommit(base);
const now = await measure(resolve('.'));

console.log(`${(await run('git', ['log', '-1', '--format=%h %s', base])).trim()}, and this tree\n`);
console.log(table([['bytes of gzip', 'before', 'now', 'change'], ...rows(sizesOf(before), sizesOf(now), String)]));
const ratio = value => `× ${value.toFixed(2)}`;
console.log(`\n${table([['median time', 'before', 'now', 'change'], ...rows(timesOf(before), timesOf(now), ratio)])}`);

async function isKnown(commit) {
  return run('git', ['rev-parse', '--verify', '--quiet', commit]).then(
    () => true,
    () => false,
  );
}

/** Measures a commit in a temporary work tree. */
async function measureCommit(commit) {
  const temporary = mkdtempSync(join(tmpdir(), 'sme-one-id-compare-'));
  const folder = join(temporary, 'tree');
  try {
    await run('git', ['worktree', 'add', '--detach', folder, commit]);
    const hasSamePackages =
      readFileSync('package-lock.json', 'utf8') === readFileSync(join(folder, 'package-lock.json'), 'utf8');
    if (hasSamePackages) symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    else await run('npm', ['ci'], { cwd: folder });
    return await measure(folder);
  } finally {
    rmSync(temporary, { recursive: true });
    await run('git', ['worktree', 'prune']);
  }
}

/** The last output of `npm run bench`, for sizes and calls. */
async function measure(folder) {
  await run('node', ['scripts/build.mjs'], { cwd: folder });
  const output = await run('node', ['scripts/bench.mjs', '--only=sizes,calls'], { cwd: folder });
  return JSON.parse(output.trimEnd().split('\n').at(-1));
}

function sizesOf({ sizes }) {
  return new Map(sizes.map(({ name, gzip }) => [name, gzip]));
}

/** Ratios to the first of their kind, so that two runs on a busy machine can be compared. */
function timesOf({ calls }) {
  return new Map(calls.map(({ what, ratio: value }) => [what, value]));
}

/** One row for each name on either side, with the change in percent. */
function rows(older, newer, text) {
  return [...new Set([...older.keys(), ...newer.keys()])].map(name => {
    const [was, is] = [older.get(name), newer.get(name)];
    const change = was === undefined ? 'new' : is === undefined ? 'gone' : percent(is / was - 1);
    return [name, was === undefined ? '' : text(was), is === undefined ? '' : text(is), change];
  });
}

function percent(part) {
  return part === 0 ? '' : `${part > 0 ? '+' : ''}${(100 * part).toFixed(1)} %`;
}
