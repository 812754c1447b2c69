import type { SmeClientOptions } from './client.js';
import { SmeError } from './errors.js';
import type { SessionLog } from './session.js';
import type { Account, Session } from '../contract/types.js';

/** What is needed to call in somebody's name. It lives in this module's closures and nowhere else. */
export interface Held {
  readonly accessToken: string;
  /** RFC 3339: when the session ends, by the refresh token or, where the host keeps it, by what the host said. */
  readonly expiresAt: string;
  /** Absent when the host's back end keeps the session. */
  readonly refreshToken?: string;
  /** Unknown until the service is asked, when the host's back end keeps the session. */
  readonly account?: Account;
}

export interface TokensOptions {
  readonly log: SessionLog;
  readonly getSession: SmeClientOptions['getSession'];
  /** Spends a refresh token; `null` when the service refuses it. Rejects when no answer could be had. */
  readonly refresh: (refreshToken: string) => Promise<Session | null>;
}

export type Tokens = ReturnType<typeof createTokens>;

/**
 * Keeps the tokens in memory and renews them, once however many calls wait.
 *
 * A token is renewed when the service refuses it and not by the clock of the machine, which may be hours off.
 */
export function createTokens({ log, getSession, refresh }: TokensOptions) {
  let held: Held | null = null;
  let renewal: Promise<void> | null = null;

  const hold = (next: Held): void => {
    held = next;
    if (next.account) log.change({ status: 'signed-in', account: next.account, expiresAt: next.expiresAt });
  };

  const fromHost = async () => {
    try {
      return (await getSession?.()) ?? null;
    } catch (thrown) {
      throw SmeError.from(thrown);
    }
  };

  /** What comes after `before`; `null` when nothing does, because the session is over or nobody is signed in. */
  const next = async (before: Held | null): Promise<Held | null> => {
    if (before?.refreshToken !== undefined) {
      const session = await refresh(before.refreshToken);
      return session && fromService(session);
    }
    const session = await fromHost();
    if (!session) return null;
    if (typeof session.accessToken !== 'string' || typeof session.expiresAt !== 'string')
      throw new TypeError(
        'getSession must resolve to { accessToken, expiresAt }, or to null when nobody is signed in.',
      );
    if (session.accessToken === before?.accessToken) return null;
    return { ...(before?.account && { account: before.account }), ...session };
  };

  const renew = (): Promise<void> =>
    (renewal ??= (async () => {
      const before = held;
      const after = await next(before);
      // Somebody signed out or in while the answer was on its way: theirs is the last word.
      if (held?.accessToken !== before?.accessToken) return;
      if (after) hold(after);
      else if (before) {
        held = null;
        log.change({ status: 'expired' });
      }
    })().finally(() => (renewal = null)));

  return {
    /** The token to call with, once a renewal under way has ended; `null` calls as nobody. */
    async current(): Promise<string | null> {
      if (renewal || (!held && getSession)) await renew();
      return held?.accessToken ?? null;
    },

    /** The token to call again with after the service refused `token`; `null` when the session is over. */
    async after(token: string): Promise<string | null> {
      if (held?.accessToken === token) await renew();
      return held?.accessToken ?? null;
    },

    begin(session: Session): void {
      hold(fromService(session));
    },

    /** Whose session a host's token stands for, as the service told. */
    know(account: Account): void {
      if (held) hold({ ...held, account });
    },

    /** Forgets the tokens at once; what they were is for telling the service. */
    end(): Held | null {
      const ended = held;
      held = null;
      log.change({ status: 'signed-out' });
      return ended;
    },
  };
}

function fromService({ accessToken, refreshToken, refreshExpiresAt, account }: Session): Held {
  const texts: unknown[] = [
    accessToken,
    refreshToken,
    refreshExpiresAt,
    (account as Partial<Account> | undefined)?.accountId,
  ];
  if (texts.some(text => typeof text !== 'string')) throw new SmeError('unexpected_answer');
  return { accessToken, refreshToken, account, expiresAt: refreshExpiresAt };
}
