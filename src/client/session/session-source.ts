import { arrived } from '../transport/answer.js';
import { withDeadline } from '../transport/deadline.js';
import type { HostSessionRequest, SmeClientOptions } from '../client-options.js';
import { SmeError } from '../errors.js';
import type { KeptSession } from './session-kept.js';
import type { Account, Session } from '../../contract/types.js';

/** What is needed to call on somebody's behalf. It stays in closures of this folder unless the host asks for more. */
export interface SessionTokens {
  readonly accessToken: string;
  /** RFC 3339: when the session ends, by the refresh token or, where the host keeps it, by what the host said. */
  readonly expiresAt: string;
  /** Absent when the host's back end keeps the session. */
  readonly refreshToken?: string;
  /** Unknown until the service is asked, when the host's back end keeps the session. */
  readonly account?: Account;
}

export interface SessionSourceOptions {
  readonly getSession: SmeClientOptions['getSession'];
  /** How long the host may take to answer. */
  readonly timeoutMs: number;
  /** Where a session outlives its page, if the host asks for that; undefined when it could not be loaded. */
  readonly kept: Promise<KeptSession | undefined> | undefined;
  /**
   * Exchanges a refresh token, with `extend` for a longer session; `null` when the service rejects it. Rejects when there is no
   * answer.
   */
  readonly refresh: (refreshToken: string, extend: boolean) => Promise<Session | null>;
  /** The owner of an access token; `null` when the service rejects it. Rejects when there is no answer. */
  readonly accountOf: (accessToken: string) => Promise<Account | null>;
}

/**
 * Gives the tokens that follow `before`; `null` when there are none, because the session is over or nobody is signed in.
 *
 * @param isRejected whether the service rejected `before`; otherwise its owner asks for more time
 */
export type NextTokens = (before: SessionTokens | null, isRejected: boolean) => Promise<SessionTokens | null>;

/** Tokens come from the service, by the refresh token in memory or the one that the page before kept, or from the host. */
export function sessionSource({ getSession, timeoutMs, kept, refresh, accountOf }: SessionSourceOptions): NextTokens {
  const fromRefreshToken = async (inMemory: string | undefined, extend: boolean): Promise<SessionTokens | null> => {
    const tab = await kept;
    const token = tab ? await tab.take(inMemory) : inMemory;
    // Undefined or null: there is none, or another page continues with it.
    if (token == null) return null;
    const session = await refresh(token, extend);
    if (!session) tab?.drop();
    return session && tokensOf(session);
  };

  const askHost = async (request: HostSessionRequest) => {
    try {
      const session = await arrived(withDeadline(async () => getSession?.(request), timeoutMs, null, false));
      if (
        session &&
        (typeof session.accessToken !== 'string' ||
          typeof session.expiresAt !== 'string' ||
          // A header takes nothing else, and the platform's error would show the token.
          /[^!-~]/.test(session.accessToken))
      )
        throw new TypeError('getSession must resolve to { accessToken, expiresAt } or null.');
      return session;
    } catch (thrown) {
      void import('../transport/diagnosis.js').then(
        ({ warnOfHostSession }) => warnOfHostSession(thrown, timeoutMs),
        () => undefined, // Cannot be loaded: the caller receives the error all the same.
      );
      throw thrown;
    }
  };

  const fromHost: NextTokens = async (before, isRejected) => {
    const session = await askHost(isRejected ? { rejectedToken: before?.accessToken } : { extend: true });
    if (!session) return null;
    if (isRejected && session.accessToken === before?.accessToken) return null;
    // The host may have signed in another person meanwhile.
    const account = before?.account && (await accountOf(session.accessToken));
    return account === null ? null : { ...session, ...(account && { account }) };
  };

  return (before, isRejected) =>
    before?.refreshToken !== undefined || (kept && !before)
      ? fromRefreshToken(before?.refreshToken, !isRejected)
      : fromHost(before, isRejected);
}

/** @throws {SmeError} `unexpected_answer` for a session without what the contract promises */
export function tokensOf({ accessToken, refreshToken, refreshExpiresAt, account }: Session): SessionTokens {
  const texts: unknown[] = [
    accessToken,
    refreshToken,
    refreshExpiresAt,
    (account as Partial<Account> | undefined)?.accountId,
  ];
  if (texts.some(text => typeof text !== 'string')) throw new SmeError('unexpected_answer');
  return { accessToken, refreshToken, account, expiresAt: refreshExpiresAt };
}
