import type { SessionRecord, SessionRenewal } from '../records.js';
import { extendedEnd, isRetry, renewedSession } from '../renewed-session.js';

/** A current or former refresh token of a session, to detect reuse. */
interface RefreshTokenState {
  readonly sessionId: string;
  /** When and by which seed it was replaced; undefined while it is current. */
  replaced?: { readonly at: string; readonly seed: string };
}

interface LiveSession {
  session: SessionRecord;
  readonly refreshTokenHashes: string[];
}

/** Sessions by the hashes of their tokens. */
export class LiveSessions {
  readonly #byId = new Map<string, LiveSession>();
  readonly #idOfAccess = new Map<string, string>();
  readonly #byRefresh = new Map<string, RefreshTokenState>();

  start(session: SessionRecord): void {
    this.#byId.set(session.sessionId, { session, refreshTokenHashes: [session.refreshTokenHash] });
    this.#idOfAccess.set(session.accessTokenHash, session.sessionId);
    this.#byRefresh.set(session.refreshTokenHash, { sessionId: session.sessionId });
  }

  has(sessionId: string): boolean {
    return this.#byId.has(sessionId);
  }

  byAccessToken(accessTokenHash: string): SessionRecord | undefined {
    return this.#byId.get(this.#idOfAccess.get(accessTokenHash) ?? '')?.session;
  }

  renew(
    refreshTokenHash: string,
    renewal: SessionRenewal,
    at: string,
  ): { readonly session: SessionRecord; readonly seed: string } | undefined {
    const used = this.#byRefresh.get(refreshTokenHash);
    const live = this.#byId.get(used?.sessionId ?? '');
    if (!used || !live) return undefined;
    const { session } = live;
    const { replaced } = used;
    if (session.refreshExpiresAt <= at || (replaced && !isRetry(replaced.at, at))) {
      this.end(session.sessionId);
      return undefined;
    }
    if (replaced) {
      live.session = { ...session, refreshExpiresAt: extendedEnd(session, renewal.extendTo) };
      return { session: live.session, seed: replaced.seed };
    }
    used.replaced = { at, seed: renewal.seed };
    this.#idOfAccess.delete(session.accessTokenHash);
    this.#idOfAccess.set(renewal.accessTokenHash, session.sessionId);
    this.#byRefresh.set(renewal.refreshTokenHash, { sessionId: session.sessionId });
    live.refreshTokenHashes.push(renewal.refreshTokenHash);
    live.session = renewedSession(session, renewal);
    return { session: live.session, seed: renewal.seed };
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
    for (const hash of live.refreshTokenHashes) this.#byRefresh.delete(hash);
  }

  endAllOf(accountId: string): void {
    for (const { session } of this.#byId.values()) if (session.accountId === accountId) this.end(session.sessionId);
  }

  forgetExpired(at: string): void {
    for (const { session } of this.#byId.values()) if (session.refreshExpiresAt <= at) this.end(session.sessionId);
  }
}
