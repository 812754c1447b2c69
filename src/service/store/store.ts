/**
 * The port to whatever keeps the data. One method is one transaction: it happens whole or not at all, also when the
 * process dies. Everything of a person is reached by the person's account first, so that a store can be spread over machines.
 *
 * Stores decide nothing about the domain; `rules/` and the handlers do, and hand in what is to stand afterwards. What a
 * store promises beyond that is `test/service/store-suite.ts`, which every store passes.
 */
import type { NotificationBucket, InquiryStatus } from '../../contract/codes.js';
import type { Agency, AgencyRef, Category, InquiryCounts, NotificationCounts } from '../../contract/types.js';
import type { AccountNumberKind } from '../../rules/account-number.js';
import type { SearchCriteria } from '../../rules/search.js';
import type {
  AccessRecord,
  AccountRecord,
  AttachmentRecord,
  BusinessRecord,
  DiscardedUpload,
  AttachmentChunk,
  EntryRecord,
  InquiryRecord,
  Instant,
  StoredResponse,
  ListedInquiry,
  PartyId,
  PasswordResetRecord,
  RenewedSession,
  SeenInquiry,
  SessionRecord,
  SessionRenewal,
  SignInCodeRecord,
  SignInRequestRecord,
} from './records.js';

/** A place in a list. Lists run from the latest instant to the earliest, and within one by falling receipt number (D24). */
export interface ListPosition {
  readonly at: Instant;
  readonly receiptNumber: string;
}

export interface PageRequest {
  readonly limit: number;
  /** Where the page before ended; null for the first. */
  readonly after: ListPosition | null;
}

export interface RowPage<Row> {
  readonly rows: readonly Row[];
  /** How many match in all. */
  readonly total: number;
  /** Where the page ends, when there are more. */
  readonly next: ListPosition | null;
}

export interface AccountStore {
  /** Usernames are compared without regard to case and to how Unicode composes their letters. */
  accountByUsername(username: string): Promise<AccountRecord | undefined>;
  /** The account of a person or company by the number that an identity provider vouches for. */
  accountByIdentity(kind: AccountNumberKind, identityNumber: string): Promise<AccountRecord | undefined>;
  /** Adds an account. False, and nothing added, when its username or its number of that kind has an account already. */
  addAccount(account: AccountRecord): Promise<boolean>;
  /** Puts a new hash of the same password in the place of one, unless that has been replaced meanwhile. Sessions go on. */
  renewPasswordHash(accountId: string, before: string, after: string): Promise<void>;
  startSession(session: SessionRecord): Promise<void>;
  /** The session of an access token, whether or not its time is over: the caller has the clock. */
  sessionOf(accessTokenHash: string): Promise<{ session: SessionRecord; account: AccountRecord } | undefined>;
  /**
   * Puts new tokens in the place of a refresh token's. The new access token never outlives the session, and the session not its
   * latest end.
   *
   * A refresh token that was replaced less than {@link renewalGraceMs} ago changes no tokens: it gives its session, with more
   * time if asked for, and the seed by which it was replaced. One that was replaced earlier ends its session (somebody has a
   * copy); nothing comes of it then, nor of an unknown one or one whose session is over at `at`.
   */
  renewSession(refreshTokenHash: string, renewal: SessionRenewal, at: Instant): Promise<RenewedSession | undefined>;
  /** The sessions of the account that are not over at `at`, in the order in which they end. */
  sessionsOf(accountId: string, at: Instant): Promise<readonly SessionRecord[]>;
  endSession(sessionId: string): Promise<void>;
  /** Those of the sessions that have not ended, in any order. Whether their time is over is not looked at. */
  liveSessions(sessionIds: readonly string[]): Promise<readonly string[]>;
  addSignInRequest(request: SignInRequestRecord): Promise<void>;
  signInRequest(requestHash: string): Promise<SignInRequestRecord | undefined>;
  /** Spends the request and keeps the code that came of it. False when the request was spent before. */
  grantSignInCode(requestHash: string, code: SignInCodeRecord): Promise<boolean>;
  /** Gives the code's record once; the code is gone afterwards. */
  spendSignInCode(codeHash: string): Promise<{ code: SignInCodeRecord; account: AccountRecord } | undefined>;
  addPasswordReset(reset: PasswordResetRecord): Promise<void>;
  passwordReset(tokenHash: string): Promise<{ reset: PasswordResetRecord; account: AccountRecord } | undefined>;
  /** Spends the token, sets the password, and ends every session and every other reset of the account. False when spent. */
  replacePassword(tokenHash: string, passwordHash: string): Promise<boolean>;
  /** The agency whose system holds this credential. */
  agencyByCredential(credentialHash: string): Promise<AgencyRef | undefined>;
}

