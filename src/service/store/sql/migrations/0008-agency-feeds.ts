import type { Migration } from '../migration.js';

/**
 * The feed of each agency: `GET /agency/changes`. It begins with the latest change of every inquiry, as a filled database does. A
 * process of the previous release writes no changes, so agencies should read the feed once all processes are of this one; the
 * default of `last_change_at` is for inquiries that it adds.
 */
export const agencyFeeds: Migration = {
  version: 8,
  name: 'agency-feeds',
  sql: `
alter table inquiry add column last_change_at timestamptz(3) not null default now();
alter table inquiry_reader add column last_change_at timestamptz(3) not null default now();
update inquiry i set last_change_at = coalesce(
  (select max(occurred_at) from inquiry_entry e where e.account_id = i.account_id and e.inquiry_id = i.inquiry_id),
  contacted_at
);
update inquiry_reader r set last_change_at = i.last_change_at
  from inquiry i where i.account_id = r.creator_id and i.inquiry_id = r.inquiry_id;
create index inquiry_at_agency_waiting on inquiry (agency_id, waiting_for, contacted_at desc, receipt_number desc);
create index inquiry_at_agency_changed on inquiry (agency_id, last_change_at);

-- How long each agency's feed is: the last position, whether or not its change has been erased.
create table agency_feed (
  agency_id text collate "C" primary key,
  length int not null
);

create table agency_change (
  agency_id text collate "C" not null,
  position int not null,
  change_id uuid not null,
  account_id uuid not null,
  inquiry_id uuid not null,
  receipt_number text collate "C" not null,
  kind text not null,
  occurred_at timestamptz(3) not null,
  status text not null,
  waiting_for text not null,
  responsible boolean not null,
  primary key (agency_id, position),
  foreign key (account_id, inquiry_id) references inquiry on delete cascade
);
create index agency_change_of_inquiry on agency_change (account_id, inquiry_id);

insert into agency_change
  select i.agency_id, row_number() over (partition by i.agency_id order by e.occurred_at, i.receipt_number),
    e.entry_id, i.account_id, i.inquiry_id, i.receipt_number, e.kind, e.occurred_at, i.status, i.waiting_for, true
  from inquiry i
  join inquiry_entry e on e.account_id = i.account_id and e.inquiry_id = i.inquiry_id and e.seq = i.version;
insert into agency_feed select agency_id, count(*) from agency_change group by agency_id;
`,
};
