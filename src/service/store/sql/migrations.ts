import type { Migration } from './migration.js';
import { initial } from './migrations/0001-initial.js';
import { signInAttempts } from './migrations/0002-sign-in-attempts.js';
import { auditAndDiscards } from './migrations/0003-audit-and-discards.js';
import { latestEnd } from './migrations/0004-latest-end.js';
import { renewalGrace } from './migrations/0005-renewal-grace.js';
import { unusedDocuments } from './migrations/0006-unused-documents.js';
import { keyVersions } from './migrations/0007-key-versions.js';
import { agencyFeeds } from './migrations/0008-agency-feeds.js';
import { webhookOutbox } from './migrations/0009-webhooks.js';
import { callCounts } from './migrations/0010-call-counts.js';
import { listVersions } from './migrations/0011-list-versions.js';
import { emailOutbox } from './migrations/0012-email-outbox.js';

/** Every step of the schema, in order. */
export const migrations: readonly Migration[] = [
  initial,
  signInAttempts,
  auditAndDiscards,
  latestEnd,
  renewalGrace,
  unusedDocuments,
  keyVersions,
  agencyFeeds,
  webhookOutbox,
  callCounts,
  listVersions,
  emailOutbox,
];
