import type { RateLimit, RateState } from './rate-limits.js';

/** Bounds the memory that invented callers can use to about 20 MB. */
const MAX_WINDOWS = 100_000;

/**
 * The current window of each caller, in constant time: all windows of one limit have the same length, so a map holds them in the
 * order in which they end, and the ended ones are dropped from its front.
 */
export class RateWindows<Window extends { readonly endsAt: number }> {
  readonly #byLength = new Map<number, Map<string, Window>>();
  readonly #maxWindows: number;

  constructor(maxWindows = MAX_WINDOWS) {
    this.#maxWindows = maxWindows;
  }

  /** The window of a caller; a new one when the last has ended. */
  current(key: string, { windowSeconds }: RateLimit, now: number, begin: () => Window): Window {
    const windows = this.#byLength.get(windowSeconds) ?? new Map<string, Window>();
    this.#byLength.set(windowSeconds, windows);
    // A window that ends too late is from before the clock was set back.
    const isCurrent = ({ endsAt }: Window) => endsAt > now && endsAt <= now + windowSeconds * 1000;
    for (const [ended, window] of windows) {
      if (isCurrent(window)) break;
      windows.delete(ended);
    }
    const found = windows.get(key);
    if (found && isCurrent(found)) return found;
    windows.delete(key);
    const [oldest] = windows.keys();
    if (windows.size >= this.#maxWindows && oldest !== undefined) windows.delete(oldest);
    const begun = begin();
    windows.set(key, begun);
    return begun;
  }
}

/** The state of a limit after so many calls in its window, which has not ended. */
export function rateState({ quota }: RateLimit, calls: number, endsAt: number, now: number): RateState {
  return { remaining: quota - calls, resetSeconds: Math.ceil((endsAt - now) / 1000) };
}
