import type { Migration } from '../migration.js';

/** The outbox of webhooks. A process of the previous release adds nothing to it; agencies find those changes in their feeds. */
export const webhookOutbox: Migration = {
  version: 9,
  name: 'webhooks',
  sql: `
-- The agencies that get webhooks, and how their receivers are. Addresses and secrets are in the configuration only.
create table webhook_receiver (
  agency_id text collate "C" primary key,
  stopped boolean not null default false,
  -- Attempts that failed since the last success.
  failures int not null default 0,
  paused_until timestamptz(3)
);

-- No foreign key to the receiver: a write must not fail because a configuration changes.
create table webhook_outbox (
  agency_id text collate "C" not null,
  position int not null,
  stored_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  attempts int not null default 0,
  claim uuid,
  claimed_until timestamptz(3),
  primary key (agency_id, position),
  foreign key (agency_id, position) references agency_change on delete cascade
);
create index webhook_due on webhook_outbox (agency_id, due_at, position);
`,
};
