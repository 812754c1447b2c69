import type { Migration } from '../migration.js';

/**
 * A person's data is reached through the person's account first, so that accounts can be sharded. The exceptions:
 *
 * - `agency`, `category`, `routing`, `account`, `business` and the tables of signing in are small, and are looked up by other keys
 * than an account's id; - `receipt` keeps a number unique among all accounts, which no key that begins with an account can; -
 * `inquiry` also has indexes for the responsible agency.
 *
 * An inquiry is stored with the account that sent it. Each account that sees it has a row of its own in `inquiry_reader`,
 * with all columns that lists show, filter and sort by, so that a list reads one table of one account.
 *
 * `collate "C"` where texts are sorted: by bytes, as the service compares them, whatever the database's locale is.
 */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  sql: `
create table agency (
  agency_id text collate "C" primary key,
  position int not null,
  record json not null
);

create table category (
  category_id text collate "C" primary key,
  position int not null,
  record json not null
);

-- One row, written by the first filling.
create table routing (
  singleton boolean primary key check (singleton),
  agency_id text collate "C"
);

create table agency_credential (
  credential_hash text collate "C" primary key,
  agency_id text collate "C" not null
);

create table account (
  account_id uuid primary key,
  account_type text not null,
  username text not null,
  -- As usernames are compared: without regard to case and to how Unicode composes letters.
  username_key text collate "C" not null constraint account_username unique,
  display_name text not null,
  password_hash text,
  identity_kind text not null,
  identity_number text collate "C" not null,
  email text,
  sample_data boolean not null,
  constraint account_identity unique (identity_number, identity_kind)
);

create table business (
  account_id uuid not null,
  position int not null,
  business_id uuid not null,
  record json not null,
  primary key (account_id, business_id)
);

create table session (
  session_id uuid primary key,
  account_id uuid not null,
  access_token_hash text collate "C" not null constraint session_access_token unique,
  expires_at timestamptz(3) not null,
  refresh_token_hash text collate "C" not null,
  refresh_expires_at timestamptz(3) not null
);
create index session_of_account on session (account_id);
create index session_end on session (refresh_expires_at);

-- Every refresh token that a session has had, to notice one that comes back.
create table refresh_token (
  token_hash text collate "C" primary key,
  session_id uuid not null references session on delete cascade
);
create index refresh_token_of_session on refresh_token (session_id);

create table sign_in_request (
  request_hash text collate "C" primary key,
  account_type text not null,
  return_address text not null,
  state text,
  code_challenge text not null,
  expires_at timestamptz(3) not null
);
create index sign_in_request_end on sign_in_request (expires_at);

create table sign_in_code (
  code_hash text collate "C" primary key,
  account_id uuid not null,
  code_challenge text not null,
  expires_at timestamptz(3) not null
);
create index sign_in_code_end on sign_in_code (expires_at);

create table password_reset (
  token_hash text collate "C" primary key,
  account_id uuid not null,
  expires_at timestamptz(3) not null
);
create index password_reset_of_account on password_reset (account_id);
create index password_reset_end on password_reset (expires_at);

create table receipt (
  receipt_number text collate "C" primary key,
  account_id uuid not null,
  inquiry_id uuid not null
);

create table inquiry (
  account_id uuid not null,
  inquiry_id uuid not null,
  receipt_number text collate "C" not null,
  creator_name text not null,
  reader_ids json not null,
  business_id uuid not null,
  business_name json not null,
  category_id text collate "C" not null,
  agency_id text collate "C" not null,
  subject text not null,
  detail text not null,
  status text collate "C" not null check (status in ('new', 'in_progress', 'completed')),
  outcome text,
  waiting_for text not null,
  contacted_at timestamptz(3) not null,
  completed_at timestamptz(3),
  change_count int not null,
  changed_at timestamptz(3),
  changed_by text,
  changed_kind text,
  version int not null,
  primary key (account_id, inquiry_id)
);
create index inquiry_at_agency on inquiry (agency_id, contacted_at desc, receipt_number desc);
create index inquiry_at_agency_in_status on inquiry (agency_id, status, contacted_at desc, receipt_number desc);
create index inquiry_completed on inquiry (completed_at) where completed_at is not null;

-- Only ever added to.
create table inquiry_entry (
  account_id uuid not null,
  inquiry_id uuid not null,
  seq int not null,
  entry_id uuid not null,
  occurred_at timestamptz(3) not null,
  kind text not null,
  party text not null,
  officer_name text,
  from_status text,
  to_status text not null,
  outcome text,
  forwarded_to text,
  corrects_entry_id uuid,
  detail text not null,
  primary key (account_id, inquiry_id, seq),
  foreign key (account_id, inquiry_id) references inquiry on delete cascade
);

create table inquiry_reader (
  account_id uuid not null,
  receipt_number text collate "C" not null,
  creator_id uuid not null,
  inquiry_id uuid not null,
  creator_name text not null,
  reader_ids json not null,
  business_id uuid not null,
  business_name json not null,
  category_id text collate "C" not null,
  agency_id text collate "C" not null,
  subject text not null,
  status text collate "C" not null,
  outcome text,
  waiting_for text not null,
  contacted_at timestamptz(3) not null,
  completed_at timestamptz(3),
  change_count int not null,
  changed_at timestamptz(3),
  changed_by text,
  changed_kind text,
  version int not null,
  -- What lists are ordered by: the latest change by an agency, or the contact (D24).
  activity_at timestamptz(3) not null,
  -- How many of the changes this reader has seen.
  seen_changes int not null,
  -- Subject, detail and receipt number as search keys, see rules/search.ts.
  search_text text collate "C" not null,
  primary key (account_id, receipt_number)
);
create index reader_by_activity on inquiry_reader (account_id, activity_at desc, receipt_number desc);
create index reader_in_status on inquiry_reader (account_id, status, activity_at desc, receipt_number desc);
create index reader_at_agency on inquiry_reader (account_id, agency_id, activity_at desc, receipt_number desc);
create index reader_by_contact on inquiry_reader (account_id, contacted_at);
create index reader_by_completion on inquiry_reader (account_id, completed_at) where completed_at is not null;
-- The notification buckets are counted in the index alone.
create index reader_changed on inquiry_reader (account_id, changed_at) include (change_count, seen_changes)
  where changed_at is not null;

create table attachment (
  owner text collate "C" not null,
  attachment_id uuid not null,
  name text not null,
  size int not null,
  media_type text not null,
  state text collate "C" not null,
  received int not null,
  sha256 text,
  created_at timestamptz(3) not null,
  upload int not null,
  -- The inquiry that carries it, with the entry that brought it and its place there; null while none does.
  account_id uuid,
  inquiry_id uuid,
  receipt_number text collate "C",
  seq int,
  position int,
  primary key (owner, attachment_id)
);
create index attachment_by_id on attachment (attachment_id);
create index attachment_of_inquiry on attachment (account_id, inquiry_id) where inquiry_id is not null;
create index attachment_unused on attachment (created_at) where inquiry_id is null;
create index attachment_scanning on attachment (attachment_id) where state = 'scanning';

-- The bytes of a document, or the key under which something else keeps them.
create table attachment_piece (
  owner text collate "C" not null,
  attachment_id uuid not null,
  -- Where it begins in the document.
  first_byte int not null,
  length int not null,
  bytes bytea,
  elsewhere text,
  primary key (owner, attachment_id, first_byte),
  foreign key (owner, attachment_id) references attachment on delete cascade,
  check ((bytes is null) <> (elsewhere is null))
);
-- Documents are compressed already.
alter table attachment_piece alter column bytes set storage external;

create table kept_answer (
  party text collate "C" not null,
  key text collate "C" not null,
  fingerprint text not null,
  kept_at timestamptz(3) not null,
  status int not null,
  body text,
  location text,
  primary key (party, key)
);
create index kept_answer_age on kept_answer (kept_at);
`,
};
