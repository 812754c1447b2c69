import type { AttachmentsApi } from '../../client/client.js';
import { pause } from '../../client/transport/waiting.js';
import type { Attachment } from '../../contract/types.js';
import type { QueuedAttachment } from './queued-attachment.js';

/** Milliseconds between two polls for the result of the scan. */
const scanPauses = { first: 1_000, most: 10_000 };

/** Uploads a file, or resumes an upload; resolves when the service has scanned it. */
export function uploadAttachment(
  { file, announcement, attachment }: QueuedAttachment,
  api: AttachmentsApi,
  signal: AbortSignal,
  progress: (change: Pick<QueuedAttachment, 'state' | 'sent' | 'attachment'>) => void,
): Promise<Attachment> {
  // The file was lost with the page that uploaded it; all its bytes have arrived.
  if (!file) return untilScanned(api, attachment as Attachment, signal);
  const { name, mediaType } = announcement;
  return api.send(file, {
    name,
    mediaType,
    signal,
    ...(attachment && { resume: attachment }),
    onProgress: ({ state, sent, attachment: known }) => {
      progress({ state, sent, attachment: known });
    },
  });
}

async function untilScanned(api: AttachmentsApi, { attachmentId, size }: Attachment, signal: AbortSignal) {
  for (let wait = scanPauses.first; ; wait = Math.min(scanPauses.most, wait * 1.5)) {
    const attachment = await api.progress(attachmentId, size, { signal });
    if (attachment.state !== 'scanning') return attachment;
    await pause(wait, signal);
  }
}
