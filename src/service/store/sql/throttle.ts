import { sha256 } from '../../crypto/secrets.js';
import { countAttempt, uncountAttempt, waitOf, type Tally } from '../../sign-in/tally.js';
import type { Throttle, ThrottleRule } from '../../sign-in/throttle.js';
import type { Database, Sql } from './database.js';

const TALLY_CLEANUP_INTERVAL_MS = 60_000;

/** The rows are locked first, so that concurrent requests see current counts. */
const afterLocks = { isolation: 'read committed' } as const;

interface TallyRow {
  readonly key_hash: string;
  readonly attempts: number;
  readonly wait_until: string;
  readonly forgotten_at: string;
}

/** A rule and the key of its count. */
interface HashedRule {
  readonly rule: ThrottleRule;
  readonly keyHash: string;
}

/**
 * Counts in a database, for processes that share it: being routed to another process gives an attacker no more attempts. Usernames
 * and addresses are stored as hashes only.
 */
export function sqlThrottle(database: Database): Throttle {
  let cleanedUpAt = 0;

  async function cleanUp(now: number): Promise<void> {
    if (now - cleanedUpAt < TALLY_CLEANUP_INTERVAL_MS) return;
    cleanedUpAt = now;
    await database.query('delete from sign_in_attempt where forgotten_at <= $1', [instant(now)]);
  }

  return {
    async admit(rules, at) {
      const now = at.getTime();
      await cleanUp(now);
      const hashed = await hashRules(rules);
      return database.transaction(async sql => {
        await ensureRows(sql, hashed, now);
        const tallies = await lockedTallies(sql, hashed);
        const wait = Math.max(0, ...Array.from(tallies.values(), tally => waitOf(tally, now)));
        if (wait > 0) return Math.ceil(wait / 1000);
        await writeTallies(
          sql,
          hashed.map(({ rule, keyHash }) => [keyHash, countAttempt(rule, tallies.get(keyHash), now)] as const),
        );
        return 0;
      }, afterLocks);
    },

    async succeed(rules) {
      const hashed = await hashRules(rules);
      const hashesOf = (afterSuccess: ThrottleRule['afterSuccess']) =>
        hashed.filter(({ rule }) => rule.afterSuccess === afterSuccess).map(({ keyHash }) => keyHash);
      await database.transaction(async sql => {
        // Always locked in the same order, to avoid deadlocks.
        const tallies = await lockedTallies(sql, hashed);
        await sql.query('delete from sign_in_attempt where key_hash = any($1::text[])', [hashesOf('forget')]);
        const uncounted = hashesOf('uncount').flatMap(keyHash => {
          const tally = tallies.get(keyHash);
          return tally ? [[keyHash, uncountAttempt(tally)] as const] : [];
        });
        await writeTallies(sql, uncounted);
      }, afterLocks);
    },
  };
}

async function hashRules(rules: readonly ThrottleRule[]): Promise<readonly HashedRule[]> {
  return Promise.all(rules.map(async rule => ({ rule, keyHash: await sha256(rule.key) })));
}

/** A missing row cannot be locked, and the first parallel guesses would each find none. */
async function ensureRows(sql: Sql, hashed: readonly HashedRule[], now: number): Promise<void> {
  await sql.query(
    `insert into sign_in_attempt (key_hash, attempts, wait_until, forgotten_at)
     select key_hash, 0, $2::timestamptz, $2::timestamptz from unnest($1::text[]) as made (key_hash) order by key_hash
     on conflict (key_hash) do nothing`,
    [sortedHashes(hashed), instant(now)],
  );
}

async function lockedTallies(sql: Sql, hashed: readonly HashedRule[]): Promise<ReadonlyMap<string, Tally>> {
  const rows = await sql.query<TallyRow>(
    `select key_hash, attempts, wait_until, forgotten_at from sign_in_attempt
     where key_hash = any($1::text[]) order by key_hash for update`,
    [sortedHashes(hashed)],
  );
  return new Map(
    rows.map(({ key_hash, attempts, wait_until, forgotten_at }) => [
      key_hash,
      { attempts, waitUntil: Date.parse(wait_until), forgottenAt: Date.parse(forgotten_at) },
    ]),
  );
}

async function writeTallies(sql: Sql, tallies: readonly (readonly [keyHash: string, tally: Tally])[]): Promise<void> {
  for (const [keyHash, { attempts, waitUntil, forgottenAt }] of tallies)
    await sql.query(
      'update sign_in_attempt set attempts = $2, wait_until = $3, forgotten_at = $4 where key_hash = $1',
      [keyHash, attempts, instant(waitUntil), instant(forgottenAt)],
    );
}

function sortedHashes(hashed: readonly HashedRule[]): readonly string[] {
  return hashed.map(({ keyHash }) => keyHash).sort();
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
