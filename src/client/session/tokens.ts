import { arrived } from '../transport/answer.js';
import type { SmeClientOptions } from '../client.js';
import { SmeError } from '../errors.js';
import type { KeptSession } from './session-kept.js';
import type { PeerListener, Peers } from './session-peers.js';
import type { SessionLog } from './session.js';
import type { Account, Session } from '../../contract/types.js';

/** What is needed to call on somebody's behalf. It stays in this module's closures unless the host asks for more. */
export interface SessionTokens {
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
  /** The service's address: clients of the same service receive each other's sign-outs. */
  readonly baseUrl: string;
  readonly getSession: SmeClientOptions['getSession'];
  /** Where a session outlives its page, if the host asks for that; undefined when it could not be loaded. */
  readonly kept: Promise<KeptSession | undefined> | undefined;
  /**
   * Exchanges a refresh token, with `extend` for a longer session; `null` when the service rejects it. Rejects when there is no
   * answer.
   */
  readonly refresh: (refreshToken: string, extend: boolean) => Promise<Session | null>;
  /** The owner of an access token; `null` when the service rejects it. Rejects when there is no answer. */
  readonly accountOf: (accessToken: string) => Promise<Account | null>;
  /** Tells the service of a session that ended because another page said so. */
  readonly endedElsewhere: (ended: SessionTokens) => void;
  /** Asks the service whether the session still stands, and whose it is. Never rejects. */
  readonly verify: () => Promise<void>;
}

export type ClientTokens = ReturnType<typeof createTokens>;

/**
 * Keeps the tokens in memory and renews them, once for all waiting calls.
 *
 * A token is renewed when the service rejects it, not by the clock of the machine, which may be hours off.
 */
