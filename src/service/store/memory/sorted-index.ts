import type { RowPage, PageRequest, ListPosition } from '../store.js';

interface IndexedRow<Row> {
  readonly position: ListPosition;
  readonly row: Row;
}

/** Rows in list order, latest first, kept sorted so that a page needs no sorting. */
export class SortedIndex<Row> {
  readonly #positionOf: (row: Row) => ListPosition;
  readonly #entries: IndexedRow<Row>[];

  constructor(positionOf: (row: Row) => ListPosition, rows: readonly Row[] = []) {
    this.#positionOf = positionOf;
    this.#entries = rows.map(row => ({ position: positionOf(row), row }));
    this.#entries.sort((a, b) => comparePositions(a.position, b.position));
  }

  get rows(): Row[] {
    return this.#entries.map(({ row }) => row);
  }

  /** The row at a position. */
  at(position: ListPosition): Row | undefined {
    const entry = this.#entries[this.#indexOf(position)];
    return entry && comparePositions(entry.position, position) === 0 ? entry.row : undefined;
  }

  add(row: Row): void {
    const position = this.#positionOf(row);
    this.#entries.splice(this.#indexOf(position), 0, { position, row });
  }

  /** Removes the row at the same position, which is unique because it contains the receipt number. */
  remove(row: Row): void {
    this.#entries.splice(this.#indexOf(this.#positionOf(row)), 1);
  }

  /** One page of the rows that match, and their total. */
  page({ limit, after }: PageRequest, passes: (row: Row) => boolean): RowPage<Row> {
    const passing = this.#entries.filter(({ row }) => passes(row));
    const start = after ? passing.findIndex(({ position }) => comparePositions(position, after) > 0) : 0;
    const entries = start < 0 ? [] : passing.slice(start, start + limit);
    const hasMore = start >= 0 && start + limit < passing.length;
    return {
      rows: entries.map(({ row }) => row),
      total: passing.length,
      next: hasMore ? (entries.at(-1)?.position ?? null) : null,
    };
  }

  /** The index of a position, or where it would be inserted. */
  #indexOf(position: ListPosition): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = this.#entries[middle];
      if (entry && comparePositions(entry.position, position) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Latest first; at the same instant, the greater receipt number first. */
function comparePositions(a: ListPosition, b: ListPosition): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  if (a.receiptNumber === b.receiptNumber) return 0;
  return a.receiptNumber < b.receiptNumber ? 1 : -1;
}
