/**
 * Looks after the sessions of open streams: whoever signs out, at whichever process, is told nothing more. All streams of this
 * process are asked about in one look at the store each second, so that many cost little more than one.
 */
import type { Dependencies } from '../options.js';

/** A sign-out ends streams after this at the latest, and the time of a look. */
const CHECK_INTERVAL_MS = 1000;
/** Sessions that one statement asks about. */
const SESSION_BATCH = 1000;

type WatchDeps = Pick<Dependencies, 'store' | 'heartbeatMs' | 'onError'>;

export interface SessionWatch {
  /** Calls `onEnd` once, when the session has ended or nobody can say; until the function that is given is called. */
  watch(sessionId: string, onEnd: () => void): () => void;
  /** Whether the session goes on at this moment. */
  isLive(sessionId: string): Promise<boolean>;
}

export function sessionWatch({ store, heartbeatMs, onError }: WatchDeps): SessionWatch {
  const watched = new Map<string, Set<() => void>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let checkedAt = 0; // by performance.now()

  function end(sessionId: string): void {
    const listeners = watched.get(sessionId) ?? [];
    watched.delete(sessionId);
    for (const onEnd of listeners) onEnd();
  }

  async function check(): Promise<void> {
    const ids = [...watched.keys()];
    for (let start = 0; start < ids.length; start += SESSION_BATCH) {
      const asked = ids.slice(start, start + SESSION_BATCH);
      const live = new Set(await store.liveSessions(asked));
      for (const id of asked) if (!live.has(id)) end(id);
    }
    checkedAt = performance.now();
  }

  /** A database that is away for a moment ends no stream: nobody can have signed out meanwhile. */
  function onFailure(error: unknown): void {
    onError(error, 'session-watch');
    if (performance.now() - checkedAt >= heartbeatMs) for (const id of [...watched.keys()]) end(id);
  }

  function scheduleCheck(): void {
    if (timer !== undefined || watched.size === 0) return;
    timer = setTimeout(
      () => {
        void check()
          .catch(onFailure)
          .then(() => {
            timer = undefined;
            scheduleCheck();
          });
      },
      Math.min(CHECK_INTERVAL_MS, heartbeatMs),
    );
  }

  return {
    watch(sessionId, onEnd) {
      if (watched.size === 0) checkedAt = performance.now();
      const listeners = watched.get(sessionId) ?? new Set();
      watched.set(sessionId, listeners.add(onEnd));
      scheduleCheck();
      return () => {
        listeners.delete(onEnd);
        if (listeners.size === 0 && watched.get(sessionId) === listeners) watched.delete(sessionId);
      };
    },
    isLive: async sessionId => (await store.liveSessions([sessionId])).length > 0,
  };
}
