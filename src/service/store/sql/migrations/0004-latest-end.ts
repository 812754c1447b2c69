import type { Migration } from '../migration.js';

/** Null for sessions of an earlier release, including those that an old process creates during a rolling upgrade. */
export const latestEnd: Migration = {
  version: 4,
  name: 'latest-end',
  sql: 'alter table session add column latest_end timestamptz(3);',
};
