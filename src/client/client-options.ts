/** What `createSmeClient` and the single calls are given. */
import type { InquiryStatus, WaitingFor } from '../contract/codes.js';
import type { AccountType } from '../contract/types.js';
import type { SmeError } from './errors.js';
import type { CallHooks } from './transport/hooks.js';

/** Languages of the service's texts, such as the titles of its problems. */
export type Language = 'th' | 'en';

/** What a host's own back end gives a page, so that the page never has a password or a refresh token. */
export interface HostSession {
  /** Sent as the bearer token of every call. */
  readonly accessToken: string;
  /** When the session ends, as an RFC 3339 time: `2026-11-22T17:05:00+07:00`. */
  readonly expiresAt: string;
}

/** Why `getSession` is called: without either, because the page has no token yet. */
export interface HostSessionRequest {
  /** The person asks to stay signed in for longer. */
  readonly extend?: true;
  /** The token that the service has just rejected: returning the same one again means that the session is over. */
  readonly rejectedToken?: string | undefined;
}

/**
 * Options of `createSmeClient`. An unknown one, or one of a wrong type, throws a `TypeError` that lists them.
 *
 * @example
 * const client = createSmeClient({ baseUrl: 'https://oneid.sme.go.th/v1', language: 'en', timeoutMs: 10_000 });
 */
export interface SmeClientOptions extends CallHooks {
  /** Where the contract's paths begin: `https://oneid.sme.go.th/v1`. In a page it may be relative: `/v1`. */
  readonly baseUrl: string;
  /**
   * Sends one request. Pass `init` on: its signal aborts when the time of the call is over.
   *
   * @default the platform's `fetch`
   * @example
   * fetch: (request, init) => fetch(request, { ...init, keepalive: true })
   */
  readonly fetch?: (request: Request, init: { readonly signal: AbortSignal }) => Promise<Response>;
  /**
   * Gets the access token from the host's back end, where that keeps the session; `null` when nobody is signed in. Called once
   * however many calls wait for it, and again when the service rejects the token, never by the machine's clock. It has
   * `timeoutMs` to answer. Not together with `keepSession`.
   *
   * @example
   * getSession: async () => {
   *   const response = await fetch('/session', { method: 'POST' });
   *   return response.status === 401 ? null : await response.json();
   * }
   */
  readonly getSession?: (request: HostSessionRequest) => Promise<HostSession | null>;
  /**
   * Ends the session at the host's back end. Called by `auth.signOut`, which waits for it, as does the next `auth.resume`. When
   * it rejects, `auth.signOut` rejects too, and the page is signed out all the same. Resolve to `ended` when the back end has ended
   * the session at the service as well; otherwise the page does that afterwards.
   */
  readonly signOut?: () => Promise<unknown>;
  /**
   * `tab` continues a session after a reload: its refresh token, which works once, is stored in the tab's `sessionStorage`, where
   * every script of the page can read it. Prefer `getSession`.
   *
   * @default the session ends with the page
   */
  readonly keepSession?: 'tab';
  /**
   * Sent as `Accept-Language`. A function is called for every request.
   *
   * @default 'th'
   */
  readonly language?: Language | (() => Language);
  /**
   * `timeoutMs` of the calls that have none of their own, in milliseconds.
   *
   * @default 30_000
   */
  readonly timeoutMs?: number;
  /**
   * `retries` of the calls that have none of their own.
   *
   * @default 2
   */
  readonly retries?: number;
  /**
   * The longest wait before the first retry, in milliseconds. It doubles with every further retry, up to 8000.
   *
   * @default 500
   */
  readonly backoffMs?: number;
  /** `onDamage` of the calls that have none of their own. */
  readonly onDamage?: (damage: SmeError) => void;
  /**
   * Headers of every request. The service's CORS must list them for pages of other origins, or every call fails.
   *
   * @example
   * { baseUrl: '/v1', headers: { 'X-Gateway-Key': key } }
   */
  readonly headers?: RequestHeaders;
  /**
   * Whether requests carry the version of this package as `SME-SDK-Version`. From a page of another origin, the service's CORS
   * must list the header, or every call fails.
   *
   * @default true, but false from a page of another origin
   */
  readonly sendVersion?: boolean;
  /**
   * Whether the console explains answers that break the contract.
   *
   * @default true on `localhost`, else false
   */
  readonly development?: boolean;
}

/** Names and values. The headers that the client sets itself stay as they are, but an `Authorization` of a call replaces its token. */
export type RequestHeaders = Readonly<Record<string, string>> | Headers;

