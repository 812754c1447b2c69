import type { Peers } from './session-peers.js';
import type { SessionLog } from './session.js';
import type { SessionSourceOptions, SessionTokens } from './session-source.js';

export interface HeldSessionOptions extends Pick<SessionSourceOptions, 'kept'> {
  readonly log: SessionLog;
  /** The service's address: clients of the same service receive each other's sign-outs. */
  readonly baseUrl: string;
  /** Tells the service of a session that ended because another page said so. */
  readonly endedElsewhere: (ended: SessionTokens) => void;
  /** Asks the service whether the session is still valid, and whose it is. Never rejects. */
  readonly verify: () => Promise<void>;
}

export interface HeldSession {
  readonly tokens: SessionTokens | null;
  /** A new number after every sign-in and sign-out: whatever started before belongs to another session. */
  readonly epoch: number;
  /** A new value when somebody else may be signed in, or nobody. A renewal, or the same person signing in again, keeps it. */
  readonly person: symbol;
  /**
   * After a sign-out the session stays ended, whatever the host or the storage still has, until somebody signs in or asks to
   * resume.
   */
  readonly isSignedOut: boolean;
  /** Starts the session of whoever signed in; whatever is on its way belongs to the session before. */
  begin(tokens: SessionTokens): void;
  /** Continues the same session with new tokens, or with more known of it. */
  update(tokens: SessionTokens): void;
  /** The session is over by itself. Where nobody was known to be signed in, the reason is not an expiry. */
  expire(): void;
  /** Ends the session on this page; gives what it was. */
  signOut(): SessionTokens | null;
  /** Ends the session on this page and on every other page of the origin; gives what it was. */
  signOutEverywhere(): SessionTokens | null;
  /** Lets a session that the host or the tab still has be found again after a sign-out. */
  reopen(): void;
  /** Forgets everything and notifies nobody. */
  forget(): void;
}

/**
 * The session of a page, in memory, and its ends: by its owner here or on another page, and by time.
 *
 * @param shownAgain the browser shows this page again as it was left
 */
export function holdSession(options: HeldSessionOptions, shownAgain: () => void): HeldSession {
  const { log, baseUrl, kept, endedElsewhere, verify } = options;
  /** Account id of the session, also while it waits for its owner to sign in again; undefined until it is known. */
  let owner: string | undefined;
  /** How many sign-outs of other pages are being verified: if the session turns out to be over, they are the reason. */
  let verifications = 0;
  /** Loaded with the first session; before it there is nothing to broadcast. In Node, one process serves many people. */
  let peers: Promise<Peers | undefined> | undefined;

  const joinPeers = () => {
    const since = Date.now();
    const listener = {
      owner: () => owner,
      signOut: () => {
        const ended = held.signOut();
        if (ended) endedElsewhere(ended);
      },
      async verify() {
        verifications += 1;
        await verify();
        verifications -= 1;
      },
      shownAgain,
    };
    return import('./session-peers.js').then(
      module => module.joinPeerChannel(baseUrl, since, listener),
      () => undefined, // Cannot be loaded: each page is then on its own.
    );
  };

  const held: { -readonly [Name in keyof HeldSession]: HeldSession[Name] } = {
    tokens: null,
    epoch: 0,
    person: Symbol(),
    isSignedOut: false,

    begin(next) {
      held.epoch += 1;
      held.update(next);
    },

    update(next) {
      held.tokens = next;
      held.isSignedOut = false;
      if ('location' in globalThis) peers ??= joinPeers();
      const { account, expiresAt, refreshToken } = next;
      if (refreshToken !== undefined) void kept?.then(tab => tab?.keep(refreshToken));
      if (!account) return;
      if (owner !== undefined && owner !== account.accountId) held.person = Symbol();
      owner = account.accountId;
      log.change({ status: 'signed-in', account, expiresAt });
    },

    expire() {
      held.tokens = null;
      if (verifications > 0) held.signOut();
      else if (owner !== undefined) log.change({ status: 'expired' });
    },

    signOut() {
      const ended = held.tokens;
      held.forget();
      void kept?.then(tab => tab?.drop());
      log.change({ status: 'signed-out' });
      return ended;
    },

    signOutEverywhere() {
      const [at, accountId] = [Date.now(), owner];
      void peers?.then(others => others?.broadcastSignOut(at, accountId));
      return held.signOut();
    },

    reopen() {
      held.isSignedOut = false;
    },

    forget() {
      held.tokens = null;
      held.isSignedOut = true;
      owner = undefined;
      held.epoch += 1;
      held.person = Symbol();
      void peers?.then(others => others?.leave());
      peers = undefined;
    },
  };
  return held;
}
