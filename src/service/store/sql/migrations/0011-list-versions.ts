import type { Migration } from '../migration.js';

/** How often the lists of each account and agency have changed, to find out whether a replica has all of these changes. */
export const listVersions: Migration = {
  version: 11,
  name: 'list versions',
  sql: `
create table list_version (
  -- Whose lists; the empty text is the database itself, with a random number that its replicas are recognized by.
  party text collate "C" primary key,
  version bigint not null
);
insert into list_version (party, version) values ('', (random() * 9e15)::bigint);
`,
};
