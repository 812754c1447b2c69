/** What a client hears of the other tabs, and of the other copies of this package, that talk to the same service. */
export interface PeerListener {
  /** Somebody signed out there: on a shared machine nothing of theirs may stay here (D26). */
  signedOut(): void;
  /** The browser shows this page again as it was left, so what was said meanwhile was not heard. */
  shownAgain(): void;
}

export interface Peers {
  /** @param at when that was, by `Date.now()`: this module may have been loaded later */
  tellSignedOut(at: number): void;
  leave(): void;
}

/** What the pages tell each other: when somebody signed out. */
interface SignOut {
  readonly signedOutAt: number;
}

/** Closes what a client that nobody holds any more has left open. */
const abandoned = new FinalizationRegistry<() => void>(close => {
  close();
});

/**
 * Carries the news of a sign-out between pages of one origin, and nothing about anybody. A browser without
 * `BroadcastChannel`, or one that denies it, leaves each page to itself.
 *
 * @param since when the session of this client began, by `Date.now()`: news of a sign-out before it is not about it
 */
export function joinPeers(service: string, since: number, listener: PeerListener): Peers {
  const channel = openChannel(`sme-one-id/session ${new URL(service).origin}`);
  const close = listen(channel, since, new WeakRef(listener));
  abandoned.register(listener, close, listener);
  return {
    tellSignedOut(at) {
      channel?.postMessage({ signedOutAt: at } satisfies SignOut);
    },
    leave() {
      abandoned.unregister(listener);
      close();
    },
  };
}

/** The channel stays open in the browser's back-forward cache: news that comes then drops the page from it. */
function listen(channel: BroadcastChannel | undefined, since: number, listener: WeakRef<PeerListener>) {
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<SignOut>) => {
      // A beginning that is still to come is of a clock that was set back since, and tells nothing.
      const over = data.signedOutAt < since && since <= Date.now();
      if (!over) listener.deref()?.signedOut();
    };
  const shown = (event: Event) => {
    if ((event as PageTransitionEvent).persisted) listener.deref()?.shownAgain();
  };
  globalThis.addEventListener('pageshow', shown);
  return () => {
    channel?.close();
    globalThis.removeEventListener('pageshow', shown);
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
