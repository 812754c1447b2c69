/**
 * Looks after the sessions of open streams: whoever signs out, at whichever process, is told nothing more. All streams of this
 * process are asked about in one look at the store each second, so that many cost little more than one.
 */
import type { Deps } from '../options.js';

/** A sign-out ends streams after this at the latest, and the time of a look. */
const LOOK_EVERY_MS = 1000;
/** Sessions that one statement asks about. */
const BATCH = 1000;

type WatchDeps = Pick<Deps, 'store' | 'heartbeatMs' | 'onFault'>;

export interface SessionWatch {
  /** Calls `onEnd` once, when the session has ended or nobody can say; until the function that is given is called. */
  watch(sessionId: string, onEnd: () => void): () => void;
  /** Whether the session goes on at this moment. */
  isLive(sessionId: string): Promise<boolean>;
}

export function sessionWatch({ store, heartbeatMs, onFault }: WatchDeps): SessionWatch {
  const watched = new Map<string, Set<() => void>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seenAt = 0; // by performance.now()

  function end(sessionId: string): void {
    const listeners = watched.get(sessionId) ?? [];
    watched.delete(sessionId);
    for (const onEnd of listeners) onEnd();
  }

  async function look(): Promise<void> {
    const ids = [...watched.keys()];
    for (let start = 0; start < ids.length; start += BATCH) {
      const asked = ids.slice(start, start + BATCH);
      const live = new Set(await store.liveSessions(asked));
      for (const id of asked) if (!live.has(id)) end(id);
    }
    seenAt = performance.now();
  }

  /** A database that is away for a moment ends no stream: nobody can have signed out meanwhile. */
  function failed(error: unknown): void {
    onFault(error, 'session-watch');
    if (performance.now() - seenAt >= heartbeatMs) for (const id of [...watched.keys()]) end(id);
  }

  function lookSoon(): void {
    if (timer !== undefined || watched.size === 0) return;
    timer = setTimeout(
      () => {
        void look()
          .catch(failed)
          .then(() => {
            timer = undefined;
            lookSoon();
          });
      },
      Math.min(LOOK_EVERY_MS, heartbeatMs),
    );
  }

  return {
    watch(sessionId, onEnd) {
      if (watched.size === 0) seenAt = performance.now();
      const listeners = watched.get(sessionId) ?? new Set();
      watched.set(sessionId, listeners.add(onEnd));
      lookSoon();
      return () => {
        listeners.delete(onEnd);
        if (listeners.size === 0 && watched.get(sessionId) === listeners) watched.delete(sessionId);
      };
    },
    isLive: async sessionId => (await store.liveSessions([sessionId])).length > 0,
  };
}
