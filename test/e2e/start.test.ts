import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { buildAll } from './support/build.js';

describe('npm start', function () {
  this.timeout(300_000);

  let dataDir: string;

  before(buildAll);
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'sme-one-id-start-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  function start(environment: Record<string, string>) {
    const env = { ...process.env, DATA_DIR: dataDir, ...environment };
    const program = spawn('npm', ['start', '--silent'], { env, detached: true });
    const printed = { text: '' };
    for (const output of [program.stdout, program.stderr]) output.on('data', chunk => (printed.text += String(chunk)));
    return { program, printed };
  }

  it('serves portal and API, prints the address and the accounts, and stops on Ctrl-C', async () => {
    const { program, printed } = start({ PORT: '0' });
    const exit = once(program, 'exit');
    const address = await wait(() => /http:\/\/localhost:\d+/.exec(printed.text)?.[0]);
    expect(printed.text).to.match(/somying +Sample-Pass-2569/);
    expect(printed.text).to.contain('ข้อมูลตัวอย่าง');
    expect(printed.text).to.contain(`Data      ${dataDir} (kept`);

    const portal = await fetch(`${address}/`);
    expect(await portal.text()).to.contain('<sme-portal routing="hash"');
    expect(portal.headers.get('Content-Security-Policy')).to.contain("require-trusted-types-for 'script'");
    const mock = await fetch(`${address}/mock.html`);
    expect(mock.headers.get('Content-Security-Policy')).not.to.contain('trusted-types');
    expect((await fetch(`${address}/v1/account-types`)).status).to.equal(200);

    // To the whole process group, as a terminal does.
    process.kill(-program.pid!, 'SIGINT');
    await exit;
    await wait(() => /has stopped/.exec(printed.text) ?? undefined);
  });

  it('stops when only npm gets the signal, as from a supervisor', async () => {
    const { program, printed } = start({ PORT: '0' });
    const address = await wait(() => /http:\/\/localhost:\d+/.exec(printed.text)?.[0]);
    program.kill('SIGTERM');
    await wait(() => /has stopped/.exec(printed.text) ?? undefined);
    const failure = await fetch(`${address}/health/live`).catch((thrown: unknown) => thrown);
    expect(failure).to.be.instanceOf(TypeError);
  });

  it('explains in a sentence what is wrong with PORT', async () => {
    const { program, printed } = start({ PORT: 'http' });
    expect(await once(program, 'exit')).to.deep.equal([1, null]);
    expect(printed.text).to.contain('PORT is no port: "http"');
    expect(printed.text).not.to.contain('at file:');
  });
});

/** Repeats `look` until it finds something. */
async function wait<Found>(look: () => Found | undefined): Promise<Found> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('It never came.');
}