export function createTokens(options: TokensOptions) {
  const { log, baseUrl, getSession, kept, refresh, accountOf, endedElsewhere, verify } = options;
  let held: SessionTokens | null = null;
  let renewal: Promise<void> | null = null;
  let extension: Promise<void> | null = null;
  /** A new number after every sign-in and sign-out: whatever started before belongs to another session. */
  let visit = 0;
  /**
   * After a sign-out the session stays ended, whatever the host or the storage still has, until somebody signs in or asks to
   * resume.
   */
  let left = false;
  /** Account id of the session, also while it waits for its owner to sign in again; undefined until it is known. */
  let owner: string | undefined;
  /** How many sign-outs of other pages are being verified: if the session turns out to be over, they are the reason. */
  let pendingChecks = 0;

  /** Loaded with the first session; before it there is nothing to broadcast. In Node, one process serves many people. */
  let peers: Promise<Peers | undefined> | undefined;
  const listener: PeerListener = {
    owner: () => owner,
    signOut: () => leave(endedElsewhere),
    async verify() {
      pendingChecks += 1;
      await verify();
      pendingChecks -= 1;
    },
    shownAgain: () => void lookAgain(),
  };
  const join = () => {
    const since = Date.now();
    return import('./session-peers.js').then(
      ({ joinPeerChannel }) => joinPeerChannel(baseUrl, since, listener),
      () => undefined, // Cannot be loaded: each page is then on its own.
    );
  };

  const hold = (next: SessionTokens): void => {
    held = next;
    left = false;
    if ('location' in globalThis) peers ??= join();
    if (next.refreshToken !== undefined) void kept?.then(tab => tab?.keep(next.refreshToken as string));
    if (next.account) owner = next.account.accountId;
    if (next.account) log.change({ status: 'signed-in', account: next.account, expiresAt: next.expiresAt });
  };

  const forget = (): void => {
    held = null;
    left = true;
    owner = undefined;
    visit += 1;
    void peers?.then(others => others?.leave());
    peers = undefined;
  };

  const leave = (onEnd: (ended: SessionTokens) => void): void => {
    const ended = held;
    forget();
    void kept?.then(tab => tab?.drop());
    log.change({ status: 'signed-out' });
    if (ended) onEnd(ended);
  };

  /** The session is over. Where nobody was known to be signed in, the reason is not an expiry. */
  const lose = (): void => {
    held = null;
    if (pendingChecks > 0) leave(() => undefined);
    else if (owner !== undefined) log.change({ status: 'expired' });
  };

  /** By the refresh token in memory, or by the one that the page before kept. */
  const refreshed = async (mine: string | undefined, extend: boolean): Promise<SessionTokens | null> => {
    const tab = await kept;
    const token = tab ? await tab.take(mine) : mine;
    // Undefined or null: there is none, or another page continues with it.
    if (token == null) return null;
    const session = await refresh(token, extend);
    if (!session) tab?.drop();
    return session && fromService(session);
  };

  /** The tokens after `before`; `null` when there are none, because the session is over or nobody is signed in. */
  const next = async (before: SessionTokens | null, rejected: boolean): Promise<SessionTokens | null> => {
    if (before?.refreshToken !== undefined || (kept && !before)) return refreshed(before?.refreshToken, !rejected);
    const session = await arrived((async () => getSession?.())());
    if (!session) return null;
    if (typeof session.accessToken !== 'string' || typeof session.expiresAt !== 'string')
      throw new TypeError(
        'getSession must resolve to { accessToken, expiresAt }, or to null when nobody is signed in.',
      );
    if (rejected && session.accessToken === before?.accessToken) return null;
    // The host may have signed in another person meanwhile.
    const account = before?.account && (await accountOf(session.accessToken));
    return account === null ? null : { ...session, ...(account && { account }) };
  };

  const renew = (rejected = true): Promise<void> =>
    (renewal ??= (async () => {
      const [before, visited] = [held, visit];
      const after = await next(before, rejected);
      // Somebody signed out or in while the answer was on its way; the later action wins.
      if (visit !== visited) return;
      if (after) hold(after);
      else if (before) lose();
    })().finally(() => (renewal = null)));

  const extend = (): Promise<void> =>
    (extension ??= (async () => {
      // A renewal in progress does not extend the session.
      while (renewal) await renewal;
      if (held) await renew(false);
    })().finally(() => (extension = null)));

  /** Another page of this tab may have spent the refresh token meanwhile, or signed out. */
  const lookAgain = async () => {
    const tab = await kept;
    if (tab && held?.refreshToken !== undefined && (await tab.take(held.refreshToken)) === null) leave(() => undefined);
    else if (held) void verify();
  };

  return {
    /** The token to call with, once a renewal under way has ended; `null` calls as nobody. */
    async current(): Promise<string | null> {
      if (renewal || (!held && !left && (getSession || kept))) await renew();
      return held?.accessToken ?? null;
    },

    /** The token to call again with after the service refused `token`; `null` when the session is over. */
    async after(token: string): Promise<string | null> {
      if (held?.accessToken === token) await renew();
      return held?.accessToken ?? null;
    },

    /** Even a token that has just been renewed is rejected: the session is over. */
    rejected(token: string): null {
      if (held?.accessToken === token) {
        void kept?.then(tab => tab?.drop());
        lose();
      }
      return null;
    },

    begin(session: Session): void {
      const next = fromService(session);
      visit += 1;
      hold(next);
    },

    /** Whose session a host's token stands for, as the service said. */
    know(account: Account): void {
      if (held) hold({ ...held, account });
    },

    /** Asks for more time, once however often it is called; gives when the session now ends, `null` when it is over. */
    async extend(): Promise<string | null> {
      if (held) await extend();
      return held?.expiresAt ?? null;
    },

    /** Lets a session that the host or the tab still has be found again after a sign-out. */
    reopen(): void {
      left = false;
    },

    /** Forgets the tokens at once, here and on every other page; returns them so that the service can be notified. */
    end(): SessionTokens | null {
      let ended: SessionTokens | null = null;
      const [at, endedOwner] = [Date.now(), owner];
      void peers?.then(others => others?.broadcastSignOut(at, endedOwner));
      leave(was => (ended = was));
      return ended;
    },

    /** Releases what other pages of this tab wait for; the session stays here. */
    rest: (): void => {
      void kept?.then(tab => tab?.release());
    },

    /** Takes the session up again, unless another page of this tab continued it or it ended. */
    wake: (): void => {
      void lookAgain();
    },

    /** Releases everything for good and notifies nobody: a kept session is for the next client of this tab. */
    close: (): void => {
      forget();
      void kept?.then(tab => tab?.release());
    },
  };
}

function fromService({ accessToken, refreshToken, refreshExpiresAt, account }: Session): SessionTokens {
  const texts: unknown[] = [
    accessToken,
    refreshToken,
    refreshExpiresAt,
    (account as Partial<Account> | undefined)?.accountId,
  ];
  if (texts.some(text => typeof text !== 'string')) throw new SmeError('unexpected_answer');
  return { accessToken, refreshToken, account, expiresAt: refreshExpiresAt };
}
