import type { EntryRecord, StoredResponse } from '../records.js';
import type { InquiryStore, InquiryWrite } from '../store.js';
import { subtractMilliseconds, storedResponseLifetimeMs } from '../lifetimes.js';
import type { AgencyFeeds } from './agency-feed.js';
import type { AttachmentLinks } from './attachments.js';
import type { MemoryAudit } from './audit.js';
import type { InquiryIndex } from './inquiry-index.js';

type MemoryWrites = Pick<InquiryStore, 'storedResponse' | 'recordInquiry' | 'recordEntry'>;

/** Everything that writes inquiries. Checks first, then writes, without awaiting in between. */
export function memoryInquiries(
  inquiryIndex: InquiryIndex,
  feeds: AgencyFeeds,
  links: AttachmentLinks,
  audit: MemoryAudit,
) {
  const responses = new Map<string, StoredResponse>();

  function write({ inquiry, entry, response, accessRecord }: InquiryWrite): void {
    inquiryIndex.put(inquiry, entry);
    feeds.add(inquiry, entry);
    links.attach(idsOf(entry), inquiry.inquiryId);
    if (response) responses.set(responseKey(response), response);
    if (accessRecord) audit.add([accessRecord]);
  }

  const methods: MemoryWrites = {
    async storedResponse(party, key) {
      return responses.get(responseKey({ party, key }));
    },

    async recordInquiry(inquiryWrite) {
      const { inquiry, entry, response } = inquiryWrite;
      if (response && responses.has(responseKey(response))) return 'key_taken';
      if (inquiryIndex.hasReceipt(inquiry.receiptNumber)) return 'receipt_number_taken';
      if (!links.areUnused(idsOf(entry), entry.by)) return 'attachments_unavailable';
      write(inquiryWrite);
      return 'recorded';
    },

    async recordEntry(inquiryWrite) {
      const { inquiry, entry, response } = inquiryWrite;
      if (response && responses.has(responseKey(response))) return 'key_taken';
      const before = inquiryIndex.byId(inquiry.inquiryId)?.inquiry.version;
      if (before !== inquiry.version - 1) return 'changed_meanwhile';
      if (!links.areUnused(idsOf(entry), entry.by)) return 'attachments_unavailable';
      write(inquiryWrite);
      return 'recorded';
    },
  };

  return {
    methods,
    forgetExpired(at: string): void {
      const oldest = subtractMilliseconds(at, storedResponseLifetimeMs);
      for (const [key, { storedAt }] of responses) if (storedAt < oldest) responses.delete(key);
    },
  };
}

function responseKey({ party, key }: Pick<StoredResponse, 'party' | 'key'>): string {
  return `${party} ${key}`;
}

function idsOf({ attachments }: EntryRecord): string[] {
  return attachments.map(({ attachmentId }) => attachmentId);
}
