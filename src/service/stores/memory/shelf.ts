import type { Page, PageRequest, Place } from '../../store.js';

interface Slot<Row> {
  readonly place: Place;
  readonly row: Row;
}

/** Rows in the order of the lists, the latest first, kept sorted so that a page needs no sorting. */
export class Shelf<Row> {
  readonly #placeOf: (row: Row) => Place;
  readonly #slots: Slot<Row>[];

  constructor(placeOf: (row: Row) => Place, rows: readonly Row[] = []) {
    this.#placeOf = placeOf;
    this.#slots = rows.map(row => ({ place: placeOf(row), row }));
    this.#slots.sort((a, b) => comparePlaces(a.place, b.place));
  }

  get rows(): Row[] {
    return this.#slots.map(({ row }) => row);
  }

  /** The row that stands at a place. */
  at(place: Place): Row | undefined {
    const slot = this.#slots[this.#indexOf(place)];
    return slot && comparePlaces(slot.place, place) === 0 ? slot.row : undefined;
  }

  add(row: Row): void {
    const place = this.#placeOf(row);
    this.#slots.splice(this.#indexOf(place), 0, { place, row });
  }

  /** Removes the row that stands at the same place; there is only one for each receipt number. */
  remove(row: Row): void {
    this.#slots.splice(this.#indexOf(this.#placeOf(row)), 1);
  }

  /** One page of the rows that pass, and how many do in all. */
  page({ limit, after }: PageRequest, passes: (row: Row) => boolean): Page<Row> {
    const passing = this.#slots.filter(({ row }) => passes(row));
    const start = after ? passing.findIndex(({ place }) => comparePlaces(place, after) > 0) : 0;
    const slots = start < 0 ? [] : passing.slice(start, start + limit);
    const hasMore = start >= 0 && start + limit < passing.length;
    return {
      rows: slots.map(({ row }) => row),
      total: passing.length,
      next: hasMore ? (slots.at(-1)?.place ?? null) : null,
    };
  }

  /** Where a place is, or would be. */
  #indexOf(place: Place): number {
    let low = 0;
    let high = this.#slots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const slot = this.#slots[middle];
      if (slot && comparePlaces(slot.place, place) < 0) low = middle + 1;
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
