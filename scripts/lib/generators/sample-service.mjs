import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts the built service with sample data, as `npx sme-one-id serve` does. */
export async function startSampleService() {
  const data = await mkdtemp(join(tmpdir(), 'generators-data-'));
  const args = ['dist/server/main.js', 'serve', '--sample-data', '--port', '0'];
  const child = spawn(process.execPath, args, { env: { ...process.env, DATA_DIR: data } });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    const take = chunk => {
      said += chunk;
      const [url] = /http:\/\/[^\s"]+:\d+/.exec(said) ?? [];
      if (url) resolve(url);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('close', () => reject(new Error(`The service ended. Was it built (npm run build)?\n${said}`)));
  });
  return {
    service: `${address}/v1`,
    password: 'Sample-Pass-2569',
    async close() {
      child.removeAllListeners('close');
      const closed = new Promise(resolve => child.once('close', resolve));
      child.kill();
      await closed;
      await rm(data, { recursive: true });
    },
  };
}
