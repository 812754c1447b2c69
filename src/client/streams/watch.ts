import type { Api } from '../api/api.js';
import type { Offered } from '../api/reference.js';
import type { NotificationsApi, SessionEvents, SessionState } from '../client.js';
import type { Watch, WatchEvent } from './live.js';
import { callListener } from '../transport/call-listener.js';
import { isOffline, onPlatform } from '../transport/waiting.js';
import { SharedConnection, type EventOutlet } from './shared-connection.js';
import { WatchConnection, watchPace, type WatchPace } from './watch-connection.js';

type WatchedSession = Pick<SessionEvents, 'state' | 'subscribe'>;

/** Visibility of a page; workers and Node have none. */
interface Seen {
  readonly visibilityState: string;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

/** `notifications.watch` for one client. `service` is its base URL, or undefined where other pages do not share it. */
export function createWatch(
  service: string | undefined,
  api: Api,
  list: NotificationsApi['list'],
  session: WatchedSession,
  pace: WatchPace = watchPace,
  offered: Offered = {},
): Watch {
  const watcher = new Watcher(
    session,
    pace,
    outlet => new SharedConnection(service, pace, outlet, own => new WatchConnection(api, list, offered, pace, own)),
  );
  return listener => watcher.add(listener);
}

/**
 * One connection for all listeners, which other pages may share, open only while somebody listens, somebody is signed in, there is a network and the page is
 * visible.
 */
class Watcher {
  readonly #listeners = new Set<(event: WatchEvent) => void>();
  readonly #session: WatchedSession;
  readonly #pace: WatchPace;
  readonly #connection: SharedConnection;
  #stops: (() => void)[] = [];
  #by: 'stream' | 'polling' | 'none' = 'none';
  #accountId: string | undefined;
  /** The service said that nobody is signed in; only a sign-in changes that. */
  #unauthorized = false;
  #hidden = false;
  #away = false;
  #hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(session: WatchedSession, pace: WatchPace, connect: (outlet: EventOutlet) => SharedConnection) {
    this.#session = session;
    this.#pace = pace;
    this.#connection = connect({
      emit: event => this.#emit(event),
      unauthorized: () => {
        this.#unauthorized = true;
        this.#consider();
      },
    });
  }

  add(listener: (event: WatchEvent) => void): () => void {
    // A new function each time, so that listening twice and leaving once leaves one listener.
    const entry = (event: WatchEvent) => listener(event);
    this.#listeners.add(entry);
    if (this.#listeners.size === 1) this.#start();
    else if (this.#by !== 'none') entry({ kind: 'connection', by: this.#by });
    return () => {
      if (this.#listeners.delete(entry) && this.#listeners.size === 0) this.#end();
    };
  }

  #start() {
    this.#unauthorized = false;
    this.#stops = [
      this.#session.subscribe(state => this.#sessionChanged(state)),
      onPlatform('online', this.#consider),
      onPlatform('offline', this.#consider),
      onPlatform('pagehide', () => this.#goAway(true)),
      onPlatform('pageshow', () => this.#goAway(false)),
      this.#onVisibility(),
    ];
    this.#sessionChanged(this.#session.state);
  }

  #end() {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#hiding);
    this.#hidden = this.#away = false;
    this.#consider();
    this.#connection.forget();
  }

  #sessionChanged(state: SessionState) {
    if (state.status === 'signed-in') {
      const { accountId } = state.account;
      if (this.#accountId !== undefined && this.#accountId !== accountId) {
        this.#connection.pause();
        this.#connection.forget();
      }
      this.#accountId = accountId;
      this.#unauthorized = false;
    } else if (state.status === 'expired' || this.#accountId !== undefined) this.#unauthorized = true;
    this.#consider();
  }

  /** A page in the back-forward cache must not hold a connection, or the browser would not keep it. */
  #goAway(away: boolean) {
    this.#away = away;
    this.#consider();
  }

  #onVisibility(): () => void {
    const { document } = globalThis as { readonly document?: Seen };
    if (!document) return () => undefined;
    const look = () => {
      clearTimeout(this.#hiding);
      const hide = (hidden: boolean) => {
        this.#hidden = hidden;
        this.#consider();
      };
      // A short look at another tab must not close the connection.
      if (document.visibilityState === 'hidden') this.#hiding = setTimeout(hide, this.#pace.hiddenMs, true);
      else hide(false);
    };
    document.addEventListener('visibilitychange', look);
    look();
    return () => document.removeEventListener('visibilitychange', look);
  }

  readonly #consider = () => {
    const wanted = this.#listeners.size > 0 && !this.#unauthorized && !this.#hidden && !this.#away && !isOffline();
    if (wanted) this.#connection.open(this.#accountId);
    else {
      this.#connection.pause();
      this.#emit({ kind: 'connection', by: 'none' });
    }
  };

  #emit(event: WatchEvent) {
    if (event.kind === 'connection') {
      if (event.by === this.#by) return;
      this.#by = event.by;
    }
    for (const listener of [...this.#listeners]) callListener(listener, event);
  }
}
