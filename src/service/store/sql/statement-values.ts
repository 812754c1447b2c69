import type { SqlValue } from './database.js';

/** Collects a statement's values, and gives each its name in the text. */
export class StatementValues {
  readonly list: SqlValue[] = [];

  add(value: SqlValue): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }

  /** The condition that a column's instant lies in a stretch. A side that is open is infinitely far away: the text is one. */
  within(column: string, { from = '-infinity', before = 'infinity' }: { from?: string; before?: string }): string {
    return `${column} >= ${this.add(from)}::timestamptz and ${column} < ${this.add(before)}::timestamptz`;
  }
}
