import { agencyChanges, seededChanges, type NewAgencyChange } from '../agency-changes.js';
import type { EntryRecord, InquiryRecord } from '../records.js';
import type { AgencyStore, FeedChange, SeededInquiry } from '../store.js';
import type { Database, Sql } from './database.js';
import { withoutEmptyRow } from './paging.js';
import { table, type InsertRow } from './table.js';
import { addToOutbox } from './webhook-outbox.js';

const feedTable = table('agency_feed', { agency_id: 'text', length: 'int' });

const changeTypes = {
  agency_id: 'text',
  position: 'int',
  change_id: 'uuid',
  account_id: 'uuid',
  inquiry_id: 'uuid',
  receipt_number: 'text',
  kind: 'text',
  occurred_at: 'timestamptz',
  status: 'text',
  waiting_for: 'text',
  responsible: 'boolean',
};

const changeTable = table('agency_change', changeTypes);

export interface ChangeRow {
  readonly position: number;
  readonly change_id: string;
  readonly receipt_number: string;
  readonly kind: FeedChange['change']['kind'];
  readonly occurred_at: string;
  readonly status: FeedChange['change']['status'];
  readonly waiting_for: FeedChange['change']['waitingFor'];
  readonly responsible: boolean;
}

/** Of `agency_change c`, for {@link changeFromRow}. */
export const changeColumns =
  'c.position, c.change_id, c.receipt_number, c.kind, c.occurred_at, c.status, c.waiting_for, c.responsible';

export function sqlAgencyFeed(database: Database): Pick<AgencyStore, 'changesAt'> {
  return {
    async changesAt(agencyId, after, limit) {
      const rows = await database.query<Partial<ChangeRow> & { length: number }>(
        `with feed as (select coalesce(max(length), 0) as length from agency_feed where agency_id = $1), page as (
           select ${changeColumns} from agency_change c where agency_id = $1 and position > $2 order by position limit $3
         )
         select feed.length, page.* from feed left join page on true order by page.position`,
        [agencyId, after, limit],
      );
      if (after > (rows[0]?.length ?? 0)) return undefined;
      return withoutEmptyRow<ChangeRow>(rows).map(changeFromRow);
    },
  };
}

export function changeFromRow(row: ChangeRow): FeedChange {
  return {
    position: row.position,
    change: {
      changeId: row.change_id,
      receiptNumber: row.receipt_number,
      kind: row.kind,
      occurredAt: row.occurred_at,
      status: row.status,
      waitingFor: row.waiting_for,
      responsible: row.responsible,
    },
  };
}

/**
 * Adds an entry to the feeds that it belongs to; the last work of a transaction.
 *
 * Numbers of a sequence would be committed out of order: a reader could pass 7 while the transaction that has 6 is still open, and
 * never see 6. Here the row of the feed stays locked from the number to the commit, so that transactions of one agency commit in
 * the order of their numbers, and one that rolls back leaves no gap. That is why writers need `read committed`: they wait for
 * the row and get the next number, where `repeatable read` would make each of them start again.
 */
export async function addToFeeds(sql: Sql, inquiry: InquiryRecord, entry: EntryRecord): Promise<void> {
  const changes = agencyChanges(inquiry, entry);
  // Always in the order of the ids, so that two transactions never wait for each other.
  const feeds = await sql.query<{ agency_id: string; length: number }>(
    `insert into agency_feed as feed (agency_id, length) select agency_id, 1 from unnest($1::text[]) as new (agency_id)
     on conflict (agency_id) do update set length = feed.length + 1 returning agency_id, length`,
    [changes.map(({ agencyId }) => agencyId)],
  );
  const positions = new Map(feeds.map(({ agency_id, length }) => [agency_id, length]));
  await changeTable.insert(
    sql,
    changes.map(change => toChangeRow(inquiry, change, positions.get(change.agencyId))),
  );
  await addToOutbox(
    sql,
    Array.from(positions, ([agencyId, position]) => ({ agencyId, position })),
    entry.occurredAt,
  );
}

/** The beginning of each feed, in a database that has been empty. */
export async function insertFeeds(sql: Sql, seeded: readonly SeededInquiry[]): Promise<void> {
  const lengths = new Map<string, number>();
  const rows = seededChanges(seeded).map(({ inquiry, ...change }) => {
    const position = (lengths.get(change.agencyId) ?? 0) + 1;
    lengths.set(change.agencyId, position);
    return toChangeRow(inquiry, change, position);
  });
  await changeTable.insert(sql, rows);
  await feedTable.insert(
    sql,
    [...lengths].map(([agencyId, length]) => ({ agency_id: agencyId, length })),
  );
}

function toChangeRow(
  { creator, inquiryId }: InquiryRecord,
  { agencyId, change }: NewAgencyChange,
  position: number | undefined,
): InsertRow<typeof changeTypes> {
  return {
    agency_id: agencyId,
    position,
    change_id: change.changeId,
    account_id: creator.accountId,
    inquiry_id: inquiryId,
    receipt_number: change.receiptNumber,
    kind: change.kind,
    occurred_at: change.occurredAt,
    status: change.status,
    waiting_for: change.waitingFor,
    responsible: change.responsible,
  };
}
