import type { EntryRecord, InquiryRecord } from '../records.js';
import { attachmentJson, attachmentFromRow, type AttachmentRow } from './attachment-rows.js';
import { table, type InsertRow } from './table.js';

/** As in JSON. */
interface EntryRow {
  readonly entry_id: string;
  readonly occurred_at: string;
  readonly kind: EntryRecord['kind'];
  readonly party: EntryRecord['by'];
  readonly officer_name: string | null;
  readonly from_status: EntryRecord['fromStatus'];
  readonly to_status: EntryRecord['toStatus'];
  readonly outcome: EntryRecord['outcome'];
  readonly forwarded_to: string | null;
  readonly corrects_entry_id: string | null;
  readonly detail: string;
  readonly attachments: readonly AttachmentRow[] | null;
}

export type EntryRows = readonly EntryRow[] | null;

/** The entries of the inquiry `i` in order with their attachments, as one JSON value; null when there are none. */
export const entriesJson = `(
  select json_agg(entry order by entry.seq) from (
    select e.*, (
      select json_agg(${attachmentJson} order by d.position) from attachment d
      where d.account_id = e.account_id and d.inquiry_id = e.inquiry_id and d.seq = e.seq
    ) as attachments
    from inquiry_entry e where e.account_id = i.account_id and e.inquiry_id = i.inquiry_id
  ) entry
)`;

export function entriesFromRows(rows: EntryRows): EntryRecord[] {
  return (rows ?? []).map(row => ({
    entryId: row.entry_id,
    occurredAt: toUtc(row.occurred_at),
    kind: row.kind,
    by: row.party,
    officerName: row.officer_name,
    fromStatus: row.from_status,
    toStatus: row.to_status,
    outcome: row.outcome,
    forwardedTo: row.forwarded_to,
    correctsEntryId: row.corrects_entry_id,
    detail: row.detail,
    attachments: (row.attachments ?? []).map(attachmentFromRow),
  }));
}

/** In JSON from the database, instants have the time zone of the session. */
function toUtc(text: string): string {
  return new Date(text).toISOString();
}

const entryTypes = {
  account_id: 'uuid',
  inquiry_id: 'uuid',
  seq: 'int',
  entry_id: 'uuid',
  occurred_at: 'timestamptz',
  kind: 'text',
  party: 'text',
  officer_name: 'text',
  from_status: 'text',
  to_status: 'text',
  outcome: 'text',
  forwarded_to: 'text',
  corrects_entry_id: 'uuid',
  detail: 'text',
};

export const entryTable = table('inquiry_entry', entryTypes);

/** `seq` starts at 1, as the inquiry's version does. */
export function toEntryRow(inquiry: InquiryRecord, entry: EntryRecord, seq: number): InsertRow<typeof entryTypes> {
  return {
    account_id: inquiry.creator.accountId,
    inquiry_id: inquiry.inquiryId,
    seq,
    entry_id: entry.entryId,
    occurred_at: entry.occurredAt,
    kind: entry.kind,
    party: entry.by,
    officer_name: entry.officerName,
    from_status: entry.fromStatus,
    to_status: entry.toStatus,
    outcome: entry.outcome,
    forwarded_to: entry.forwardedTo,
    corrects_entry_id: entry.correctsEntryId,
    detail: entry.detail,
  };
}
