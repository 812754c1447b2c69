import type { Page, PageRequest, Place } from '../../store.js';

/** Rows in the order of the lists, the latest first, kept sorted so that a page needs no sorting. */
export class Shelf<Row> {
  readonly #placeOf: (row: Row) => Place;
  readonly #rows: Row[];

  constructor(placeOf: (row: Row) => Place, rows: readonly Row[] = []) {
    this.#placeOf = placeOf;
    this.#rows = [...rows].sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
  }

  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** The row that stands at a place. */
  at(place: Place): Row | undefined {
    const row = this.#rows[this.#indexOf(place)];
    return row !== undefined && comparePlaces(this.#placeOf(row), place) === 0 ? row : undefined;
  }

  add(row: Row): void {
    this.#rows.splice(this.#indexOf(this.#placeOf(row)), 0, row);
  }

  /** Removes the row that stands at the same place; there is only one for each receipt number. */
  remove(row: Row): void {
    this.#rows.splice(this.#indexOf(this.#placeOf(row)), 1);
  }

  /** One page of the rows that pass, and how many do in all. */
  page({ limit, after }: PageRequest, passes: (row: Row) => boolean): Page<Row> {
    const passing = this.#rows.filter(passes);
    const start = after ? passing.findIndex(row => comparePlaces(this.#placeOf(row), after) > 0) : 0;
    const rows = start < 0 ? [] : passing.slice(start, start + limit);
    const last = rows.at(-1);
    const hasMore = start >= 0 && start + limit < passing.length;
    return { rows, total: passing.length, next: hasMore && last ? this.#placeOf(last) : null };
  }

  /** Where a place is, or would be. */
  #indexOf(place: Place): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = this.#rows[middle];
      if (row !== undefined && comparePlaces(this.#placeOf(row), place) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Latest first; within one instant the greater receipt number. */
function comparePlaces(a: Place, b: Place): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  if (a.receiptNumber === b.receiptNumber) return 0;
  return a.receiptNumber < b.receiptNumber ? 1 : -1;
}
