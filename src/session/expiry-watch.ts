import type { SessionState, SmeClient } from '../client/client.js';

/** A person needs time to read, decide and act before a session ends (WCAG 2.2.1). */
export const warnAheadMs = 2 * 60_000;
/** The longest delay of a timer: on a laptop that slept, or whose clock was set, timers fire late. */
const longestWaitMs = 30_000;

interface ExpiryListener {
  /** Called once for each session end, two minutes ahead of it. */
  readonly warn: (expiresAt: string) => void;
  /** Called when that end has come, unless the session was renewed. */
  readonly end: () => void;
}

/** Watches for the end of the session by the service's clock; checks at once when the page becomes visible. */
export class ExpiryWatch {
  readonly #listener: ExpiryListener;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #expiresAt: string | undefined;
  #warned: 'nothing' | 'warned' | 'ended' = 'nothing';
  #now: () => number = Date.now;

  constructor(listener: ExpiryListener) {
    this.#listener = listener;
  }

  /** Follows a session that expires. One that the host keeps is renewed by the host. */
  follow(state: SessionState, { clock, session }: Pick<SmeClient, 'clock' | 'session'>) {
    this.#now = () => clock.now();
    const expiresAt = state.status === 'signed-in' && session.keptBy !== 'host' ? state.expiresAt : undefined;
    if (expiresAt === this.#expiresAt) return;
    this.stop();
    this.#expiresAt = expiresAt;
    if (expiresAt === undefined) return;
    for (const [target, name] of wakeUps()) target.addEventListener(name, this.#look);
    this.#look();
  }

  stop() {
    clearTimeout(this.#timer);
    for (const [target, name] of wakeUps()) target.removeEventListener(name, this.#look);
    this.#expiresAt = undefined;
    this.#warned = 'nothing';
  }

  readonly #look = () => {
    clearTimeout(this.#timer);
    const expiresAt = this.#expiresAt;
    if (expiresAt === undefined || this.#warned === 'ended') return;
    const left = Date.parse(expiresAt) - this.#now();
    const wait = this.#warned === 'warned' ? left : left - warnAheadMs;
    if (wait > 0) {
      this.#timer = setTimeout(this.#look, Math.min(wait, longestWaitMs));
      return;
    }
    if (this.#warned === 'warned' || left <= 0) {
      this.#warned = 'ended';
      this.#listener.end();
    } else {
      this.#warned = 'warned';
      this.#timer = setTimeout(this.#look, Math.min(left, longestWaitMs));
      this.#listener.warn(expiresAt);
    }
  };
}

/** Events after which a page may have slept. */
const wakeUps = () =>
  [
    [document, 'visibilitychange'],
    [document, 'resume'],
    [window, 'pageshow'],
    [window, 'focus'],
    [window, 'online'],
  ] as const;
