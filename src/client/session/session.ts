import type { SessionEvents, SessionState } from '../client.js';
import { callListener } from '../transport/call-listener.js';

/** Where the client writes down what happens to the session. */
export interface SessionLog {
  /** What the host may see of it. */
  readonly events: SessionEvents;
  change(state: SessionState): void;
}

export function sessionLog(keptBy: SessionEvents['keptBy']): SessionLog {
  const listeners = new Set<(state: SessionState) => void>();
  let state: SessionState = { status: 'signed-out' };
  return {
    events: {
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
    },
    change(next) {
      if (next.status === state.status && next.status !== 'signed-in') return;
      state = next;
      for (const listener of [...listeners]) callListener(listener, next);
    },
  };
}
