/** The service as a separate program that can be killed: `sme-one-id serve`, from the current sources. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

import { build } from 'esbuild';

import { freePort } from '../../support/free-port.js';

const programFolder = resolve('node_modules/.cache/sme-one-id-program');
let bundling: Promise<unknown> | undefined;

export interface ServiceProcess {
  readonly url: string;
  /** Starts the program; resolves when it responds. */
  start(): Promise<void>;
  /** Stops it by SIGTERM; returns its exit status. */
  stop(): Promise<number | null>;
  /** Kills it at once by SIGKILL. */
  kill(): Promise<void>;
}

/** @param environment settings for its data, as for the command line */
export async function serviceProcess(environment: Record<string, string>): Promise<ServiceProcess> {
  // Bundled once, because a bundle starts in a fraction of the time that the sources take.
  bundling ??= build({
    entryPoints: { main: 'src/server/main.ts' },
    outdir: programFolder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
  });
  await bundling;
  // The same after every restart, so that its clients find it again.
  const port = await freePort();
  const settings = { PORT: String(port), LOG_LEVEL: 'silent', CALLS_PER_ADDRESS: '0', CALLS_PER_ACCOUNT: '0' };
  let program: ChildProcess | undefined;

  return {
    url: `http://127.0.0.1:${port}`,
    async start() {
      const started = spawn(process.execPath, [join(programFolder, 'main.mjs'), 'serve'], {
        env: { ...process.env, ...settings, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      program = started;
      await untilReady(started);
    },
    async stop() {
      const gone = once(program!, 'exit');
      program!.kill('SIGTERM');
      const [status] = (await gone) as [number | null];
      return status;
    },
    async kill() {
      if (!program || program.exitCode !== null || program.signalCode !== null) return;
      const gone = once(program, 'exit');
      program.kill('SIGKILL');
      await gone;
    },
  };
}

async function untilReady(program: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((fulfil, reject) => {
    const receive = (chunk: unknown) => {
      said += String(chunk);
      if (said.includes('ready at')) fulfil();
    };
    program.stdout?.on('data', receive);
    program.stderr?.on('data', receive);
    program.once('exit', () => reject(new Error(`The service ended instead of being ready: ${said}`)));
  });
}
