import type { Client } from 'openapi-fetch';

import type { Clock } from './transport/clock.js';
import type {
  CallOptions,
  ChangesOptions,
  EachOptions,
  ExportOptions,
  OnceOptions,
  RecordOptions,
  PageOptions,
  QueueOptions,
  RedirectSignIn,
  UploadOptions,
  WatchChangesOptions,
} from './client-options.js';
import type { Send, Watch } from './streams/live.js';
import type { InquirySort, InquiryStatus, NotificationBucket } from '../contract/codes.js';
import type { paths } from '../contract/schema.js';
import type {
  Account,
  AccountTypeOption,
  AgencyChange,
  AgencyChangePage,
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
  ServiceDescription,
  SessionInfo,
  SignInExchange,
  SignInRedirect,
  SignInRedirectRequest,
  Withdrawal,
} from '../contract/types.js';

/** Who is signed in, as far as the client knows. */
export type SessionState =
  | { readonly status: 'signed-out' }
  | {
      readonly status: 'signed-in';
      readonly account: Account;
      /** When the session ends, as an RFC 3339 time. Until then the client renews its tokens. */
      readonly expiresAt: string;
    }
  /** The service, or the host's `getSession`, no longer renews the session: the person has to sign in again. */
  | { readonly status: 'expired' };

/** The state of the session and its changes, without a request. Contains no token. */
export interface SessionEvents {
  /** The current state. With the host's `getSession` it is `signed-out` until `auth.session` or `auth.resume` has resolved. */
  readonly state: SessionState;
  /**
   * Calls the listener after every change. Returns a function that ends the subscription.
   *
   * @example
   * const unsubscribe = client.session.subscribe(({ status }) => console.log(status));
   */
  readonly subscribe: (listener: (state: SessionState) => void) => () => void;
  /** `host` with the option `getSession`: then the host's back end decides how long a session lasts. */
  readonly keptBy: 'client' | 'host';
}

