import type { SessionEvents, SessionState } from '../client.js';
import { callListener } from '../transport/call-listener.js';

/** The write side of the session state, for the client. */
export interface SessionLog {
  /** The read side, for the host. */
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
        // A new function each time, so that subscribing twice and unsubscribing once leaves one subscription.
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
