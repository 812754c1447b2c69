import { SmeError } from './errors.js';

export interface Deadline {
  /** What the call was rejected with, once the time is over or the caller's own signal has aborted. */
  readonly stopped: SmeError | undefined;
  /** Aborts at that moment. It is made when it is first asked for: a signal costs as much as a request. */
  readonly signal: AbortSignal;
  /** By `Date.now()`; `Infinity` when there is none. */
  readonly endsAt: number;
}

/** The longest that the platform's timers count, some 24 days; they take anything longer for nothing at all. */
const longestTimer = 2 ** 31 - 1;

/**
 * Runs work that has to end in time. The promise rejects as soon as the time is over or the signal aborts, whether or not
 * what carries the request can be stopped.
 *
 * @param goesOn the result is a stream that goes on after the work has ended, and can still be aborted
 */
export function inTime<T>(
  work: (deadline: Deadline) => Promise<T>,
  timeoutMs: number,
  signal: AbortSignal | null | undefined,
  goesOn: boolean,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const deadline = {
      stopped: undefined as SmeError | undefined,
      endsAt: Date.now() + timeoutMs,
      get signal() {
        return controller.signal;
      },
    };
    const stop = (error: SmeError) => {
      deadline.stopped = error;
      reject(error);
      controller.abort(error);
    };
    const abort = () => stop(new SmeError('aborted', { cause: signal?.reason }));
    if (signal?.aborted) {
      abort();
      return;
    }
    signal?.addEventListener('abort', abort, { once: true });
    const timer = timeoutMs <= longestTimer ? setTimeout(() => stop(new SmeError('timed_out')), timeoutMs) : undefined;

    const ending =
      <V>(settle: (value: V) => void) =>
      (value: V) => {
        clearTimeout(timer);
        if (!goesOn) signal?.removeEventListener('abort', abort);
        settle(value);
      };
    work(deadline).then(ending(resolve), ending(reject));
  });
}
