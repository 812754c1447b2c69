import type { ListedInquiry, SeenInquiry } from '../../records.js';
import type { Page, PageRequest } from '../../store.js';
import { seenColumns, seenOf, type SeenRow } from './inquiry-rows.js';
import { afterPlace, filled, oneMore, pageOf } from './paging.js';
import type { Values } from './values.js';

/** A row of a list that one account sees. */
export interface ReaderPageRow extends SeenRow {
  readonly activity_at: string;
}

/** A page of what an account sees, latest activity first. `conditions` begins with `and`, or is empty. */
export function readerPage(account: string, conditions: string, page: PageRequest, values: Values): string {
  return `select ${seenColumns}, r.activity_at from inquiry_reader r
    where account_id = ${account} and ${afterPlace('activity_at', page, values)}${conditions}
    order by activity_at desc, receipt_number desc limit ${oneMore(page, values)}`;
}

export function readerPageOf(
  rows: readonly Partial<ReaderPageRow>[],
  page: PageRequest,
  total: number,
): Page<SeenInquiry<ListedInquiry>> {
  const placeOf = ({ activity_at: at, receipt_number: receiptNumber }: ReaderPageRow) => ({ at, receiptNumber });
  return pageOf(filled(rows), page, total, placeOf, seenOf);
}
