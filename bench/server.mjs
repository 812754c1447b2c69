import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { tsImport } from 'tsx/esm/api';

/**
 * The package's server in a separate process.
 *
 * @param {Record<string, string>} environment in addition to this process's
 * @param {string[]} options of the command line
 */
export async function startServer(environment, options = []) {
  const child = spawn(process.execPath, ['dist/server/main.js', 'serve', '--port', '0', ...options], {
    env: { ...process.env, LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/\S+/.exec(line) ?? [];
    if (!url) continue;
    const stop = async () => {
      child.kill('SIGTERM');
      await ended;
    };
    return { url, pid: child.pid, stop };
  }
  throw new Error('The server ended instead of starting.');
}

/**
 * The address of an empty PostgreSQL that ends with this process; undefined, with a message, where it is not installed.
 */
export async function postgresAddress() {
  const { postgresCluster } = await tsImport('../test/support/postgres-cluster.ts', import.meta.url);
  const cluster = await postgresCluster.call({ timeout: () => undefined, skip: () => undefined });
  return cluster?.createDatabase();
}

/** The CPU time of a process since its start, on all threads, in milliseconds (sched-stats in proc(5)). Linux only. */
export function cpuTime(pid) {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map(thread => nanosecondsOf(pid, thread));
  return nanoseconds.reduce((one, other) => one + other, 0) / 1e6;
}

/** The same of its main thread alone, without the hashing of passwords, which has threads of its own. */
export const mainThreadTime = pid => nanosecondsOf(pid, pid) / 1e6;

const nanosecondsOf = (pid, thread) =>
  Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
