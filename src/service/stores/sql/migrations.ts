import { initial } from './migrations/0001-initial.js';
import { signInAttempts } from './migrations/0002-sign-in-attempts.js';
import { auditAndDiscards } from './migrations/0003-audit-and-discards.js';

/** One step of the schema. Once released it is never changed; what comes later is a step of its own. */
export interface Migration {
  /** 1, 2, 3 and so on without a gap. */
  readonly version: number;
  readonly name: string;
  /** Statements of PostgreSQL 15, which run in one transaction. */
  readonly sql: string;
}

/** Every step of the schema in the order in which they run. */
export const migrations: readonly Migration[] = [initial, signInAttempts, auditAndDiscards];
