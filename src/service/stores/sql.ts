/**
 * The store in PostgreSQL's SQL: the same statements for a server and for the database inside the process. It needs the schema of
 * {@link migrations}, and {@link seedStore} once.
 */
import type { Store } from '../store.js';
import { sqlAccounts } from './sql/accounts.js';
import { sqlAgencies } from './sql/agencies.js';
import { sqlAttachments } from './sql/attachments.js';
import { sqlAudit } from './sql/audit.js';
import type { Database } from './sql/database.js';
import { sqlExpiry } from './sql/expiry.js';
import { sqlInquiryWrites } from './sql/inquiry-writes.js';
import { sqlLists } from './sql/lists.js';
import { sqlNotifications } from './sql/notifications.js';
import { sqlReference } from './sql/reference.js';
import { sqlRenewal } from './sql/renewal.js';
import { sqlRetention } from './sql/retention.js';
import { sqlSessions } from './sql/sessions.js';
import { sqlSignIns } from './sql/sign-ins.js';
import { storing } from './sql/storable.js';

export type { Database } from './sql/database.js';
export { migrations } from './sql/migrations.js';
export { isEmpty, seedStore } from './sql/seed.js';

/** The store over a database, which the caller closes. */
export function sqlStore(database: Database): Store {
  const safe = storing(database);
  return {
    ...sqlAccounts(safe),
    ...sqlSessions(safe),
    ...sqlSignIns(safe),
    ...sqlReference(safe),
    ...sqlLists(safe),
    ...sqlInquiryWrites(safe),
    ...sqlNotifications(safe),
    ...sqlAgencies(safe),
    ...sqlAttachments(safe),
    ...sqlAudit(safe),
    ...sqlRetention(safe),
    ...sqlRenewal(safe),
    ...sqlExpiry(safe),
  };
}
