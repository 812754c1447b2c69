import { html } from 'lit';

import type { DrawingGuard } from '../base/drawing-guard.js';
import { keyedList } from '../base/keyed-list.js';
import type { ListLine } from './row-window.js';

interface GuardedRows<Row> {
  readonly rows: readonly Row[];
  readonly key: (row: Row) => unknown;
  readonly draw: (row: Row) => unknown;
  /** Renders the line that replaces a row. */
  readonly instead: (line: unknown) => unknown;
  /** The rows to render, and spaces for the others, by the keys of all; undefined for all rows. */
  readonly lines?: (keys: readonly unknown[]) => readonly ListLine[] | undefined;
}

/** The rows of a list, each guarded by itself; rows with the same key are distinguished by their index. */
export function guardedRows<Row>(guard: DrawingGuard, { rows, key, draw, instead, lines }: GuardedRows<Row>): unknown {
  const seen = new Set<unknown>();
  const keys = rows.map((row, index) => {
    const own = keyOfRow(row, key);
    const isFree = own !== undefined && own !== '' && !seen.has(own);
    seen.add(own);
    return isFree ? own : `#${index}`;
  });
  return keyedList(
    lines?.(keys) ?? keys.map((_, index) => ({ index })),
    line => ('index' in line ? keys[line.index] : `space ${line.from}`),
    line => {
      if ('space' in line) return spaceOf(line.space);
      const row = rows[line.index] as Row;
      return guard.part(row ?? rows, () => draw(row), instead);
    },
  );
}

const spaceOf = (pixels: number) => html`<li aria-hidden="true" .style=${spaceStyle(pixels)}></li>`;

/**
 * Not an anchor of the browser's scrolling: its edges move with the rows that come and go. Assigning a text to `style` sets its
 * `cssText`, which the types do not say.
 */
const spaceStyle = (pixels: number) =>
  `block-size: ${pixels}px; overflow-anchor: none` as unknown as CSSStyleDeclaration;

function keyOfRow<Row>(row: Row, key: (row: Row) => unknown): unknown {
  try {
    return key(row);
  } catch {
    return undefined; // Drawn, or not, where it stands.
  }
}
