/** Sessions: short access tokens, kept alive by refresh tokens that work once (RFC 9700 §4.14). */
import type { Session } from '../../contract/types.js';
import type { Deps } from '../options.js';
import type { AccountRecord, SessionRecord } from '../records.js';
import { newToken, sha256 } from '../secrets.js';
import { accountView } from '../views.js';

const ACCESS_MS = 15 * 60_000;
/** A working day. By itself no session lasts longer: a page that was left open renews its tokens too. */
const SESSION_MS = 8 * 3_600_000;
/** However often the person asks for more time. Longer than the 20 hours of WCAG 2.2.1. */
const LONGEST_MS = 24 * 3_600_000;
const TIDY_EVERY_MS = 60_000;

export interface Sessions {
  start(account: AccountRecord, at: Date): Promise<Session>;
  /** New tokens for a refresh token, and more time if asked for; undefined when it works no longer. */
  renew(refreshToken: string, extend: boolean, at: Date): Promise<Session | undefined>;
}

export function sessions({ store, newId }: Pick<Deps, 'store' | 'newId'>): Sessions {
  let tidiedAt = 0;

  return {
    async start(account, at) {
      // Sign-ins are what leaves things behind, so they are when to clear up.
      if (at.getTime() - tidiedAt >= TIDY_EVERY_MS) {
        tidiedAt = at.getTime();
        await store.forgetExpired(at.toISOString());
      }
      const { tokens, kept } = await newTokens(at);
      const session = {
        ...kept,
        sessionId: newId(),
        accountId: account.accountId,
        refreshExpiresAt: later(at, SESSION_MS),
        latestEnd: later(at, LONGEST_MS),
      };
      await store.startSession(session);
      return { ...tokens, ...view(session, account) };
    },

    async renew(refreshToken, extend, at) {
      const { tokens, kept } = await newTokens(at);
      const renewal = { ...kept, extendTo: extend ? later(at, SESSION_MS) : null };
      const renewed = await store.renewSession(await sha256(refreshToken), renewal, at.toISOString());
      return renewed && { ...tokens, ...view(renewed.session, renewed.account) };
    },
  };
}

async function newTokens(at: Date) {
  const tokens = { accessToken: newToken(), refreshToken: newToken() };
  const [accessTokenHash, refreshTokenHash] = await Promise.all([
    sha256(tokens.accessToken),
    sha256(tokens.refreshToken),
  ]);
  return { tokens, kept: { accessTokenHash, refreshTokenHash, expiresAt: later(at, ACCESS_MS) } };
}

function view({ expiresAt, refreshExpiresAt }: SessionRecord, account: AccountRecord) {
  return { expiresAt, refreshExpiresAt, account: accountView(account) };
}

/** The instant that is so many milliseconds later. */
export function later(at: Date, milliseconds: number): string {
  return new Date(at.getTime() + milliseconds).toISOString();
}
