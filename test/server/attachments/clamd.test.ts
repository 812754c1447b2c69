import { randomBytes } from 'node:crypto';

import { expect } from 'chai';

import { clamdScanner, ScanFailed } from '../../../src/server/attachments/clamd.js';
import { replyingWith, harmful, fakeClamd, startClamd, type RunningClamd } from '../support/clamd.js';

async function* inChunks(content: Uint8Array, length = 65_536) {
  for (let at = 0; at < content.length; at += length) yield content.subarray(at, at + length);
}

async function failure(scan: Promise<unknown>): Promise<ScanFailed> {
  const thrown = await scan.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).to.be.instanceOf(ScanFailed);
  return thrown as ScanFailed;
}

const megabytes = (count: number) => randomBytes(count * 1_048_576);

describe('clamd: the real program', () => {
  let clamd: RunningClamd | undefined;
  let small: RunningClamd | undefined;
  before(async function () {
    clamd = await startClamd.call(this);
    small = await startClamd.call(this, '1M');
  });
  after(async () => {
    await clamd?.stop();
    await small?.stop();
  });

  it('finds malware anywhere in an attachment', async () => {
    const scanner = clamdScanner(clamd!);
    const hidden = Buffer.concat([Buffer.from('%PDF-1.7\n'), megabytes(1), Buffer.from(harmful), megabytes(1)]);
    expect(await scanner.scan(inChunks(hidden))).to.equal('infected');
    expect(await scanner.scan(inChunks(Buffer.from(harmful), 7))).to.equal('infected');
  });

  it('accepts a clean attachment, up to the largest', async function () {
    this.timeout(60_000);
    const scanner = clamdScanner(clamd!);
    expect(await scanner.scan(inChunks(megabytes(25)))).to.equal('clean');
    expect(await scanner.scan(inChunks(Buffer.from('x')))).to.equal('clean');
  });

  it('leaves an attachment that is longer than clamd accepts undecided', async () => {
    const { message } = await failure(clamdScanner(small!).scan(inChunks(megabytes(3))));
    // Either clamd's reason arrives first, or the broken connection does.
    expect(message).to.match(/^clamd: INSTREAM size limit exceeded|^clamd gave no answer$/);
  });
});

describe('clamd: failures', () => {
  const started: RunningClamd[] = [];
  const pretend = async (...parameters: Parameters<typeof fakeClamd>) => {
    const clamd = await fakeClamd(...parameters);
    started.push(clamd);
    return clamd;
  };
  afterEach(async () => {
    for (const clamd of started.splice(0)) await clamd.stop();
  });

  it('receives the attachment byte for byte', async () => {
    const content = megabytes(1);
    const { behave, documents } = replyingWith('stream: OK');
    expect(await clamdScanner(await pretend(behave)).scan(inChunks(content, 1000))).to.equal('clean');
    expect(documents).to.have.length(1);
    expect(documents[0]!.equals(content)).to.equal(true);
  });

  it('receives all of an attachment with an empty chunk, which would mean the end to clamd', async () => {
    const { behave, documents } = replyingWith('stream: OK');
    async function* withEmptyChunk() {
      yield Buffer.from('before');
      yield new Uint8Array();
      yield Buffer.from(' and after');
    }
    await clamdScanner(await pretend(behave)).scan(withEmptyChunk());
    expect(String(documents[0])).to.equal('before and after');
  });

  it('accepts only an unambiguous answer', async () => {
    const scan = async (reply: string) =>
      clamdScanner(await pretend(replyingWith(reply).behave)).scan(inChunks(Buffer.from('x')));
    expect(await scan('stream: Win.Test FOUND')).to.equal('infected');
    for (const reply of ["stream: Can't allocate memory ERROR", 'UNKNOWN COMMAND', '', 'stream: OK FOUND?', 'OK'])
      expect((await failure(scan(reply))).message).to.equal(`clamd: ${reply}`);
  });

  it('leaves the attachment undecided when clamd is down, silent, closes the connection, or never ends its reply', async () => {
    const gone = await pretend(() => undefined);
    await gone.stop();
    started.pop();
    const bytes = () => inChunks(Buffer.from('x'));
    await failure(clamdScanner(gone).scan(bytes()));
    const silent = clamdScanner({ ...(await pretend(() => undefined)), timeoutMs: 100 });
    expect(String((await failure(silent.scan(bytes()))).cause)).to.contain('No sign of life');
    await failure(clamdScanner(await pretend(socket => socket.destroy())).scan(bytes()));
    await failure(clamdScanner(await pretend(socket => socket.end())).scan(bytes()));
    const chatty = await pretend(socket => socket.on('data', () => socket.write('x'.repeat(5000))));
    await failure(clamdScanner(chatty).scan(bytes()));
  });

  it('leaves an attachment undecided that cannot be read', async () => {
    const { behave } = replyingWith('stream: OK');
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('x');
      throw new Error('the store is gone');
    }
    const { cause } = await failure(clamdScanner(await pretend(behave)).scan(broken()));
    expect(String(cause)).to.contain('the store is gone');
  });
});
