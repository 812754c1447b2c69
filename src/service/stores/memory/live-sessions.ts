import type { SessionRecord } from '../../records.js';

interface Live {
  session: SessionRecord;
  /** Every refresh token that the session had, to notice one that comes back. */
  readonly refreshTokenHashes: string[];
}

/** Sessions by their tokens' hashes. */
export class LiveSessions {
  readonly #byId = new Map<string, Live>();
  readonly #idOfAccess = new Map<string, string>();
  readonly #idOfRefresh = new Map<string, string>();

  start(session: SessionRecord): void {
    this.#byId.set(session.sessionId, { session, refreshTokenHashes: [session.refreshTokenHash] });
    this.#idOfAccess.set(session.accessTokenHash, session.sessionId);
    this.#idOfRefresh.set(session.refreshTokenHash, session.sessionId);
  }

  byAccessToken(accessTokenHash: string): SessionRecord | undefined {
    return this.#byId.get(this.#idOfAccess.get(accessTokenHash) ?? '')?.session;
  }

  renew(
    refreshTokenHash: string,
    tokens: Pick<SessionRecord, 'accessTokenHash' | 'refreshTokenHash' | 'expiresAt'>,
    at: string,
  ): SessionRecord | undefined {
    const live = this.#byId.get(this.#idOfRefresh.get(refreshTokenHash) ?? '');
    if (!live) return undefined;
    const { session } = live;
    if (session.refreshTokenHash !== refreshTokenHash || session.refreshExpiresAt <= at) {
      this.end(session.sessionId);
      return undefined;
    }
    const expiresAt = tokens.expiresAt < session.refreshExpiresAt ? tokens.expiresAt : session.refreshExpiresAt;
    this.#idOfAccess.delete(session.accessTokenHash);
    this.#idOfAccess.set(tokens.accessTokenHash, session.sessionId);
    this.#idOfRefresh.set(tokens.refreshTokenHash, session.sessionId);
    live.refreshTokenHashes.push(tokens.refreshTokenHash);
    return (live.session = { ...session, ...tokens, expiresAt });
  }

  end(sessionId: string): void {
    const live = this.#byId.get(sessionId);
    if (!live) return;
    this.#byId.delete(sessionId);
    this.#idOfAccess.delete(live.session.accessTokenHash);
    for (const hash of live.refreshTokenHashes) this.#idOfRefresh.delete(hash);
  }

  endAllOf(accountId: string): void {
    for (const { session } of this.#byId.values()) if (session.accountId === accountId) this.end(session.sessionId);
  }

  forgetExpired(at: string): void {
    for (const { session } of this.#byId.values()) if (session.refreshExpiresAt <= at) this.end(session.sessionId);
  }
}