/** `client.auth`: sign-in, sign-out, the session, and new passwords. */
export interface AuthApi {
  /**
   * How each type of account signs in from this origin: by password here, or by redirect. Needs no session.
   *
   * @returns the types in display order, each with `accountType` and `signInMethod`
   * @throws {SmeError} only with the codes that every call has
   * @example
   * const [first] = await client.auth.accountTypes();
   * if (first?.signInMethod === 'redirect') await client.auth.signInWithRedirect(first);
   */
  accountTypes(options?: CallOptions): Promise<readonly AccountTypeOption[]>;
  /**
   * Signs in by password; the tokens stay in memory. Only on the service's own origins.
   *
   * @throws {SmeError} `sign_in_failed`, `password_not_accepted_here`, `invalid_request`; `too_many_requests` with `retryAfterSeconds`
   * @example
   * const account = await client.auth.signIn({ username, password });
   * console.log(account.displayName);
   */
  signIn(credentials: Credentials, options?: CallOptions): Promise<Account>;
  /**
   * The first step of a sign-in by redirect: returns the address to send the person to. For programs that store the PKCE
   * verifier themselves; in a page, use `signInWithRedirect`.
   *
   * @throws {SmeError} `return_address_refused` when the address is not on the service's list; `invalid_request` with `fields`
   * @example
   * const { address } = await client.auth.startRedirect({
   *   accountType: 'citizen',
   *   returnAddress: 'https://portal.example.go.th/back',
   *   codeChallenge,
   *   codeChallengeMethod: 'S256',
   * });
   * console.log(address);
   */
  startRedirect(request: SignInRedirectRequest, options?: CallOptions): Promise<SignInRedirect>;
  /**
   * The second step: exchanges the code that came back; the tokens stay in memory.
   *
   * @throws {SmeError} `code_not_valid` when the code was used or has expired; `invalid_request` with `fields`
   * @example
   * const account = await client.auth.exchange({ code, codeVerifier });
   */
  exchange(exchange: SignInExchange, options?: CallOptions): Promise<Account>;
  /**
   * Leaves the page to sign in, by authorization code with PKCE. The person returns to `returnAddress`; call `resume` there.
   *
   * @throws {SmeError} `return_address_refused` when the address is not on the service's list; `invalid_request`
   * @example
   * button.onclick = () => client.auth.signInWithRedirect({ accountType: 'citizen' });
   */
  signInWithRedirect(request: RedirectSignIn): Promise<void>;
  /**
   * The same in a separate window, so that the page stays as it is. Call it in the handler of a click. The window returns to a
   * page of this origin that calls `resume`, which closes it. Nobody can detect that the person closed the window, so offer a
   * way to abort the signal.
   *
   * @returns the account; `null` when the person turned back, or when the browser blocked the window: then the page is being
   *   left by redirect
   * @throws {SmeError} `code_not_valid` after ten minutes, `aborted`, `return_address_refused`, `invalid_request`
   * @example
   * button.onclick = async () => {
   *   const account = await client.auth.signInWithPopup({ accountType: 'citizen' }, { signal });
   *   if (account) console.log(account.displayName);
   * };
   */
  signInWithPopup(request: RedirectSignIn, options?: CallOptions): Promise<Account | null>;
  /**
   * Call it at the start of every page: completes a redirect, continues a stored session, or calls the host's `getSession`.
   * Sends no request when there is none of them.
   *
   * @returns who is signed in; `null` when nobody is
   * @throws {SmeError} `code_not_valid` when the code of a redirect was used or has expired; `invalid_request`
   * @example
   * const account = await client.auth.resume();
   * console.log(account ? account.displayName : 'Nobody is signed in.');
   */
  resume(options?: CallOptions): Promise<Account | null>;
  /**
   * Extends the session when the person asks for it: by eight hours from now, up to 24 hours after the sign-in. Never call it
   * for a page that nobody may be using.
   *
   * @returns when the session now ends, as an RFC 3339 time; `null` when it is over
   * @throws {SmeError} only with the codes that every call has
   * @example
   * const expiresAt = await client.auth.extend();
   * console.log(expiresAt ?? 'The session is over.');
   */
  extend(): Promise<string | null>;
  /**
   * Who is signed in, and when the session ends, as an RFC 3339 time.
   *
   * @throws {SmeError} `not_signed_in`, `session_expired`
   * @example
   * const { account, expiresAt } = await client.auth.session();
   * console.log(account.displayName, new Date(expiresAt));
   */
  session(options?: CallOptions): Promise<SessionInfo>;
  /**
   * Ends the session here, at the host's back end (`signOut` of the client's options), and in every other tab of the same person.
   * The tokens are deleted at once: when the service or the host does not answer, the call rejects, but the page is signed out.
   *
   * @throws {SmeError} only with the codes that every call has
   * @example
   * await client.auth.signOut();
   */
  signOut(options?: CallOptions): Promise<void>;
  /**
   * Sends an email with a link to set a new password. Resolves in the same way whether or not the account exists.
   *
   * @throws {SmeError} `too_many_requests` with `retryAfterSeconds`; `invalid_request`
   * @example
   * await client.auth.requestPasswordReset(username);
   */
  requestPasswordReset(username: string, options?: CallOptions): Promise<void>;
  /**
   * Sets a new password, with the token of that link. Ends every session of the account.
   *
   * @throws {SmeError} `not_found` when the token was used or has expired; `invalid_request` with the field `/newPassword`
   * @example
   * await client.auth.completePasswordReset(token, newPassword);
   */
  completePasswordReset(token: string, newPassword: string, options?: CallOptions): Promise<void>;
}

/** `client.businesses`: the businesses of the signed-in person, as the registry has them. */
export interface BusinessesApi {
  /**
   * All of them, in display order.
   *
   * @throws {SmeError} only with the codes that every call has
   * @example
   * const { businesses } = await client.businesses.list();
   * for (const { businessId, name } of businesses) console.log(businessId, name.th);
   */
  list(options?: CallOptions): Promise<BusinessList>;
  /**
   * One business. Its number is masked; what the registry does not say is `null`.
   *
   * @throws {SmeError} `not_found`, also for a business of somebody else
   * @example
   * const business = await client.businesses.get(businessId);
   * console.log(business.name.th);
   */
  get(businessId: string, options?: CallOptions): Promise<Business>;
}

