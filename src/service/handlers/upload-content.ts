import { operations } from '../../contract/operations.js';
import { bodyChunks, joinBytes, assertContentLength, assertMediaType } from '../http/body.js';
import type { AnswerOf, Handler } from '../http/call.js';
import { invalidField, notFound, ProblemError } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import type { AttachmentRecord } from '../store/records.js';
import { attachmentView } from '../inquiries/views.js';
import { readContentRange, type ContentPart } from './content-range.js';
import { attachmentSettler } from '../attachments/settle-attachment.js';

const { maxBytes, mediaType: BYTES_TYPE } = operations.uploadAttachmentContent.body;

type Part = Exclude<ContentPart, { kind: 'status' }>;

/**
 * Receives the bytes of an attachment, as a whole or from an offset. Bytes that arrived before a connection broke are kept, so that
 * the upload can resume; a body that is longer or shorter than declared is refused. Of two simultaneous uploads of one attachment
 * one continues; the other gets the current offset.
 */
export function uploadAttachmentContent(deps: Dependencies): Handler<'uploadAttachmentContent'> {
  const { store, attachmentStorage: storage } = deps;
  const { settleIfComplete } = attachmentSettler(deps);

  return async ({ caller, path, headers, request, at }) => {
    const [attachment] = await store.ownAttachments(caller.party, [path.attachmentId]);
    if (!attachment) throw notFound();
    const part = readContentRange(headers['Content-Range'], attachment.size);
    if (part.kind === 'status') return uploadStatus(await settleIfComplete(attachment));

    assertMediaType(request, BYTES_TYPE);
    assertContentLength(request, maxBytes);
    const started = part.kind === 'whole' ? await restartIfBegun(attachment, at) : attachment;
    if (started.received !== part.offset || started.state !== 'awaiting_content') throw offsetMismatch(started);

    return uploadStatus(await settleIfComplete(await receiveBytes(started, part, request)));
  };

  async function restartIfBegun(attachment: AttachmentRecord, at: Date): Promise<AttachmentRecord> {
    const { owner, attachmentId, received, state } = attachment;
    if (received === 0 && state === 'awaiting_content') return attachment;
    const emptied = await store.restartUpload(owner, attachmentId, at.toISOString());
    if (emptied) return emptied;
    const [present] = await store.ownAttachments(owner, [attachmentId]);
    // It belongs to an inquiry already.
    throw present ? new ProblemError('attachment_in_use') : notFound();
  }

  async function receiveBytes(
    started: AttachmentRecord,
    { length }: Part,
    request: Request,
  ): Promise<AttachmentRecord> {
    let current = started;
    let arrived = 0;
    let buffered: Uint8Array[] = [];
    let bufferedBytes = 0;
    const connection = { isBroken: false };
    const storeBuffered = async () => {
      if (bufferedBytes === 0) return;
      const bytes = joinBytes(buffered);
      buffered = [];
      bufferedBytes = 0;
      current = await addChunk(current, bytes);
    };

    for await (const chunk of bytesUntilDisconnect(request, connection)) {
      arrived += chunk.byteLength;
      if (arrived > maxBytes) throw new ProblemError('body_too_large');
      if (arrived > length) throw invalidField('', 'too_long', length);
      // Before the new chunk is added, so that the last chunk is stored only when it is known to be the last.
      if (bufferedBytes >= storage.chunkBytes) await storeBuffered();
      buffered.push(chunk);
      bufferedBytes += chunk.byteLength;
    }
    // Bytes from before a broken connection are valid, and the caller can resume after them; a body that just ends early is not.
    if (connection.isBroken || arrived === length) await storeBuffered();
    if (arrived < length) throw invalidField('', 'too_short', length);
    return current;
  }

  async function addChunk(to: AttachmentRecord, bytes: Uint8Array<ArrayBuffer>): Promise<AttachmentRecord> {
    const storedChunk = await storage.putChunk(to, bytes);
    const added = await store.addChunk(to, storedChunk);
    if (added) return added;
    // Another upload of the same attachment went ahead meanwhile, or its owner removed it.
    await storage.deleteChunk(storedChunk);
    const [present] = await store.ownAttachments(to.owner, [to.attachmentId]);
    throw present ? offsetMismatch(present) : notFound();
  }
}

/**
 * Yields the body as far as it arrives. Only reading can fail in here; storing happens outside, so that its errors are not
 * swallowed.
 */
async function* bytesUntilDisconnect(
  request: Request,
  connection: { isBroken: boolean },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    yield* bodyChunks(request);
  } catch {
    connection.isBroken = true;
  }
}

/** 202 while something is pending: more bytes, or the scan. */
function uploadStatus(attachment: AttachmentRecord): AnswerOf<'uploadAttachmentContent'> {
  const isOver = attachment.state === 'ready' || attachment.state === 'refused';
  return { status: isOver ? 200 : 202, body: attachmentView(attachment) };
}

export function offsetMismatch({ received }: AttachmentRecord): ProblemError {
  return new ProblemError('attachment_offset_mismatch', { received });
}
