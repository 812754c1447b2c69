/**
 * The port to the storage of all data. One method is one transaction: it happens completely or not at all, even when the process
 * dies. A person's data is always reached through the account, so that a store can be sharded.
 *
 * Stores make no domain decisions; `rules/` and the handlers do, and pass the resulting records. `test/service/store-suite.ts`
 * specifies the rest, and every store passes it.
 */
import type { NotificationBucket, InquirySort, InquiryStatus, WaitingFor } from '../../contract/codes.js';
import type { AgencyRef, InquiryCounts, NotificationCounts } from '../../contract/types.js';
import type { AccountNumberKind } from '../../rules/account-number.js';
import type { SearchCriteria } from '../../rules/search.js';
import type {
  AccessRecord,
  AccountRecord,
  AgencyChangeRecord,
  AttachmentRecord,
  BusinessRecord,
  DiscardedUpload,
  AttachmentChunk,
  EntryRecord,
  InquiryRecord,
  Instant,
  ListVersion,
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
import type { ReferenceData, ReferenceSeed } from './reference-data.js';
import type { EmailStore } from './emails.js';
import type { WebhookStore } from './webhooks.js';

/** A position in a list. Lists descend by instant and, at the same instant, by receipt number. */
export interface ListPosition {
  readonly at: Instant;
  readonly receiptNumber: string;
}

export interface PageRequest {
  readonly limit: number;
  /** The end of the previous page; null for the first. */
  readonly after: ListPosition | null;
  /**
   * The version of the reader's lists that the page has to contain, from authentication. With it, a store may read the page from a
   * replica; without it, the page has everything that was written before.
   */
  readonly listVersion?: ListVersion | undefined;
}

export interface RowPage<Row> {
  readonly rows: readonly Row[];
  /** How many rows match in all. */
  readonly total: number;
  /** The end of this page, if there are more. */
  readonly next: ListPosition | null;
}

export interface AccountStore {
  /** Usernames are compared regardless of case and of Unicode composition. */
  accountByUsername(username: string): Promise<AccountRecord | undefined>;
  /** The account of a person or company, by the number that an identity provider confirms. */
  accountByIdentity(kind: AccountNumberKind, identityNumber: string): Promise<AccountRecord | undefined>;
  /** Adds an account. Returns false, and adds nothing, when its username or its number of that kind exists. */
  addAccount(account: AccountRecord): Promise<boolean>;
  /** Replaces a hash by a new hash of the same password, unless it has been replaced meanwhile. Keeps sessions. */
  renewPasswordHash(accountId: string, before: string, after: string): Promise<void>;
  startSession(session: SessionRecord): Promise<void>;
  /** The session of an access token, even if it has expired: the caller has the clock. */
  sessionOf(
    accessTokenHash: string,
  ): Promise<{ session: SessionRecord; account: AccountRecord; listVersion?: ListVersion } | undefined>;
  /**
   * Replaces the tokens of a session by its refresh token. The access token never outlives the session, nor the session its
   * `latestEnd`.
   *
   * A refresh token that was replaced less than {@link renewalGraceMs} ago changes no tokens: the result is its session, extended
   * if asked for, and the seed of the replacement. One that was replaced earlier has been stolen, and ends its session. The result
   * is undefined then, and for an unknown token or a session that has ended at `at`.
   */
  renewSession(refreshTokenHash: string, renewal: SessionRenewal, at: Instant): Promise<RenewedSession | undefined>;
  /** The account's sessions that have not ended at `at`, in the order in which they end. */
  sessionsOf(accountId: string, at: Instant): Promise<readonly SessionRecord[]>;
  endSession(sessionId: string): Promise<void>;
  /** Those of the sessions that have not been ended, in any order. Does not check their expiry. */
  liveSessions(sessionIds: readonly string[]): Promise<readonly string[]>;
  addSignInRequest(request: SignInRequestRecord): Promise<void>;
  signInRequest(requestHash: string): Promise<SignInRequestRecord | undefined>;
  /** Uses up the request and stores its code. Returns false when the request was used before. */
  grantSignInCode(requestHash: string, code: SignInCodeRecord): Promise<boolean>;
  /** Returns the code's record once, and deletes it. */
  spendSignInCode(codeHash: string): Promise<{ code: SignInCodeRecord; account: AccountRecord } | undefined>;
  addPasswordReset(reset: PasswordResetRecord): Promise<void>;
  passwordReset(tokenHash: string): Promise<{ reset: PasswordResetRecord; account: AccountRecord } | undefined>;
  /**
   * Uses up the token, sets the password, and ends every session and every other reset of the account, also those whose email
   * waits. Returns false when used before.
   */
  replacePassword(tokenHash: string, passwordHash: string): Promise<boolean>;
  /** The agency whose system has this credential. */
  agencyByCredential(credentialHash: string): Promise<(AgencyRef & { listVersion?: ListVersion }) | undefined>;
}

export interface ReferenceStore {
  reference(): Promise<ReferenceData>;
  /** Every business of the account, in display order. */
  businessesOf(accountId: string): Promise<readonly BusinessRecord[]>;
}

/** Why nothing was written. */
export type WriteConflict =
  /** Another inquiry has this receipt number. */
  | 'receipt_number_taken'
  /** The inquiry has changed since it was read. */
  | 'changed_meanwhile'
  /** An attachment is not the writer's, not ready, or belongs to an inquiry already. */
  | 'attachments_unavailable'
  /** A response is stored for this Idempotency-Key already. */
  | 'key_taken';

export interface InquiryWrite {
  /** The inquiry after the transition. */
  readonly inquiry: InquiryRecord;
  /** The history entry; its attachments become the inquiry's. */
  readonly entry: EntryRecord;
  readonly response: StoredResponse | null;
  /** Stored in the same transaction; null when a person changes their own inquiry. */
  readonly accessRecord: AccessRecord | null;
}

/** An inquiry with its whole history, oldest first. */
export interface WholeInquiry {
  readonly seen: SeenInquiry;
  readonly entries: readonly EntryRecord[];
}

/** A page of an account's list of inquiries. */
export interface InquiryPageRequest extends PageRequest {
  /** `activity` by default. */
  readonly sort?: InquirySort;
}

export interface InquiryStore {
  /** The account's inquiries in their order. The counts ignore the criteria. */
  inquiriesOf(
    accountId: string,
    criteria: SearchCriteria,
    page: InquiryPageRequest,
  ): Promise<RowPage<SeenInquiry<ListedInquiry>> & { readonly counts: InquiryCounts }>;
  /** One inquiry that the account sees. */
  inquiryOf(accountId: string, receiptNumber: string): Promise<SeenInquiry | undefined>;
  /** The history of an inquiry, oldest first. Does not check access: read the inquiry first. */
  entriesOf(inquiry: InquiryRecord): Promise<readonly EntryRecord[]>;
  /**
   * A page of all inquiries that the account had at `asOf`, latest contact first, each as it is now with its entries. The time of
   * contact never changes, so pages that are read one after the other contain each inquiry once, however it changes meanwhile.
   */
  allInquiriesOf(accountId: string, asOf: Instant, page: PageRequest): Promise<Omit<RowPage<WholeInquiry>, 'total'>>;
  storedResponse(party: PartyId, key: string): Promise<StoredResponse | undefined>;
  recordInquiry(write: InquiryWrite): Promise<'recorded' | Exclude<WriteConflict, 'changed_meanwhile'>>;
  /** Replaces the previous version of the inquiry, and adds the entry. */
  recordEntry(write: InquiryWrite): Promise<'recorded' | Exclude<WriteConflict, 'receipt_number_taken'>>;
}

export interface NotificationStore {
  /** Inquiries that an agency changed, latest first. Rows and counts are of one snapshot, and by the days of `asOf`. */
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
  /** Marks every change so far as seen by this account. Undefined when it does not see the inquiry, or no agency changed it. */
  markSeen(accountId: string, receiptNumber: string): Promise<SeenInquiry<ListedInquiry> | undefined>;
  /** The account's inquiries that agencies changed at or after an instant, oldest first, at most `limit`. */
  changesSince(accountId: string, since: Instant, limit: number): Promise<readonly ListedInquiry[]>;
}

/** What an agency wants of its queue; everything when it is empty. */
export interface QueueFilter {
  readonly status?: InquiryStatus;
  readonly waitingFor?: WaitingFor;
  /** Changed by anybody at this instant or later. */
  readonly changedSince?: Instant;
}

/** A change with its place in the feed of the agency: 1, 2, 3 and so on in the order in which changes were committed. */
export interface FeedChange {
  readonly position: number;
  readonly change: AgencyChangeRecord;
}

export interface AgencyStore {
  /** The inquiries the agency is responsible for, latest contact first, with all attachments. */
  inquiriesAt(
    agencyId: string,
    filter: QueueFilter,
    page: PageRequest,
  ): Promise<RowPage<{ readonly inquiry: InquiryRecord; readonly attachments: readonly AttachmentRecord[] }>>;
  inquiryAt(agencyId: string, receiptNumber: string): Promise<InquiryRecord | undefined>;
  /**
   * The feed of the agency after a position, oldest first, at most `limit`; 0 is its beginning. Undefined when the feed has never
   * been that long.
   *
   * Every write adds its entry to the feed of each agency that `agencyChanges` names, in the same transaction. A reader that has
   * seen a position has seen every change before it: none is committed later with a smaller one.
   */
  changesAt(agencyId: string, after: number, limit: number): Promise<readonly FeedChange[] | undefined>;
}

/** The maximum that a party may have announced without using it in an inquiry; `maxBytes` is the sum of all sizes. */
export interface UnusedUploadLimits {
  readonly maxBytes: number;
  readonly maxCount: number;
}

export interface AttachmentStore {
  /** Returns false, and announces nothing, when the party would exceed the limits; also with concurrent requests. */
  announceAttachment(attachment: AttachmentRecord, unused: UnusedUploadLimits): Promise<boolean>;
  /** The party's attachments that belong to no inquiry, by id. */
  unusedAttachmentsOf(owner: PartyId): Promise<readonly AttachmentRecord[]>;
  /** The party's own attachments among these ids. */
  ownAttachments(owner: PartyId, attachmentIds: readonly string[]): Promise<readonly AttachmentRecord[]>;
  /** An attachment that the party may read: its own, or one of an inquiry that it sees or is responsible for. */
  readableAttachment(reader: PartyId, attachmentId: string): Promise<ReadableAttachment | undefined>;
  /**
   * Adds a chunk to an attachment in the state in which it was read. Undefined when other bytes have arrived since, the upload was
   * restarted, or no bytes are expected: chunks of two uploads never mix.
   */
  addChunk(
    attachment: Pick<AttachmentRecord, 'owner' | 'attachmentId' | 'upload' | 'received'>,
    chunk: AttachmentChunk,
  ): Promise<AttachmentRecord | undefined>;
  /**
   * Discards the bytes, so that they can be sent again as the next `upload`. Undefined when the attachment belongs to an inquiry.
   */
  restartUpload(owner: PartyId, attachmentId: string, at: Instant): Promise<AttachmentRecord | undefined>;
  /**
   * Stores the result for an attachment whose bytes have all arrived: from `awaiting_content` or from `scanning`. Discards the
   * bytes of a refused one. Undefined when it has another result, was removed, or its upload was restarted.
   */
  settleAttachment(
    attachment: Pick<AttachmentRecord, 'owner' | 'attachmentId' | 'upload'>,
    result: { readonly state: 'scanning' | 'ready' | 'refused'; readonly sha256: string | null },
    at: Instant,
  ): Promise<AttachmentRecord | undefined>;
  /** Attachments that wait for a scan, by id, after the given one. */
  scanningAttachments(after: string | null, limit: number): Promise<readonly AttachmentRecord[]>;
  /** The chunks of an attachment in order, each read on demand. */
  chunksOf(attachmentId: string): AsyncIterable<AttachmentChunk>;
  /** Discarded uploads whose bytes may still be in an external storage; oldest first. */
  discardedUploads(limit: number): Promise<readonly DiscardedUpload[]>;
  /** Deletes the records of discarded uploads. */
  forgetDiscardedUploads(uploads: readonly DiscardedUpload[]): Promise<void>;
  removeAttachment(owner: PartyId, attachmentId: string, at: Instant): Promise<'removed' | 'in_use' | 'unknown'>;
}

export interface ReadableAttachment {
  readonly attachment: AttachmentRecord;
  /** The inquiry it belongs to; null while there is none. */
  readonly inquiry: Pick<InquiryRecord, 'receiptNumber' | 'creator'> | null;
}

/** Who read or changed a person's data (PDPA s.37, s.39). Rows are only ever added. */
export interface AuditStore {
  recordAccesses(accesses: readonly AccessRecord[]): Promise<void>;
  /** Accesses to what an account has sent, latest first: the first ones, or those that follow another. */
  accessesTo(
    accountId: string,
    limit: number,
    after?: Pick<AccessRecord, 'at' | 'accessId'>,
  ): Promise<readonly AccessRecord[]>;
}

export interface RetentionStore {
  /**
   * Erases up to `limit` inquiries that were completed before an instant, with entries, attachments, readers, seen changes and
   * what agencies' feeds and the outbox have of them.
   * Their receipt numbers are never used again, and each leaves the row that `accessRecordFor` makes. Returns how many were erased;
   * concurrent calls erase each inquiry once.
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
    WebhookStore,
    EmailStore,
    AttachmentStore,
    AuditStore,
    RetentionStore {
  /**
   * Renews up to `limit` search texts that an earlier release wrote, and as many username keys, so that they match what people type
   * today. Returns how many; 0 when all are current.
   */
  renewKeys(limit: number): Promise<number>;
  /**
   * Deletes what has expired at `at`: sessions, sign-in requests, codes and resets; stored responses after seven days; unused
   * attachments after a day.
   */
  forgetExpired(at: Instant): Promise<void>;
}

/** The initial content of a store: always reference data; people and inquiries in tests and samples. */
export interface StoreSeed extends ReferenceSeed {
  /** SHA-256 of each agency system's credential. */
  readonly agencyCredentials: readonly { readonly agencyId: string; readonly credentialHash: string }[];
  readonly accounts: readonly AccountRecord[];
  readonly businesses: readonly { readonly accountId: string; readonly business: BusinessRecord }[];
  readonly inquiries: readonly SeededInquiry[];
}

export interface SeededInquiry {
  readonly inquiry: InquiryRecord;
  readonly entries: readonly EntryRecord[];
  /** How many changes each reader has seen; 0 for readers that are not named. */
  readonly seenChanges?: Readonly<Record<string, number>>;
  /** The bytes of the entries' attachments. */
  readonly contents?: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}
