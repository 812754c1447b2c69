import { spawn } from 'node:child_process';

import { baseUrl, proveThrough } from './prove-through.js';

const port = 20_000 + (process.pid % 20_000);
const cli = 'node_modules/@stoplight/prism-cli/dist/index.js';
const prism = spawn(process.execPath, [cli, 'proxy', 'openapi.yaml', baseUrl, '--errors', '--port', String(port)]);
let said = '';
prism.stdout.on('data', data => (said += data));
prism.stderr.on('data', data => (said += data));
try {
  for (let tries = 0; !said.includes('Prism is listening'); tries += 1) {
    if (tries === 300 || prism.exitCode !== null) throw new Error(`Prism does not start: ${said}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  await proveThrough({ url: `http://127.0.0.1:${port}`, failures: [], close: () => undefined });
} catch (thrown) {
  throw new Error(`${thrown.message}\n${said.slice(-1500)}`);
} finally {
  prism.kill();
}
