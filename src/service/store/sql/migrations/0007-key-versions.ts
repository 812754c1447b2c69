import type { Migration } from '../migration.js';

/**
 * Says which release made a search text or a username's key, so that those of an earlier one are found and made anew. A process of
 * the version before writes 1, without knowing.
 */
export const keyVersions: Migration = {
  version: 7,
  name: 'key-versions',
  sql: `
alter table inquiry_reader add column search_version int not null default 1;
create index reader_outdated on inquiry_reader (search_version) where search_version < 2;
alter table account add column key_version int not null default 1;
create index account_outdated on account (key_version) where key_version < 2;
`,
};
