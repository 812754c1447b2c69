import type { Migration } from '../migration.js';

/** Every announcement checks a party's quota, and must not scan everything that the party has ever sent. */
export const unusedDocuments: Migration = {
  version: 6,
  name: 'unused-documents',
  sql: 'create index attachment_unused_of_owner on attachment (owner) include (size) where inquiry_id is null;',
};
