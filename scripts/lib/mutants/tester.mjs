// A process of its own that runs the tests of one file as often as it is asked, with one mutant on or with none.
import { recordReached, switchOn, wasReached } from './switch.mjs';

const { bundle, mutant, seed } = JSON.parse(process.env.MUTANTS);
// Tests and what they start do not find the variable.
delete process.env.MUTANTS;
const { default: Mocha } = await import('mocha');

/** Passes over what tests print. */
process.stdout.write = () => true;

const ownTimeouts = new Map();
const everyTest = { test: () => true };
const mocha = new Mocha({ reporter: class {}, timeout: 20_000 });
mocha.cleanReferencesAfterRun(false).bail(true);

const reachedOnLoading = new Map();
if (mutant) switchOn(mutant.file, mutant.number);
else recordReached((file, number) => added(reachedOnLoading, file, number));
if (seed !== undefined) (await import('fast-check')).configureGlobal({ seed });
mocha.addFile(bundle);
try {
  await mocha.loadFilesAsync();
  recordReached(undefined);
  answer({ loaded: true });
} catch (error) {
  answer({ loaded: false, error: String(error?.stack ?? error) });
  process.exit(0);
}

process.on('message', async ({ ask, ...rest }) => {
  if (ask === 'baseline') answer(await baseline());
  else answer(await trial(rest));
});

/** Runs all tests without a mutant: how long each takes, and which mutants it reaches. */
async function baseline() {
  const tests = new Map();
  const inHooks = new Map();
  let reached = inHooks;
  recordReached((file, number) => added(reached, file, number));
  const outcome = await run(everyTest, undefined, runner => {
    runner.on('test', test => {
      reached = new Map();
      tests.set(test, reached);
    });
    runner.on('hook', hook => {
      if (/^"(?:before|after) all"/.test(hook.title)) reached = inHooks;
    });
  });
  recordReached(undefined);
  const ended = [...tests].filter(([test]) => !test.isPending());
  return {
    ...outcome,
    tests: ended.map(([test, its]) => ({ title: test.fullTitle(), ms: test.duration ?? 0, reached: listed(its) })),
    inHooks: listed(inHooks),
    onLoading: listed(reachedOnLoading),
  };
}

/** Runs the named tests with a mutant on, until the first fails. */
async function trial({ file, number, titles, timeout }) {
  if (!mutant) switchOn(file, number);
  const wanted = titles && new Set(titles);
  const outcome = await run(wanted ? { test: title => wanted.has(title) } : everyTest, timeout);
  const reached = wasReached();
  if (!mutant) switchOn();
  return { ...outcome, wasReached: reached };
}

/** @returns {Promise<{ passed: boolean, failed?: string, timedOut?: boolean, error?: string }>} */
function run(tests, timeout, listen = () => {}) {
  mocha.options.grep = tests;
  setTimeouts(mocha.suite, timeout);
  return new Promise(done => {
    let failure;
    const runner = mocha.run(() => done({ passed: !failure, ...failure }));
    listen(runner);
    runner.on('fail', (test, error) => {
      failure ??= {
        failed: test.fullTitle(),
        timedOut: error.code === 'ERR_MOCHA_TIMEOUT',
        error: String(error.message).slice(0, 500),
      };
    });
  });
}

/** With a mutant on, a test or a hook may take only as long as the run allows; otherwise as long as it asks for. */
function setTimeouts(suite, timeout) {
  const hooks = [suite._beforeAll, suite._beforeEach, suite._afterEach, suite._afterAll].flat();
  for (const test of [...suite.tests, ...hooks]) {
    ownTimeouts.set(test, ownTimeouts.get(test) ?? test.timeout());
    test.timeout(Math.min(ownTimeouts.get(test), timeout ?? Infinity));
  }
  for (const inner of suite.suites) setTimeouts(inner, timeout);
}

function added(reached, file, number) {
  let numbers = reached.get(file);
  if (!numbers) reached.set(file, (numbers = new Set()));
  numbers.add(number);
}

function listed(reached) {
  return Object.fromEntries(
    [...reached].map(([file, numbers]) => [file, [...numbers].sort((one, other) => one - other)]),
  );
}

function answer(message) {
  process.send(message);
}
