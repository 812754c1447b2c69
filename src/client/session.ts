import type { SessionEvents, SessionState } from './client.js';

/** Where the client writes down what happens to the session. */
export interface SessionLog extends SessionEvents {
  change(state: SessionState): void;
}

export function sessionLog(keptBy: SessionEvents['keptBy']): SessionLog {
  const listeners = new Set<(state: SessionState) => void>();
  let state: SessionState = { status: 'signed-out' };
  return {
    keptBy,
    get state() {
      return state;
    },
    subscribe(listener) {
      // A function of its own each time, so that subscribing twice and leaving once leaves one.
      const entry = (now: SessionState) => listener(now);
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    change(next) {
      if (next.status === state.status && next.status !== 'signed-in') return;
      state = next;
      for (const listener of [...listeners]) tell(listener, next);
    },
  };
}

/** A listener that throws must not turn somebody's sign-in into a failure, nor go unheard. */
function tell(listener: (state: SessionState) => void, state: SessionState): void {
  try {
    listener(state);
  } catch (thrown) {
    queueMicrotask(() => {
      throw thrown;
    });
  }
}
