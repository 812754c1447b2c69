import { limits, serviceLimits } from '../../contract/limits.js';
import { contentDisposition, safeFileName } from '../../rules/file-name.js';
import { mediaTypeOfFile } from '../../rules/attachment.js';
import { createAuditor } from '../inquiries/audit.js';
import { readAttachment } from '../attachments/ports.js';
import type { Handlers } from '../http/call.js';
import { invalidField, notFound, ProblemError, tooManyRequests } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { attachmentView } from '../inquiries/views.js';
import { uploadAttachmentContent } from './upload-content.js';

type AttachmentOperation =
  'createAttachment' | 'deleteAttachment' | 'downloadAttachmentContent' | 'uploadAttachmentContent';

/** Attachments of citizens and of agencies. */
export function attachmentHandlers(deps: Dependencies): Pick<Handlers, AttachmentOperation> {
  const { store, newId, attachmentStorage: content } = deps;
  const { recordReads } = createAuditor(deps);

  return {
    async createAttachment({ caller, body, at }) {
      const { size, mediaType } = body;
      const name = safeFileName(body.name);
      // `safeFileName` adds a character to names that Windows reserves for devices.
      if (Array.from(name).length > limits.attachment.maxNameLength)
        throw invalidField('/name', 'too_long', limits.attachment.maxNameLength);
      if (mediaTypeOfFile({ name, mediaType }) !== mediaType) throw invalidField('/name', 'not_in_list');
      const attachment = {
        attachmentId: newId(),
        owner: caller.party,
        name,
        size,
        mediaType,
        state: 'awaiting_content' as const,
        received: 0,
        sha256: null,
        createdAt: at.toISOString(),
        inquiryId: null,
        upload: 0,
      };
      if (!(await store.announceAttachment(attachment, serviceLimits.unusedUploads))) throw tooManyRequests(3600);
      return { status: 201, body: attachmentView(attachment) };
    },

    async deleteAttachment({ caller, path, at }) {
      const removed = await store.removeAttachment(caller.party, path.attachmentId, at.toISOString());
      if (removed === 'unknown') throw notFound();
      if (removed === 'in_use') throw new ProblemError('attachment_in_use');
      return { status: 204 };
    },

    async downloadAttachmentContent(call) {
      const { caller, path } = call;
      const found = await store.readableAttachment(caller.party, path.attachmentId);
      if (!found) throw notFound();
      const { attachment, inquiry } = found;
      if (attachment.state !== 'ready') throw new ProblemError('attachment_not_ready');
      if (inquiry) await recordReads(call, [inquiry], attachment.attachmentId);
      return {
        status: 200,
        headers: {
          // Never the attachment's own type, so that no browser renders it as a page of the service.
          'Content-Type': 'application/octet-stream',
          'Content-Length': String(attachment.size),
          'Content-Disposition': contentDisposition(attachment.name),
          'X-Content-Type-Options': 'nosniff',
          'Content-Security-Policy': "sandbox; default-src 'none'",
        },
        stream: streamOf(readAttachment({ store, storage: content }, attachment.attachmentId), attachment.size),
      };
    },

    uploadAttachmentContent: uploadAttachmentContent(deps),
  };
}

/**
 * Reads on demand. `ReadableStream.from` would do, but not every browser has it. Fails when the attachment ends before its size:
 * its owner may be uploading it again, and half of it must not look complete.
 */
function streamOf(chunks: AsyncIterable<Uint8Array>, size: number): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let sentBytes = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = await iterator.next();
      if (!part.done) {
        sentBytes += part.value.byteLength;
        controller.enqueue(part.value);
      } else if (sentBytes === size) controller.close();
      else controller.error(new Error(`The document ended after ${sentBytes} of ${size} bytes.`));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
