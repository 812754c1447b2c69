import { agencyOf, type AttachmentRecord, type PartyId } from '../../records.js';
import type { AttachmentStore, SeededInquiry } from '../../store.js';
import type { Matters } from './matters.js';

const KEEP_UNUSED_MS = 24 * 3_600_000;

/** What the writing of an inquiry needs to know of documents. */
export interface Documents {
  /** Whether all of these are the party's own, ready, and carried by no inquiry. */
  areFree(attachmentIds: readonly string[], owner: PartyId): boolean;
  /** From now on the inquiry carries them. */
  carry(attachmentIds: readonly string[], inquiryId: string): void;
}

interface Kept {
  record: AttachmentRecord;
  chunks: Uint8Array<ArrayBuffer>[];
}

export function memoryAttachments(matters: Matters, seeded: readonly SeededInquiry[]) {
  const kept = new Map<string, Kept>();
  for (const { entries, contents = {} } of seeded)
    for (const record of entries.flatMap(entry => entry.attachments)) {
      const content = contents[record.attachmentId];
      kept.set(record.attachmentId, { record, chunks: content ? [content] : [] });
    }

  function own(owner: PartyId, attachmentId: string): Kept | undefined {
    const found = kept.get(attachmentId);
    return found?.record.owner === owner ? found : undefined;
  }

  /** Its own while no inquiry carries it; later whoever sees the inquiry, or has it on the desk now. */
  function mayRead(reader: PartyId, { owner, inquiryId }: AttachmentRecord): boolean {
    if (inquiryId === null) return owner === reader;
    const inquiry = matters.byId(inquiryId)?.inquiry;
    const agencyId = agencyOf(reader);
    if (agencyId !== null) return inquiry?.agencyId === agencyId;
    return inquiry?.readerIds.some(accountId => reader === `account:${accountId}`) ?? false;
  }

  const methods: AttachmentStore = {
    async announceAttachment(record) {
      kept.set(record.attachmentId, { record, chunks: [] });
    },

    async unusedBytesOf(owner) {
      let bytes = 0;
      for (const { record } of kept.values())
        if (record.owner === owner && record.inquiryId === null) bytes += record.size;
      return bytes;
    },

    async ownAttachments(owner, attachmentIds) {
      return attachmentIds.flatMap(attachmentId => own(owner, attachmentId)?.record ?? []);
    },

    async readableAttachment(reader, attachmentId) {
      const record = kept.get(attachmentId)?.record;
      return record && mayRead(reader, record) ? record : undefined;
    },

    async addBytes(owner, attachmentId, offset, bytes) {
      const found = own(owner, attachmentId);
      if (found?.record.state !== 'awaiting_content' || found.record.received !== offset) return undefined;
      // A copy: the caller may use its buffer again.
      found.chunks.push(bytes.slice());
      return (found.record = { ...found.record, received: offset + bytes.byteLength });
    },

    async dropBytes(owner, attachmentId) {
      const found = own(owner, attachmentId);
      if (found?.record.inquiryId !== null) return undefined;
      found.chunks = [];
      return (found.record = { ...found.record, state: 'awaiting_content', received: 0, sha256: null });
    },

    async settleAttachment(owner, attachmentId, result) {
      const found = own(owner, attachmentId);
      if (!found) return undefined;
      if (result.state === 'refused') found.chunks = [];
      return (found.record = { ...found.record, ...result });
    },

    async *bytesOf(attachmentId) {
      yield* kept.get(attachmentId)?.chunks ?? [];
    },

    async removeAttachment(owner, attachmentId) {
      const found = own(owner, attachmentId);
      if (!found) return 'unknown';
      if (found.record.inquiryId !== null) return 'in_use';
      kept.delete(attachmentId);
      return 'removed';
    },
  };

  const documents: Documents = {
    areFree: (attachmentIds, owner) =>
      attachmentIds.every(attachmentId => {
        const record = own(owner, attachmentId)?.record;
        return record?.state === 'ready' && record.inquiryId === null;
      }),
    carry(attachmentIds, inquiryId) {
      for (const attachmentId of attachmentIds) {
        const found = kept.get(attachmentId);
        if (found) found.record = { ...found.record, inquiryId };
      }
    },
  };

  return {
    methods,
    documents,
    forgetExpired(at: string): void {
      const oldest = new Date(Date.parse(at) - KEEP_UNUSED_MS).toISOString();
      for (const [attachmentId, { record }] of kept)
        if (record.inquiryId === null && record.createdAt < oldest) kept.delete(attachmentId);
    },
  };
}
