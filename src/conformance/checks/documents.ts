import { limits } from '../../contract/limits.js';
import type { Attachment } from '../../contract/types.js';
import type { ContractCaller, Exchange } from '../caller.js';
import type { LevelCheck } from '../check.js';
import { CheckSkipped } from '../finding.js';
import { attachmentPath } from '../paths.js';
import type { World } from '../world.js';
import { noteHiddenHeaders } from './cross-origin.js';

const SCAN_TRIES = 20;

/** A document that begins like a PDF. */
function testDocument(length: number): Uint8Array {
  const head = new TextEncoder().encode('%PDF-1.7\n');
  return Uint8Array.from({ length }, (_, index) => head[index] ?? 32 + (index % 90));
}

async function announce(world: World, size: number) {
  const json = { name: 'เอกสารทดสอบ.pdf', size, mediaType: 'application/pdf' };
  const exchange = await world.citizen.goodExchange('createAttachment', { json });
  world.left.push(`document ${exchange.body.attachmentId}`);
  return exchange;
}

/** Removes what a check has made. Where the service has no operation for that, it stays. */
async function removeDocument(world: World, attachment: Attachment): Promise<void> {
  if (!world.visitor.line.offers('deleteAttachment')) return;
  const { answer } = await world.citizen.call('deleteAttachment', attachmentPath(attachment));
  const place = world.left.indexOf(`document ${attachment.attachmentId}`);
  if (answer.status === 204 && place >= 0) world.left.splice(place, 1);
}

/** Uploads a document in one request, and waits for the end of its scan where there is one. */
async function upload(world: World, bytes: Uint8Array): Promise<Attachment> {
  const { body } = await announce(world, bytes.length);
  let exchange = await world.citizen.goodExchange('uploadAttachmentContent', { ...attachmentPath(body), raw: bytes });
  for (let each = 0; exchange.body.state === 'scanning' && each < SCAN_TRIES; each++) {
    await world.surroundings.wait(500);
    exchange = await askHowFar(world.citizen, body, bytes.length);
  }
  world.expect(exchange.body.state === 'ready', exchange, `a whole document is ${exchange.body.state}, not ready`);
  return exchange.body;
}

function askHowFar(caller: ContractCaller, attachment: Attachment, size: number) {
  const headers = { 'Content-Range': `bytes */${size}` };
  return caller.goodExchange('uploadAttachmentContent', { ...attachmentPath(attachment), headers });
}

const sha256OfBytes = async (bytes: Uint8Array) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