export interface ReferenceStore {
  reference(): Promise<ReferenceData>;
  /** Every business of the account, in the order to show them (S21). */
  businessesOf(accountId: string): Promise<readonly BusinessRecord[]>;
}

export interface ReferenceData {
  /** Every agency that any record names, by its id and in the service's own order. */
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly routingAgencyId: string | null;
}

/** Why something was not written; nothing has changed then. */
export type WriteConflict =
  /** Another inquiry has this receipt number. */
  | 'receipt_number_taken'
  /** Somebody wrote to the inquiry since it was read. */
  | 'changed_meanwhile'
  /** An attachment is not the writer's, not ready, or carried by an inquiry already. */
  | 'attachments_unavailable'
  /** The Idempotency-Key of the answer has an answer already. */
  | 'key_taken';

export interface InquiryWrite {
  /** The inquiry as it stands afterwards. */
  readonly inquiry: InquiryRecord;
  /** The entry that says what happened; its attachments become the inquiry's. */
  readonly entry: EntryRecord;
  readonly response: StoredResponse | null;
  /** Goes into the audit record together with the entry; null when a person acts on what is their own. */
  readonly accessRecord: AccessRecord | null;
}

export interface InquiryStore {
  /** What the account sees, by the latest officer change, or the contact where there is none. The counts cover everything. */
  inquiriesOf(
    accountId: string,
    criteria: SearchCriteria,
    page: PageRequest,
  ): Promise<RowPage<SeenInquiry<ListedInquiry>> & { readonly counts: InquiryCounts }>;
  /** One inquiry that the account sees. */
  inquiryOf(accountId: string, receiptNumber: string): Promise<SeenInquiry | undefined>;
  /** What happened to an inquiry, the earliest first. For who may ask, read the inquiry first. */
  entriesOf(inquiry: InquiryRecord): Promise<readonly EntryRecord[]>;
  /** Everything that the account sees, with its entries, of one moment. */
  allInquiriesOf(
    accountId: string,
  ): Promise<readonly { readonly seen: SeenInquiry; readonly entries: readonly EntryRecord[] }[]>;
  storedResponse(party: PartyId, key: string): Promise<StoredResponse | undefined>;
  recordInquiry(write: InquiryWrite): Promise<'recorded' | Exclude<WriteConflict, 'changed_meanwhile'>>;
  /** Replaces the inquiry whose version is one less than the given one's, and adds the entry. */
  recordEntry(write: InquiryWrite): Promise<'recorded' | Exclude<WriteConflict, 'receipt_number_taken'>>;
}

export interface NotificationStore {
  /** Matters that an agency changed, latest first. Rows and counts are of one moment and of the days of `asOf` (D3). */
  notificationsOf(
    accountId: string,
    filter: { readonly asOf: Instant; readonly bucket?: NotificationBucket; readonly unread?: boolean },
    page: PageRequest,
  ): Promise<
    RowPage<SeenInquiry<ListedInquiry>> & {
      readonly counts: NotificationCounts;
      readonly unreadCounts: NotificationCounts;
    }
  >;
  /** Marks every change so far as seen by this account. Undefined when it sees no such matter or no agency changed it. */
  markSeen(accountId: string, receiptNumber: string): Promise<SeenInquiry<ListedInquiry> | undefined>;
  /** The matters of the account that agencies changed at or after an instant, earliest first, `limit` at most. */
  changesSince(accountId: string, since: Instant, limit: number): Promise<readonly ListedInquiry[]>;
}

export interface AgencyStore {
  /** What stands with the agency now, latest contact first, each with every document that it carries. */
  inquiriesAt(
    agencyId: string,
    status: InquiryStatus | undefined,
    page: PageRequest,
  ): Promise<RowPage<{ readonly inquiry: InquiryRecord; readonly attachments: readonly AttachmentRecord[] }>>;
  inquiryAt(agencyId: string, receiptNumber: string): Promise<InquiryRecord | undefined>;
}

/** What a party may have announced that no inquiry carries. */
export interface UnusedQuota {
  readonly bytes: number;
  readonly attachments: number;
}

