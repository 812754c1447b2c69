import type { DrawingGuard } from '../base/drawing-guard.js';
import { keyedList } from '../base/keyed-list.js';

interface GuardedRows<Row> {
  readonly rows: readonly Row[];
  readonly key: (row: Row) => unknown;
  readonly draw: (row: Row) => unknown;
  /** Renders the line that replaces a row. */
  readonly instead: (line: unknown) => unknown;
}

/** The rows of a list, each guarded by itself; rows with the same key are distinguished by their index. */
export function guardedRows<Row>(guard: DrawingGuard, { rows, key, draw, instead }: GuardedRows<Row>): unknown {
  const seen = new Set<unknown>();
  const keyed = rows.map((row, index) => {
    const own = keyOfRow(row, key);
    const isFree = own !== undefined && own !== '' && !seen.has(own);
    seen.add(own);
    return { row, key: isFree ? own : `#${index}` };
  });
  return keyedList(
    keyed,
    each => each.key,
    ({ row }) => guard.part(row ?? rows, () => draw(row), instead),
  );
}

function keyOfRow<Row>(row: Row, key: (row: Row) => unknown): unknown {
  try {
    return key(row);
  } catch {
    return undefined; // Drawn, or not, where it stands.
  }
}
