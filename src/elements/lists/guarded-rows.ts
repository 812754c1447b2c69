import { repeat } from 'lit/directives/repeat.js';

import type { DrawingGuard } from '../base/drawing-guard.js';

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
  const keys = rows.map((row, index) => {
    const own = keyOfRow(row, key);
    if (own === undefined || own === '' || seen.has(own)) return `#${index}`;
    seen.add(own);
    return own;
  });
  return repeat(
    rows,
    (_, index) => keys[index],
    row => guard.part(row ?? rows, () => draw(row), instead),
  );
}

function keyOfRow<Row>(row: Row, key: (row: Row) => unknown): unknown {
  try {
    return key(row);
  } catch {
    return undefined; // Drawn, or not, where it stands.
  }
}