export interface AttachmentStore {
  /** False, and nothing announced, when the party would have more than the quota waiting; also where many come at once. */
  announceAttachment(attachment: AttachmentRecord, quota: UnusedQuota): Promise<boolean>;
  /** The party's documents that no inquiry carries, in the order of their ids. */
  unusedAttachmentsOf(owner: PartyId): Promise<readonly AttachmentRecord[]>;
  /** The party's own documents among these ids. */
  ownAttachments(owner: PartyId, attachmentIds: readonly string[]): Promise<readonly AttachmentRecord[]>;
  /** One document that the party may read: its own, or one of an inquiry that it sees or that stands with it now. */
  readableAttachment(reader: PartyId, attachmentId: string): Promise<ReadableAttachment | undefined>;
  /**
   * Adds a piece to a document as it was read. Undefined when something else has arrived since, its bytes have begun anew, or
   * it waits for none: pieces of two uploads never mix.
   */
  addChunk(
    attachment: Pick<AttachmentRecord, 'owner' | 'attachmentId' | 'upload' | 'received'>,
    chunk: AttachmentChunk,
  ): Promise<AttachmentRecord | undefined>;
  /** Discards the bytes, so that they can come anew as the next `upload`. Undefined when an inquiry carries the document. */
  restartUpload(owner: PartyId, attachmentId: string, at: Instant): Promise<AttachmentRecord | undefined>;
  /**
   * Says what became of a document whose bytes have all arrived: from `awaiting_content` on, or from `scanning`. The bytes of
   * a refused one are discarded. Undefined when it has been settled otherwise, removed, or begun anew.
   */
  settleAttachment(
    attachment: Pick<AttachmentRecord, 'owner' | 'attachmentId' | 'upload'>,
    result: { readonly state: 'scanning' | 'ready' | 'refused'; readonly sha256: string | null },
    at: Instant,
  ): Promise<AttachmentRecord | undefined>;
  /** Documents that wait for a scan, in the order of their ids, from after one of them. */
  scanningAttachments(after: string | null, limit: number): Promise<readonly AttachmentRecord[]>;
  /** The pieces of a document in their order, each read when it is asked for. */
  chunksOf(attachmentId: string): AsyncIterable<AttachmentChunk>;
  /** What was discarded, however it came to that, and may still lie where pieces are kept elsewhere; the earliest first. */
  discardedUploads(limit: number): Promise<readonly DiscardedUpload[]>;
  /** Ends the remembering of discarded contents. */
  forgetDiscardedUploads(uploads: readonly DiscardedUpload[]): Promise<void>;
  removeAttachment(owner: PartyId, attachmentId: string, at: Instant): Promise<'removed' | 'in_use' | 'unknown'>;
}

export interface ReadableAttachment {
  readonly attachment: AttachmentRecord;
  /** The inquiry that carries it; null while none does. */
  readonly inquiry: Pick<InquiryRecord, 'receiptNumber' | 'creator'> | null;
}

/** Who read or changed what belongs to a person (PDPA s.37, s.39). Rows are only ever added. */
export interface AuditStore {
  recordAccesses(accesses: readonly AccessRecord[]): Promise<void>;
  /** The accesses to what an account has sent, latest first. */
  accessesTo(accountId: string, limit: number): Promise<readonly AccessRecord[]>;
}

export interface RetentionStore {
  /**
   * Erases up to `limit` inquiries that were completed before an instant: with entries, documents, readers and what these have
   * seen. Their receipt numbers are given to no other inquiry, and of each stays the access that `witness` makes. Gives how
   * many were erased; of several that run at once, one erases each.
   */
  eraseCompleted(
    before: Instant,
    limit: number,
    accessRecordFor: (inquiry: Pick<InquiryRecord, 'receiptNumber' | 'creator'>) => AccessRecord,
  ): Promise<number>;
}

export interface Store
  extends
    AccountStore,
    ReferenceStore,
    InquiryStore,
    NotificationStore,
    AgencyStore,
    AttachmentStore,
    AuditStore,
    RetentionStore {
  /**
   * Makes up to `limit` search texts anew that an earlier release of the package wrote, and as many usernames' keys, so that they
   * are found by what people type today. Gives how many it made; 0 when all are of today.
   */
  renewKeys(limit: number): Promise<number>;
  /**
   * Forgets what is over at `at`: sessions, sign-in requests, codes and resets past their end, answers kept for more than seven
   * days, and documents that no inquiry took within a day.
   */
  forgetExpired(at: Instant): Promise<void>;
}

/** What a store is filled with before the first request: reference data always, people and inquiries in tests and samples. */
export interface StoreSeed {
  readonly agencies: readonly Agency[];
  readonly categories: readonly Category[];
  readonly routingAgencyId: string | null;
  /** SHA-256 of each agency system's credential. */
  readonly agencyCredentials: readonly { readonly agencyId: string; readonly credentialHash: string }[];
  readonly accounts: readonly AccountRecord[];
  readonly businesses: readonly { readonly accountId: string; readonly business: BusinessRecord }[];
  readonly inquiries: readonly SeededInquiry[];
}

export interface SeededInquiry {
  readonly inquiry: InquiryRecord;
  readonly entries: readonly EntryRecord[];
  /** How many changes each reader has seen; none, where a reader is not named. */
  readonly seenChanges?: Readonly<Record<string, number>>;
  /** The bytes of the documents that the entries carry. */
  readonly contents?: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}
