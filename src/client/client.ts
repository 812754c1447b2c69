import type { Client } from 'openapi-fetch';

import type { Clock } from './transport/clock.js';
import type { SmeError } from './errors.js';
import type { CallHooks } from './transport/hooks.js';
import type { Send, Watch } from './streams/live.js';
import type { InquiryStatus, NotificationBucket } from '../contract/codes.js';
import type { paths } from '../contract/schema.js';
import type {
  Account,
  AccountType,
  AccountTypeOption,
  AgencyEvent,
  AgencyInquiry,
  AgencyInquiryHistory,
  AgencyInquiryPage,
  AgencyList,
  Attachment,
  AttachmentAnnouncement,
  Business,
  BusinessList,
  Category,
  Credentials,
  DataExport,
  History,
  HistoryEntry,
  Inquiry,
  InquiryDraft,
  InquiryPage,
  InquirySearch,
  InquirySummary,
  Notification,
  NotificationPage,
  InquiryChangedEvent,
  Reply,
  SessionInfo,
  SignInExchange,
  SignInRedirect,
  SignInRedirectRequest,
  Withdrawal,
} from '../contract/types.js';

/** Languages that the service answers in; the titles of its problems, for example. */
export type Language = 'th' | 'en';

/** What a host's own back end gives a page, so that no password or refresh token is ever in it. */
export interface HostSession {
  readonly accessToken: string;
  /** RFC 3339. */
  readonly expiresAt: string;
}

export interface SmeClientOptions extends CallHooks {
  /** Where the contract's paths begin: `https://oneid.sme.go.th/v1`. In a page it may be relative: `/v1`. */
  readonly baseUrl: string;
  /**
   * Sends one request; the platform's `fetch` when not given. One that hands the request on hands `init` on with it, whose
   * signal tells when the time of the call is over: `(request, init) => fetch(request, init)`.
   */
  readonly fetch?: (request: Request, init: { readonly signal: AbortSignal }) => Promise<Response>;
  /**
   * Where the access token comes from when the host's back end keeps the session; `null` says that nobody is signed in.
   * Asked once however many calls wait, and again when the service refuses the token: then, and not by the clock of
   * the machine, which may be hours off.
   */
  readonly getSession?: () => Promise<HostSession | null>;
  /**
   * Ends the session at the host's back end. Called when the person signs out on this page, before anything is forgotten;
   * `auth.signOut` waits for it, and so does the next `auth.resume`.
   */
  readonly signOut?: () => Promise<unknown>;
  /**
   * `tab` lets a session outlive a reload: its refresh token, which works once, waits in the tab's `sessionStorage`. Every
   * script of the page can read it there, so prefer `getSession`. Without either, the session ends with the page.
   */
  readonly keepSession?: 'tab';
  /** Sent as `Accept-Language`, Thai when not given; a function is asked on every call. */
  readonly language?: Language | (() => Language);
  /** As in `CallOptions`, for every call that does not say otherwise; 30,000 when not given. */
  readonly timeoutMs?: number;
  /** As in `CallOptions`, for every call that does not say otherwise; 2 when not given. */
  readonly retries?: number;
  /** Longest wait before the first retry, doubled for each further one up to 8 s; 500 when not given. */
  readonly backoffMs?: number;
  /** As in `CallOptions`, for every call that does not say otherwise. */
  readonly onDamage?: (damage: SmeError) => void;
  /**
   * Whether requests name the version of this package in `SME-SDK-Version`. When not given they do, but not from a page to
   * another origin: its CORS would have to list the header, or no call would get through.
   */
  readonly sendVersion?: boolean;
  /** Whether the console tells what is wrong with answers that break the contract; so on `localhost` when not given. */
  readonly development?: boolean;
}

/** What the client knows of who is signed in. */
export type SessionState =
  | { readonly status: 'signed-out' }
  | {
      readonly status: 'signed-in';
      readonly account: Account;
      /** RFC 3339: when the session ends; until then the client renews its tokens by itself. */
      readonly expiresAt: string;
    }
  /** The service, or the host's `getSession`, no longer renews the session: sign in again. */
  | { readonly status: 'expired' };

/** Facts about the session, without a request. Tokens are never told. */
export interface SessionEvents {
  /** As of now. With a host's `getSession` it is `signed-out` until the first `auth.session()` tells whose it is. */
  readonly state: SessionState;
  /** Calls the listener after every change, not at once; returns what ends the subscription. */
  readonly subscribe: (listener: (state: SessionState) => void) => () => void;
  /** `host` when `getSession` gives the tokens: then the host's back end says how long a session lasts. */
  readonly keptBy: 'client' | 'host';
}

