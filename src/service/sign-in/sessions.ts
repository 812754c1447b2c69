/**
 * Sessions: short access tokens, kept alive by refresh tokens that work once (RFC 9700 §4.14). For a short while after its first use
 * a refresh token gives the same successors again, so that an answer that was lost costs nobody their session.
 */
import type { Session } from '../../contract/types.js';
import type { Dependencies } from '../options.js';
import type { AccountRecord, SessionRecord } from '../store/records.js';
import { derivedToken, newToken, sha256 } from '../crypto/secrets.js';
import { accountView } from '../inquiries/views.js';

const ACCESS_MS = 15 * 60_000;
/** A working day. By itself no session lasts longer: a page that was left open renews its tokens too. */
const SESSION_MS = 8 * 3_600_000;
/** However often the person asks for more time. Longer than the 20 hours of WCAG 2.2.1. */
const LONGEST_MS = 24 * 3_600_000;
const SESSION_CLEANUP_INTERVAL_MS = 60_000;
/** Renewals that can have followed one another while the answer to the first was on its way. */
const MAX_SUCCESSIONS = 8;

export interface SessionService {
  start(account: AccountRecord, at: Date): Promise<Session>;
  /** New tokens for a refresh token, and more time if asked for; undefined when it works no longer. */
  renew(refreshToken: string, extend: boolean, at: Date): Promise<Session | undefined>;
}

export function createSessionService({ store, newId }: Pick<Dependencies, 'store' | 'newId'>): SessionService {
  let cleanedUpAt = 0;

  return {
    async start(account, at) {
      // Sign-ins are what leaves things behind, so they are when to clear up.
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

    async renew(refreshToken, extend, at) {
      const extendTo = extend ? addMilliseconds(at, SESSION_MS) : null;
      let token = refreshToken;
      // Where the successor has been replaced as well meanwhile, what took its place follows from it in the same way.
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

/** The tokens that take the place of a refresh token's. Only who has it can make them; the store has the seed alone. */
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

/** The instant that is so many milliseconds later. */
export function addMilliseconds(at: Date, milliseconds: number): string {
  return new Date(at.getTime() + milliseconds).toISOString();
}
