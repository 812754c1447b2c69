import {
  agencyIdOf,
  type AttachmentRecord,
  type DiscardedUpload,
  type AttachmentChunk,
  type Instant,
  type PartyId,
} from '../records.js';
import type { AttachmentStore, SeededInquiry } from '../store.js';
import { subtractMilliseconds, unusedAttachmentLifetimeMs } from '../lifetimes.js';
import type { InquiryIndex } from './inquiry-index.js';

/** States that a result can still be stored for. */
const unsettledStates: readonly string[] = ['awaiting_content', 'scanning'];

/** What the write methods of inquiries need from attachments. */
export interface AttachmentLinks {
  /** Whether all of these belong to the party, are ready, and belong to no inquiry. */
  areUnused(attachmentIds: readonly string[], owner: PartyId): boolean;
  /** Makes them the inquiry's. */
  attach(attachmentIds: readonly string[], inquiryId: string): void;
  /** Deletes them with their bytes, even if they belong to an inquiry. */
  erase(attachmentIds: readonly string[], at: Instant): void;
}

interface StoredAttachment {
  record: AttachmentRecord;
  chunks: AttachmentChunk[];
}

export function memoryAttachments(inquiryIndex: InquiryIndex, seeded: readonly SeededInquiry[]) {
  const stored = new Map<string, StoredAttachment>();
  for (const { entries, contents = {} } of seeded)
    for (const record of entries.flatMap(entry => entry.attachments)) {
      const content = contents[record.attachmentId];
      stored.set(record.attachmentId, { record, chunks: content ? [content] : [] });
    }

  const discarded: DiscardedUpload[] = [];

  function discard({ attachmentId, upload }: AttachmentRecord, discardedAt: Instant): void {
    discarded.push({ attachmentId, upload, discardedAt });
  }

  function erase(attachmentId: string, at: Instant): void {
    const found = stored.get(attachmentId);
    if (found) discard(found.record, at);
    stored.delete(attachmentId);
  }

  function findOwn(owner: PartyId, attachmentId: string): StoredAttachment | undefined {
    const found = stored.get(attachmentId);
    return found?.record.owner === owner ? found : undefined;
  }

  function unusedOf(owner: PartyId): AttachmentRecord[] {
    return [...stored.values()]
      .map(({ record }) => record)
      .filter(record => record.owner === owner && record.inquiryId === null);
  }

  /** The owner reads it until it belongs to an inquiry; then the inquiry's readers do, and the agency responsible now. */
  function mayRead(reader: PartyId, { owner, inquiryId }: AttachmentRecord): boolean {
    if (inquiryId === null) return owner === reader;
    const inquiry = inquiryIndex.byId(inquiryId)?.inquiry;
    const agencyId = agencyIdOf(reader);
    if (agencyId !== null) return inquiry?.agencyId === agencyId;
    return inquiry?.readerIds.some(accountId => reader === `account:${accountId}`) ?? false;
  }

  const methods: AttachmentStore = {
    async announceAttachment(record, { maxBytes, maxCount }) {
      const unused = unusedOf(record.owner);
      const bytes = unused.reduce((sum, { size }) => sum + size, record.size);
      if (bytes > maxBytes || unused.length >= maxCount) return false;
      stored.set(record.attachmentId, { record, chunks: [] });
      return true;
    },

    async unusedAttachmentsOf(owner) {
      return unusedOf(owner).sort((one, other) => (one.attachmentId < other.attachmentId ? -1 : 1));
    },

    async ownAttachments(owner, attachmentIds) {
      return attachmentIds.flatMap(attachmentId => findOwn(owner, attachmentId)?.record ?? []);
    },

    async readableAttachment(reader, attachmentId) {
      const attachment = stored.get(attachmentId)?.record;
      if (!attachment || !mayRead(reader, attachment)) return undefined;
      return { attachment, inquiry: inquiryIndex.byId(attachment.inquiryId ?? '')?.inquiry ?? null };
    },

    async addChunk({ owner, attachmentId, upload, received }, chunk) {
      const found = findOwn(owner, attachmentId);
      if (found?.record.state !== 'awaiting_content') return undefined;
      if (found.record.upload !== upload || found.record.received !== received) return undefined;
      // A copy: the caller may reuse its buffer.
      found.chunks.push(chunk instanceof Uint8Array ? chunk.slice() : chunk);
      return (found.record = { ...found.record, received: received + chunk.length });
    },

    async restartUpload(owner, attachmentId, at) {
      const found = findOwn(owner, attachmentId);
      if (found?.record.inquiryId !== null) return undefined;
      discard(found.record, at);
      found.chunks = [];
      const upload = found.record.upload + 1;
      return (found.record = { ...found.record, state: 'awaiting_content', received: 0, sha256: null, upload });
    },

    async settleAttachment({ owner, attachmentId, upload }, result, at) {
      const found = findOwn(owner, attachmentId);
      const from: readonly string[] = result.state === 'scanning' ? ['awaiting_content'] : unsettledStates;
      if (found?.record.upload !== upload || !from.includes(found.record.state)) return undefined;
      if (result.state === 'refused') {
        discard(found.record, at);
        found.chunks = [];
      }
      return (found.record = { ...found.record, ...result });
    },

    async scanningAttachments(after, limit) {
      return [...stored.values()]
        .map(({ record }) => record)
        .filter(({ state, attachmentId }) => state === 'scanning' && (after === null || attachmentId > after))
        .sort((a, b) => (a.attachmentId < b.attachmentId ? -1 : 1))
        .slice(0, limit);
    },

    async *chunksOf(attachmentId) {
      yield* stored.get(attachmentId)?.chunks ?? [];
    },

    async discardedUploads(limit) {
      return discarded.slice(0, limit);
    },

    async forgetDiscardedUploads(contents) {
      const forgotten = new Set(contents.map(uploadKey));
      const remembered = discarded.filter(content => !forgotten.has(uploadKey(content)));
      discarded.splice(0, discarded.length, ...remembered);
    },

    async removeAttachment(owner, attachmentId, at) {
      const found = findOwn(owner, attachmentId);
      if (!found) return 'unknown';
      if (found.record.inquiryId !== null) return 'in_use';
      erase(attachmentId, at);
      return 'removed';
    },
  };

  const links: AttachmentLinks = {
    areUnused: (attachmentIds, owner) =>
      attachmentIds.every(attachmentId => {
        const record = findOwn(owner, attachmentId)?.record;
        return record?.state === 'ready' && record.inquiryId === null;
      }),
    attach(attachmentIds, inquiryId) {
      for (const attachmentId of attachmentIds) {
        const found = stored.get(attachmentId);
        if (found) found.record = { ...found.record, inquiryId };
      }
    },
    erase(attachmentIds, at) {
      for (const attachmentId of attachmentIds) erase(attachmentId, at);
    },
  };

  return {
    methods,
    links,
    forgetExpired(at: string): void {
      const oldest = subtractMilliseconds(at, unusedAttachmentLifetimeMs);
      for (const [attachmentId, { record }] of stored)
        if (record.inquiryId === null && record.createdAt < oldest) erase(attachmentId, at);
    },
  };
}

function uploadKey({ attachmentId, upload }: DiscardedUpload): string {
  return `${attachmentId} ${upload}`;
}