/** What every call accepts as its last argument. */
export interface CallOptions {
  /** Aborts the call; it then rejects with an `SmeError` of code `aborted`. */
  readonly signal?: AbortSignal;
  /**
   * Milliseconds for the whole call with its retries, until the last byte of the answer; then it rejects with an
   * `SmeError` of code `timed_out`. `Infinity` waits forever, as documents do unless told otherwise; of a stream only
   * the beginning is timed.
   */
  readonly timeoutMs?: number;
  /**
   * How often a failed call is made again. Only what fails with a `retryable` error and does no harm when done twice is:
   * reading, `PUT`, `DELETE`, and whatever carries an idempotency key.
   */
  readonly retries?: number;
  /**
   * Takes an answer that breaks the contract in some of its parts, and is told what is wrong: what is damaged is then as empty as
   * its type allows (`''`, `NaN`, `false`, `null`, `[]`), and the rest is as it came. For screens that would rather show
   * the rest; without it such a call rejects with `unexpected_answer`.
   */
  readonly onDamage?: (damage: SmeError) => void;
}

/** A call that the service may be asked twice for one intent of the person. */
export interface OnceOptions extends CallOptions {
  /** One key per intent, the same on every retry; a fresh one is made when none is given. */
  readonly idempotencyKey?: string;
}

export interface PageOptions extends CallOptions {
  /** Rows on a page, 1 to 100; the service's default is 20. */
  readonly limit?: number;
  /** `nextCursor` of the page before. */
  readonly cursor?: string;
}

/** What a list of all pages is read by: `limit` is the number of rows asked for at once. */
export type EachOptions = Omit<PageOptions, 'cursor'>;

export interface UploadOptions extends CallOptions {
  /** Byte to go on from, when an earlier upload was cut; 0 when not given. */
  readonly offset?: number;
}

/** A sign-in on the page of the service or of an account's own provider. */
export interface RedirectSignIn {
  /** One of `auth.accountTypes()`. */
  readonly accountType: AccountType;
  /** Where to come back to, exactly as it is on the service's list; this page's address without its query when not given. */
  readonly returnAddress?: string;
  /**
   * Where the person is to be in the end, an address of this origin: the page at `returnAddress` hands the sign-in on to it. When
   * not given: the address as it is now, with query and hash, if it is of the page at `returnAddress`; else `returnAddress`.
   */
  readonly returnTo?: string;
}

/** Signing in and out, the session and its end, and a new password for who forgot theirs. */
export interface AuthApi {
  accountTypes(options?: CallOptions): Promise<readonly AccountTypeOption[]>;
  /** Signs in and keeps the tokens in memory. First-party origins only; elsewhere `password_not_accepted_here`. */
  signIn(credentials: Credentials, options?: CallOptions): Promise<Account>;
  startRedirect(request: SignInRedirectRequest, options?: CallOptions): Promise<SignInRedirect>;
  /** Exchanges the code of a redirect and keeps the tokens in memory. */
  exchange(exchange: SignInExchange, options?: CallOptions): Promise<Account>;
  /**
   * Sends the person away to sign in, by authorization code with PKCE. They come back to `returnAddress`; call `resume` there.
   */
  signInWithRedirect(request: RedirectSignIn): Promise<void>;
  /**
   * The same in a window of its own, so that the page stays as it is. Call it from a click, or the browser blocks the
   * window: then it is done by redirect, and resolves to `null` while the page is being left. `null` also says that the person turned back. The window comes back to a
   * page of this origin that calls `resume`, which hands over and closes it. Abort it when the person gives up: nobody can
   * tell whether they closed the window. Rejects with `code_not_valid` after ten minutes.
   */
  signInWithPopup(request: RedirectSignIn, options?: CallOptions): Promise<Account | null>;
  /**
   * Who is signed in, for the beginning of a page: finishes a redirect, takes up a kept session, or asks the host's
   * `getSession`; without any of them it sends no request. `null` when nobody is.
   */
  resume(options?: CallOptions): Promise<Account | null>;
  /**
   * Moves the end of the session by the person's wish; never call it for a page that nobody may be at. The service gives
   * eight more hours from now, up to 24 from the sign-in. Gives when the session now ends (RFC 3339), or `null` when it is over.
   */
  extend(): Promise<string | null>;
  session(options?: CallOptions): Promise<SessionInfo>;
  /**
   * Ends the session, here, at the host's back end (`signOut` of the options), and in every other tab where the same person is
   * signed in to the service. The tokens are forgotten at once; when the service or the host cannot be told, the call rejects, and
   * the page is signed out all the same.
   */
  signOut(options?: CallOptions): Promise<void>;
  requestPasswordReset(username: string, options?: CallOptions): Promise<void>;
  completePasswordReset(token: string, newPassword: string, options?: CallOptions): Promise<void>;
}

/** The businesses of the signed-in person, as the registry knows them. */
export interface BusinessesApi {
  list(options?: CallOptions): Promise<BusinessList>;
  get(businessId: string, options?: CallOptions): Promise<Business>;
}

/** What the service holds on the signed-in person (Personal Data Protection Act, sections 30 and 31). */
export interface PrivacyApi {
  export(options?: CallOptions): Promise<DataExport>;
}

/** Agencies and categories: the lists that an inquiry is made with. */
export interface ReferenceApi {
  agencies(options?: CallOptions): Promise<AgencyList>;
  categories(options?: CallOptions): Promise<readonly Category[]>;
}

