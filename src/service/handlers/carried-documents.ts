/** The documents that a new entry carries: its writer's own, ready, and no other inquiry's. */
import type { FieldError } from '../../contract/types.js';
import type { AttachmentRecord, EntryRecord, PartyId } from '../records.js';
import type { AttachmentStore } from '../store.js';
import { MOST_DOCUMENTS } from '../views.js';

export interface CarriedDocuments {
  readonly documents: readonly AttachmentRecord[];
  readonly errors: readonly FieldError[];
}

/** Reads the documents of these ids, or says which cannot be carried. `earlier` are the entries that the inquiry has already. */
export async function carriedDocuments(
  store: AttachmentStore,
  owner: PartyId,
  attachmentIds: readonly string[] = [],
  earlier: readonly EntryRecord[] = [],
): Promise<CarriedDocuments> {
  if (attachmentIds.length === 0) return { documents: [], errors: [] };
  const free = MOST_DOCUMENTS - earlier.flatMap(entry => entry.attachments).length;
  if (attachmentIds.length > free) return { documents: [], errors: [fieldError('/attachmentIds', 'too_many', free)] };

  const own = new Map((await store.ownAttachments(owner, attachmentIds)).map(found => [found.attachmentId, found]));
  const documents: AttachmentRecord[] = [];
  const errors: FieldError[] = [];
  for (const [index, attachmentId] of attachmentIds.entries()) {
    const document = own.get(attachmentId);
    const pointer = `/attachmentIds/${index}`;
    if (!document || document.inquiryId !== null) errors.push(fieldError(pointer, 'not_known'));
    else if (document.state !== 'ready') errors.push(fieldError(pointer, 'not_ready'));
    else documents.push(document);
  }
  return { documents, errors };
}

export function fieldError(pointer: string, code: FieldError['code'], limit?: number): FieldError {
  return { in: 'body', pointer, code, ...(limit !== undefined && { limit }) };
}
