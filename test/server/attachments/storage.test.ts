import { ListObjectsV2Command, S3Client, type ListObjectsV2CommandOutput } from '@aws-sdk/client-s3';
import { expect } from 'chai';

import type { Attachment } from '../../../src/contract/types.js';
import { nodeHash } from '../../../src/server/attachments/open-attachments.js';
import { StartError } from '../../../src/server/start-error.js';
import { openS3Storage } from '../../../src/server/attachments/s3-storage.js';
import { storageInStore, type AttachmentStorage } from '../../../src/service/attachments/ports.js';
import { pdfBytes, send, upload } from '../../service/support/drafts.js';
import { agencyToken, expectProblem, serviceKit, type Kit } from '../../service/support/service-kit.js';
import { startS3, type TestS3 } from '../support/s3.js';

const SIZE = 5_000_000;
const HOUR = 3_600_000;
const OCTETS = { 'Content-Type': 'application/octet-stream' };

describe('attachments in the store', () => {
  describeContent(async () => storageInStore);
});

describe('attachments in S3', () => {
  let s3: TestS3;
  before(async () => {
    s3 = await startS3();
  });
  after(() => s3.stop());

  describeContent(() => s3.content(), 2);

  it('are stored as chunks under the attachment and its upload', async () => {
    const content = await s3.content('a/');
    const chunk = await content.putChunk({ attachmentId: 'document', upload: 3 }, pdfBytes(10));
    expect(chunk)
      .to.have.property('key')
      .that.matches(/^a\/document\/3\/[0-9a-f-]{36}$/);
    const again = await content.putChunk({ attachmentId: 'document', upload: 3 }, pdfBytes(20));
    expect(await bytesOf(content, chunk), 'two chunks at once').to.have.length(10);
    expect(await bytesOf(content, again)).to.have.length(20);
    const later = await content.putChunk({ attachmentId: 'document', upload: 30 }, pdfBytes(30));
    await content.deleteUpload({ attachmentId: 'document', upload: 2 });
    expect(await bytesOf(content, chunk), 'another upload').to.have.length(10);
    await content.deleteUpload({ attachmentId: 'document', upload: 3 });
    expect(await bytesOf(content, later), 'one whose number begins alike').to.have.length(30);
    for (const gone of [chunk, again])
      expect(await failureOf(bytesOf(content, gone))).to.include({ name: 'NoSuchKey' });
    await content.deleteUpload({ attachmentId: 'document', upload: 3 });
  });

  it("are all deleted, however many pages the bucket's list has", async () => {
    const content = await s3.content('pages/');
    const upload = { attachmentId: 'document', upload: 0 };
    const chunks = await Promise.all([1, 2, 3].map(() => content.putChunk(upload, pdfBytes(10))));
    const client = S3Client.prototype as unknown as { send: (this: unknown, command: object) => Promise<unknown> };
    const { send } = client;
    // Pages of one name each; s3rver itself cannot continue after a name that has been deleted.
    client.send = async function (command) {
      if (!(command instanceof ListObjectsV2Command)) return send.call(this, command);
      const all = new ListObjectsV2Command({ ...command.input, ContinuationToken: undefined });
      const { Contents: names = [] } = (await send.call(this, all)) as ListObjectsV2CommandOutput;
      return { Contents: names.slice(0, 1), ...(names.length > 1 && { NextContinuationToken: 'more' }) };
    };
    await content.deleteUpload(upload).finally(() => (client.send = send));
    for (const gone of chunks) expect(await failureOf(bytesOf(content, gone))).to.include({ name: 'NoSuchKey' });
  });

  it('fail to download when the object is not what was stored', async () => {
    const content = await s3.content();
    const chunk = (await content.putChunk({ attachmentId: 'document', upload: 0 }, pdfBytes(10))) as { key: string };
    const failure = await failureOf(bytesOf(content, { key: chunk.key, length: 11 }));
    expect(failure.message).to.contain('has 10 bytes instead of 11');
  });

  it('prevent the start when the bucket does not exist', async () => {
    const options = { bucket: 'nowhere', region: 'us-east-1', endpoint: s3.endpoint, prefix: '', pathStyle: true };
    const failure = await failureOf(openS3Storage(options));
    expect(failure).to.be.instanceOf(StartError);
    expect(failure.message).to.contain(`The bucket "nowhere" at ${s3.endpoint} cannot be used`);
  });

  it('are deleted when the service died between writing the object and its row', async () => {
    const content = await s3.content('orphans/');
    let isDying = true;
    const kit = await serviceKit({ attachmentStorage: content, newAttachmentHash: nodeHash });
    const addChunk = kit.store.addChunk.bind(kit.store);
    kit.store.addChunk = async (document, chunk) => {
      if (isDying) throw new Error('killed');
      return addChunk(document, chunk);
    };
    const put = spyOnPuts(content);
    const token = await kit.tokenOf('somying');
    const json = { name: 'ใบรับรอง.pdf', size: 10, mediaType: 'application/pdf' };
    const { attachmentId } = (await kit.call<Attachment>('POST', '/attachments', { token, json })).body;
    const path = `/attachments/${attachmentId}/content`;
    expect((await kit.send('PUT', path, { token, raw: pdfBytes(10), headers: OCTETS })).status).to.equal(500);
    expect(put).to.have.length(1);
    kit.errors.length = 0;

    isDying = false;
    const { body } = await kit.call<Attachment>('PUT', path, { token, raw: pdfBytes(10), headers: OCTETS });
    expect(body.state).to.equal('ready');
    const response = await kit.send('GET', path, { token });
    expect([...new Uint8Array(await response.arrayBuffer())]).to.deep.equal([...pdfBytes(10)]);

    await kit.call('DELETE', `/attachments/${attachmentId}`, { token });
    await kit.service.maintenance.cleanUp();
    expect(put).to.have.length(2);
    for (const chunk of put) expect(await failureOf(bytesOf(content, chunk))).to.include({ name: 'NoSuchKey' });
  });
});

