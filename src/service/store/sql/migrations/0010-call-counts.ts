import type { Migration } from '../migration.js';

/** Counts calls against the rate limits, for processes that share them. Kept for minutes, without accounts and addresses. */
export const callCounts: Migration = {
  version: 10,
  name: 'call counts',
  sql: `
create table call_count (
  -- SHA-256 of the caller and the limit.
  key_hash text collate "C" not null,
  ends_at timestamptz(3) not null,
  calls int not null,
  primary key (key_hash, ends_at)
);
create index call_count_end on call_count (ends_at);
`,
};
