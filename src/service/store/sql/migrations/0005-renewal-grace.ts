import type { Migration } from '../migration.js';

/** Both null while the token is current, and when a process of the previous release replaced it. */
export const renewalGrace: Migration = {
  version: 5,
  name: 'renewal-grace',
  sql: `
alter table refresh_token add column replaced_at timestamptz(3);
-- What its successors were made from, beside the token itself, which is not kept.
alter table refresh_token add column seed text;
`,
};
