import { accountParty, agencyParty, type Instant } from '../records.js';
import type { RetentionStore } from '../store.js';
import { addAccesses } from './audit.js';
import type { Database, Sql } from './database.js';
import { changeLists } from './list-versions.js';
import { recordDiscarded } from './discarded-uploads.js';

interface DueRow {
  readonly account_id: string;
  readonly inquiry_id: string;
  readonly agency_id: string;
  readonly receipt_number: string;
  readonly creator_name: string;
  readonly reader_ids: readonly string[];
}

/** Erases inquiries whose retention period is over. The receipt number stays in `receipt`, so that it is never used again. */
export function sqlRetention(database: Database): RetentionStore {
  return {
    eraseCompleted: (before, limit, recordOf) =>
      database.transaction(async sql => {
        const due = await sql.query<DueRow>(
          `select account_id, inquiry_id, agency_id, receipt_number, creator_name, reader_ids from inquiry
           where completed_at < $1 order by completed_at limit $2`,
          [before, limit],
        );
        const accesses = due.map(
          ({ receipt_number: receiptNumber, account_id: accountId, creator_name: displayName }) =>
            recordOf({ receiptNumber, creator: { accountId, displayName } }),
        );
        const [first] = accesses;
        if (!first) return 0;
        await eraseInquiries(sql, due, first.at);
        await addAccesses(sql, accesses);
        return due.length;
      }),
  };
}

async function eraseInquiries(sql: Sql, due: readonly DueRow[], at: Instant): Promise<void> {
  const keys = [due.map(({ account_id }) => account_id), due.map(({ inquiry_id }) => inquiry_id)];
  const dueKeys = 'unnest($1::text[], $2::text[]) as due (account_id, inquiry_id)';
  // When two processes erase at once, the second finds the row gone, and its transaction runs again on what is left.
  const sameInquiry = (table: string) =>
    `${table}.account_id = due.account_id::uuid and ${table}.inquiry_id = due.inquiry_id::uuid`;
  const attachments = await sql.query<{ attachment_id: string; upload: number }>(
    `delete from attachment d using ${dueKeys} where ${sameInquiry('d')} returning d.attachment_id, d.upload`,
    keys,
  );
  await recordDiscarded(
    sql,
    attachments.map(({ attachment_id: attachmentId, upload }) => ({ attachmentId, upload })),
    at,
  );
  const readers = due.flatMap(({ reader_ids, receipt_number }) => reader_ids.map(reader => [reader, receipt_number]));
  await sql.query(
    `delete from inquiry_reader r using unnest($1::text[], $2::text[]) as gone (account_id, receipt_number)
     where r.account_id = gone.account_id::uuid and r.receipt_number = gone.receipt_number`,
    [readers.map(([accountId = '']) => accountId), readers.map(([, receiptNumber = '']) => receiptNumber)],
  );
  await sql.query(`delete from inquiry i using ${dueKeys} where ${sameInquiry('i')}`, keys);
  await changeLists(
    sql,
    due.flatMap(({ reader_ids, agency_id }) => [...reader_ids.map(accountParty), agencyParty(agency_id)]),
  );
}
