import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect } from 'chai';

import { startServer, type RunningServer } from '../../src/server/index.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('contract: workflows of the five menus', function () {
  this.timeout(120_000);
  let server: RunningServer;

  before(async () => {
    server = await startServer({ port: 0, sampleData: true });
  });
  after(() => server.close());

  it('pass over HTTP, with every answer as the contract says', async () => {
    const redocly = 'node_modules/@redocly/cli/bin/cli.js';
    const file = 'workflows/menus.arazzo.yaml';
    const env = { ...process.env, REDOCLY_TELEMETRY: 'off', NO_COLOR: '1' };
    const run = promisify(execFile)(
      process.execPath,
      [redocly, 'respect', file, '--server', `contract=${server.url}/v1`],
      {
        cwd: root,
        env,
      },
    );
    const { stdout } = await run.catch((failed: unknown) => failed as { readonly stdout: string });
    const [, passed, total] = /Workflows: (\d+) passed, (?:\d+ failed, )?(\d+) total/.exec(stdout) ?? [];
    expect({ passed, total }, stdout).to.deep.equal({ passed: '6', total: '6' });
  });
});
