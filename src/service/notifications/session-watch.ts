/**
 * Ends open streams whose session has ended, whichever process handled the sign-out. One query per second checks all streams of
 * this process, so that many cost little more than one.
 */
import type { Dependencies } from '../options.js';

/** A sign-out ends streams after at most this long, plus the time of the query. */
const CHECK_INTERVAL_MS = 1000;
/** Sessions per statement. */
const SESSION_BATCH = 1000;

type WatchDeps = Pick<Dependencies, 'store' | 'heartbeatMs' | 'onError'>;

export interface SessionWatch {
  /** Calls `onEnd` once, when the session has ended or its state is unknown. Returns a function that stops watching. */
  watch(sessionId: string, onEnd: () => void): () => void;
  /** Whether the session is still active. */
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

  /** A short outage of the database ends no stream: nobody can have signed out meanwhile. */
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