/** Tests for any storage of attachments. */
function describeContent(open: () => Promise<AttachmentStorage>, chunks = 10): void {
  let kit: Kit;
  let token: string;
  beforeEach(async () => {
    kit = await serviceKit({ attachmentStorage: await open(), newAttachmentHash: nodeHash });
    token = await kit.tokenOf('somying');
  });

  const announce = async () => {
    const json = { name: 'ใบรับรอง.pdf', size: SIZE, mediaType: 'application/pdf' };
    return (await kit.call<Attachment>('POST', '/attachments', { token, json })).body.attachmentId;
  };
  const put = (id: string, raw: BodyInit, range?: string) =>
    kit.call<Attachment>('PUT', `/attachments/${id}/content`, {
      token,
      raw,
      headers: { ...OCTETS, ...(range !== undefined && { 'Content-Range': range }) },
    });
  const download = (id: string, as = token) => kit.send('GET', `/attachments/${id}/content`, { token: as });
  const isWhole = async (response: Response, bytes: Uint8Array) =>
    Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes));

  it('are stored in chunks of bounded size, and read back unchanged', async () => {
    const stored: number[] = [];
    const addChunk = kit.store.addChunk.bind(kit.store);
    kit.store.addChunk = (document, chunk) => {
      stored.push(chunk.length);
      return addChunk(document, chunk);
    };
    const [id, bytes] = [await announce(), pdfBytes(SIZE)];
    const { body } = await put(id, inChunks(bytes));
    expect(body.state).to.equal('ready');
    expect(stored.length).to.be.at.least(chunks);
    expect(await isWhole(await download(id), bytes)).to.equal(true);
  });

  it('resume where a connection broke', async () => {
    const [id, bytes] = [await announce(), pdfBytes(SIZE)];
    await put(id, inChunks(bytes, 3_000_000));
    const { received } = (
      await kit.call<Attachment>('PUT', `/attachments/${id}/content`, {
        token,
        headers: { 'Content-Range': `bytes */${SIZE}` },
      })
    ).body;
    expect(received).to.equal(3_000_000);
    const rest = await put(id, bytes.slice(received), `bytes ${received}-${SIZE - 1}/${SIZE}`);
    expect(rest.body.state).to.equal('ready');
    expect(await isWhole(await download(id), bytes)).to.equal(true);
  });

  it('have the bytes of one upload when two run at the same time', async () => {
    const id = await announce();
    const [first, second] = [pdfBytes(SIZE), pdfBytes(SIZE).map((byte, at) => (at < 9 ? byte : byte ^ 0xff))];
    const answers = await Promise.all([put(id, inChunks(first)), put(id, inChunks(second))]);
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
    const sent = answers[0].status === 200 ? first : second;
    expect(await isWhole(await download(id), sent)).to.equal(true);
  });

  it('are deleted when they are removed during the upload', async () => {
    const id = await announce();
    const body = inChunks(pdfBytes(SIZE), SIZE, async () => {
      await kit.call('DELETE', `/attachments/${id}`, { token });
    });
    expectProblem(await put(id, body), 404, 'not_found');
    expect((await download(id)).status).to.equal(404);
    kit.advance(HOUR + 1);
    await kit.service.maintenance.cleanUp();
    expect(await kit.store.discardedUploads(10)).to.deep.equal([]);
  });

  it('are deleted with their bytes after a day, and their record an hour later', async () => {
    const [unused, used] = [await upload(kit, token), await upload(kit, token)];
    await send(kit, token, { attachmentIds: [used.attachmentId] });
    kit.advance(24 * HOUR + 1);
    await kit.service.maintenance.cleanUp();
    const forgotten = async () => (await kit.store.discardedUploads(10)).map(({ attachmentId }) => attachmentId);
    expect(await forgotten()).to.include(unused.attachmentId);
    kit.advance(HOUR + 1);
    await kit.service.maintenance.cleanUp();
    expect(await forgotten()).to.deep.equal([]);
    expect(await isWhole(await download(used.attachmentId, agencyToken('dbd')), pdfBytes())).to.equal(true);
  });
}

