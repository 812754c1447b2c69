import type { Migration } from '../migration.js';

export const auditAndDiscards: Migration = {
  version: 3,
  name: 'audit-and-discards',
  sql: `
-- Who read or changed what belongs to a person; only ever added to. Stays when the inquiry is erased.
create table access_record (
  account_id uuid not null,
  access_id uuid not null,
  at timestamptz(3) not null,
  party text not null,
  operation text not null,
  receipt_number text not null,
  attachment_id uuid,
  request_id text not null,
  primary key (account_id, access_id)
);
create index access_by_time on access_record (account_id, at desc, access_id desc);

-- Uploads of documents whose bytes may still lie where pieces are kept elsewhere.
create table discarded_content (
  attachment_id uuid not null,
  upload int not null,
  discarded_at timestamptz(3) not null,
  primary key (attachment_id, upload)
);
create index discarded_first on discarded_content (discarded_at, attachment_id, upload);
`,
};
