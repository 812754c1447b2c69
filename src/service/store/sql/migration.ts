/** One step of the schema. Once released it never changes; later changes are steps of their own. */
export interface Migration {
  /** 1, 2, 3 and so on without gaps. */
  readonly version: number;
  readonly name: string;
  /** Statements of PostgreSQL 15, run in one transaction. */
  readonly sql: string;
}
