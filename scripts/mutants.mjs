// Changes the program in one place at a time, and sees whether a test notices (docs/decisions/0038-mutation-testing.md).
// npm run test:mutants                                    everything that Node's tests cover; hours
// npm run test:mutants -- --only src/rules                files or folders, divided by commas
// npm run test:mutants -- --changed origin/main           the files that differ from a commit, changed lines first; without a
//                                                         commit that exists, nothing
// npm run test:mutants -- --shard 1/8                     one of eight parts
// npm run test:mutants -- --sample 200 --seed 7           200 mutants drawn at random
// --minutes 10   tries no further mutant after that time       --processes 2   at once
// --depth 3      with the three nearest test files of each source only: quick, and not the last word
// --again        also tries what an earlier run has judged      --list          prints survivors that are accepted, too
// What is undecided when the time is over is printed, and counts as not noticed. It fails when a mutant survives that test/mutants/accepted.json does not name; with --changed, one on a changed line. An entry
// there that names nothing, or a mutant that a test notices, is an error.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

import { argumentsOf, failUsage } from './lib/arguments.mjs';
import { judgeAccepted } from './lib/mutants/accepted.mjs';
import { drawn, shardOf } from './lib/mutants/choose.mjs';
import { countsTable, survivorText } from './lib/mutants/report.mjs';
import { mutantsOf, runMutants } from './lib/mutants/run-mutants.mjs';
import { changedLines, sourceFiles } from './lib/mutants/sources.mjs';
import { endTesters } from './lib/mutants/tester-process.mjs';

const text = { type: 'string' };
const flag = { type: 'boolean' };
const { values } = argumentsOf({
  options: {
    only: text,
    changed: text,
    shard: text,
    sample: text,
    seed: text,
    minutes: text,
    processes: text,
    depth: text,
    again: flag,
    list: flag,
  },
});
const [shard, shards] =
  /^([1-9]\d*)\/([1-9]\d*)$/
    .exec(values.shard ?? '1/1')
    ?.slice(1)
    .map(Number) ?? [];
if (!(shard <= shards)) failUsage(`--shard ${values.shard} is not like 1/8.`);
const seed = number('seed') ?? Date.now() % 1_000_000;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    endTesters();
    process.exit(1);
  });
}

const lines = values.changed === undefined ? undefined : changesSince(values.changed);
const files = sourceFiles(values.only?.split(',') ?? []).filter(file => !lines || lines.has(file));
if (files.length === 0) {
  console.log('No file with mutants has changed.');
  process.exit(0);
}

const plan = mutantsOf(files);
if (values.again) for (const mutant of plan.mutants) mutant.result = 'not tried';
const isChanged = ({ file, line }) => !lines || lines.get(file).has(line);
const chosen = drawn(shardOf(plan.mutants, shard, shards), number('sample'), seed);
console.log(`${chosen.length} of ${plan.mutants.length} mutants in ${files.length} files, seed ${seed}`);
const how = {
  processes: number('processes') ?? availableParallelism(),
  seed,
  until: Date.now() + (number('minutes') ?? 1e6) * 60_000,
  depth: number('depth'),
  say: line => console.log(line),
};
// Those of changed lines first, with all their tests, so that the time is spent on them.
const problems = [];
for (const part of [chosen.filter(isChanged), chosen.filter(mutant => !isChanged(mutant))])
  problems.push(...(await runMutants(plan, part, how)));

const list = JSON.parse(readFileSync('test/mutants/accepted.json', 'utf8'));
const { isAccepted, unused } = judgeAccepted(list, plan.mutants);
for (const mutant of chosen) mutant.accepted = survived(mutant) && isAccepted(mutant);
const shown = chosen.filter(
  mutant => mutant.result === 'undecided' || (survived(mutant) && (values.list || !mutant.accepted)),
);
for (const mutant of shown) console.log(`\n${mutant.accepted ? 'accepted: ' : ''}${survivorText(mutant)}`);
for (const { file, code, change } of unused)
  console.log(`\nNot a survivor, but accepted: ${file}\n  ${code}\n  ${change}`);
for (const problem of problems) console.log(`\n${problem}`);
console.log(`\n${countsTable(chosen)}`);
const failing = shown.filter(mutant => survived(mutant) && !mutant.accepted && isChanged(mutant));
process.exitCode = failing.length + unused.length + problems.length > 0 ? 1 : 0;

function survived({ result }) {
  return result === 'survived' || result === 'not covered';
}

function number(name) {
  if (values[name] === undefined) return undefined;
  if (!/^\d+$/.test(values[name])) failUsage(`--${name} ${values[name]} is not a number.`);
  return Number(values[name]);
}

function changesSince(base) {
  if (spawnSync('git', ['rev-parse', '--verify', '--quiet', `${base}^{commit}`]).status === 0)
    return changedLines(base);
  console.log(`There is no commit ${base} to compare with.`);
  process.exit(0);
}
