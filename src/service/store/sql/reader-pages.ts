import type { InquirySort } from '../../../contract/codes.js';
import type { ListedInquiry, SeenInquiry } from '../records.js';
import type { InquiryPageRequest, RowPage } from '../store.js';
import { seenColumns, seenFromRow, type SeenRow } from './inquiry-rows.js';
import { afterPosition, withoutEmptyRow, limitPlusOne, toRowPage } from './paging.js';
import type { StatementValues } from './statement-values.js';

/** A row of a list of one account. */
export interface ReaderPageRow extends SeenRow {
  readonly activity_at: string;
}

/** The column that a list of this sort descends by. */
export const sortColumns = { activity: 'activity_at', contacted: 'contacted_at' } as const satisfies Record<
  InquirySort,
  keyof ReaderPageRow
>;

/** A page of an account's inquiries. `conditions` begins with `and`, or is empty. */
export function readerPageStatement(
  account: string,
  conditions: string,
  page: InquiryPageRequest,
  values: StatementValues,
): string {
  const column = sortColumns[page.sort ?? 'activity'];
  return `select ${seenColumns}, r.activity_at from inquiry_reader r
    where account_id = ${account} and ${afterPosition(column, page, values)}${conditions}
    order by ${column} desc, receipt_number desc limit ${limitPlusOne(page, values)}`;
}

export function toReaderPage(
  rows: readonly Partial<ReaderPageRow>[],
  page: InquiryPageRequest,
  total: number,
): RowPage<SeenInquiry<ListedInquiry>> {
  const column = sortColumns[page.sort ?? 'activity'];
  const positionOf = (row: ReaderPageRow) => ({ at: row[column], receiptNumber: row.receipt_number });
  return toRowPage(withoutEmptyRow(rows), page, total, positionOf, seenFromRow);
}
