import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

import { hasTests, testsIn } from './suites.mjs';

/**
 * @typedef {object} Outcome
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} seconds
 * @property {{ name: string, message: string }[]} failures what failed: tests, or the step itself with its last lines
 * @property {string[]} notes why it failed, when the step's own output does not contain it
 * @property {string} output what it printed, unless that went directly to the terminal
 */

const running = new Set();

/** Ends the process groups of all running steps. */
export function stopSteps() {
  for (const child of running) stopGroup(child);
}

/**
 * Runs one step.
 *
 * @param {import('./steps.mjs').Step} step
 * @param {{ buffered: boolean }} how buffered output is returned in the outcome
 * @returns {Promise<Outcome>} never rejects: every error is a failure of the step
 */
export async function runStep(step, { buffered }) {
  const started = performance.now();
  const outcome = {
    name: step.name,
    passed: 0,
    failed: 0,
    skipped: 0,
    seconds: 0,
    failures: [],
    notes: [],
    output: '',
  };
  const fail = note => {
    outcome.failed += 1;
    outcome.notes.push(note);
  };

  const missing = (step.needs ?? []).filter(path => !existsSync(path));
  for (const path of missing) fail(`missing: ${path}`);
  const [present, empty] = split(step.suites ?? [], hasTests);
  for (const folder of empty) fail(`missing: ${testsIn(folder)}`);

  const runnable = missing.length === 0 && (!step.suites || present.length > 0);
  if (runnable) {
    const folder = mkdtempSync(join(tmpdir(), 'sme-one-id-counts-'));
    const countsFile = join(folder, 'counts.json');
    const { problem, output } = await run(
      [...step.command, ...present.map(testsIn)],
      step.minutes,
      countsFile,
      buffered,
    );
    outcome.output = output;
    if (step.countsTests) addCounts(outcome, countsFile, fail);
    else if (!problem) outcome.passed += 1;
    // A run may fail without a failed test: a crash or an unclosed handle must not pass.
    if (problem && outcome.failed === 0) {
      fail(problem);
      // A step without test names explains its failure in its last lines, which are far above the end of the whole run.
      const message = output.trimEnd().split('\n').slice(-20).join('\n');
      if (message) outcome.failures.push({ name: step.command.join(' '), message });
    }
    rmSync(folder, { recursive: true });
  }
  outcome.seconds = (performance.now() - started) / 1000;
  return outcome;
}

function addCounts(outcome, countsFile, fail) {
  if (!existsSync(countsFile)) return fail('the run left no counts');
  const { passed, failed, skipped, failures } = JSON.parse(readFileSync(countsFile, 'utf8'));
  outcome.passed += passed;
  outcome.failed += failed;
  outcome.skipped += skipped;
  outcome.failures.push(...failures);
  if (passed + failed === 0) fail('no test ran');
}

/** @returns {Promise<{ problem: string | undefined, output: string }>} */
function run([program, ...args], minutes, countsFile, buffered) {
  const child = spawn(program, args, {
    detached: true, // A process group of its own, so that browsers and servers that it starts can be ended with it.
    stdio: ['ignore', buffered ? 'pipe' : 'inherit', buffered ? 'pipe' : 'inherit'],
    env: {
      ...process.env,
      PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter),
      TEST_COUNTS: countsFile,
      DO_NOT_TRACK: '1',
      REDOCLY_TELEMETRY: 'off',
      STORYBOOK_DISABLE_TELEMETRY: '1',
    },
  });
  running.add(child);

  const chunks = [];
  child.stdout?.on('data', chunk => chunks.push(chunk));
  child.stderr?.on('data', chunk => chunks.push(chunk));

  return new Promise(done => {
    let tooSlow = false;
    const timer = setTimeout(() => {
      tooSlow = true;
      stopGroup(child);
    }, minutes * 60_000);
    const finish = problem => {
      clearTimeout(timer);
      running.delete(child);
      stopGroup(child); // Ends what the step started and left running.
      done({ problem, output: Buffer.concat(chunks).toString('utf8') });
    };
    child.once('error', error => finish(error.message));
    child.once('close', (code, signal) => {
      if (tooSlow) finish(`stopped after ${minutes} minutes`);
      else finish(code === 0 ? undefined : `ended with ${signal ?? `exit code ${code}`}`);
    });
  });
}

function stopGroup(child) {
  if (child.pid === undefined) return; // It could not be started.
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // ESRCH: the process has ended already.
  }
}

function split(items, test) {
  return [items.filter(item => test(item)), items.filter(item => !test(item))];
}
