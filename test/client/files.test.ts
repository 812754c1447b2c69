import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { expect } from 'chai';

import { downloadFile, downloadStream, sendFile, sendStream } from '../../src/node.js';
import { until } from '../support/until.js';
import { clientOf, pathOf, problem, thrownBy } from './support/answers.js';
import { documentService } from './support/document-service.js';

const mebibyte = 1_048_576;
const large = 25 * mebibyte;
const name = 'แผน.pdf';

/** So many bytes in chunks of 64 KiB, each with its number; `read` is how many were asked for. */
function countedBytes(size: number, chunk = 65_536) {
  const counted = { read: 0, isClosed: false };
  async function* bytes() {
    try {
      for (let at = 0; at < size; at += chunk) {
        const next = new Uint8Array(Math.min(chunk, size - at)).fill((at / chunk) % 251);
        counted.read += next.byteLength;
        yield next;
      }
    } finally {
      counted.isClosed = true;
    }
  }
  return { counted, bytes: bytes() };
}

async function joined(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

describe('sme-one-id/node', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'sme-files-'))));
  after(() => rmSync(folder, { recursive: true }));

  /** What a service received, in order; the same byte again is written over itself. */
  function receiving(before: Parameters<typeof documentService>[0] = () => undefined) {
    const received = Buffer.alloc(large);
    let most = 0;
    const service = documentService(async (request, nth) => {
      const [, from] = /^bytes (\d+)-/.exec(request.headers.get('Content-Range') ?? '') ?? [];
      if (from !== undefined) {
        const body = Buffer.from(await request.clone().arrayBuffer());
        most = Math.max(most, body.byteLength);
        body.copy(received, Number(from));
      }
      return before(request, nth);
    });
    return { ...service, received, mostAtOnce: () => most };
  }

  it('sends a stream without holding more of it than one chunk of the upload and one of the stream', async function () {
    this.timeout(30_000);
    const { counted, bytes } = countedBytes(large);
    let mostHeld = 0;
    const { client, received, documents } = receiving(() => {
      mostHeld = Math.max(mostHeld, counted.read - (documents.get('document-1')?.received ?? 0));
    });
    const attachment = await sendStream(client, bytes, { name, size: large });
    expect(attachment).to.include({ state: 'ready', name, size: large, received: large });
    expect(received.equals(await joined(countedBytes(large).bytes))).to.equal(true);
    expect(mostHeld).to.be.within(mebibyte, mebibyte + 2 * 65_536);
    expect(counted.isClosed).to.equal(true);
  });

  it('releases what is confirmed', async function () {
    this.timeout(30_000);
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const bytesInUse = async () => {
      let before: number;
      let after = Infinity;
      // What earlier rounds left is freed by another thread, which may have to wait for a core.
      do {
        before = after;
        await new Promise(resolve => setTimeout(resolve, 5));
        collect();
        after = process.memoryUsage().arrayBuffers;
      } while (after < before);
      return after;
    };
    const samples: number[] = [];
    const { client, requests } = receiving(async () => {
      // The double remembers every request, with its body.
      requests.length = 0;
      samples.push(await bytesInUse());
    });
    await sendStream(client, countedBytes(large).bytes, { name, size: large });
    expect(samples.length).to.be.above(large / mebibyte);
    expect(Math.max(...samples) - Math.min(...samples)).to.be.below(8 * mebibyte);
  });

  it('sends again what was not confirmed, from anywhere in a chunk', async function () {
    this.timeout(30_000);
    let cut = 0;
    const size = 3 * mebibyte;
    const { client, received, documents, asked } = receiving(async request => {
      const range = request.headers.get('Content-Range') ?? '';
      if (!/^bytes \d+-/.test(range) || (cut += 1) !== 2) return;
      documents.get('document-1')!.received += 1000;
      throw new TypeError('fetch failed');
    });
    await sendStream(client, countedBytes(size, 10_000).bytes, { name, size });
    expect(asked()).to.include('PUT *');
    expect(received.subarray(0, size).equals(await joined(countedBytes(size, 10_000).bytes))).to.equal(true);
  });

  it('sends a stream of Node and one of the web', async () => {
    const path = join(folder, 'small.pdf');
    writeFileSync(path, '%PDF-1.7');
    const { client, received } = receiving();
    expect(await sendStream(client, createReadStream(path), { name, size: 8 })).to.include({ state: 'ready' });
    expect(received.toString('latin1', 0, 8)).to.equal('%PDF-1.7');
    const web = new Response('%PDF-1.8').body!;
    expect(await sendStream(client, web, { name, size: 8 })).to.include({ state: 'ready' });
    expect(received.toString('latin1', 0, 8)).to.equal('%PDF-1.8');
  });

  for (const [what, size] of [
    ['shorter', 100],
    ['longer', 10],
  ] as const)
    it(`rejects a stream that is ${what} than its size`, async () => {
      const { client } = receiving();
      const { bytes, counted } = countedBytes(64, 16);
      expect(await thrownBy(sendStream(client, bytes, { name, size }))).to.include({ code: 'unreadable_file' });
      expect(counted.isClosed).to.equal(true);
    });

  it('closes the stream when the upload is aborted', async () => {
    const { client } = receiving(() => new Promise<never>(() => undefined));
    const { bytes, counted } = countedBytes(64, 16);
    await bytes.next();
    const controller = new AbortController();
    const sent = thrownBy(sendStream(client, bytes, { name, size: 48, signal: controller.signal }));
    controller.abort();
    expect(await sent).to.include({ code: 'aborted' });
    expect(counted.isClosed).to.equal(true);
  });

  interface Stalled {
    readonly source: AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;
    readonly isAskedForMore: () => boolean;
    readonly isClosed: () => boolean;
  }
  const stalled: Readonly<Record<string, () => Stalled>> = {
    'a stream of Node': () => {
      let reads = 0;
      const source = new Readable({
        read: () => {
          reads += 1;
          if (reads === 1) source.push(Buffer.alloc(16));
        },
      });
      return { source, isAskedForMore: () => reads > 1, isClosed: () => source.destroyed };
    },
    'a stream of the web': () => {
      let [pulls, isClosed] = [0, false];
      const source = new ReadableStream<Uint8Array>(
        {
          pull: controller => {
            pulls += 1;
            if (pulls === 1) controller.enqueue(new Uint8Array(16));
          },
          cancel: () => void (isClosed = true),
        },
        { highWaterMark: 0 },
      );
      return { source, isAskedForMore: () => pulls > 1, isClosed: () => isClosed };
    },
    'a generator': () => {
      let isAsked = false;
      async function* source() {
        yield new Uint8Array(16);
        isAsked = true;
        await new Promise(() => undefined);
      }
      // A generator that waits cannot be closed.
      return { source: source(), isAskedForMore: () => isAsked, isClosed: () => true };
    },
  };
  for (const [what, make] of Object.entries(stalled))
    it(`ends with its signal when ${what} stalls`, async () => {
      const { client } = receiving();
      const { source, isAskedForMore, isClosed } = make();
      const controller = new AbortController();
      const sent = thrownBy(sendStream(client, source as never, { name, size: 48, signal: controller.signal }));
      await until(isAskedForMore);
      controller.abort();
      expect(await sent).to.include({ code: 'aborted' });
      expect(isClosed()).to.equal(true);
    });

  it('sends the bytes of chunks that their source uses again, and of every kind', async () => {
    const { client, received } = receiving();
    async function* source() {
      const reused = Buffer.alloc(4);
      for (const text of ['%PDF', '-1.7']) {
        reused.write(text);
        yield reused;
      }
      yield new Uint8Array(0);
      yield new Uint16Array([0x0a31]) as unknown as Uint8Array;
      yield new Uint8Array([0x32]).buffer as unknown as Uint8Array;
      yield new Uint8Array(0);
    }
    await sendStream(client, source(), { name, size: 11 });
    expect(received.toString('latin1', 0, 11)).to.equal('%PDF-1.71\n2');
  });

  it('rejects chunks that are no bytes, and sources that are no streams', async () => {
    const { client, requests } = receiving();
    const text = Readable.from([Buffer.from('%PDF-1.7')], { objectMode: false }).setEncoding('utf8');
    const thrown = await thrownBy(sendStream(client, text, { name, size: 8 }));
    expect(thrown).to.include({ code: 'unreadable_file' });
    expect(String((thrown as Error).cause)).to.match(/bytes.*string/);

    requests.length = 0;
    for (const wrong of [null, 'text', Buffer.from('%PDF-1.7'), {}])
      expect(await thrownBy(sendStream(client, wrong as never, { name, size: 8 })))
        .to.be.instanceOf(TypeError)
        .with.property('message')
        .that.matches(/stream/);
    expect(requests).to.be.empty;
  });

  it('needs to know the size', async () => {
    const { client, requests } = receiving();
    const sent = sendStream(client, countedBytes(10).bytes, { name, size: NaN });
    expect(await thrownBy(sent)).to.be.instanceOf(TypeError);
    expect(requests).to.be.empty;
  });

  it('sends a file by its path, in chunks, under its own name', async function () {
    this.timeout(30_000);
    const path = join(folder, 'large.pdf');
    writeFileSync(path, await joined(countedBytes(large).bytes));
    const { client, received, mostAtOnce } = receiving();
    expect(await sendFile(client, path)).to.include({
      state: 'ready',
      name: 'large.pdf',
      mediaType: 'application/pdf',
    });
    expect(received.equals(readFileSync(path))).to.equal(true);
    expect(mostAtOnce()).to.equal(mebibyte);
  });

  it('rejects a path without a file before it asks the service', async () => {
    const { client, requests } = receiving();
    expect(await thrownBy(sendFile(client, join(folder, 'none.pdf')))).to.include({ code: 'unreadable_file' });
    expect(requests).to.be.empty;
  });

  /** A service whose documents have so many bytes; `sent` counts how many were fetched. */
  function downloading(size: number, fails = false) {
    const { counted, bytes } = countedBytes(size);
    const sent = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const { done, value } = await bytes.next();
          if (done && fails) controller.error(new TypeError('terminated'));
          else if (done) controller.close();
          else controller.enqueue(value);
        },
        cancel: () => void bytes.return(undefined),
      },
      { highWaterMark: 0 },
    );
    const { client } = clientOf(request =>
      pathOf(request) === '/attachments/one/content'
        ? new Response(sent as BodyInit, { headers: { 'Content-Type': 'application/pdf' } })
        : problem(404, 'not_found'),
    );
    return { client, counted };
  }

  it('reads a download as fast as its reader, and closes it when the reader leaves', async () => {
    const { client, counted } = downloading(large);
    let read = 0;
    for await (const bytes of await downloadStream(client, 'one')) {
      read += bytes.byteLength;
      // Time for whatever reads ahead.
      for (let turn = 0; turn < 20; turn += 1) await new Promise(resolve => setImmediate(resolve));
      expect(counted.read - read).to.be.at.most(2 * 65_536);
      if (read > 5 * mebibyte) break;
    }
    await until(() => counted.isClosed);
    expect(counted.read).to.be.below(6 * mebibyte);
  });

  it('rejects with the code of the service, and fails with an SmeError in the middle', async () => {
    const { client } = downloading(65_536, true);
    expect(await thrownBy(downloadStream(client, 'other'))).to.include({ code: 'not_found' });
    expect(await thrownBy(joined(await downloadStream(client, 'one')))).to.include({ code: 'unreachable' });
  });

  it('writes a download to a new file, and leaves none after a failure', async () => {
    const path = join(folder, 'download.pdf');
    await downloadFile(downloading(3 * mebibyte).client, 'one', path);
    expect(readFileSync(path).equals(await joined(countedBytes(3 * mebibyte).bytes))).to.equal(true);

    const existing = thrownBy(downloadFile(downloading(10).client, 'one', path));
    expect(await existing).to.include({ code: 'EEXIST' });
    expect(existsSync(path)).to.equal(true);

    const broken = join(folder, 'broken.pdf');
    const thrown = await thrownBy(downloadFile(downloading(65_536, true).client, 'one', broken));
    expect(thrown).to.include({ code: 'unreachable' });
    expect(existsSync(broken)).to.equal(false);
  });

  it('fails when the document has no bytes, which none has', async () => {
    const path = join(folder, 'empty.pdf');
    expect(await thrownBy(downloadFile(downloading(0).client, 'one', path))).to.include({ code: 'unexpected_answer' });
    expect(existsSync(path)).to.equal(false);
  });
});
