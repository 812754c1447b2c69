import { accountParty, agencyParty, type EntryRecord, type InquiryRecord, type StoredResponse } from '../records.js';
import type { InquiryStore, WriteConflict } from '../store.js';
import { agencyChanges } from '../agency-changes.js';
import { addToFeeds } from './agency-feed.js';
import { addAccesses } from './audit.js';
import type { Database, Sql } from './database.js';
import { toEntryRow, entryTable } from './entry-rows.js';
import {
  inquiryTable,
  lastActivityOf,
  readerTable,
  replacedAssignments,
  replacedValues,
  toInquiryRow,
  toReaderRows,
} from './inquiry-rows.js';
import { changeLists } from './list-versions.js';
import { responseFromRow, toResponseRow, responseTable, type ResponseRow } from './stored-responses.js';
import { table } from './table.js';

type SqlWrites = Pick<InquiryStore, 'storedResponse' | 'recordInquiry' | 'recordEntry'>;

/** Rolls back the transaction with a typed reason. */
class WriteRejected<Reason extends WriteConflict> extends Error {
  override readonly name = 'WriteRejected';

  constructor(readonly reason: Reason) {
    super(reason);
  }
}

export const receiptTable = table('receipt', { receipt_number: 'text', account_id: 'uuid', inquiry_id: 'uuid' });

/** Everything that writes inquiries. */
export function sqlInquiryWrites(database: Database): SqlWrites {
  /**
   * Commits everything, or nothing and returns the reason. What another transaction has changed meanwhile is found by the conditions
   * of the statements; {@link addToFeeds} says why it is no conflict of snapshots.
   */
  async function write<Reason extends WriteConflict>(work: (sql: Sql) => Promise<void>): Promise<'recorded' | Reason> {
    try {
      await database.transaction(work, { isolation: 'read committed' });
      return 'recorded';
    } catch (thrown) {
      if (thrown instanceof WriteRejected) return (thrown as WriteRejected<Reason>).reason;
      throw thrown;
    }
  }

  return {
    async storedResponse(party, key) {
      const text =
        'select party, key, fingerprint, kept_at, status, body, location from kept_answer where party = $1 and key = $2';
      const [row] = await database.query<ResponseRow>(text, [party, key]);
      return row && responseFromRow(row);
    },

    recordInquiry: ({ inquiry, entry, response, accessRecord }) =>
      write(async sql => {
        await addStoredResponse(sql, response);
        await takeReceiptNumber(sql, inquiry);
        await attach(sql, inquiry, entry);
        await inquiryTable.insert(sql, [toInquiryRow(inquiry)]);
        await readerTable.insert(sql, toReaderRows(inquiry));
        await entryTable.insert(sql, [toEntryRow(inquiry, entry, inquiry.version)]);
        if (accessRecord) await addAccesses(sql, [accessRecord]);
        await changeListsWith(sql, inquiry, entry);
        await addToFeeds(sql, inquiry, entry);
      }),

    recordEntry: ({ inquiry, entry, response, accessRecord }) =>
      write(async sql => {
        await addStoredResponse(sql, response);
        await replace(sql, inquiry);
        await attach(sql, inquiry, entry);
        await entryTable.insert(sql, [toEntryRow(inquiry, entry, inquiry.version)]);
        if (accessRecord) await addAccesses(sql, [accessRecord]);
        await changeListsWith(sql, inquiry, entry);
        await addToFeeds(sql, inquiry, entry);
      }),
  };
}

async function addStoredResponse(sql: Sql, answer: StoredResponse | null): Promise<void> {
  if (answer && !(await responseTable.insertNew(sql, toResponseRow(answer)))) throw new WriteRejected('key_taken');
}

async function takeReceiptNumber(sql: Sql, { receiptNumber, creator, inquiryId }: InquiryRecord): Promise<void> {
  const row = { receipt_number: receiptNumber, account_id: creator.accountId, inquiry_id: inquiryId };
  if (!(await receiptTable.insertNew(sql, row))) throw new WriteRejected('receipt_number_taken');
}

/** Makes the entry's attachments the inquiry's; all of them, or none. */
async function attach(
  sql: Sql,
  { creator, inquiryId, receiptNumber, version }: InquiryRecord,
  { by, attachments }: EntryRecord,
) {
  const ids = attachments.map(({ attachmentId }) => attachmentId);
  if (ids.length === 0) return;
  const attached = await sql.query(
    `update attachment
     set account_id = $3, inquiry_id = $4, receipt_number = $5, seq = $6,
       position = array_position($2::text[], attachment_id::text)
     where owner = $1 and attachment_id = any($2::text[]::uuid[]) and state = 'ready' and inquiry_id is null
     returning attachment_id`,
    [by, ids, creator.accountId, inquiryId, receiptNumber, version],
  );
  if (attached.length < ids.length) throw new WriteRejected('attachments_unavailable');
}

/** Replaces the previous version, in the inquiry's row and in its readers' rows. What was sent never changes. */
async function replace(sql: Sql, inquiry: InquiryRecord): Promise<void> {
  const { creator, inquiryId, version, readerIds, receiptNumber } = inquiry;
  const values = replacedValues(inquiry);
  const parameter = (index: number) => `$${values.length + index}`;
  const replaced = await sql.query(
    `update inquiry set ${replacedAssignments}
     where account_id = ${parameter(1)} and inquiry_id = ${parameter(2)} and version = ${parameter(3)} returning 1 as replaced`,
    [...values, creator.accountId, inquiryId, version - 1],
  );
  if (replaced.length === 0) throw new WriteRejected('changed_meanwhile');
  await sql.query(
    `update inquiry_reader set ${replacedAssignments}, activity_at = ${parameter(1)}
     where account_id = any(${parameter(2)}::text[]::uuid[]) and receipt_number = ${parameter(3)}`,
    [...values, lastActivityOf(inquiry), readerIds, receiptNumber],
  );
}

/** The lists of everybody who sees the inquiry, or has passed it on. */
async function changeListsWith(sql: Sql, inquiry: InquiryRecord, entry: EntryRecord): Promise<void> {
  const agencies = agencyChanges(inquiry, entry).map(({ agencyId }) => agencyParty(agencyId));
  await changeLists(sql, [...inquiry.readerIds.map(accountParty), ...agencies]);
}
