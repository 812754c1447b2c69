import type { SessionEvents, SessionState } from '../../src/client/client.js';

/** A session that a test starts and ends with `emit`, for a client that knows nothing else of it. */
export function fakeSession(
  state: SessionState = { status: 'signed-out' },
  keptBy: SessionEvents['keptBy'] = 'client',
) {
  const listeners = new Set<(state: SessionState) => void>();
  let current = state;
  const session: SessionEvents = {
    get state() {
      return current;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keptBy,
  };
  const emit = (next: SessionState) => {
    current = next;
    for (const listener of [...listeners]) listener(next);
  };
  return { session, emit };
}
