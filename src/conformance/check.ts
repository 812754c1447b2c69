import type { ContractRule } from './finding.js';
import type { Level } from './levels.js';
import type { World } from './world.js';

/** What a check needs beyond one person; without it, it is skipped. */
export type Need = 'password' | 'second' | 'agency' | 'origin' | 'time';

/** A check of the level that `checks/all.ts` puts it in. */
export type LevelCheck = Omit<Check, 'level'>;

export interface Check extends ContractRule {
  /** For `--only`: `inquiries/cursor`. */
  readonly id: string;
  readonly level: Level;
  /** What has to be so: "a cursor goes on where the page before ended". */
  readonly title: string;
  readonly needs?: readonly Need[];
  readonly run: (world: World) => Promise<void>;
}
