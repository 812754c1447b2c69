import type { RetentionStore } from '../store.js';
import type { AgencyFeeds } from './agency-feed.js';
import type { AttachmentLinks } from './attachments.js';
import type { MemoryAudit } from './audit.js';
import type { InquiryIndex } from './inquiry-index.js';

/** Erases inquiries whose retention period is over. */
export function memoryRetention(
  inquiryIndex: InquiryIndex,
  feeds: AgencyFeeds,
  links: AttachmentLinks,
  audit: MemoryAudit,
): RetentionStore {
  return {
    async eraseCompleted(before, limit, recordOf) {
      const due = inquiryIndex.completedBefore(before).slice(0, limit);
      for (const { inquiry, entries } of due) {
        const access = recordOf(inquiry);
        const carried = entries.flatMap(entry => entry.attachments).map(({ attachmentId }) => attachmentId);
        links.erase(carried, access.at);
        inquiryIndex.erase(inquiry);
        feeds.erase(inquiry);
        audit.add([access]);
      }
      return due.length;
    },
  };
}
