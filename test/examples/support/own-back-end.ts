import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export const ownBackEndPassword = 'Pass-of-the-example';

interface OwnBackEnd {
  /** The address of the service, with `/v1`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Whether this machine has the interpreter. Without it the tests of the example are skipped, and say so. */
export const hasPython = spawnSync('python3', ['--version']).status === 0;

export function sayThatPythonIsMissing(): void {
  // eslint-disable-next-line no-console -- a test that did not run should not look like one that passed
  console.error('\n  !!! python3 is missing, so examples/own-back-end was not tested. !!!\n');
}

/** Starts `examples/own-back-end` on a free port, for pages of this origin. */
export async function startOwnBackEnd(origin: string): Promise<OwnBackEnd> {
  const server = spawn('python3', ['examples/own-back-end/server.py', '--port', '0', '--origin', origin], {
    env: { ...process.env, EXAMPLE_PASSWORD: ownBackEndPassword, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  server.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      const [, address] = /Listening at (\S+)/.exec((printed += chunk.toString())) ?? [];
      if (address !== undefined) resolve(address);
    });
    server.on('exit', () => reject(new Error(`the example ended: ${printed}`)));
  });
  return {
    url,
    async close() {
      server.removeAllListeners('exit');
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}
