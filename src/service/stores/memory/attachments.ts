import {
  agencyOf,
  type AttachmentRecord,
  type DiscardedContent,
  type DocumentPiece,
  type Instant,
  type PartyId,
} from '../../records.js';
import type { AttachmentStore, SeededInquiry } from '../../store.js';
import { before, keepUnusedDocumentMs } from '../lifetimes.js';
import type { Matters } from './matters.js';

/** The states that a document can still be settled from. */
const waiting: readonly string[] = ['awaiting_content', 'scanning'];

/** What the writing of an inquiry needs to know of documents. */
export interface Documents {
  /** Whether all of these are the party's own, ready, and carried by no inquiry. */
  areFree(attachmentIds: readonly string[], owner: PartyId): boolean;
  /** From now on the inquiry carries them. */
  carry(attachmentIds: readonly string[], inquiryId: string): void;
  /** Erases them with their bytes, whoever carries them. */
  erase(attachmentIds: readonly string[], at: Instant): void;
}

interface Kept {
  record: AttachmentRecord;
  pieces: DocumentPiece[];
}

export function memoryAttachments(matters: Matters, seeded: readonly SeededInquiry[]) {
  const kept = new Map<string, Kept>();
  for (const { entries, contents = {} } of seeded)
    for (const record of entries.flatMap(entry => entry.attachments)) {
      const content = contents[record.attachmentId];
      kept.set(record.attachmentId, { record, pieces: content ? [content] : [] });
    }

  const discarded: DiscardedContent[] = [];

  function discard({ attachmentId, upload }: AttachmentRecord, discardedAt: Instant): void {
    discarded.push({ attachmentId, upload, discardedAt });
  }

  function erase(attachmentId: string, at: Instant): void {
    const found = kept.get(attachmentId);
    if (found) discard(found.record, at);
    kept.delete(attachmentId);
  }

  function own(owner: PartyId, attachmentId: string): Kept | undefined {
    const found = kept.get(attachmentId);
    return found?.record.owner === owner ? found : undefined;
  }

  function unusedOf(owner: PartyId): AttachmentRecord[] {
    return [...kept.values()]
      .map(({ record }) => record)
      .filter(record => record.owner === owner && record.inquiryId === null);
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
    async announceAttachment(record, quota) {
      const unused = unusedOf(record.owner);
      const bytes = unused.reduce((sum, { size }) => sum + size, record.size);
      if (bytes > quota.bytes || unused.length >= quota.documents) return false;
      kept.set(record.attachmentId, { record, pieces: [] });
      return true;
    },

    async unusedAttachmentsOf(owner) {
      return unusedOf(owner).sort((one, other) => (one.attachmentId < other.attachmentId ? -1 : 1));
    },

    async ownAttachments(owner, attachmentIds) {
      return attachmentIds.flatMap(attachmentId => own(owner, attachmentId)?.record ?? []);
    },

    async readableAttachment(reader, attachmentId) {
      const attachment = kept.get(attachmentId)?.record;
      if (!attachment || !mayRead(reader, attachment)) return undefined;
      return { attachment, inquiry: matters.byId(attachment.inquiryId ?? '')?.inquiry ?? null };
    },

    async addPiece({ owner, attachmentId, upload, received }, piece) {
      const found = own(owner, attachmentId);
      if (found?.record.state !== 'awaiting_content') return undefined;
      if (found.record.upload !== upload || found.record.received !== received) return undefined;
      // A copy: the caller may use its buffer again.
      found.pieces.push(piece instanceof Uint8Array ? piece.slice() : piece);
      return (found.record = { ...found.record, received: received + piece.length });
    },

    async dropBytes(owner, attachmentId, at) {
      const found = own(owner, attachmentId);
      if (found?.record.inquiryId !== null) return undefined;
      discard(found.record, at);
      found.pieces = [];
      const upload = found.record.upload + 1;
      return (found.record = { ...found.record, state: 'awaiting_content', received: 0, sha256: null, upload });
    },

    async settleAttachment({ owner, attachmentId, upload }, result, at) {
      const found = own(owner, attachmentId);
      const from: readonly string[] = result.state === 'scanning' ? ['awaiting_content'] : waiting;
      if (found?.record.upload !== upload || !from.includes(found.record.state)) return undefined;
      if (result.state === 'refused') {
        discard(found.record, at);
        found.pieces = [];
      }
      return (found.record = { ...found.record, ...result });
    },

    async scanningAttachments(after, limit) {
      return [...kept.values()]
        .map(({ record }) => record)
        .filter(({ state, attachmentId }) => state === 'scanning' && (after === null || attachmentId > after))
        .sort((a, b) => (a.attachmentId < b.attachmentId ? -1 : 1))
        .slice(0, limit);
    },

    async *piecesOf(attachmentId) {
      yield* kept.get(attachmentId)?.pieces ?? [];
    },

    async discardedContents(limit) {
      return discarded.slice(0, limit);
    },

    async forgetDiscarded(contents) {
      const forgotten = new Set(contents.map(contentName));
      const remembered = discarded.filter(content => !forgotten.has(contentName(content)));
      discarded.splice(0, discarded.length, ...remembered);
    },

    async removeAttachment(owner, attachmentId, at) {
      const found = own(owner, attachmentId);
      if (!found) return 'unknown';
      if (found.record.inquiryId !== null) return 'in_use';
      erase(attachmentId, at);
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
    erase(attachmentIds, at) {
      for (const attachmentId of attachmentIds) erase(attachmentId, at);
    },
  };

  return {
    methods,
    documents,
    forgetExpired(at: string): void {
      const oldest = before(at, keepUnusedDocumentMs);
      for (const [attachmentId, { record }] of kept)
        if (record.inquiryId === null && record.createdAt < oldest) erase(attachmentId, at);
    },
  };
}

function contentName({ attachmentId, upload }: DiscardedContent): string {
  return `${attachmentId} ${upload}`;
}