export const documents: readonly LevelCheck[] = [
  {
    id: 'documents/whole',
    title: 'a document that is sent whole can be downloaded unchanged, as a download',
    operations: ['createAttachment', 'uploadAttachmentContent', 'downloadAttachmentContent'],
    contract: 'Never shown inline: the answer says `attachment` and `nosniff`, whatever the document is.',
    place: { operation: 'downloadAttachmentContent' },
    async run(world) {
      const bytes = testDocument(5000);
      const announced = await announce(world, bytes.length);
      if (announced.body.state !== 'awaiting_content' || announced.body.received !== 0)
        world.note(announced, 'an announced document is not awaiting its content');
      const tooEarly = await world.citizen.call('downloadAttachmentContent', attachmentPath(announced.body));
      if (![404, 409].includes(tooEarly.answer.status))
        world.note(tooEarly, 'a document without bytes can be downloaded');
      await removeDocument(world, announced.body);
      const attachment = await upload(world, bytes);
      const { origin } = world.target;
      const exchange = await world.citizen.call('downloadAttachmentContent', {
        ...attachmentPath(attachment),
        ...(origin !== undefined && { headers: { Origin: origin } }),
      });
      if (origin !== undefined) noteHiddenHeaders(world, exchange);
      const { status, headers, bytes: received } = exchange.answer;
      world.expect(status === 200, exchange, `the answer is ${status}, not 200`);
      if (!same(received, bytes)) world.note(exchange, 'the bytes are not those that were sent');
      if (headers.get('Content-Disposition')?.startsWith('attachment') !== true)
        world.note(exchange, `Content-Disposition is ${headers.get('Content-Disposition') ?? 'missing'}`);
      if (headers.get('X-Content-Type-Options') !== 'nosniff')
        world.note(exchange, 'X-Content-Type-Options is not nosniff');
      if (attachment.sha256 !== (await sha256OfBytes(bytes))) world.note(exchange, 'sha256 is not that of the bytes');
      await world.problem(
        world.visitor,
        'downloadAttachmentContent',
        attachmentPath(attachment),
        '401 not_signed_in | 401 session_expired',
      );
      await removeDocument(world, attachment);
    },
  },
  {
    id: 'documents/resume',
    title: 'an upload goes on where it was interrupted',
    operations: ['createAttachment', 'uploadAttachmentContent', 'downloadAttachmentContent'],
    contract:
      "With `bytes 0-524287/1048576` it is a part of it, and the answer's `received` is the next offset. `bytes */1048576` asks how much has arrived.",
    place: { operation: 'uploadAttachmentContent' },
    async run(world) {
      const bytes = testDocument(3000);
      const { body } = await announce(world, bytes.length);
      const none = await askHowFar(world.citizen, body, bytes.length);
      if (none.body.received !== 0) world.note(none, `received is ${none.body.received} before a byte was sent`);
      const first = await sendRange(world, body, bytes, 0, 1000);
      world.expect(
        first.answer.status === 202,
        first,
        `a part of a document is answered with ${first.answer.status}, not 202`,
      );
      const after = await askHowFar(world.citizen, body, bytes.length);
      world.expect(
        after.body.received === 1000,
        after,
        `received is ${after.body.received} after 1000 bytes were sent`,
      );
      const wrong = await sendRange(world, body, bytes, 2000, 3000);
      const { code, received } = wrong.answer.json as { readonly code?: string; readonly received?: number };
      if (wrong.answer.status !== 409 || code !== 'attachment_offset_mismatch')
        world.note(wrong, 'bytes behind a gap are not answered with 409 attachment_offset_mismatch');
      else if (received !== 1000) world.note(wrong, `received is ${String(received)}, not the offset to go on from`);
      await sendRange(world, body, bytes, 1000, 2000);
      const last = await sendRange(world, body, bytes, 2000, 3000);
      if (![200, 202].includes(last.answer.status))
        world.note(last, `the last bytes are answered with ${last.answer.status}`);
      for (let each = 0; each < SCAN_TRIES; each++) {
        const { body: state } = await askHowFar(world.citizen, body, bytes.length);
        if (state.state !== 'scanning') break;
        await world.surroundings.wait(500);
      }
      const exchange = await world.citizen.call('downloadAttachmentContent', attachmentPath(body));
      if (exchange.answer.status !== 200 || !same(exchange.answer.bytes, bytes))
        world.note(exchange, 'the bytes of several requests do not make the document');
      await removeDocument(world, body);
    },
  },
  {
    id: 'documents/rejected',
    title: 'documents that are too big, of another type, or other than announced are rejected',
    operations: ['createAttachment', 'uploadAttachmentContent'],
    contract: 'Name, size and media type are checked before a byte is sent.',
    place: { operation: 'createAttachment' },
    async run(world) {
      const good = { name: 'a.pdf', size: 100, mediaType: 'application/pdf' };
      for (const [json, pointer, code] of [
        [{ ...good, size: 0 }, '/size', 'too_small'],
        [{ ...good, size: limits.attachment.maxBytes + 1 }, '/size', 'too_big'],
        [{ ...good, mediaType: 'text/html' }, '/mediaType', 'not_in_list'],
        [{ ...good, name: '' }, '/name', 'required'],
      ] as const)
        await world.invalid(
          world.citizen,
          'createAttachment',
          { json },
          { pointer, code },
          `for ${JSON.stringify(json)}`,
        );
      const { body } = await announce(world, 100);
      const html = new TextEncoder().encode('<script>'.padEnd(100, ' '));
      await world.problem(
        world.citizen,
        'uploadAttachmentContent',
        { ...attachmentPath(body), raw: html },
        '422 attachment_content_mismatch',
      );
      await removeDocument(world, body);
    },
  },
  {
    id: 'documents/in-use',
    title: 'a document of an inquiry stays, and one that no inquiry carries can be removed',
    operations: ['createAttachment', 'uploadAttachmentContent', 'deleteAttachment', 'createInquiry'],
    contract: 'A document that belongs to an inquiry stays: the answer is `attachment_in_use`.',
    place: { operation: 'deleteAttachment' },
    async run(world) {
      const unused = await upload(world, testDocument(200));
      const removed = await world.citizen.call('deleteAttachment', attachmentPath(unused));
      if (removed.answer.status === 204) world.left.splice(world.left.indexOf(`document ${unused.attachmentId}`), 1);
      if (removed.answer.status !== 204) world.note(removed, `the answer is ${removed.answer.status}, not 204`);
      await world.problem(world.citizen, 'deleteAttachment', attachmentPath(unused), '404 not_found');
      const used = await upload(world, testDocument(300));
      const { body, ...exchange } = await world.create({ attachmentIds: [used.attachmentId] });
      if (body.attachments.map(({ attachmentId }) => attachmentId).join() !== used.attachmentId)
        world.note(exchange, 'the inquiry does not carry the document');
      await world.problem(world.citizen, 'deleteAttachment', attachmentPath(used), '409 attachment_in_use');
      const json = await world.draft({ attachmentIds: [unused.attachmentId] });
      const unknown = { pointer: '/attachmentIds/0', code: 'not_known' } as const;
      await world.invalid(
        world.citizen,
        'createInquiry',
        { json, headers: world.key() },
        unknown,
        'with a removed document',
      );
    },
  },
  {
    id: 'documents/others',
    title: "another person's documents do not exist",
    operations: ['createAttachment', 'uploadAttachmentContent', 'deleteAttachment', 'downloadAttachmentContent'],
    needs: ['second'],
    contract: "What is another account's is not found, like what does not exist.",
    place: { operation: 'downloadAttachmentContent', status: 404 },
    async run(world) {
      const second = await world.second();
      const attachment = await upload(world, testDocument(200));
      await world.problem(second, 'downloadAttachmentContent', attachmentPath(attachment), '404 not_found');
      await world.problem(second, 'deleteAttachment', attachmentPath(attachment), '404 not_found');
      await world.problem(
        second,
        'uploadAttachmentContent',
        { ...attachmentPath(attachment), raw: testDocument(200) },
        '404 not_found',
      );
      const [business] = (await second.good('listBusinesses')).businesses;
      if (!business) throw new CheckSkipped('the second user has no business');
      const json = await world.draft({ businessId: business.businessId, attachmentIds: [attachment.attachmentId] });
      const unknown = { pointer: '/attachmentIds/0', code: 'not_known' } as const;
      const options = { json, headers: world.key() };
      await world.invalid(second, 'createInquiry', options, unknown, "with another person's document");
      await removeDocument(world, attachment);
    },
  },
];

function sendRange(
  world: World,
  attachment: Attachment,
  bytes: Uint8Array,
  from: number,
  to: number,
): Promise<Exchange> {
  return world.citizen.call('uploadAttachmentContent', {
    ...attachmentPath(attachment),
    raw: bytes.slice(from, to),
    headers: { 'Content-Range': `bytes ${from}-${to - 1}/${bytes.length}` },
  });
}

const same = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
