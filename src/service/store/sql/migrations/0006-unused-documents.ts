import type { Migration } from '../migration.js';

/** A party's quota is asked for at each announcement, and must not go through all that the party has ever sent. */
export const unusedDocuments: Migration = {
  version: 6,
  name: 'unused-documents',
  sql: 'create index attachment_unused_of_owner on attachment (owner) include (size) where inquiry_id is null;',
};
