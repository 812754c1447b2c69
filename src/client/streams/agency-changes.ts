import type { AgencyChange } from '../../contract/types.js';
import { checkCall } from '../check-options.js';
import type { AgencyApi } from '../client.js';
import type { WatchChangesOptions } from '../client-options.js';
import { SmeError } from '../errors.js';
import { jittered, pause } from '../transport/waiting.js';

const pageRows = 100;
const longestBackoffMs = 300_000;

/**
 * `agency.watchChanges`: every change after a cursor, and then those that follow, by polling; loaded with the first loop.
 *
 * @param ask loads the changes after a cursor
 * @param wait waits so many milliseconds
 * @throws {SmeError} for failures that no further try can mend
 */
export async function* watchChanges(
  ask: AgencyApi['changes'],
  options: WatchChangesOptions = {},
  wait = pause,
): AsyncGenerator<AgencyChange, void> {
  checkCall(options, 'after', 'everyMs');
  const { after: begin, everyMs = 30_000, ...call } = options;
  const { signal } = call;
  let after = begin;
  try {
    for (let failures = 0; ;) {
      // Here the next poll is the retry.
      const page = await ask({ retries: 0, ...call, limit: pageRows, ...(after !== undefined && { after }) }).catch(
        onlyRetryable,
      );
      if (page instanceof SmeError) {
        failures += 1;
        const asked = 1000 * (page.retryAfterSeconds ?? 0);
        await wait(Math.max(asked, everyMs) + jittered(failures, { first: everyMs, most: longestBackoffMs }), signal);
        continue;
      }
      failures = 0;
      for (const change of page.changes) {
        if (signal?.aborted) return;
        yield change;
      }
      const goesOn = page.hasMore && page.nextCursor !== after;
      after = page.nextCursor;
      if (!goesOn) await wait(everyMs * (0.8 + 0.4 * Math.random()), signal);
    }
  } catch (thrown) {
    // Abort is a normal end; do not rethrow.
    if (!signal?.aborted) throw thrown;
  }
}

/** An answer of the service that breaks the contract is a mistake that somebody has to see. */
function onlyRetryable(thrown: unknown): SmeError {
  const error = SmeError.from(thrown);
  const isBroken = error.code === 'unexpected_answer' && (error.status ?? 0) < 400;
  if (isBroken || !error.retryable) throw error;
  return error;
}
