import { holdSession, type HeldSessionOptions } from './held-session.js';
import { sessionSource, tokensOf, type SessionSourceOptions, type SessionTokens } from './session-source.js';
import type { Account, Session } from '../../contract/types.js';

export type TokensOptions = HeldSessionOptions & SessionSourceOptions;
export type ClientTokens = ReturnType<typeof createTokens>;

/**
 * The tokens that calls are made with, renewed once for all waiting calls.
 *
 * A token is renewed when the service rejects it, not by the clock of the machine, which may be hours off.
 */
export function createTokens(options: TokensOptions) {
  const { getSession, kept } = options;
  const next = sessionSource(options);
  const held = holdSession(options, () => void lookAgain());
  let renewal: Promise<void> | null = null;
  let extension: Promise<void> | null = null;

  const renew = (isRejected = true): Promise<void> =>
    (renewal ??= (async () => {
      const { tokens: before, epoch } = held;
      const after = await next(before, isRejected);
      // Somebody signed out or in while the answer was on its way; the later action wins.
      if (held.epoch !== epoch) return;
      if (after) held.update(after);
      else if (before) held.expire();
    })().finally(() => (renewal = null)));

  const extend = (): Promise<void> =>
    (extension ??= (async () => {
      // A renewal in progress does not extend the session.
      while (renewal) await renewal;
      if (held.tokens) await renew(false);
    })().finally(() => (extension = null)));

  /** Another page of this tab may have spent the refresh token meanwhile, or signed out. */
  const lookAgain = async () => {
    const tab = await kept;
    const token = held.tokens?.refreshToken;
    if (tab && token !== undefined && (await tab.take(token)) === null) held.signOut();
    else if (held.tokens) void options.verify();
  };

  return {
    /** Whose calls these are: a call that began for one person is never repeated with the token of another. */
    get person(): symbol {
      return held.person;
    },

    /** The token to call with, once a renewal in progress has ended; `null` calls as nobody. */
    async current(): Promise<string | null> {
      if (renewal || (!held.tokens && !held.isSignedOut && (getSession || kept))) await renew();
      return held.tokens?.accessToken ?? null;
    },

    /** The token to call again with after the service rejected `token`; `null` when the session is over. */
    async after(token: string): Promise<string | null> {
      if (held.tokens?.accessToken === token) await renew();
      return held.tokens?.accessToken ?? null;
    },

    /** Even a token that has just been renewed is rejected: the session is over. */
    rejected(token: string): null {
      if (held.tokens?.accessToken === token) {
        void kept?.then(tab => tab?.drop());
        held.expire();
      }
      return null;
    },

    begin(session: Session): void {
      held.begin(tokensOf(session));
    },

    /** The owner of the host's token, as the service says. */
    setAccount(account: Account): void {
      if (held.tokens) held.update({ ...held.tokens, account });
    },

    /** Asks for more time, once however often it is called; gives when the session now ends, `null` when it is over. */
    async extend(): Promise<string | null> {
      if (held.tokens) await extend();
      return held.tokens?.expiresAt ?? null;
    },

    /** Lets a session that the host or the tab still has be found again after a sign-out. */
    reopen: (): void => {
      held.reopen();
    },

    /** Forgets the tokens at once, here and on every other page; returns them so that the service can be notified. */
    end: (): SessionTokens | null => held.signOutEverywhere(),

    /** Releases what other pages of this tab wait for; the session stays here. */
    rest: (): void => {
      void kept?.then(tab => tab?.release());
    },

    /** Takes the session up again, unless another page of this tab continued it or it ended. */
    wake: (): void => {
      void lookAgain();
    },

    /** Releases everything and notifies nobody: a kept session is for the next client of this tab. */
    close: (): void => {
      held.forget();
      void kept?.then(tab => tab?.release());
    },
  };
}