/** Options that every call takes as its last argument. */
export interface CallOptions {
  /** Aborts the call, which then rejects with the code `aborted`. */
  readonly signal?: AbortSignal;
  /**
   * Time limit in milliseconds for the whole call: waiting for a token, retries, and the last byte of the answer. After it the
   * call rejects with the code `timed_out`. `Infinity` sets no limit. For a stream it applies to the start only.
   *
   * @default `timeoutMs` of the client; `Infinity` for `upload`, `progress` and `download` of attachments
   */
  readonly timeoutMs?: number;
  /**
   * How often a failed call is repeated: only after a `retryable` error, and only if it is safe to repeat: `GET`,
   * searches, `DELETE`, `notifications.markSeen`, and calls with an idempotency key.
   *
   * @default `retries` of the client
   */
  readonly retries?: number;
  /**
   * Accepts an answer that breaks the contract in some of its parts, and is called with what is wrong. A damaged value is
   * replaced by the empty value of its type: `''`, `NaN`, `false`, `null` or `[]`.
   *
   * @default the call rejects with the code `unexpected_answer`
   */
  readonly onDamage?: (damage: SmeError) => void;
  /** Headers of this call's requests, in place of the client's with the same name. */
  readonly headers?: RequestHeaders;
  /**
   * Called with the response of a call that succeeds, before the call resolves. Its body has been read. The response of a call
   * that fails is `response` of its error.
   */
  readonly onAnswer?: (response: Response) => void;
}

/** Options of a call that takes effect once, however often it is sent. */
export interface OnceOptions extends CallOptions {
  /**
   * One key for each intent of the person: 16 to 64 letters, digits, `-` or `_`. Store it with the draft, and pass the same one
   * when the person tries again.
   *
   * @default a new key, which the retries of this call share
   * @example
   * { idempotencyKey: crypto.randomUUID() }
   */
  readonly idempotencyKey?: string;
}

/** Options of `client.agency.record`. */
export interface RecordOptions extends OnceOptions {
  /**
   * The `etag` of the inquiry as it was read: when somebody has changed it since, nothing is recorded, and the call rejects with
   * `precondition_failed`.
   */
  readonly ifMatch?: string;
}

/** Options of a call that returns one page of a list. */
export interface PageOptions extends CallOptions {
  /**
   * Rows of a page, 1 to 100.
   *
   * @default 20, by the service
   */
  readonly limit?: number;
  /**
   * `nextCursor` of the page before.
   *
   * @default the first page
   */
  readonly cursor?: string;
}

/** Options of a loop over all pages; `limit` is the number of rows that one request returns. */
export type EachOptions = Omit<PageOptions, 'cursor'>;

/** What `agency.inquiries` and `agency.each` are asked for; everything without them. */
export interface QueueOptions {
  readonly status?: InquiryStatus;
  /** `agency` for the inquiries that wait for an answer. */
  readonly waitingFor?: WaitingFor;
  /** Only inquiries that anybody has changed since this RFC 3339 time. */
  readonly changedSince?: string;
}

/** Options of `agency.changes`. */
export interface ChangesOptions extends CallOptions {
  /**
   * `nextCursor` of the answer before, or the `cursor` of a change.
   *
   * @default the oldest change that the service has
   */
  readonly after?: string;
  /**
   * Changes of one answer, 1 to 100.
   *
   * @default 20, by the service
   */
  readonly limit?: number;
}

/** Options of `agency.watchChanges`. */
export interface WatchChangesOptions extends CallOptions, Pick<ChangesOptions, 'after'> {
  /**
   * Milliseconds between two requests while nothing changes, up to one day; a fifth more or less, so that systems do not ask all
   * at once.
   *
   * @default 30_000
   */
  readonly everyMs?: number;
}

/** Options of `attachments.upload`. */
export interface UploadOptions extends CallOptions {
  /**
   * The first byte to send, after an upload that was interrupted: `received` of the attachment.
   *
   * @default 0
   */
  readonly offset?: number;
}

/** Options of `privacy.download`. */
export interface ExportOptions extends CallOptions {
  /**
   * `json`: all that the service has, machine-readable. `csv`: the inquiries with their history, for spreadsheets.
   *
   * @default 'json'
   */
  readonly format?: 'json' | 'csv';
  /** Called whenever bytes arrive, with how many there are so far. How many there will be is not known. */
  readonly onProgress?: (progress: { readonly received: number }) => void;
}

/** A sign-in on the page of the service, or of the account's own provider. */
export interface RedirectSignIn {
  /** One of `auth.accountTypes()`. */
  readonly accountType: AccountType;
  /**
   * The page that the person returns to, exactly as it is on the service's list.
   *
   * @default the address of this page, without query and hash
   */
  readonly returnAddress?: string;
  /**
   * The address of this origin that the person sees in the end; the page at `returnAddress` forwards them.
   *
   * @default the current address with query and hash, if `returnAddress` is this page; else `returnAddress`
   */
  readonly returnTo?: string;
}
