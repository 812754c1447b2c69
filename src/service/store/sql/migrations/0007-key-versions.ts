import type { Migration } from '../migration.js';

/**
 * Which release derived a search text or a username key, so that outdated ones are found and renewed. A process of the previous
 * release writes the default, 1.
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
