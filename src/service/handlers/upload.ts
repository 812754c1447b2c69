import { operations } from '../../contract/operations.js';
import { bodyChunks, joinBytes, refuseAnnouncedLength, requireMediaType } from '../edge/body.js';
import type { AnswerOf, Handler } from '../edge/call.js';
import { invalidField, notFound, ProblemError } from '../edge/problem.js';
import type { Deps } from '../options.js';
import type { AttachmentRecord } from '../records.js';
import { attachmentView } from '../views.js';
import { readContentRange, type ContentPart } from './content-range.js';
import { documentSettler } from './settle-document.js';

const { maxBytes, mediaType: BYTES_TYPE } = operations.uploadAttachmentContent.body;

type Part = Exclude<ContentPart, { kind: 'question' }>;

/**
 * Takes the bytes of a document, whole or from an offset. What has arrived before a connection breaks stays, so that the
 * upload can go on from there; a body that is longer or shorter than it says is refused. Of two uploads of one document at the
 * same time one goes on; the other is told where the document stands.
 */
export function uploadAttachmentContent(deps: Deps): Handler<'uploadAttachmentContent'> {
  const { store, documentContent: content } = deps;
  const { settleIfComplete } = documentSettler(deps);

  return async ({ caller, path, headers, request, at }) => {
    const [attachment] = await store.ownAttachments(caller.party, [path.attachmentId]);
    if (!attachment) throw notFound();
    const part = readContentRange(headers['Content-Range'], attachment.size);
    if (part.kind === 'question') return progress(await settleIfComplete(attachment));

    requireMediaType(request, BYTES_TYPE);
    refuseAnnouncedLength(request, maxBytes);
    const begun = part.kind === 'whole' ? await startAnew(attachment, at) : attachment;
    if (begun.received !== part.offset || begun.state !== 'awaiting_content') throw offsetMismatch(begun);

    return progress(await settleIfComplete(await takeBytes(begun, part, request)));
  };

  async function startAnew(attachment: AttachmentRecord, at: Date): Promise<AttachmentRecord> {
    const { owner, attachmentId, received, state } = attachment;
    if (received === 0 && state === 'awaiting_content') return attachment;
    const emptied = await store.dropBytes(owner, attachmentId, at.toISOString());
    if (emptied) return emptied;
    const [present] = await store.ownAttachments(owner, [attachmentId]);
    // An inquiry carries it.
    throw present ? new ProblemError('attachment_in_use') : notFound();
  }

  async function takeBytes(begun: AttachmentRecord, { length }: Part, request: Request): Promise<AttachmentRecord> {
    let current = begun;
    let arrived = 0;
    let waiting: Uint8Array[] = [];
    let waitingBytes = 0;
    const connection = { isBroken: false };
    const flush = async () => {
      if (waitingBytes === 0) return;
      const bytes = joinBytes(waiting);
      waiting = [];
      waitingBytes = 0;
      current = await add(current, bytes);
    };

    for await (const chunk of untilItBreaks(request, connection)) {
      arrived += chunk.byteLength;
      if (arrived > maxBytes) throw new ProblemError('body_too_large');
      if (arrived > length) throw invalidField('', 'too_long', length);
      // Before the new chunk, so that the last one is stored only when it is known to be the last.
      if (waitingBytes >= content.pieceBytes) await flush();
      waiting.push(chunk);
      waitingBytes += chunk.byteLength;
    }
    // What came before a connection broke is good, and the caller can go on after it; a body that just ends too soon is not.
    if (connection.isBroken || arrived === length) await flush();
    if (arrived < length) throw invalidField('', 'too_short', length);
    return current;
  }

  async function add(to: AttachmentRecord, bytes: Uint8Array<ArrayBuffer>): Promise<AttachmentRecord> {
    const piece = await content.put(to, bytes);
    const added = await store.addPiece(to, piece);
    if (added) return added;
    // Another upload of the same document went on meanwhile, or its owner removed it.
    await content.drop(piece);
    const [present] = await store.ownAttachments(to.owner, [to.attachmentId]);
    throw present ? offsetMismatch(present) : notFound();
  }
}

/** The body as far as it comes. Only the reading can fail in here: what is done with the bytes happens outside. */
async function* untilItBreaks(
  request: Request,
  connection: { isBroken: boolean },
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    yield* bodyChunks(request);
  } catch {
    connection.isBroken = true;
  }
}

/** 202 while there is something to wait for: more bytes, or the end of a scan. */
function progress(attachment: AttachmentRecord): AnswerOf<'uploadAttachmentContent'> {
  const isOver = attachment.state === 'ready' || attachment.state === 'refused';
  return { status: isOver ? 200 : 202, body: attachmentView(attachment) };
}

export function offsetMismatch({ received }: AttachmentRecord): ProblemError {
  return new ProblemError('attachment_offset_mismatch', { received });
}
