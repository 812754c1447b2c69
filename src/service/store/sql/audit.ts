import type { AccessRecord } from '../records.js';
import type { AuditStore } from '../store.js';
import type { Database, Sql } from './database.js';
import { table } from './table.js';
import { uuidOrNull } from './uuid.js';

interface AccessRow {
  readonly account_id: string;
  readonly access_id: string;
  readonly at: string;
  readonly party: AccessRecord['by'];
  readonly operation: string;
  readonly receipt_number: string;
  readonly attachment_id: string | null;
  readonly request_id: string;
}

const accessTable = table('access_record', {
  account_id: 'uuid',
  access_id: 'uuid',
  at: 'timestamptz',
  party: 'text',
  operation: 'text',
  receipt_number: 'text',
  attachment_id: 'uuid',
  request_id: 'text',
});

/** For the first page, whose position is before every time. */
const NO_UUID = '00000000-0000-0000-0000-000000000000';

export function sqlAudit(database: Database): AuditStore {
  return {
    recordAccesses: accesses => database.transaction(sql => addAccesses(sql, accesses)),

    async accessesTo(accountId, limit, after) {
      const rows = await database.query<AccessRow>(
        `select account_id, access_id, at, party, operation, receipt_number, attachment_id, request_id from access_record
         where account_id = $1 and (at, access_id) < ($2::timestamptz, $3::uuid)
         order by at desc, access_id desc limit $4`,
        [uuidOrNull(accountId), after?.at ?? 'infinity', after?.accessId ?? NO_UUID, limit],
      );
      return rows.map(accessFromRow);
    },
  };
}

/** Adds rows to the audit record, in the same transaction as the change. */
export async function addAccesses(sql: Sql, accesses: readonly AccessRecord[]): Promise<void> {
  await accessTable.insert(
    sql,
    accesses.map(access => ({
      account_id: access.accountId,
      access_id: access.accessId,
      at: access.at,
      party: access.by,
      operation: access.operation,
      receipt_number: access.receiptNumber,
      attachment_id: access.attachmentId,
      request_id: access.requestId,
    })),
  );
}

function accessFromRow(row: AccessRow): AccessRecord {
  return {
    accessId: row.access_id,
    at: row.at,
    accountId: row.account_id,
    by: row.party,
    operation: row.operation,
    receiptNumber: row.receipt_number,
    attachmentId: row.attachment_id,
    requestId: row.request_id,
  };
}
