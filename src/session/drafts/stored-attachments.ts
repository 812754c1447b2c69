import type { Attachment } from '../../contract/types.js';
import { safeFileName } from '../../rules/file-name.js';
import type { QueuedAttachment, RejectedFile } from './queued-attachment.js';

/** The part of a list of attachments that survives a reload: what is on the service, and the names of all others. */
export interface StoredAttachments {
  readonly attachments: readonly Attachment[];
  readonly rejected: readonly Omit<RejectedFile, 'key'>[];
}

/** Files themselves are never saved: what is not on the service at a reload must be chosen again. */
export function storedAttachments({
  items,
  chosen,
  rejected,
}: {
  readonly items: readonly QueuedAttachment[];
  readonly chosen: readonly File[];
  readonly rejected: readonly RejectedFile[];
}): StoredAttachments {
  const onService = items.filter(({ state }) => state === 'ready' || state === 'scanning');
  const cut = items.filter(({ state }) => state !== 'ready' && state !== 'scanning');
  const names = [...cut.map(({ announcement }) => announcement.name), ...chosen.map(({ name }) => safeFileName(name))];
  return {
    attachments: onService.flatMap(({ attachment, state }) =>
      attachment ? [{ ...attachment, state: state === 'ready' ? 'ready' : 'scanning' }] : [],
    ),
    rejected: [
      ...rejected.map(({ name, code }) => ({ name, code })),
      ...names.map(name => ({ name, code: 'interrupted' as const })),
    ],
  };
}
