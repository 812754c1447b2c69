import { operations } from '../../contract/operations.js';
import { sniffMediaType } from '../../rules/attachment.js';
import { bodyChunks, joinBytes, refuseAnnouncedLength, requireMediaType } from '../edge/body.js';
import type { AnswerOf, Handler } from '../edge/call.js';
import { invalidField, notFound, ProblemError } from '../edge/problem.js';
import type { Deps } from '../options.js';
import type { AttachmentRecord } from '../records.js';
import { sha256 } from '../secrets.js';
import { attachmentView } from '../views.js';
import { readContentRange, type ContentPart } from './content-range.js';

/** What goes to the store at once; large enough to be few, small enough for many uploads side by side. */
const CHUNK_BYTES = 262_144;

const { maxBytes, mediaType: BYTES_TYPE } = operations.uploadAttachmentContent.body;

/**
 * Takes the bytes of a document, whole or from an offset. What has arrived before a connection breaks stays, so that the
 * upload can go on from there; a body that is longer or shorter than it says is refused.
 */
export function uploadAttachmentContent({ store }: Pick<Deps, 'store'>): Handler<'uploadAttachmentContent'> {
  return async ({ caller, path, request }) => {
    const [attachment] = await store.ownAttachments(caller.party, [path.attachmentId]);
    if (!attachment) throw notFound();
    const part = readContentRange(request.headers.get('Content-Range'), attachment.size);
    if (part.kind === 'question') return progress(await settleIfComplete(attachment));

    requireMediaType(request, BYTES_TYPE);
    refuseAnnouncedLength(request, maxBytes);
    const begun = part.kind === 'whole' ? await startAnew(attachment) : attachment;
    if (begun.received !== part.offset || begun.state !== 'awaiting_content') throw offsetMismatch(begun);

    return progress(await settleIfComplete(await takeBytes(begun, part, request)));
  };

  async function startAnew({ owner, attachmentId }: AttachmentRecord): Promise<AttachmentRecord> {
    const emptied = await store.dropBytes(owner, attachmentId);
    // An inquiry carries it.
    if (!emptied) throw new ProblemError('attachment_in_use');
    return emptied;
  }

  async function takeBytes(
    begun: AttachmentRecord,
    { length }: Exclude<ContentPart, { kind: 'question' }>,
    request: Request,
  ): Promise<AttachmentRecord> {
    let current = begun;
    let arrived = 0;
    let waiting: Uint8Array[] = [];
    let waitingBytes = 0;
    const flush = async () => {
      if (waitingBytes === 0) return;
      current = await add(current, joinBytes(waiting));
      waiting = [];
      waitingBytes = 0;
    };

    try {
      for await (const chunk of bodyChunks(request)) {
        arrived += chunk.byteLength;
        if (arrived > maxBytes) throw new ProblemError('body_too_large');
        if (arrived > length) throw invalidField('', 'too_long', length);
        // Before the new chunk, so that the last one is stored only when it is known to be the last.
        if (waitingBytes >= CHUNK_BYTES) await flush();
        waiting.push(chunk);
        waitingBytes += chunk.byteLength;
      }
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      // The connection broke: what came is good, and the caller can go on after it.
      if (arrived < length) await flush();
    }
    if (arrived < length) throw invalidField('', 'too_short', length);
    await flush();
    return current;
  }

  async function add(to: AttachmentRecord, bytes: Uint8Array): Promise<AttachmentRecord> {
    const added = await store.addBytes(to.owner, to.attachmentId, to.received, bytes);
    if (added) return added;
    // Another upload of the same document went on meanwhile.
    const [present] = await store.ownAttachments(to.owner, [to.attachmentId]);
    throw present ? offsetMismatch(present) : notFound();
  }

  /** Looks into a document whose last byte has come: it must be what was announced. */
  async function settleIfComplete(attachment: AttachmentRecord): Promise<AttachmentRecord> {
    const { owner, attachmentId, mediaType, received, size, state } = attachment;
    if (state !== 'awaiting_content' || received < size) return attachment;
    const bytes = joinBytes(await collect(store.bytesOf(attachmentId)));
    const isAsAnnounced = sniffMediaType(bytes) === mediaType;
    const result = isAsAnnounced
      ? { state: 'ready' as const, sha256: await sha256(bytes) }
      : { state: 'refused' as const, sha256: null };
    const settled = await store.settleAttachment(owner, attachmentId, result);
    if (!settled) throw notFound();
    if (!isAsAnnounced) throw new ProblemError('attachment_content_mismatch');
    return settled;
  }
}

function progress(attachment: AttachmentRecord): AnswerOf<'uploadAttachmentContent'> {
  return { status: attachment.state === 'awaiting_content' ? 202 : 200, body: attachmentView(attachment) };
}

function offsetMismatch({ received }: AttachmentRecord): ProblemError {
  return new ProblemError('attachment_offset_mismatch', { received });
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const collected: Uint8Array[] = [];
  for await (const chunk of chunks) collected.push(chunk);
  return collected;
}
