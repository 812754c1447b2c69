import type { Page, PageRequest, Place } from '../../store.js';
import type { Values } from './values.js';

/**
 * The condition that a row comes after a place in a list by this column and receipt number, both falling. The first page
 * comes after infinity, so that every page has the same text and an index finds each as fast.
 */
export function afterPlace(column: string, { after }: PageRequest, values: Values): string {
  const at = values.add(after?.at ?? 'infinity');
  const receiptNumber = values.add(after?.receiptNumber ?? '');
  return `(${column}, receipt_number) < (${at}::timestamptz, ${receiptNumber})`;
}

/** One row more than the page has, to see whether there is another page. */
export function oneMore({ limit }: PageRequest, values: Values): string {
  return `${values.add(limit + 1)}::int`;
}

/**
 * The rows of a page that was joined to its counts: without the one that an empty page leaves, which has the counts alone.
 */
export function filled<Row extends { readonly receipt_number: string }>(rows: readonly Partial<Row>[]): Row[] {
  return rows.filter((row): row is Row => typeof row.receipt_number === 'string');
}

/** What the database gave for {@link oneMore}, made into the page. */
export function pageOf<Row, Result>(
  rows: readonly Row[],
  { limit }: PageRequest,
  total: number,
  placeOf: (row: Row) => Place,
  read: (row: Row) => Result,
): Page<Result> {
  const own = rows.slice(0, limit);
  const last = own.at(-1);
  return { rows: own.map(read), total, next: rows.length > limit && last !== undefined ? placeOf(last) : null };
}
