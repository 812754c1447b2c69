import { SmeError } from '../errors.js';

export interface Deadline {
  /** What the call was rejected with, once the time is over or the caller's own signal has aborted. */
  readonly stopped: SmeError | undefined;
  /** Aborts at that moment. It is made when it is first asked for. */
  readonly signal: AbortSignal;
  /** By `Date.now()`; `Infinity` when there is none. */
  readonly endsAt: number;
}

/** The longest delay of the platform's timers, some 24 days; anything longer fires at once. */
const longestTimer = 2 ** 31 - 1;

/** A class instead of a literal: an accessor in a literal gives each object its own shape, which is expensive to create and to collect. */
class Limit implements Deadline {
  stopped: SmeError | undefined;
  readonly endsAt: number;
  #controller: AbortController | undefined;

  constructor(timeoutMs: number) {
    this.endsAt = Date.now() + timeoutMs;
  }

  get signal() {
    this.#controller ??= new AbortController();
    if (this.stopped) this.#controller.abort(this.stopped);
    return this.#controller.signal;
  }

  stop(error: SmeError) {
    this.stopped = error;
    this.#controller?.abort(error);
  }
}

/**
 * Runs work with a deadline. The promise rejects as soon as the time is over or the signal aborts, whether or not the request
 * itself can be stopped.
 *
 * @param isStream the result is a stream, which can be aborted after the work has ended
 */
export function withDeadline<T>(
  work: (deadline: Deadline) => Promise<T>,
  timeoutMs: number,
  signal: AbortSignal | null | undefined,
  isStream: boolean,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const deadline = new Limit(timeoutMs);
    const stop = (error: SmeError) => {
      reject(error);
      deadline.stop(error);
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
        if (!isStream) signal?.removeEventListener('abort', abort);
        settle(value);
      };
    work(deadline).then(ending(resolve), ending(reject));
  });
}
