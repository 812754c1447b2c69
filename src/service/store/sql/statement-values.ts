import type { SqlValue } from './database.js';

/** Collects a statement's values, and returns a placeholder for each. */
export class StatementValues {
  readonly list: SqlValue[] = [];

  add(value: SqlValue): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }

  /** The condition that a column's instant is in a range. An open end is infinite, so that the text is always the same. */
  within(column: string, { from = '-infinity', before = 'infinity' }: { from?: string; before?: string }): string {
    return `${column} >= ${this.add(from)}::timestamptz and ${column} < ${this.add(before)}::timestamptz`;
  }
}
