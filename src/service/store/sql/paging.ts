import type { RowPage, PageRequest, ListPosition } from '../store.js';
import type { StatementValues } from './statement-values.js';

/**
 * The condition for rows after a position in a list that descends by this column and receipt number. The first page starts after
 * infinity, so that every page has the same text and uses the index.
 */
export function afterPosition(column: string, { after }: PageRequest, values: StatementValues): string {
  const at = values.add(after?.at ?? 'infinity');
  const receiptNumber = values.add(after?.receiptNumber ?? '');
  return `(${column}, receipt_number) < (${at}::timestamptz, ${receiptNumber})`;
}

/** One row more than the page, to find out whether there is a next page. */
export function limitPlusOne({ limit }: PageRequest, values: StatementValues): string {
  return `${values.add(limit + 1)}::int`;
}

/** The rows of a page that was joined with its counts: without the placeholder row of an empty page. */
export function withoutEmptyRow<Row extends { readonly receipt_number: string }>(rows: readonly Partial<Row>[]): Row[] {
  return rows.filter((row): row is Row => typeof row.receipt_number === 'string');
}

/** Turns the result of {@link limitPlusOne} into a page. */
export function toRowPage<Row, Result>(
  rows: readonly Row[],
  { limit }: PageRequest,
  total: number,
  positionOf: (row: Row) => ListPosition,
  read: (row: Row) => Result,
): RowPage<Result> {
  const own = rows.slice(0, limit);
  const last = own.at(-1);
  return { rows: own.map(read), total, next: rows.length > limit && last !== undefined ? positionOf(last) : null };
}
