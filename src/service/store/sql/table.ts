import type { Sql } from './database.js';
import { sanitizeText } from './sanitized-text.js';

/** Rows per statement, which keeps its parameter to a few megabytes. */
const MAX_ROWS = 1000;

/** A row to insert, by column names. JSON columns hold their value; bytes are not supported. */
export type InsertRow<Columns> = { readonly [Name in keyof Columns]: unknown };

export interface Table<Columns> {
  /** Inserts any number of rows with the same statement. */
  insert(sql: Sql, rows: readonly InsertRow<Columns>[]): Promise<void>;
  /** Inserts one row unless its primary key exists. Returns whether it was inserted. */
  insertNew(sql: Sql, row: InsertRow<Columns>): Promise<boolean>;
}

/** A table for inserting, by its name and column types. One statement text whatever the number of rows. */
export function table<Columns extends Readonly<Record<string, string>>>(
  name: string,
  columns: Columns,
): Table<Columns> {
  const names = Object.keys(columns).join(', ');
  const types = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  const text = `insert into ${name} (${names}) select ${names} from json_to_recordset($1::json) as new (${types.join(', ')})`;

  return {
    async insert(sql, rows) {
      for (let start = 0; start < rows.length; start += MAX_ROWS)
        await sql.query(text, [asJson(rows.slice(start, start + MAX_ROWS))]);
    },
    async insertNew(sql, row) {
      const inserted = await sql.query(`${text} on conflict do nothing returning 1 as inserted`, [asJson([row])]);
      return inserted.length > 0;
    },
  };
}

/** Sanitized here, because JSON escapes unsupported characters and hides them from later layers. */
function asJson(rows: readonly object[]): string {
  return JSON.stringify(rows, (_name, value: unknown) => (typeof value === 'string' ? sanitizeText(value) : value));
}
