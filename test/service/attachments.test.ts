import { expect } from 'chai';
import type { Attachment } from '../../src/contract/types.js';
import { pdfBytes, send, upload } from './support/drafts.js';
import { expectErrors, expectProblem, serviceKit, type Kit } from './support/service-kit.js';

const OCTETS = { 'Content-Type': 'application/octet-stream' };
const SIZE = 700_000;

describe('attachments', () => {
  let kit: Kit;
  let token: string;
  beforeEach(async () => {
    kit = await serviceKit();
    token = await kit.tokenOf('somying');
  });

  async function announce(name = 'หนังสือรับรอง.pdf', size = SIZE, mediaType = 'application/pdf'): Promise<string> {
    const { status, body } = await kit.call<Attachment>('POST', '/attachments', {
      token,
      json: { name, size, mediaType },
    });
    expect(status).to.equal(201);
    expect(body).to.include({ state: 'awaiting_content', received: 0, sha256: null, size });
    return body.attachmentId;
  }

  const put = (id: string, raw: BodyInit | undefined, range?: string, headers: Record<string, string> = OCTETS) =>
    kit.call<Attachment>('PUT', `/attachments/${id}/content`, {
      token,
      ...(raw !== undefined && { raw }),
      headers: { ...headers, ...(range !== undefined && { 'Content-Range': range }) },
    });
  const chunk = (id: string, bytes: Uint8Array<ArrayBuffer>, from: number, to: number) =>
    put(id, bytes.slice(from, to), `bytes ${from}-${to - 1}/${bytes.byteLength}`);
  const received = async (id: string) => (await put(id, undefined, `bytes */${SIZE}`, {})).body.received;

  it('arrive in one request, and are read back unchanged', async () => {
    const bytes = pdfBytes(SIZE);
    const id = await announce();
    const { status, body } = await put(id, bytes);
    expect([status, body.state, body.received]).to.deep.equal([200, 'ready', SIZE]);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    expect(body.sha256).to.equal(Buffer.from(digest).toString('hex'));

    const response = await kit.send('GET', `/attachments/${id}/content`, { token });
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).to.equal(true);
    expect(Object.fromEntries(response.headers)).to.deep.include({
      'content-type': 'application/octet-stream',
      'content-length': String(SIZE),
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('หนังสือรับรอง.pdf')}`,
    });
  });

  it('arrive in chunks, and resume where they stopped', async () => {
    const bytes = pdfBytes(SIZE);
    const id = await announce();
    const first = await chunk(id, bytes, 0, 300_000);
    expect([first.status, first.body.received]).to.deep.equal([202, 300_000]);
    expect(await received(id)).to.equal(300_000);

    const gap = await chunk(id, bytes, 400_000, SIZE);
    expect(expectProblem(gap, 409, 'attachment_offset_mismatch').received).to.equal(300_000);
    expectProblem(await chunk(id, bytes, 0, 300_000), 409, 'attachment_offset_mismatch');

    const last = await chunk(id, bytes, 300_000, SIZE);
    expect([last.status, last.body.state]).to.deep.equal([200, 'ready']);
    expect((await put(id, undefined, `bytes */${SIZE}`, {})).body).to.deep.equal(last.body);
    expect(expectProblem(await chunk(id, bytes, 0, SIZE), 409, 'attachment_offset_mismatch').received).to.equal(SIZE);
  });

  it('are stored while they arrive, and are never in memory as a whole', async () => {
    const stored: number[] = [];
    const addChunk = kit.store.addChunk.bind(kit.store);
    kit.store.addChunk = (document, chunk) => {
      stored.push(chunk.length);
      return addChunk(document, chunk);
    };
    const bytes = pdfBytes(SIZE);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= SIZE) controller.close();
        else controller.enqueue(bytes.slice(sent, (sent += 50_000)));
      },
    });
    expect((await put(await announce(), body)).body.state).to.equal('ready');
    expect(stored).to.deep.equal([300_000, 300_000, 100_000]);
  });

  it('keep the bytes that arrived before the connection broke', async () => {
    const bytes = pdfBytes(SIZE);
    const id = await announce();
    let sent = 0;
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= 600_000) controller.error(new Error('connection lost'));
        else controller.enqueue(bytes.slice(sent, (sent += 100_000)));
      },
    });
    expectErrors(await put(id, broken), 'body  too_short');
    const offset = await received(id);
    expect(offset).to.equal(600_000);
    expect((await chunk(id, bytes, offset, SIZE)).body.state).to.equal('ready');
  });

  it('start again when they are sent as a whole again', async () => {
    const id = await announce();
    await chunk(id, pdfBytes(SIZE), 0, 300_000);
    expect((await put(id, pdfBytes(SIZE))).body.state).to.equal('ready');
    expect((await put(id, pdfBytes(SIZE))).body).to.include({ state: 'ready', received: SIZE });
  });

  it('are refused when they are longer or shorter than declared', async () => {
    const id = await announce();
    expectErrors(await put(id, pdfBytes(SIZE + 1)), 'body  too_long');
    expectErrors(await put(id, pdfBytes(SIZE - 1)), 'body  too_short');
    expectErrors(await put(id, ''), 'body  too_short');
    expectErrors(await put(id, pdfBytes(11), `bytes 0-9/${SIZE}`), 'body  too_long');
    expectErrors(await put(id, pdfBytes(9), `bytes 0-9/${SIZE}`), 'body  too_short');
    expect(await received(id)).to.equal(0);
  });

  it('are refused above the limit, whatever the header says', async () => {
    const id = await announce('ใหญ่.pdf', 26_214_400);
    const lying = { ...OCTETS, 'Content-Length': '26214401' };
    expectProblem(await put(id, 'x', undefined, lying), 413, 'body_too_large');
    const chunk = new Uint8Array(1_048_576);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent++;
        controller.enqueue(chunk);
      },
    });
    expectProblem(await put(id, endless), 413, 'body_too_large');
    expect(sent).to.be.at.most(28);
  });

  for (const range of ['bytes 0-9/5', 'bytes 9-0/700000', 'bytes 0-700000/700000', 'bytes 0-9/10', 'bytes */10'])
    it(`refuse the range ${range}`, async () => {
      expectErrors(await put(await announce(), pdfBytes(10), range), 'header /Content-Range bad_format');
    });

  for (const range of ['items 0-1/2', 'bytes 0-1', 'bytes=0-1', 'bytes 0-1/*'])
    it(`reject the range ${range}`, async () => {
      expectErrors(await put(await announce(), pdfBytes(10), range), 'header /Content-Range bad_format');
    });

  it('are accepted as uncompressed bytes only', async () => {
    const id = await announce();
    for (const type of ['application/pdf', 'multipart/form-data; boundary=x', 'application/json'])
      expectProblem(await put(id, pdfBytes(SIZE), undefined, { 'Content-Type': type }), 415, 'unsupported_media_type');
  });

  it('have the declared type, or are refused and deleted', async () => {
    const page = new TextEncoder().encode('<script>alert(1)</script>'.padEnd(1000));
    const cases: [name: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>][] = [
      ['หน้าเว็บ.pdf', 'application/pdf', page],
      ['รูป.png', 'image/png', pdfBytes(1000)],
      ['โปรแกรม.jpg', 'image/jpeg', new Uint8Array(1000).fill(0x4d)],
    ];
    for (const [name, mediaType, bytes] of cases) {
      const id = await announce(name, 1000, mediaType);
      expectProblem(await put(id, bytes), 422, 'attachment_content_mismatch');
      expectProblem(await kit.call('GET', `/attachments/${id}/content`, { token }), 409, 'attachment_not_ready');
      expect((await put(id, undefined, 'bytes */1000', {})).body.state).to.equal('refused');
      expectProblem(await put(id, bytes.slice(0, 5), 'bytes 0-4/1000'), 409, 'attachment_offset_mismatch');
    }
  });

  it('cannot be read before they are complete', async () => {
    const id = await announce();
    await chunk(id, pdfBytes(SIZE), 0, 10);
    expectProblem(await kit.call('GET', `/attachments/${id}/content`, { token }), 409, 'attachment_not_ready');
  });

  it('lose misleading characters in their names', async () => {
    const json = { name: '..\\ใบแจ้ง\u202Efdp.pdf', size: 10, mediaType: 'application/pdf' };
    const { body } = await kit.call<Attachment>('POST', '/attachments', { token, json });
    expect(body.name).to.equal('ใบแจ้งfdp.pdf');
  });

  it('can be removed until they belong to an inquiry', async () => {
    const [unused, used] = [await upload(kit, token), await upload(kit, token)];
    await send(kit, token, { attachmentIds: [used.attachmentId] });
    const remove = (id: string) => kit.call('DELETE', `/attachments/${id}`, { token });
    expect((await remove(unused.attachmentId)).status).to.equal(204);
    expectProblem(await remove(unused.attachmentId), 404, 'not_found');
    expectProblem(await remove(used.attachmentId), 409, 'attachment_in_use');
    expectProblem(await put(used.attachmentId, pdfBytes()), 409, 'attachment_in_use');
  });

  it('can wait for an inquiry up to a thousand at a time, however small', async () => {
    const json = { name: 'เล็ก.pdf', size: 1, mediaType: 'application/pdf' };
    for (let count = 0; count < 1000; count++) await announce('เล็ก.pdf', 1);
    expectProblem(await kit.call('POST', '/attachments', { token, json }), 429, 'too_many_requests');
  });

  it('can wait for an inquiry up to half a gigabyte in total', async () => {
    for (let count = 0; count < 20; count++) await announce('ใหญ่.pdf', 26_214_400);
    const json = { name: 'เล็ก.pdf', size: 1, mediaType: 'application/pdf' };
    expectProblem(await kit.call('POST', '/attachments', { token, json }), 429, 'too_many_requests');
  });

  it('are deleted after a day without an inquiry', async () => {
    const [unused, used] = [await upload(kit, token), await upload(kit, token)];
    await send(kit, token, { attachmentIds: [used.attachmentId] });
    kit.advance(24 * 3_600_000 + 1);
    token = await kit.tokenOf('somying');
    const status = async (id: string) => (await kit.call('GET', `/attachments/${id}/content`, { token })).status;
    expect([await status(unused.attachmentId), await status(used.attachmentId)]).to.deep.equal([404, 200]);
  });
});
