import type { SessionState } from '../client/client.js';

/** A person needs time to read, decide and act before a session ends (WCAG 2.2.1). */
const warnAheadMs = 2 * 60_000;

/** Calls back once per session end, two minutes ahead of it. */
export class ExpiryWatch {
  readonly #warn: (expiresAt: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(warn: (expiresAt: string) => void) {
    this.#warn = warn;
  }

  follow(state: SessionState) {
    this.stop();
    if (state.status !== 'signed-in') return;
    const { expiresAt } = state;
    const wait = Date.parse(expiresAt) - Date.now() - warnAheadMs;
    this.#timer = setTimeout(
      () => {
        this.#warn(expiresAt);
      },
      Math.max(0, wait),
    );
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
