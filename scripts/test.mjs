// npm test: runs every check, prints one table, and a last line that a program can parse.
// node scripts/test.mjs                       everything
// node scripts/test.mjs --only node,browser   some steps; names as in the table
import { argumentsOf } from './lib/arguments.mjs';
import { runStep, stopSteps } from './lib/run-step.mjs';
import { steps } from './lib/steps.mjs';
import { table } from './lib/table.mjs';

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    stopSteps();
    process.exit(1);
  });
}

const chosen = choose(argumentsOf({ options: { only: { type: 'string' } } }).values.only);
const together = chosen.filter(step => !step.alone && !step.last);
const alone = chosen.filter(step => step.alone);
const last = chosen.filter(step => step.last);

const outcomes = await twoAtATime(together, buffered);
for (const step of alone) {
  console.log(`\n=== ${step.name}`);
  outcomes.push(await runStep(step, { buffered: false }));
}
outcomes.push(...(await twoAtATime(last, buffered)));

const total = key => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
for (const { name, failures } of outcomes) {
  for (const failure of failures) console.log(`\nFailed in ${name}: ${failure.name}\n${indented(failure.message)}`);
}
console.log(`\n${outcomeTable(outcomes)}\n`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;

async function buffered(step) {
  const outcome = await runStep(step, { buffered: true });
  console.log(`\n=== ${step.name}`);
  if (outcome.output) process.stdout.write(outcome.output);
  return outcome;
}

function choose(only) {
  if (only === undefined) return steps;
  const names = only.split(',');
  const unknown = names.filter(name => !steps.some(step => step.name === name));
  if (unknown.length > 0) {
    console.error(`No step ${unknown.join(', ')}. There are: ${steps.map(step => step.name).join(', ')}`);
    process.exit(2);
  }
  return steps.filter(step => names.includes(step.name));
}

async function twoAtATime(items, work) {
  const results = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all([worker(), worker()]);
  return results;
}

function indented(text) {
  return text.replaceAll(/^/gm, '    ');
}

function outcomeTable(rows) {
  const cells = rows.map(({ name, passed, failed, skipped, seconds, notes }) => [
    name,
    `${passed} passed`,
    `${failed} failed`,
    skipped > 0 ? `${skipped} skipped` : '',
    `${seconds.toFixed(1)} s`,
    notes.join('; '),
  ]);
  return table(cells, Infinity);
}
