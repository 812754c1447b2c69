/** Counts calls for processes that share a database, so that a limit is the same however many processes there are. */
import { withinTime } from '../../../rules/within-time.js';
import { sha256 } from '../../crypto/secrets.js';
import type { RateCounter, RateLimit } from '../../http/rate-limits.js';
import { RateWindows, rateState } from '../../http/rate-windows.js';
import type { Database } from './database.js';

/** A process reports when it has counted this part of a quota: 5 %. */
const REPORTS_PER_QUOTA = 20;
/** Milliseconds that a call waits for a report, and that no report is sent after a failure. */
const REPORT_TIMEOUT_MS = 250;
const FAILURE_PAUSE_MS = 5000;
const late = 'The database took too long to count calls. Each process counts by itself meanwhile.';

/** The calls of one caller until `endsAt`, in milliseconds since 1970. */
interface SharedWindow {
  readonly endsAt: number;
  /** Calls to this process. */
  calls: number;
  /** How many of them are in reports that have ended. */
  reported: number;
  /** Calls to other processes, as of the last report. */
  others: number;
  report: Promise<void> | undefined;
}

/**
 * Each process counts by itself, and adds its calls to the database when they are 5 % of the quota. So few calls wait for the
 * database, and all processes together admit at most 5 % more for each of them. While the database fails, each process applies the
 * limit to its own calls.
 *
 * @param onError called when the database could not count, at most every five seconds
 */
export function sqlRateCounter(database: Database, onError: (error: unknown) => void = () => undefined): RateCounter {
  const windows = new RateWindows<SharedWindow>();
  let failedAt = -Infinity;
  // The distance, because the clock may be set back.
  const isPaused = (now: number) => Math.abs(now - failedAt) < FAILURE_PAUSE_MS;

  async function report(key: string, window: SharedWindow): Promise<void> {
    const sent = window.calls;
    try {
      const total = await addCalls(database, await sha256(key), window.endsAt, sent - window.reported);
      window.others = Math.max(0, total - sent);
    } finally {
      // Also after a failure: the database may have counted them, and must not count them twice.
      window.reported = sent;
      window.report = undefined;
    }
  }

  return {
    async count(key, limit, at) {
      const now = at.getTime();
      const window = windows.current(key, limit, now, () => windowAt(limit, now));
      window.calls += 1;
      const own = window.calls;
      const isDue = () => own - window.reported >= limit.quota / REPORTS_PER_QUOTA;
      // A refused call costs no statement.
      const isAdmitted = () => own + window.others <= limit.quota;
      while (isDue() && isAdmitted() && !isPaused(now)) {
        try {
          await withinTime((window.report ??= report(key, window)), REPORT_TIMEOUT_MS, late);
        } catch (thrown) {
          // A call does not fail because it cannot be counted.
          if (!isPaused(now)) onError(thrown);
          failedAt = now;
        }
      }
      return rateState(limit, own + window.others, window.endsAt, now);
    },
  };
}

/** Windows end at the same instants in all processes. */
function windowAt({ windowSeconds }: RateLimit, now: number): SharedWindow {
  const length = windowSeconds * 1000;
  return { endsAt: (Math.floor(now / length) + 1) * length, calls: 0, reported: 0, others: 0, report: undefined };
}

/** One statement, which locks one row for as long as it runs. Returns the calls of all processes. */
async function addCalls(database: Database, keyHash: string, endsAt: number, calls: number): Promise<number> {
  const [row] = await database.query<{ readonly calls: number }>(
    `insert into call_count (key_hash, ends_at, calls) values ($1, $2, $3)
     on conflict (key_hash, ends_at) do update set calls = call_count.calls + excluded.calls
     returning calls`,
    [keyHash, new Date(endsAt).toISOString(), calls],
  );
  return row?.calls ?? calls;
}
