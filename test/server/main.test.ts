import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';

import { startServer } from '../../src/server/index.js';
import { prepareDataDir } from '../support/databases.js';
import { smallDisk } from '../support/small-disk.js';
import { until } from '../support/until.js';

describe('server: sme-one-id on the command line', function () {
  this.timeout(120_000);
  let base: string;

  before(async () => {
    base = await mkdtemp(join(tmpdir(), 'sme-main-'));
    dataDir = join(base, 'data');
    await prepareDataDir(dataDir);
  });
  after(() => rm(base, { recursive: true }));

  // A failed test must not leave a program that keeps the run from ending.
  afterEach(() => {
    for (const program of running.splice(0)) program.kill('SIGKILL');
  });

  it('serves, prints its address, and stops on SIGTERM with status 0', async () => {
    const program = run(['serve', '--port', '0', '--sample-data']);
    const [, url] = await program.printed(/ready at (http:\/\/localhost:\d+)/);
    expect((await fetch(`${url}/health/ready`)).status).to.equal(200);
    await program.printed(new RegExp(`keeps its data in ${dataDir}`));
    await program.printed(/ข้อมูลตัวอย่าง/);

    const exit = once(program.process, 'exit');
    program.process.kill('SIGTERM');
    expect(await exit).to.deep.equal([0, null]);
    await program.printed(/has stopped/);
  });

  it('serves on when nobody reads its log any more', async () => {
    const program = run(['serve', '--port', '0', '--sample-data'], { LOG_LEVEL: 'info' });
    const [, url] = await program.printed(/ready at (http:\/\/localhost:\d+)/);
    for (const output of [program.process.stdout, program.process.stderr]) output.destroy();
    for (let call = 0; call < 5; call++) expect((await fetch(`${url}/v1/session`)).status).to.equal(401);
    const exit = once(program.process, 'exit');
    program.process.kill('SIGTERM');
    expect(await exit).to.deep.equal([0, null]);
  });

  it('serves on while the disk of its log is full, and logs how many lines that has cost', async function () {
    const disk = smallDisk.call(this, 1);
    const log = join(disk.folder, 'log');
    const file = openSync(log, 'a');
    try {
      const program = spawn(
        process.execPath,
        ['--import', 'tsx', 'src/server/main.ts', 'serve', '--port', '0', '--sample-data'],
        { env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'info' }, stdio: ['ignore', file, 'inherit'] },
      );
      running.push(program);
      const text = () => readFileSync(log, 'utf8');
      await until(() => text().includes('It holds sample data'));
      const [, url] = /ready at (http:\S+)/.exec(text())!;
      const call = async () => expect((await fetch(`${url}/v1/session`)).status).to.equal(401);
      disk.fill();
      // What is left of the last block of the file is filled first.
      for (let number = 0; number < 60; number++) await call();
      disk.makeRoom();
      await call();
      await until(() => /[1-9]\d* lines of the log could not be written/.test(text()));
    } finally {
      closeSync(file);
      disk.remove();
    }
  });

  it('takes the port from PORT', async () => {
    const program = run(['serve', '--sample-data'], { PORT: '0' });
    await program.printed(/ready at http/);
    const exit = once(program.process, 'exit');
    program.process.kill('SIGINT');
    expect(await exit).to.deep.equal([0, null]);
  });

  it('prints its options with --help', async () => {
    expect(await outcome(['--help'])).to.deep.include({ status: 0, errors: '' });
    expect((await outcome(['--help'])).output).to.contain('Usage: sme-one-id serve');
  });

  it('explains in a sentence that the port is in use', async () => {
    const server = await startServer({ port: 0 });
    const { port } = new URL(server.url);
    const { status, errors } = await outcome(['serve', '--sample-data', '--port', port]);
    await server.close();
    expect(status).to.equal(1);
    expect(errors).to.match(new RegExp(`^sme-one-id: Port ${port} is in use already.*\n$`));
  });

  it('explains in a sentence that another process has the data', async () => {
    const program = run(['serve', '--port', '0', '--sample-data']);
    const [, url] = await program.printed(/ready at (http:\/\/localhost:\d+)/);
    const { status, errors } = await outcome(['serve', '--port', '0', '--sample-data', '--data-dir', dataDir]);
    expect(status).to.equal(1);
    expect(errors)
      .to.match(/^sme-one-id: The data in .* is in use by another process.*\n$/)
      .and.to.contain(dataDir);
    expect((await fetch(`${url}/health/ready`)).status).to.equal(200);
  });

  const mistakes: [string[], RegExp][] = [
    [[], /No command given/],
    [['start'], /Unknown command: start/],
    [['conformance'], /--url, --user and --password-env are needed/],
    [['serve', '--prot', '1'], /Unknown option '--prot'/],
    [['serve', '--port', 'http'], /--port: give a number from 0 to 65535, not "http"/],
    [['serve', '--port', '70000'], /--port: give a number from 0 to 65535, not "70000"/],
  ];
  for (const [words, message] of mistakes) {
    it(`refuses "${words.join(' ')}"`, async () => {
      const { status, errors } = await outcome(words);
      expect(status).to.equal(2);
      expect(errors).to.match(/^sme-one-id: /);
      expect(errors).to.match(message);
    });
  }

  it('refuses sample data in production', async () => {
    const { status, errors } = await outcome(['serve', '--sample-data', '--port', '0'], { NODE_ENV: 'production' });
    expect(status).to.equal(2);
    expect(errors).to.contain('refused in production');
  });
});

interface Program {
  readonly process: ChildProcessWithoutNullStreams;
  /** Waits for this text on either of its outputs. */
  printed(wanted: RegExp): Promise<RegExpExecArray>;
}

/** The data folder of programs that serve; created before the first of them. */
let dataDir: string;
const running: ChildProcess[] = [];

function run(words: string[], environment: Record<string, string> = {}): Program {
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts', ...words], {
    env: { ...process.env, DATA_DIR: dataDir, ...environment },
  });
  running.push(program);
  let text = '';
  for (const output of [program.stdout, program.stderr]) output.on('data', chunk => (text += String(chunk)));
  return {
    process: program,
    async printed(wanted) {
      for (;;) {
        const found = wanted.exec(text);
        if (found) return found;
        if (program.exitCode !== null) throw new Error(`It ended without printing ${wanted.source}, but: ${text}`);
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    },
  };
}

async function outcome(words: string[], environment: Record<string, string> = {}) {
  const program = run(words, environment).process;
  let output = '';
  let errors = '';
  program.stdout.on('data', chunk => (output += String(chunk)));
  program.stderr.on('data', chunk => (errors += String(chunk)));
  const [status] = (await once(program, 'close')) as [number];
  return { status, output, errors };
}