/** `client.privacy`: rights under the Personal Data Protection Act, sections 30 and 31. */
export interface PrivacyApi {
  /**
   * A copy of all data that the service has about the signed-in person. It may be long, so there is no time limit unless you give
   * one.
   *
   * @throws {SmeError} only with the codes that every call has
   * @example
   * const { exportedAt, inquiries } = await client.privacy.export();
   * console.log(exportedAt, inquiries.length);
   */
  export(options?: CallOptions): Promise<DataExport>;
  /**
   * The same as a file to save, with progress in bytes; or, with `format: 'csv'`, the inquiries and their history as a table for
   * spreadsheets, in the client's language. `timeoutMs` limits the wait for the first bytes only.
   *
   * @throws {SmeError} only with the codes that every call has
   * @example
   * const file = await client.privacy.download({ format: 'csv', onProgress: ({ received }) => console.log(received) });
   */
  download(options?: ExportOptions): Promise<Blob>;
}

/** `client.reference`: what an inquiry can be about, and where it can go. */
export interface ReferenceApi {
  /**
   * The agencies that receive inquiries. `routingAgencyId` forwards what belongs to no other.
   *
   * @throws {SmeError} only with the codes that every call has
   * @example
   * const { agencies } = await client.reference.agencies();
   * for (const { agencyId, name } of agencies) console.log(agencyId, name.th);
   */
  agencies(options?: CallOptions): Promise<AgencyList>;
  /**
   * The categories of inquiries, each with its suggested agencies.
   *
   * @throws {SmeError} only with the codes that every call has
   * @example
   * const categories = await client.reference.categories();
   * console.log(categories.map(({ categoryId }) => categoryId));
   */
  categories(options?: CallOptions): Promise<readonly Category[]>;
  /**
   * Whose service it is, which operations it offers, and limits of its own. Needs no session. `null` when the service does not
   * describe itself: then it offers everything, within the limits of the contract.
   *
   * @throws {SmeError} only with the codes that every call has
   * @example
   * const service = await client.reference.service();
   * if (service?.operations?.includes('createInquiry') ?? true) button.hidden = false;
   */
  service(options?: CallOptions): Promise<ServiceDescription | null>;
}

/** Which inquiries a list has, and in what order. */
export interface InquiryListOptions {
  readonly status?: InquiryStatus;
  /** `activity` by default. */
  readonly sort?: InquirySort;
}

