import { html } from 'lit';

import type { DrawingGuard } from '../base/drawing-guard.js';
import { keyedList } from '../base/keyed-list.js';
import type { RowSpan } from './row-window.js';

interface GuardedRows<Row> {
  readonly rows: readonly Row[];
  readonly key: (row: Row) => unknown;
  readonly draw: (row: Row) => unknown;
  /** Renders the line that replaces a row. */
  readonly instead: (line: unknown) => unknown;
  /** Which rows to render, by the keys of all; by default every row. */
  readonly spans?: ((keys: readonly unknown[]) => readonly RowSpan[]) | undefined;
}

/** A row, or space for rows that are not in the page. */
interface Line {
  readonly key: unknown;
  readonly draw: () => unknown;
}

/** The rows of a list, each guarded by itself; rows with the same key are distinguished by their index. */
export function guardedRows<Row>(guard: DrawingGuard, { rows, key, draw, instead, spans }: GuardedRows<Row>): unknown {
  const seen = new Set<unknown>();
  const keys = rows.map((row, index) => {
    const own = keyOfRow(row, key);
    if (own === undefined || own === '' || seen.has(own)) return `#${index}`;
    seen.add(own);
    return own;
  });
  const shown = spans?.(keys) ?? [{ from: 0, to: rows.length }];
  const lines = shown.flatMap(({ from, to, space }, place): readonly Line[] =>
    space === undefined
      ? rows.slice(from, to).map((row, index) => ({
          key: keys[from + index],
          draw: () => guard.part(row ?? rows, () => draw(row), instead),
        }))
      : [{ key: `space ${place}`, draw: () => spaceOf(space) }],
  );
  return keyedList(
    lines,
    line => line.key,
    line => line.draw(),
  );
}

/** Its edge moves with the rows in the page: a browser that anchored the scrolling to it would scroll on and on. */
const spaceOf = (pixels: number) =>
  html`<li aria-hidden="true" .style=${cssText(`block-size: ${pixels}px; overflow-anchor: none`)}></li>`;

/** A text that is set as `style` becomes its `cssText`, also where a policy forbids the attribute. */
const cssText = (text: string) => text as unknown as CSSStyleDeclaration;

function keyOfRow<Row>(row: Row, key: (row: Row) => unknown): unknown {
  try {
    return key(row);
  } catch {
    return undefined; // Drawn, or not, where it stands.
  }
}
