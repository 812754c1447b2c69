import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { freePort } from '../../support/free-port.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Prism {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Stoplight's prism as a proxy in front of a service. It reports violations of the contract in the header
 * `sl-violations`.
 */
export async function prismBefore(service: string): Promise<Prism> {
  const port = await freePort();
  const program = spawn(
    process.execPath,
    ['node_modules/@stoplight/prism-cli/dist/index.js', 'proxy', 'openapi.yaml', service, '--port', String(port)],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  for (const output of [program.stdout, program.stderr]) output.on('data', chunk => (printed += String(chunk)));
  while (!printed.includes('Prism is listening')) {
    if (program.exitCode !== null) throw new Error(`prism ended: ${printed}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const exit = once(program, 'exit');
      program.kill('SIGKILL');
      await exit;
    },
  };
}