/** Inquiries: listing, searching, sending, following, answering and withdrawing them. */
export interface InquiriesApi {
  list(options?: PageOptions & { readonly status?: InquiryStatus }): Promise<InquiryPage>;
  /** Every row of every page, for `for await`; one page is in memory at a time. */
  each(options?: EachOptions & { readonly status?: InquiryStatus }): AsyncIterable<InquirySummary>;
  search(criteria: InquirySearch, options?: CallOptions): Promise<InquiryPage>;
  /** Every inquiry that meets the criteria, page after page. */
  eachFound(criteria: InquirySearch, options?: CallOptions): AsyncIterable<InquirySummary>;
  create(draft: InquiryDraft, options?: OnceOptions): Promise<Inquiry>;
  get(receiptNumber: string, options?: CallOptions): Promise<Inquiry>;
  history(receiptNumber: string, options?: CallOptions): Promise<History>;
  reply(receiptNumber: string, reply: Reply, options?: OnceOptions): Promise<HistoryEntry>;
  withdraw(receiptNumber: string, withdrawal?: Withdrawal, options?: CallOptions): Promise<Inquiry>;
}

/** The files that go with an inquiry or a reply. */
export interface AttachmentsApi {
  /**
   * Announces a document and sends it in chunks, each confirmed: tells how far it is, waits while there is no network, and
   * goes on where the line broke. Resolves when the service has it and has looked into it: `ready`, or `refused` when
   * it is malware. Aborting its signal takes it off the service again.
   *
   * Two documents of one client are sent at once; the others wait for their turn. Besides what `create` and `upload` reject
   * with, `unreadable_file` says that the file was changed or removed while it was being sent.
   */
  readonly send: Send;
  create(announcement: AttachmentAnnouncement, options?: CallOptions): Promise<Attachment>;
  /** Sends the bytes of an announced document, whole or from `offset`. */
  upload(attachmentId: string, content: Blob, options?: UploadOptions): Promise<Attachment>;
  /** How much has arrived, to go on after a lost connection; `size` is that of the whole document in bytes. */
  progress(attachmentId: string, size: number, options?: CallOptions): Promise<Attachment>;
  download(attachmentId: string, options?: CallOptions): Promise<Blob>;
  remove(attachmentId: string, options?: CallOptions): Promise<void>;
}

/** What agencies changed, by age and as it happens. */
export interface NotificationsApi {
  list(
    options?: PageOptions & { readonly bucket?: NotificationBucket; readonly unread?: boolean },
  ): Promise<NotificationPage>;
  /** Every notification of every page, for `for await`; one page is in memory at a time. */
  each(
    options?: EachOptions & { readonly bucket?: NotificationBucket; readonly unread?: boolean },
  ): AsyncIterable<Notification>;
  markSeen(receiptNumber: string, options?: CallOptions): Promise<Notification>;
  /** Every change as it happens, until the signal aborts or the connection ends; either ends the loop. */
  stream(options?: CallOptions & { readonly lastEventId?: string }): AsyncIterable<StreamedChange>;
  /**
   * Tells of every change for as long as somebody listens, whatever happens to the connection: it is made again after a
   * failure, closed while the page is hidden or nobody is signed in, and replaced by asking where streams do not get
   * through. One connection per client, however many listen.
   */
  readonly watch: Watch;
}

/** A change, and what to give as `lastEventId` to go on after it. */
export interface StreamedChange extends InquiryChangedEvent {
  /** Empty when the service names none. */
  readonly eventId: string;
}

/** What an agency's own system calls, with the agency's credential as `getSession`. */
export interface AgencyApi {
  inquiries(options?: PageOptions & { readonly status?: InquiryStatus }): Promise<AgencyInquiryPage>;
  /** Every inquiry of every page, for `for await`; one page is in memory at a time. */
  each(options?: EachOptions & { readonly status?: InquiryStatus }): AsyncIterable<AgencyInquiry>;
  /** One inquiry with its whole history, the citizen's answers among it. */
  get(receiptNumber: string, options?: CallOptions): Promise<AgencyInquiryHistory>;
  record(receiptNumber: string, event: AgencyEvent, options?: OnceOptions): Promise<HistoryEntry>;
}

/**
 * The SME One ID service, typed from the contract.
 *
 * Every method rejects with an `SmeError`, and with nothing else.
 */
export interface SmeClient {
  /** Absolute address of the service, without a slash at its end: `https://oneid.sme.go.th/v1`. */
  readonly baseUrl: string;
  readonly auth: AuthApi;
  readonly businesses: BusinessesApi;
  readonly privacy: PrivacyApi;
  readonly reference: ReferenceApi;
  readonly inquiries: InquiriesApi;
  readonly attachments: AttachmentsApi;
  readonly notifications: NotificationsApi;
  readonly agency: AgencyApi;
  readonly session: SessionEvents;
  /** The service's time, measured from its answers. */
  readonly clock: Clock;
  /** Any operation by path, typed by openapi-fetch, for what the methods above leave out. */
  readonly api: Client<paths>;
  /**
   * Releases what the client uses in the browser, and deletes its tokens, without signing out: call it before you drop a
   * client while its page goes on. A session kept in the tab is then for the next client.
   */
  close(): void;
}