/** `client.inquiries`: the inquiries of the signed-in person. */
export interface InquiriesApi {
  /**
   * One page, latest activity first, or by another `sort`. `counts` cover all inquiries, whatever the filter. Times are RFC 3339.
   *
   * @throws {SmeError} `invalid_request` for a `limit` or `cursor` that the service does not accept
   * @example
   * const { inquiries, counts, nextCursor } = await client.inquiries.list({ status: 'new', limit: 10 });
   */
  list(options?: PageOptions & InquiryListOptions): Promise<InquiryPage>;
  /**
   * The rows of all pages. The next page is requested when the loop reaches it.
   *
   * @throws {SmeError} `invalid_request`; `unexpected_answer` when the pages repeat in a circle
   * @example
   * for await (const { receiptNumber } of client.inquiries.each({ status: 'in_progress' })) console.log(receiptNumber);
   */
  each(options?: EachOptions & InquiryListOptions): AsyncIterable<InquirySummary>;
  /**
   * One page of the inquiries that meet all criteria. They are sent in the body, so that they appear in no address and no log.
   *
   * @throws {SmeError} `invalid_request` with the `fields` that cannot be searched for
   * @example
   * const { total } = await client.inquiries.search({ text: 'ภาษี', statuses: ['completed'] });
   */
  search(criteria: InquirySearch, options?: CallOptions): Promise<InquiryPage>;
  /**
   * The rows of all pages of a search.
   *
   * @throws {SmeError} `invalid_request` with the `fields` that cannot be searched for
   * @example
   * for await (const { receiptNumber } of client.inquiries.eachFound({ text: 'ภาษี' })) console.log(receiptNumber);
   */
  eachFound(criteria: InquirySearch, options?: CallOptions): AsyncIterable<InquirySummary>;
  /**
   * Sends a new inquiry; the result has its receipt number.
   *
   * @throws {SmeError} `invalid_request` with `fields`; `idempotency_key_reused` when the key was used for another inquiry
   * @example
   * const { receiptNumber } = await client.inquiries.create(draft, { idempotencyKey });
   */
  create(draft: InquiryDraft, options?: OnceOptions): Promise<Inquiry>;
  /**
   * One inquiry: what was sent, where it stands, and `capabilities`, what the person can do with it now.
   *
   * @throws {SmeError} `not_found`, also for an inquiry of somebody else
   * @example
   * const { subject, status, capabilities } = await client.inquiries.get(receiptNumber);
   * if (capabilities.canReply) console.log(subject, status);
   */
  get(receiptNumber: string, options?: CallOptions): Promise<Inquiry>;
  /**
   * Every change of an inquiry, newest first.
   *
   * @throws {SmeError} `not_found`
   * @example
   * const { entries } = await client.inquiries.history(receiptNumber);
   * for (const { kind, occurredAt } of entries) console.log(occurredAt, kind);
   */
  history(receiptNumber: string, options?: CallOptions): Promise<History>;
  /**
   * Replies to the agency. Allowed while `capabilities.canReply` is true.
   *
   * @throws {SmeError} `not_allowed_now`, `not_found`, `invalid_request` with `fields`, `idempotency_key_reused`
   * @example
   * await client.inquiries.reply(receiptNumber, { detail: 'ส่งเอกสารแล้ว' }, { idempotencyKey });
   */
  reply(receiptNumber: string, reply: Reply, options?: OnceOptions): Promise<HistoryEntry>;
  /**
   * Withdraws an inquiry. Allowed while `capabilities.canWithdraw` is true.
   *
   * @throws {SmeError} `not_allowed_now`, `not_found`, `invalid_request` with `fields`, `idempotency_key_reused`
   * @example
   * const { outcome } = await client.inquiries.withdraw(receiptNumber, { reason: 'ได้คำตอบแล้ว' });
   */
  withdraw(receiptNumber: string, withdrawal?: Withdrawal, options?: OnceOptions): Promise<Inquiry>;
}

