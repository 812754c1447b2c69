import type { RetentionStore } from '../../store.js';
import type { Documents } from './attachments.js';
import type { MemoryAudit } from './audit.js';
import type { Matters } from './matters.js';

/** Erases what was completed long ago. */
export function memoryRetention(matters: Matters, documents: Documents, audit: MemoryAudit): RetentionStore {
  return {
    async eraseCompleted(before, limit, witness) {
      const due = matters.completedBefore(before).slice(0, limit);
      for (const { inquiry, entries } of due) {
        const access = witness(inquiry);
        const carried = entries.flatMap(entry => entry.attachments).map(({ attachmentId }) => attachmentId);
        documents.erase(carried, access.at);
        matters.erase(inquiry);
        audit.add([access]);
      }
      return due.length;
    },
  };
}
