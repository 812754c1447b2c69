/**
 * The store in PostgreSQL's SQL: the same statements for a server and for an embedded database. It needs the schema of {@link
 * migrations}, and {@link seedStore} once.
 */
import type { Store } from '../store.js';
import { sqlAccounts } from './accounts.js';
import { sqlAgencies } from './agencies.js';
import { sqlAgencyFeed } from './agency-feed.js';
import { sqlAttachments } from './attachments.js';
import { sqlAudit } from './audit.js';
import type { Database, Replica } from './database.js';
import { sqlEmails } from './emails.js';
import { sqlExpiry } from './expiry.js';
import { sqlInquiryWrites } from './inquiry-writes.js';
import { sqlReads } from './inquiry-reads.js';
import { listReader } from './list-reader.js';
import { listVersionOf, noListVersion } from './list-versions.js';
import { sqlNotifications } from './notifications.js';
import { sqlReference } from './reference.js';
import { sqlRenewal } from './key-renewal.js';
import { sqlRetention } from './retention.js';
import { sqlSessions } from './sessions.js';
import { sqlSignIns } from './sign-ins.js';
import { sqlWebhooks } from './webhooks.js';
import { withSanitizedText } from './sanitized-text.js';

export type { Database, Replica } from './database.js';
export { isReplicaOf } from './list-reader.js';
export { migrations } from './migrations.js';
export { isEmpty, seedStore } from './seed.js';

/** The store over a database, which the caller closes, and perhaps a replica that lists are read from. */
export function sqlStore(database: Database, replica?: Replica): Store {
  const sanitizing = withSanitizedText(database);
  const readList = listReader(sanitizing, replica);
  const versionOf = replica ? listVersionOf : noListVersion;
  return {
    ...sqlAccounts(sanitizing, versionOf),
    ...sqlSessions(sanitizing, versionOf),
    ...sqlSignIns(sanitizing),
    ...sqlReference(sanitizing),
    ...sqlReads(sanitizing, readList),
    ...sqlInquiryWrites(sanitizing),
    ...sqlNotifications(sanitizing, readList),
    ...sqlAgencies(sanitizing, readList),
    ...sqlAgencyFeed(sanitizing),
    ...sqlWebhooks(sanitizing),
    ...sqlEmails(sanitizing),
    ...sqlAttachments(sanitizing),
    ...sqlAudit(sanitizing),
    ...sqlRetention(sanitizing),
    ...sqlRenewal(sanitizing),
    ...sqlExpiry(sanitizing),
  };
}
