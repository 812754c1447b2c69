/**
 * The store in memory: plain Maps, gone with the process. For tests, the mock, and trying the service out.
 *
 * Every method does its work before its first `await`, which in one thread is a transaction.
 */
import type { Store, StoreSeed } from '../store.js';
import { memoryAccounts } from './accounts.js';
import { AgencyFeeds } from './agency-feed.js';
import { memoryAttachments } from './attachments.js';
import { memoryAudit } from './audit.js';
import { memoryInquiries } from './inquiry-writes.js';
import { memoryReads } from './inquiry-reads.js';
import { emptySeed } from '../empty-seed.js';
import { InquiryIndex } from './inquiry-index.js';
import { memoryReference } from './reference.js';
import { memoryRetention } from './retention.js';

/** A store with the given data; by default it has not even agencies. */
export function memoryStore(content: Partial<StoreSeed> = {}): Store {
  const seed = { ...emptySeed, ...content };
  const inquiryIndex = new InquiryIndex(seed.inquiries);
  const accounts = memoryAccounts(seed);
  const attachments = memoryAttachments(inquiryIndex, seed.inquiries);
  const audit = memoryAudit();
  const feeds = new AgencyFeeds(seed.inquiries);
  const inquiries = memoryInquiries(inquiryIndex, feeds, attachments.links, audit);

  return {
    ...memoryReference(seed),
    ...memoryReads(inquiryIndex),
    ...feeds.methods,
    ...feeds.outbox.methods,
    ...accounts.methods,
    ...accounts.emails,
    ...attachments.methods,
    ...inquiries.methods,
    ...audit.methods,
    ...memoryRetention(inquiryIndex, feeds, attachments.links, audit),
    // Data never outlives the release that created it.
    renewKeys: async () => 0,
    async forgetExpired(at) {
      accounts.forgetExpired(at);
      attachments.forgetExpired(at);
      inquiries.forgetExpired(at);
    },
  };
}
