/** One step of the schema. Once released it is never changed; what comes later is a step of its own. */
export interface Migration {
  /** 1, 2, 3 and so on without a gap. */
  readonly version: number;
  readonly name: string;
  /** Statements of PostgreSQL 15, which run in one transaction. */
  readonly sql: string;
}
