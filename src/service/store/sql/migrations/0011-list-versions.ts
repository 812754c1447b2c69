import type { Migration } from '../migration.js';

/** Counts how often the lists of each account and agency have changed, to find out whether a replica has all of these changes. */
export const listVersions: Migration = {
  version: 11,
  name: 'list versions',
  sql: `
create table list_version (
  -- Whose lists; the empty text is the database itself, with a random number that its replicas are recognized by.
  party text collate "C" not null,
  -- One of several of the party, so that transactions at the same time do not wait for each other.
  counter bigint not null,
  version bigint not null,
  primary key (party, counter)
);
insert into list_version (party, counter, version) values ('', 0, (random() * 9e15)::bigint);
`,
};
