import type { Migration } from '../migration.js';

/** The outbox of emails. A process of the previous release sends its emails from memory, and never looks into it. */
export const emailOutbox: Migration = {
  version: 12,
  name: 'email outbox',
  sql: `
-- Requests for a new password. The token is made by whoever sends the email, and is not here.
create table email_outbox (
  email_id uuid primary key,
  -- Null when nobody has the username. No foreign key: its check would make requests for those who exist take longer.
  account_id uuid,
  stored_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  attempts int not null default 0,
  claim uuid,
  claimed_until timestamptz(3)
);
create index email_due on email_outbox (due_at, email_id);
create index email_of_account on email_outbox (account_id);
`,
};
