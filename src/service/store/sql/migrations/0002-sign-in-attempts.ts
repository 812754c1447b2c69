import type { Migration } from '../migration.js';

/** Counts sign-in attempts, for processes that share them. Kept for minutes, without usernames and addresses. */
export const signInAttempts: Migration = {
  version: 2,
  name: 'sign-in attempts',
  sql: `
create table sign_in_attempt (
  -- SHA-256 of what is counted.
  key_hash text collate "C" primary key,
  attempts int not null,
  wait_until timestamptz(3) not null,
  forgotten_at timestamptz(3) not null
);
create index sign_in_attempt_end on sign_in_attempt (forgotten_at);
`,
};
