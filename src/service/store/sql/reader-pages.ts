import type { ListedInquiry, SeenInquiry } from '../records.js';
import type { RowPage, PageRequest } from '../store.js';
import { seenColumns, seenFromRow, type SeenRow } from './inquiry-rows.js';
import { afterPosition, withoutEmptyRow, limitPlusOne, toRowPage } from './paging.js';
import type { StatementValues } from './statement-values.js';

/** A row of a list of one account. */
export interface ReaderPageRow extends SeenRow {
  readonly activity_at: string;
}

/** A page of an account's inquiries, latest activity first. `conditions` begins with `and`, or is empty. */
export function readerPageStatement(
  account: string,
  conditions: string,
  page: PageRequest,
  values: StatementValues,
): string {
  return `select ${seenColumns}, r.activity_at from inquiry_reader r
    where account_id = ${account} and ${afterPosition('activity_at', page, values)}${conditions}
    order by activity_at desc, receipt_number desc limit ${limitPlusOne(page, values)}`;
}

export function toReaderPage(
  rows: readonly Partial<ReaderPageRow>[],
  page: PageRequest,
  total: number,
): RowPage<SeenInquiry<ListedInquiry>> {
  const positionOf = ({ activity_at: at, receipt_number: receiptNumber }: ReaderPageRow) => ({ at, receiptNumber });
  return toRowPage(withoutEmptyRow(rows), page, total, positionOf, seenFromRow);
}
