import type { SessionRecord, SessionRenewal } from '../../records.js';
import { renewedSession } from '../renewed-session.js';

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

  renew(refreshTokenHash: string, renewal: SessionRenewal, at: string): SessionRecord | undefined {
    const live = this.#byId.get(this.#idOfRefresh.get(refreshTokenHash) ?? '');
    if (!live) return undefined;
    const { session } = live;
    if (session.refreshTokenHash !== refreshTokenHash || session.refreshExpiresAt <= at) {
      this.end(session.sessionId);
      return undefined;
    }
    this.#idOfAccess.delete(session.accessTokenHash);
    this.#idOfAccess.set(renewal.accessTokenHash, session.sessionId);
    this.#idOfRefresh.set(renewal.refreshTokenHash, session.sessionId);
    live.refreshTokenHashes.push(renewal.refreshTokenHash);
    return (live.session = renewedSession(session, renewal));
  }

  ofAccount(accountId: string, at: string): readonly SessionRecord[] {
    return [...this.#byId.values()]
      .map(({ session }) => session)
      .filter(session => session.accountId === accountId && session.refreshExpiresAt > at)
      .sort((one, other) => Date.parse(one.refreshExpiresAt) - Date.parse(other.refreshExpiresAt));
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
