import type { HostSession, Language } from '../client/client-options.js';
import type { Account, AccountType } from '../contract/types.js';
import type { SessionStore } from './session-store.js';

/**
 * Options of `createBackend`.
 *
 * @example
 * createBackend({ baseUrl: 'https://oneid.sme.go.th/v1', origin: 'https://portal.example.go.th', sessions: memorySessions() });
 */
export interface BackendOptions {
  /** Where the contract's paths begin: `https://oneid.sme.go.th/v1`. */
  readonly baseUrl: string;
  /**
   * The origin that browsers show for your pages: `https://portal.example.go.th`, whatever stands between them and this process. Plain
   * `http` only for `localhost`.
   */
  readonly origin: string;
  /** Where sessions are kept: `memorySessions()`, `postgresSessions(pool)`, or your own. */
  readonly sessions: SessionStore;
  /**
   * The path under which the handler is mounted.
   *
   * @default '/one-id'
   */
  readonly path?: string;
  /**
   * Where people arrive when nothing says where they came from.
   *
   * @default '/'
   */
  readonly home?: string;
  /** The account type of a sign-in that names none. Without it, people choose on a page, if the service has several. */
  readonly accountType?: AccountType;
  /**
   * The language of the sign-in page and of the few pages of this handler, where the link names none by `ui_locales`.
   *
   * @default the one of Thai and English that `Accept-Language` prefers, else Thai
   */
  readonly language?: (request: Request) => Language;
  /**
   * Time limit of a call of the service, in milliseconds.
   *
   * @default 10_000
   */
  readonly timeoutMs?: number;
  /** Sends the requests to the service. The platform's `fetch` by default. */
  readonly fetch?: (request: Request, init: { readonly signal: AbortSignal }) => Promise<Response>;
  /**
   * Called with what went wrong: the service or the store is down, or refuses the return address. It holds no tokens.
   *
   * @default writes it to the console
   */
  readonly onError?: (error: unknown) => void;
}

/** A signed-in person, for the pages and calls that your back end makes itself. */
export interface BackendSession extends HostSession {
  readonly account: Account;
}