/** `client.attachments`: files for an inquiry, a reply or an answer of an agency. */
export interface AttachmentsApi {
  /**
   * Announces a file and uploads it in chunks. Waits while there is no network, and resumes after a broken connection. Resolves
   * when the service has checked the file: `ready`, or `refused` when it is malware. Aborting the signal also deletes what has
   * arrived. Two files of one client are uploaded at once; the others wait. Sizes are in bytes.
   *
   * @throws {SmeError} `invalid_request` for its name, size or type; `attachment_content_mismatch` when its bytes are of another type;
   *   `attachment_infected`, `attachment_in_use`, `attachment_offset_mismatch`, `not_found`; `unreadable_file` when the file was changed
   *   or removed meanwhile
   * @throws {TypeError} when `file` is no `Blob`, or its name or media type is missing
   * @example
   * const { attachmentId, state } = await client.attachments.send(file, {
   *   onProgress: ({ sent, size }) => console.log(Math.round((100 * sent) / size)),
   * });
   */
  readonly send: Send;
  /**
   * Announces a file, before its bytes are sent. `size` is in bytes.
   *
   * @throws {SmeError} `invalid_request` for its name, size or type; `too_many_requests` while too many files belong to no inquiry
   * @example
   * const { attachmentId } = await client.attachments.create({ name: 'plan.pdf', size: file.size, mediaType: 'application/pdf' });
   */
  create(announcement: AttachmentAnnouncement, options?: CallOptions): Promise<Attachment>;
  /**
   * Sends the bytes of an announced file, all of them or from `offset` on. `content` is always the whole file. No time limit
   * unless you set one, and no retries.
   *
   * @throws {SmeError} `attachment_offset_mismatch` with `received`, `attachment_content_mismatch`, `attachment_infected`,
   *   `attachment_in_use`, `not_found`, `invalid_request`
   * @example
   * const { received } = await client.attachments.upload(attachmentId, file);
   */
  upload(attachmentId: string, content: Blob, options?: UploadOptions): Promise<Attachment>;
  /**
   * How many bytes have arrived, as `received`.
   *
   * @param size bytes of the whole file
   * @throws {SmeError} `not_found`, `invalid_request`, `attachment_in_use`, `attachment_offset_mismatch`, `attachment_content_mismatch`,
   *   `attachment_infected`
   * @example
   * const { received } = await client.attachments.progress(attachmentId, file.size);
   */
  progress(attachmentId: string, size: number, options?: CallOptions): Promise<Attachment>;
  /**
   * The bytes. No time limit unless you set one.
   *
   * @throws {SmeError} `attachment_not_ready`, `not_found`
   * @example
   * const blob = await client.attachments.download(attachmentId);
   * console.log(blob.type, blob.size);
   */
  download(attachmentId: string, options?: CallOptions): Promise<Blob>;
  /**
   * Deletes a file that belongs to no inquiry.
   *
   * @throws {SmeError} `attachment_in_use`, `not_found`
   * @example
   * await client.attachments.remove(attachmentId);
   */
  remove(attachmentId: string, options?: CallOptions): Promise<void>;
}

/** `client.notifications`: the inquiries that agencies have changed. */
export interface NotificationsApi {
  /**
   * One page, latest change first. `bucket` is the age of the change in days.
   *
   * @throws {SmeError} `invalid_request` for a `limit` or `cursor` that the service does not accept
   * @example
   * const { notifications, unreadCounts } = await client.notifications.list({ bucket: '1-7', unread: true });
   */
  list(
    options?: PageOptions & { readonly bucket?: NotificationBucket; readonly unread?: boolean },
  ): Promise<NotificationPage>;
  /**
   * The rows of all pages.
   *
   * @throws {SmeError} `invalid_request`; `unexpected_answer` when the pages repeat in a circle
   * @example
   * for await (const { receiptNumber, changedAt } of client.notifications.each({ unread: true }))
   *   console.log(receiptNumber, changedAt);
   */
  each(
    options?: EachOptions & { readonly bucket?: NotificationBucket; readonly unread?: boolean },
  ): AsyncIterable<Notification>;
  /**
   * Marks all changes of an inquiry so far as seen.
   *
   * @throws {SmeError} `not_found` when no agency has changed it
   * @example
   * const { unread } = await client.notifications.markSeen(receiptNumber);
   */
  markSeen(receiptNumber: string, options?: CallOptions): Promise<Notification>;
  /**
   * Changes as they happen, over one connection. The loop ends when the signal aborts or the connection ends. To continue, pass
   * the last `eventId` as `lastEventId`. In a page, use `watch`.
   *
   * @throws {SmeError} `not_signed_in`, `session_expired`, `too_many_requests`, `unreachable` for a broken connection
   * @example
   * for await (const { receiptNumber, eventId } of client.notifications.stream({ signal })) console.log(receiptNumber, eventId);
   */
  stream(options?: CallOptions & { readonly lastEventId?: string }): AsyncIterable<StreamedChange>;
  /**
   * Calls the listener with changes until the returned function is called. One connection serves all listeners of a client. It is
   * opened again after a failure, closed while the page is hidden or nobody is signed in, and replaced by polling where streams
   * do not get through.
   *
   * @throws never; failures change `by` of the `connection` event
   * @example
   * const stop = client.notifications.watch(event => {
   *   if (event.kind === 'changed') console.log(event.receiptNumber);
   * });
   */
  readonly watch: Watch;
}

/** A change, as `notifications.stream` gives it. */
export interface StreamedChange extends InquiryChangedEvent {
  /** Pass it as `lastEventId` to continue after this change. Empty when the service sends none. */
  readonly eventId: string;
}

