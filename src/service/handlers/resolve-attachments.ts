/** Resolves the attachments of a new entry: they must belong to its writer, be ready, and belong to no inquiry yet. */
import { serviceLimits } from '../../contract/limits.js';
import type { FieldError } from '../../contract/types.js';
import type { AttachmentRecord, EntryRecord, PartyId } from '../store/records.js';
import type { AttachmentStore } from '../store/store.js';

export interface ResolvedAttachments {
  readonly attachments: readonly AttachmentRecord[];
  readonly errors: readonly FieldError[];
}

/**
 * Returns the attachments with these ids, or an error for each that cannot be used. `earlier` are the inquiry's existing entries.
 */
export async function resolveAttachments(
  store: AttachmentStore,
  owner: PartyId,
  attachmentIds: readonly string[] = [],
  earlier: readonly EntryRecord[] = [],
): Promise<ResolvedAttachments> {
  if (attachmentIds.length === 0) return { attachments: [], errors: [] };
  const free = serviceLimits.inquiry.maxAttachments - earlier.flatMap(entry => entry.attachments).length;
  if (attachmentIds.length > free)
    return { attachments: [], errors: [bodyFieldError('/attachmentIds', 'too_many', free)] };

  const own = new Map((await store.ownAttachments(owner, attachmentIds)).map(found => [found.attachmentId, found]));
  const attachments: AttachmentRecord[] = [];
  const errors: FieldError[] = [];
  for (const [index, attachmentId] of attachmentIds.entries()) {
    const attachment = own.get(attachmentId);
    const pointer = `/attachmentIds/${index}`;
    if (!attachment || attachment.inquiryId !== null) errors.push(bodyFieldError(pointer, 'not_known'));
    else if (attachment.state !== 'ready') errors.push(bodyFieldError(pointer, 'not_ready'));
    else attachments.push(attachment);
  }
  return { attachments, errors };
}

export function bodyFieldError(pointer: string, code: FieldError['code'], limit?: number): FieldError {
  return { place: 'body', pointer, code, ...(limit !== undefined && { limit }) };
}
