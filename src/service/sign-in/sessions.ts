/**
 * Sessions: short-lived access tokens, renewed by refresh tokens that work once (RFC 9700 §4.14). For a short time after its first
 * use a refresh token returns the same successors again, so that a lost response ends no session.
 */
import type { Session } from '../../contract/types.js';
import type { Dependencies } from '../options.js';
import type { AccountRecord, SessionRecord } from '../store/records.js';
import { derivedToken, newToken, sha256 } from '../crypto/secrets.js';
import { accountView } from '../inquiries/views.js';

const ACCESS_MS = 15 * 60_000;
/** A working day. No session lasts longer on its own: a page that was left open renews its tokens too. */
const SESSION_MS = 8 * 3_600_000;
/** The absolute maximum, however often the person extends the session. Longer than the 20 hours of WCAG 2.2.1. */
const LONGEST_MS = 24 * 3_600_000;
const SESSION_CLEANUP_INTERVAL_MS = 60_000;
/** How many renewals can follow one another while the response to the first is still on its way. */
const MAX_SUCCESSIONS = 8;

export interface SessionService {
  start(account: AccountRecord, at: Date): Promise<Session>;
  /** Returns new tokens for a refresh token, and extends the session if asked to; undefined when the token is no longer valid. */
  renew(refreshToken: string, extend: boolean): Promise<Session | undefined>;
}

type SessionDeps = Pick<Dependencies, 'store' | 'newId' | 'sharedTime'>;

export function createSessionService({ store, newId, sharedTime }: SessionDeps): SessionService {
  let cleanedUpAt = 0;

  return {
    async start(account, at) {
      // Clean-up runs on sign-in, because sign-ins create what has to be cleaned up.
      if (at.getTime() - cleanedUpAt >= SESSION_CLEANUP_INTERVAL_MS) {
        cleanedUpAt = at.getTime();
        await store.forgetExpired(at.toISOString());
      }
      const tokens = { accessToken: newToken(), refreshToken: newToken() };
      const session = {
        ...(await hashesOf(tokens)),
        expiresAt: addMilliseconds(at, ACCESS_MS),
        sessionId: newId(),
        accountId: account.accountId,
        refreshExpiresAt: addMilliseconds(at, SESSION_MS),
        latestEnd: addMilliseconds(at, LONGEST_MS),
      };
      await store.startSession(session);
      return { ...tokens, ...sessionView(session, account) };
    },

    async renew(refreshToken, extend) {
      const at = await sharedTime();
      const extendTo = extend ? addMilliseconds(at, SESSION_MS) : null;
      let token = refreshToken;
      // When the successor has been replaced too, its own successor is derived in the same way.
      for (let followed = 0; followed < MAX_SUCCESSIONS; followed++) {
        const seed = newToken();
        const hashes = await hashesOf(await successorsOf(token, seed));
        const renewal = { ...hashes, seed, extendTo, expiresAt: addMilliseconds(at, ACCESS_MS) };
        const renewed = await store.renewSession(await sha256(token), renewal, at.toISOString());
        if (!renewed) return undefined;
        const tokens = await successorsOf(token, renewed.seed);
        const isCurrent = (await sha256(tokens.refreshToken)) === renewed.session.refreshTokenHash;
        if (isCurrent) return { ...tokens, ...sessionView(renewed.session, renewed.account) };
        token = tokens.refreshToken;
      }
      return undefined;
    },
  };
}

type TokenPair = Pick<Session, 'accessToken' | 'refreshToken'>;

/** Derives the tokens that replace a refresh token's. Needs the old token and the seed; the store has the seed only. */
async function successorsOf(refreshToken: string, seed: string): Promise<TokenPair> {
  const [access, refresh] = await Promise.all([
    derivedToken(refreshToken, `access ${seed}`),
    derivedToken(refreshToken, `refresh ${seed}`),
  ]);
  return { accessToken: access, refreshToken: refresh };
}

async function hashesOf({ accessToken, refreshToken }: TokenPair) {
  const [accessTokenHash, refreshTokenHash] = await Promise.all([sha256(accessToken), sha256(refreshToken)]);
  return { accessTokenHash, refreshTokenHash };
}

function sessionView({ expiresAt, refreshExpiresAt }: SessionRecord, account: AccountRecord) {
  return { expiresAt, refreshExpiresAt, account: accountView(account) };
}

/** The instant so many milliseconds later. */
export function addMilliseconds(at: Date, milliseconds: number): string {
  return new Date(at.getTime() + milliseconds).toISOString();
}
