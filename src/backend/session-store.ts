/** A session as it is stored: encrypted with a key that only the person's cookie has. */
export interface StoredSession {
  readonly value: string;
  /** After this time, by the clock of this machine, the session need not be kept. */
  readonly expiresAt: Date;
}

/** Where sessions are kept. Keys and values are text, up to 64 and 32,768 characters. */
export interface SessionStore {
  read(key: string): Promise<StoredSession | undefined>;
  write(key: string, session: StoredSession): Promise<void>;
  /**
   * Replaces a session by what `change` returns, and removes it for `undefined`. Among all processes, one change of a key runs at a
   * time; the next one is given the result of the one before. When `change` rejects, the session stays as it is, and so does this.
   * Other sessions are not delayed.
   */
  change(
    key: string,
    change: (session: StoredSession | undefined) => Promise<StoredSession | undefined>,
  ): Promise<StoredSession | undefined>;
}
