import { isInPage } from './in-page.js';
import type { WatchEvent } from './live.js';
import { canShare, inBrowser, joinStreamPeers, peersName, type PeerMessage, type StreamPeers } from './stream-peers.js';
import type { WatchConnection, WatchOutlet, WatchPace } from './watch-connection.js';

interface Opened {
  readonly accountId: string | undefined;
  /** Undefined while this page is alone. */
  peers?: StreamPeers;
}

/** Where the events of a connection go. */
export type EventOutlet = Pick<WatchOutlet, 'emit' | 'unauthorized'>;

/**
 * The connection of one page or of all pages that watch the same account of the same service: browsers allow six connections to a
 * host over HTTP/1.1, and each stream takes one. One page has the connection and passes on what arrives. Pages without the means
 * poll. Outside browsers every client has its own.
 */
export class SharedConnection {
  readonly #service: string | undefined;
  readonly #pace: WatchPace;
  readonly #outlet: EventOutlet;
  readonly #connection: WatchConnection;
  #opened: Opened | undefined;
  /** How events arrive at the page that has the connection, while that is this one. */
  #by: 'stream' | 'polling' | undefined;
  #paused = false;

  /** @param service its address; undefined where other pages may know another one by it */
  constructor(
    service: string | undefined,
    pace: WatchPace,
    outlet: EventOutlet,
    createConnection: (outlet: WatchOutlet) => WatchConnection,
  ) {
    this.#service = service;
    this.#pace = pace;
    this.#outlet = outlet;
    this.#connection = createConnection({
      emit: (event, eventId) => this.#emit(event, eventId),
      arriving: () => this.#arriving(),
      unauthorized: outlet.unauthorized,
    });
  }

  /** @param accountId undefined while it is not known; nothing is shared then */
  open(accountId: string | undefined) {
    if (this.#opened && this.#opened.accountId === accountId) return;
    this.#close();
    const opened: Opened = (this.#opened = { accountId });
    this.#connection.begin();
    const service = this.#service;
    if (!inBrowser() || service === undefined || accountId === undefined || isInPage()) this.#connection.open();
    else if (!canShare()) this.#connection.open('polling');
    else
      peersName(service, accountId)
        .then(name => {
          if (this.#opened === opened) opened.peers = joinStreamPeers(name, this.#pace.aliveMs, this.#page);
        })
        .catch(() => {
          if (this.#opened === opened) this.#connection.open('polling');
        });
  }

  pause() {
    if (this.#opened) this.#paused = true;
    this.#close();
  }

  /** What one person received is no starting point for another. */
  forget() {
    this.#paused = false;
    this.#connection.forget();
  }

  #close() {
    this.#connection.pause();
    this.#opened?.peers?.leave();
    this.#opened = this.#by = undefined;
  }

  readonly #page = {
    hold: () => this.#connection.open(),
    release: () => {
      this.#by = undefined;
      this.#connection.pause();
    },
    receive: (message: PeerMessage) => {
      if (message.kind === 'joined') {
        if (this.#by) this.#opened?.peers?.post({ kind: 'connection', by: this.#by });
        return;
      }
      if (message.kind === 'changed') {
        const { eventId, ...event } = message;
        this.#connection.learn(event, eventId);
        this.#outlet.emit(event);
        return;
      }
      this.#outlet.emit(message);
      if (message.kind === 'connection') this.#arriving();
    },
  };

  #emit(event: WatchEvent, eventId: string | undefined) {
    this.#outlet.emit(event);
    if (event.kind === 'changed') this.#opened?.peers?.post({ ...event, eventId });
    else if (event.kind === 'missed') this.#opened?.peers?.post(event);
    else if (event.by !== 'none') {
      this.#by = event.by;
      this.#opened?.peers?.post({ kind: 'connection', by: event.by });
    }
  }

  /** After a pause anything may have changed, also by the person elsewhere. */
  #arriving(): boolean {
    const paused = this.#paused;
    this.#paused = false;
    if (paused) this.#outlet.emit({ kind: 'missed' });
    return paused;
  }
}
