import type { Migration } from '../migration.js';

/** May be empty: of sessions that began before, and of those that a process of the version before begins meanwhile. */
export const latestEnd: Migration = {
  version: 4,
  name: 'latest-end',
  sql: 'alter table session add column latest_end timestamptz(3);',
};
