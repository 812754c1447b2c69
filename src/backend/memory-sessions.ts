import type { SessionStore, StoredSession } from './session-store.js';

export interface MemorySessionsOptions {
  /**
   * The number of sessions to keep; the oldest are dropped, and their owners have to sign in again.
   *
   * @default 100_000
   */
  readonly maxSessions?: number;
}

/**
 * Sessions in the memory of this process: for one process, and for development. They end with it.
 *
 * @example
 * const sessions = memorySessions();
 */
export function memorySessions({ maxSessions = 100_000 }: MemorySessionsOptions = {}): SessionStore {
  const sessions = new Map<string, StoredSession>();
  const changes = new Map<string, Promise<unknown>>();

  const read = (key: string) => {
    const session = sessions.get(key);
    return session && session.expiresAt.getTime() > Date.now() ? session : undefined;
  };

  const put = (key: string, session: StoredSession | undefined) => {
    sessions.delete(key);
    if (session) sessions.set(key, session);
    for (const oldest of sessions.keys()) {
      if (sessions.size <= maxSessions && read(oldest)) break;
      sessions.delete(oldest);
    }
  };

  return {
    read: async key => read(key),
    write: async (key, session) => put(key, session),

    async change(key, change) {
      const before = changes.get(key) ?? Promise.resolve();
      const mine = before.then(async () => {
        const session = await change(read(key));
        put(key, session);
        return session;
      });
      const settled = mine.catch(() => undefined);
      changes.set(key, settled);
      try {
        return await mine;
      } finally {
        if (changes.get(key) === settled) changes.delete(key);
      }
    },
  };
}
