/**
 * The store in memory: plain Maps, gone with the process. For tests, the mock, and trying the service out.
 *
 * Every method does its work before its first `await`, which in one thread is a transaction.
 */
import type { Store, StoreSeed } from '../store.js';
import { memoryAccounts } from './memory/accounts.js';
import { memoryAttachments } from './memory/attachments.js';
import { memoryAudit } from './memory/audit.js';
import { memoryInquiries } from './memory/inquiries.js';
import { memoryLists } from './memory/lists.js';
import { Matters } from './memory/matters.js';
import { memoryReference } from './memory/reference.js';
import { memoryRetention } from './memory/retention.js';

const emptySeed: StoreSeed = {
  agencies: [],
  categories: [],
  routingAgencyId: null,
  agencyCredentials: [],
  accounts: [],
  businesses: [],
  inquiries: [],
};

/** A store filled with what is given; without anything it has not even agencies. */
export function memoryStore(seed: StoreSeed = emptySeed): Store {
  const matters = new Matters(seed.inquiries);
  const accounts = memoryAccounts(seed);
  const attachments = memoryAttachments(matters, seed.inquiries);
  const audit = memoryAudit();
  const inquiries = memoryInquiries(matters, attachments.documents, audit);

  return {
    ...memoryReference(seed),
    ...memoryLists(matters),
    ...accounts.methods,
    ...attachments.methods,
    ...inquiries.methods,
    ...audit.methods,
    ...memoryRetention(matters, attachments.documents, audit),
    // Nothing outlives the release that made it.
    renewKeys: async () => 0,
    async forgetExpired(at) {
      accounts.forgetExpired(at);
      attachments.forgetExpired(at);
      inquiries.forgetExpired(at);
    },
  };
}
