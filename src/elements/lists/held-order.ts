/** How rows of one kind are told apart, and whether an agency has changed their inquiry since. */
export interface RowFacts<Row> {
  readonly key: (row: Row) => string;
  /** When an agency changed the inquiry last. */
  readonly updatedAt: (row: Row) => string | null | undefined;
}

interface Arranged<Row> {
  readonly rows: readonly Row[];
  /** How many inquiries have an update, and stand where they stood before it or are not shown yet. */
  readonly held: number;
}

/**
 * Keeps rows where they are when an agency's updates would move them under the reader's eyes. What a row says is up to date all the
 * same. Whatever else changes a list, such as what the person does, takes effect at once.
 */
export class HeldOrder<Row extends { readonly unread: boolean }> {
  #shown: readonly Row[] = [];
  readonly #held = new Set<string>();

  /** The rows in the order to draw. `holds` is asked only when updates would move them. */
  arrange(rows: readonly Row[], { key, updatedAt }: RowFacts<Row>, holds: () => boolean): Arranged<Row> {
    const now = new Map(rows.map(row => [key(row), row]));
    const before = new Map(this.#shown.map(row => [key(row), row]));
    const end = rows.findLastIndex(row => before.has(key(row)));
    // What stands behind every known row has merely been fetched.
    for (const row of rows.slice(0, end + 1)) {
      const known = before.get(key(row));
      if (row.unread && (!known || updatedAt(known) !== updatedAt(row))) this.#held.add(key(row));
    }
    for (const id of this.#held) if (!now.get(id)?.unread) this.#held.delete(id);

    const others = (map: ReadonlyMap<string, Row>) => [...map.keys()].filter(id => !this.#held.has(id));
    const [stayed, current] = [others(before), others(now)];
    const added = current.slice(stayed.length).flatMap(id => now.get(id) ?? []);
    const still = [...this.#shown.map(row => now.get(key(row)) ?? row), ...added];
    const arrived = [...this.#held].filter(id => !before.has(id)).length;
    const isMerelyUpdated =
      this.#held.size > 0 &&
      stayed.length > 0 &&
      beginsAlike(stayed, current) &&
      // As many rows at the end as have arrived may have been pushed out.
      stayed.length - current.length <= arrived;
    if (isMerelyUpdated && !isSame(still, rows) && holds()) {
      this.#shown = still;
      return { rows: still, held: this.#held.size };
    }
    this.#held.clear();
    this.#shown = rows;
    return { rows, held: 0 };
  }

  /** What is held takes its place at the next drawing. */
  release() {
    this.#shown = [];
  }
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((row, index) => row === other[index]);

/** Rows at the end may be missing, or have been fetched since. */
const beginsAlike = (one: readonly string[], other: readonly string[]): boolean =>
  one.slice(0, other.length).every((id, index) => id === other[index]);
