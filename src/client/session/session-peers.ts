/** The session of a page, as the other pages see it. */
export interface PeerListener {
  /** Account id of whose session it is; undefined while only the service knows. */
  owner(): string | undefined;
  /** Its owner signed out on another page: on a shared machine nothing of theirs may stay on this one. */
  signOut(): void;
  /** Asks the service whether the session is still valid, and whose it is. Never rejects. */
  verify(): Promise<void>;
  /** The browser shows this page again from the back-forward cache, so messages in between were missed. */
  shownAgain(): void;
}

export interface Peers {
  /** @param at when that was, by `Date.now()`, since this module may have been loaded later */
  broadcastSignOut(at: number, owner: string | undefined): void;
  leave(): void;
}

/** The message between pages: when somebody signed out, and of which account, as far as that page knew. */
interface SignOut {
  readonly signedOutAt: number;
  readonly accountId?: string;
}

/** The channel of a service's sign-outs; `service` is its base URL. */
export const peerChannelName = (service: string): string => `sme-one-id/session ${service}`;

/**
 * Broadcasts a sign-out between pages of one origin that use the same service, until the session ends or the client is closed. A browser without
 * `BroadcastChannel`, or one that denies it, leaves each page to itself.
 *
 * @param service its base URL: two services behind one origin are apart
 * @param since when the session of this client began, by `Date.now()`: a sign-out before it does not end it
 */
export function joinPeerChannel(service: string, since: number, listener: PeerListener): Peers {
  const channel = openChannel(peerChannelName(service));
  const receive = async ({ signedOutAt, accountId }: SignOut) => {
    // A start time in the future means that the clock was set back since; it proves nothing.
    if (signedOutAt < since && since <= Date.now()) return;
    // Where a host keeps the session, a page may not know its owner; only the service does.
    if (accountId === undefined || listener.owner() === undefined) await listener.verify();
    if (accountId !== undefined && listener.owner() === accountId) listener.signOut();
  };
  // The channel stays open in the back-forward cache: a message that arrives then evicts the page from it.
  if (channel) channel.onmessage = ({ data }: MessageEvent<SignOut>) => void receive(data);
  const shown = (event: Event) => {
    if ((event as PageTransitionEvent).persisted) listener.shownAgain();
  };
  globalThis.addEventListener('pageshow', shown);
  return {
    broadcastSignOut(at, owner) {
      channel?.postMessage({ signedOutAt: at, ...(owner !== undefined && { accountId: owner }) } satisfies SignOut);
    },
    leave() {
      channel?.close();
      globalThis.removeEventListener('pageshow', shown);
    },
  };
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    // Missing, or denied to a frame without an origin.
    return undefined;
  }
}
