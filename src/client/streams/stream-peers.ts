import type { WatchEvent } from './live.js';

/** What the page that has the connection passes on: ids and times, as in the events of the stream themselves. */
export type PeerMessage =
  | (Exclude<WatchEvent, { kind: 'connection' }> & { readonly eventId?: string | undefined })
  | { readonly kind: 'connection'; readonly by: 'stream' | 'polling' }
  /** A page that has just joined asks how events arrive. */
  | { readonly kind: 'joined' };

/** The page that has the lock says also that it lives, connected or not. */
type ChannelMessage = PeerMessage | { readonly kind: 'alive' };

export interface PeerPage {
  /** This page is to open the connection. */
  hold(): void;
  /** Another page has taken over, because this one was frozen. */
  release(): void;
  receive(message: PeerMessage): void;
}

export interface StreamPeers {
  post(message: PeerMessage): void;
  leave(): void;
}

/** After so many intervals without a word from the page that has the connection, another page takes over. */
const maxSilentIntervals = 3;

/** A browser, where pages share their connections to a host. Node has locks and channels, too, but no such limit. */
export const inBrowser = (): boolean => 'isSecureContext' in globalThis;

/** Missing where the page was not loaded by https. */
export const canShare = (): boolean =>
  typeof (globalThis.navigator as Partial<Navigator> | undefined)?.locks?.request === 'function' &&
  typeof globalThis.BroadcastChannel === 'function';

/** The name of lock and channel. Both are visible to every script of the origin, so it names nobody. */
export async function peersName(service: string, accountId: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${service} ${accountId}`));
  const digits = Array.from(new Uint8Array(hash, 0, 16), byte => byte.toString(16).padStart(2, '0'));
  return `sme-one-id/changes ${digits.join('')}`;
}

/**
 * Joins the pages of one origin that watch one account. A lock decides which of them has the connection; the browser passes it on
 * when that page leaves, closes or crashes. A page that is frozen says nothing any more, and the lock is taken from it.
 *
 * @param aliveMs how often, in milliseconds, that page says that it lives
 * @throws in a frame without an origin
 */
export function joinStreamPeers(name: string, aliveMs: number, page: PeerPage): StreamPeers {
  const channel = new BroadcastChannel(name);
  const left = new AbortController();
  let isHolder = false;
  let silentIntervals = 0;
  let waiting = new AbortController();

  const alive = () => channel.postMessage({ kind: 'alive' } satisfies ChannelMessage);

  const hold = () => {
    isHolder = true;
    // Before another page that waits as long takes the lock, too.
    alive();
    page.hold();
    return new Promise<void>(resolve => left.signal.addEventListener('abort', () => resolve()));
  };

  const request = (options: LockOptions) => {
    let isOver = false;
    // A lock may be taken away before the page is told that it had it.
    const held = () => (isOver || left.signal.aborted ? undefined : hold());
    navigator.locks.request(name, options, held).catch(() => {
      isOver = true;
      // Given up here.
      if (left.signal.aborted || options.signal?.aborted) return;
      // Taken by another page.
      if (isHolder) page.release();
      isHolder = false;
      queue();
    });
  };

  const queue = () => {
    silentIntervals = 0;
    waiting = new AbortController();
    request({ signal: waiting.signal });
  };

  const watchHolder = setInterval(() => {
    // Intervals are counted, since clocks jump when a machine wakes up.
    if (isHolder) alive();
    else if (++silentIntervals > maxSilentIntervals) {
      silentIntervals = 0;
      waiting.abort();
      request({ steal: true });
    }
  }, aliveMs);

  channel.onmessage = ({ data }: MessageEvent<ChannelMessage>) => {
    if (data.kind !== 'joined') silentIntervals = 0;
    if (data.kind !== 'alive' && (data.kind === 'joined') === isHolder) page.receive(data);
  };
  channel.postMessage({ kind: 'joined' } satisfies ChannelMessage);
  queue();

  return {
    post: message => channel.postMessage(message),
    leave() {
      clearInterval(watchHolder);
      channel.close();
      waiting.abort();
      left.abort();
    },
  };
}
