/** The port to a database that speaks PostgreSQL 15's SQL. `src/databases/` implements it. */

/** A parameter of a statement. Instants are RFC 3339 text in both directions; bytes are `Uint8Array`. */
export type SqlValue = string | number | boolean | null | Uint8Array | readonly (string | number | null)[];

export interface Sql {
  /**
   * Runs one statement with its values for `$1`, `$2` and so on. Drivers prepare each text once per connection, so there should be
   * few different texts: vary the values, not the text.
   *
   * Rows hold: `boolean`, `int` and floats as they are; `timestamptz` as `Date.toISOString` writes it; `bytea` as `Uint8Array`;
   * `json` parsed; arrays of text or int as arrays; everything else as text, so a count needs `::int`.
   */
  query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly SqlValue[],
  ): Promise<readonly Row[]>;
  /** Runs several statements without values and results: for the schema. */
  script(text: string): Promise<void>;
}

export interface TransactionOptions {
  /**
   * `repeatable read`, the default: all statements see the same snapshot, and changing a row that another transaction has changed
   * since then runs the work again. `read committed`: each statement sees what is committed when it starts; for work whose first
   * statement locks the relevant rows, so that concurrent requests wait instead of starting again.
   */
  readonly isolation?: 'repeatable read' | 'read committed';
  /** Disables timeouts, for migrations and the first seeding. */
  readonly noTimeout?: boolean;
}

export interface Database extends Sql {
  /**
   * Runs the work in one transaction, and again from the start when the database asks for it (40001, 40P01): the work must have no
   * effect but its statements, and await nothing else. Rolls back when it throws.
   */
  transaction<Result>(work: (sql: Sql) => Promise<Result>, options?: TransactionOptions): Promise<Result>;
  close(): Promise<void>;
}

/** A copy of the database that follows it, for reading lists. */
export interface Replica {
  /** Runs a statement that only reads. Undefined when the replica cannot be used at the moment. */
  query<Row extends object>(text: string, values: readonly SqlValue[]): Promise<readonly Row[] | undefined>;
  onRead(outcome: ReplicaRead): void;
}

/**
 * Where a list came from: the replica; or the database itself, because the replica is behind, is not available, or is the replica of
 * another database.
 */
export type ReplicaRead = 'replica' | 'behind' | 'unavailable' | 'foreign';

/** The unique constraint that a statement violated; undefined for any other error. */
export function violatedConstraint(error: unknown): string | undefined {
  const { code, constraint } = (error ?? {}) as { readonly code?: unknown; readonly constraint?: unknown };
  return code === '23505' && typeof constraint === 'string' ? constraint : undefined;
}
