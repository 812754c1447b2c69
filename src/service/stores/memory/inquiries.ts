import type { EntryRecord, KeptAnswer } from '../../records.js';
import type { InquiryStore, InquiryWrite } from '../../store.js';
import { before, keepAnswerMs } from '../lifetimes.js';
import type { Documents } from './attachments.js';
import type { MemoryAudit } from './audit.js';
import type { Matters } from './matters.js';

type Writes = Pick<InquiryStore, 'answerKept' | 'recordInquiry' | 'recordEntry'>;

/** Everything that is written to inquiries. Checks first, then writes, and never waits in between. */
export function memoryInquiries(matters: Matters, documents: Documents, audit: MemoryAudit) {
  const answers = new Map<string, KeptAnswer>();

  function write({ inquiry, entry, answer, access }: InquiryWrite): void {
    matters.put(inquiry, entry);
    documents.carry(idsOf(entry), inquiry.inquiryId);
    if (answer) answers.set(slotOf(answer), answer);
    if (access) audit.add([access]);
  }

  const methods: Writes = {
    async answerKept(party, key) {
      return answers.get(slotOf({ party, key }));
    },

    async recordInquiry(writing) {
      const { inquiry, entry, answer } = writing;
      if (answer && answers.has(slotOf(answer))) return 'key_taken';
      if (matters.hasReceipt(inquiry.receiptNumber)) return 'receipt_number_taken';
      if (!documents.areFree(idsOf(entry), entry.by)) return 'attachments_unavailable';
      write(writing);
      return 'recorded';
    },

    async recordEntry(writing) {
      const { inquiry, entry, answer } = writing;
      if (answer && answers.has(slotOf(answer))) return 'key_taken';
      const before = matters.byId(inquiry.inquiryId)?.inquiry.version;
      if (before !== inquiry.version - 1) return 'changed_meanwhile';
      if (!documents.areFree(idsOf(entry), entry.by)) return 'attachments_unavailable';
      write(writing);
      return 'recorded';
    },
  };

  return {
    methods,
    forgetExpired(at: string): void {
      const oldest = before(at, keepAnswerMs);
      for (const [slot, { keptAt }] of answers) if (keptAt < oldest) answers.delete(slot);
    },
  };
}

function slotOf({ party, key }: Pick<KeptAnswer, 'party' | 'key'>): string {
  return `${party} ${key}`;
}

function idsOf({ attachments }: EntryRecord): string[] {
  return attachments.map(({ attachmentId }) => attachmentId);
}