/** The bytes in chunks, as a connection delivers them; it breaks after `breakAfter` bytes if there are that many. */
function inChunks(
  bytes: Uint8Array,
  breakAfter = bytes.length,
  halfWay: () => Promise<void> = async () => undefined,
): ReadableStream<Uint8Array> {
  let sent = 0;
  let isHalfWay = false;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      // Lets other work run between chunks, as a network does.
      await new Promise(resolve => setImmediate(resolve));
      if (sent >= bytes.length) controller.close();
      else if (sent >= breakAfter) controller.error(new Error('connection lost'));
      else controller.enqueue(bytes.slice(sent, (sent = Math.min(sent + 65_536, breakAfter))));
      if (isHalfWay || sent < breakAfter / 2) return;
      isHalfWay = true;
      await halfWay();
    },
  });
}

type Chunk = Awaited<ReturnType<AttachmentStorage['putChunk']>>;

async function bytesOf(content: AttachmentStorage, chunk: Chunk): Promise<number[]> {
  if (chunk instanceof Uint8Array) throw new Error('The chunk lies in the store.');
  const bytes: number[] = [];
  for await (const part of content.readChunk(chunk)) bytes.push(...part);
  return bytes;
}

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).to.be.instanceOf(Error);
  return thrown as Error;
}

function spyOnPuts(content: AttachmentStorage): Chunk[] {
  const chunks: Chunk[] = [];
  const put = content.putChunk.bind(content);
  content.putChunk = async (upload, bytes) => {
    const chunk = await put(upload, bytes);
    chunks.push(chunk);
    return chunk;
  };
  return chunks;
}