/** `client.agency`: for an agency's own system, with the agency's credential as `accessToken` of `getSession`. */
export interface AgencyApi {
  /**
   * One page of the inquiries that the agency is responsible for now, latest contact first.
   *
   * @throws {SmeError} `invalid_request` for a condition that the service does not accept
   * @example
   * const { inquiries, nextCursor } = await client.agency.inquiries({ waitingFor: 'agency', limit: 50 });
   */
  inquiries(options?: PageOptions & QueueOptions): Promise<AgencyInquiryPage>;
  /**
   * The rows of all pages.
   *
   * @throws {SmeError} `invalid_request`; `unexpected_answer` when the pages repeat in a circle
   * @example
   * for await (const { receiptNumber } of client.agency.each({ status: 'new' })) console.log(receiptNumber);
   */
  each(options?: EachOptions & QueueOptions): AsyncIterable<AgencyInquiry>;
  /**
   * One inquiry with its whole history, including the person's replies.
   *
   * @throws {SmeError} `not_found`, also for an inquiry of another agency
   * @example
   * const { inquiry, history } = await client.agency.get(receiptNumber);
   * console.log(inquiry.subject, history.length);
   */
  get(receiptNumber: string, options?: CallOptions): Promise<AgencyInquiryHistory>;
  /**
   * Records what the agency did: accept, reply, forward, request information, complete, decline or correct.
   *
   * @throws {SmeError} `not_allowed_now`, `not_found`, `invalid_request` with `fields`, `idempotency_key_reused`, `precondition_failed`
   * @example
   * await client.agency.record(receiptNumber, { kind: 'accept', officerName: 'Mana' });
   */
  record(receiptNumber: string, event: AgencyEvent, options?: RecordOptions): Promise<HistoryEntry>;
  /**
   * One page of what has changed in the agency's inquiries, oldest first. Store `nextCursor`, and pass it as `after` to continue at
   * any time.
   *
   * @throws {SmeError} `invalid_request` with the field `/after` for a cursor that the service does not know
   * @example
   * const { changes, nextCursor, hasMore } = await client.agency.changes({ after });
   */
  changes(options?: ChangesOptions): Promise<AgencyChangePage>;
  /**
   * The changes as they come, by polling, until the signal aborts. Waits longer after each failure, and ends with an error only
   * when another try cannot help. A change may come twice: `changeId` is the same.
   *
   * @throws {SmeError} `not_signed_in`, `session_expired`, `invalid_request` with the field `/after`
   * @example
   * for await (const { receiptNumber, kind, cursor } of client.agency.watchChanges({ after })) {
   *   console.log(receiptNumber, kind);
   *   after = cursor; // Store it.
   * }
   */
  watchChanges(options?: WatchChangesOptions): AsyncIterable<AgencyChange>;
}

/**
 * The client of one service, as `createSmeClient` returns it.
 *
 * Every call rejects with an `SmeError`, or, for a mistake of the program, with a `TypeError` that says what to pass instead.
 * Besides the codes that a method lists, each may reject with those of `ClientErrorCode`, and with `not_signed_in`,
 * `session_expired`, `too_many_requests`, `service_unavailable`, `internal_error`, or `body_too_large` where it sends something.
 */
export interface SmeClient {
  /** The absolute address of the service, without a slash at its end: `https://oneid.sme.go.th/v1`. */
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
  /**
   * Any operation of the contract by method and path, typed by openapi-fetch, for what the methods above leave out. A problem of
   * the service is `error` of the result; everything else that fails rejects with an `SmeError`.
   *
   * @example
   * const { data, error } = await client.api.GET('/businesses', { headers: { 'X-Trace': '1' } });
   */
  readonly api: Client<paths>;
  /**
   * Releases what the client uses in the browser, and deletes its tokens, without signing out. Call it before you drop a client
   * while its page stays open. A session stored in the tab remains for the next client.
   *
   * @example
   * client.close();
   */
  close(): void;
}
