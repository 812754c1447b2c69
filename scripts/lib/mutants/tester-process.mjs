import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('tester.mjs', import.meta.url));
const running = new Set();

/** Ends every process that still runs. */
export function endTesters() {
  for (const child of running) child.kill('SIGKILL');
}

/**
 * A process with the tests of one file; with a mutant, that mutant is on from the beginning and the only one.
 *
 * @param {{ testFile: string, bundle: string, seed?: number }} what `bundle`: the test file as JavaScript
 * @param {{ file: string, number: number }} [mutant]
 */
export function startTester({ bundle, seed }, mutant) {
  const child = fork(program, {
    env: { ...process.env, MUTANTS: JSON.stringify({ bundle, seed, mutant }) },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  running.add(child);
  let waiting;
  const messages = [];
  const settle = message => {
    if (waiting) waiting(message);
    else messages.push(message);
    waiting = undefined;
  };
  child.on('message', settle);
  child.once('exit', (code, signal) => {
    running.delete(child);
    settle({ ended: `the process ended with ${signal ?? `code ${code}`}` });
  });

  /** The next message; `{ late: true }` and no process any more when none comes in time. */
  const next = milliseconds =>
    new Promise(done => {
      if (messages.length > 0) return done(messages.shift());
      const timer = setTimeout(() => {
        waiting = undefined;
        child.kill('SIGKILL');
        done({ late: true });
      }, milliseconds);
      waiting = message => {
        clearTimeout(timer);
        done(message);
      };
    });

  return {
    loaded: () => next(60_000),
    ask(question, milliseconds) {
      if (child.connected) child.send(question);
      return next(milliseconds);
    },
    end() {
      child.kill('SIGKILL');
    },
  };
}

/** The same without a mutant, once the tests have loaded. Throws when they do not load. */
export async function loadedTester(what) {
  const tester = startTester(what);
  const { loaded, error } = await tester.loaded();
  if (loaded) return tester;
  tester.end();
  throw new Error(`${what.testFile} does not load: ${error}`);
}
