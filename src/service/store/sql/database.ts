/** The port to a database that speaks PostgreSQL 15's SQL. What implements it is in `src/databases/`. */

/** A value of a statement. Instants go in as RFC 3339 text and come back so; bytes go in and come back as `Uint8Array`. */
export type SqlValue = string | number | boolean | null | Uint8Array | readonly (string | number | null)[];

export interface Sql {
  /**
   * Runs one statement with its values for `$1`, `$2` and so on. Drivers prepare each text once for each connection, so a text
   * is one of a few dozen: what varies is a value, never part of the text.
   *
   * Rows hold: `boolean`, `int` and floats as they are; `timestamptz` as `Date.toISOString` writes it; `bytea` as
   * `Uint8Array`; `json` parsed; arrays of text or int as arrays; all else as text, so a count wants `::int`.
   */
  query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly SqlValue[],
  ): Promise<readonly Row[]>;
  /** Runs statements one after the other, without values and results: for the schema. */
  script(text: string): Promise<void>;
}

export interface TransactionOptions {
  /**
   * What its statements see. `moment`, the default: all of them the database of one moment (repeatable read); to change a row
   * that another transaction has changed since then makes the work run again, so that it decides on what stands. `statement`:
   * each what stands when it begins (read committed), for work whose first statement locks the rows that decide, so that many
   * who come at once wait for each other and need not begin again.
   */
  readonly isolation?: 'repeatable read' | 'read committed';
  /** Takes as long as it takes, as the schema and the first filling do. */
  readonly noTimeout?: boolean;
}

export interface Database extends Sql {
  /**
   * Runs the work in one transaction, and again from the start when the database asks for it (40001, 40P01): work has no
   * effect but its statements, and waits for nothing else. Rolled back when it throws.
   */
  transaction<Result>(work: (sql: Sql) => Promise<Result>, options?: TransactionOptions): Promise<Result>;
  close(): Promise<void>;
}

/** The unique constraint that a statement ran into; undefined for any other failure. */
export function violatedConstraint(error: unknown): string | undefined {
  const { code, constraint } = (error ?? {}) as { readonly code?: unknown; readonly constraint?: unknown };
  return code === '23505' && typeof constraint === 'string' ? constraint : undefined;
}
