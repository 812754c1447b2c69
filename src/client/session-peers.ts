/** What a client hears of the other tabs, and of the other copies of this package, that talk to the same service. */
export interface PeerListener {
  /** Somebody signed out there: on a shared machine nothing of theirs may stay here (D26). */
  signedOut(): void;
  /** The browser shows this page again as it was left, so what was said meanwhile was not heard. */
  shownAgain(): void;
}

export interface Peers {
  open(): void;
  close(): void;
  tellSignedOut(): void;
}

const signedOut = 'signed-out';

/** Closes what a client that nobody holds any more has left open. */
const abandoned =
  typeof FinalizationRegistry === 'function'
    ? new FinalizationRegistry<() => void>(close => {
        close();
      })
    : undefined;

/**
 * Carries the news of a sign-out between pages of one origin, and nothing about anybody. A browser without
 * `BroadcastChannel`, or one that denies it, leaves each page to itself; so does Node, where one process serves many people.
 */
export function createPeers(service: string, listener: PeerListener): Peers {
  let channel: BroadcastChannel | undefined;
  let close: (() => void) | undefined;

  return {
    open() {
      if (close || !('location' in globalThis)) return;
      const [room, leave] = enter(service, new WeakRef(listener));
      channel = room;
      close = leave;
      abandoned?.register(listener, leave, listener);
    },
    close() {
      close?.();
      close = channel = undefined;
      abandoned?.unregister(listener);
    },
    tellSignedOut() {
      channel?.postMessage(signedOut);
    },
  };
}

/** The channel stays open in the browser's back-forward cache: news that comes then drops the page from it. */
function enter(service: string, listener: WeakRef<PeerListener>) {
  const channel = openChannel(`sme-one-id/session ${new URL(service).origin}`);
  if (channel)
    channel.onmessage = ({ data }) => {
      if (data === signedOut) listener.deref()?.signedOut();
    };
  const shown = (event: Event) => {
    if ((event as PageTransitionEvent).persisted) listener.deref()?.shownAgain();
  };
  globalThis.addEventListener('pageshow', shown);
  const leave = () => {
    channel?.close();
    globalThis.removeEventListener('pageshow', shown);
  };
  return [channel, leave] as const;
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    // Missing, or denied to a frame without an origin.
    return undefined;
  }
}
