/**
 * What the service stores. Instants are RFC 3339 in UTC with milliseconds, as `Date.toISOString` writes them, so that they compare
 * as text. Records are immutable: a store may return the same object again.
 */
import type {
  AttachmentMediaType,
  AttachmentState,
  HistoryKind,
  InquiryStatus,
  Outcome,
  WaitingFor,
} from '../../contract/codes.js';
import type { Account, Business, BusinessRef, Category } from '../../contract/types.js';
import type { AccountNumberKind } from '../../rules/account-number.js';

export type Instant = string;

/** Who did something or owns something: a person's account or an agency. */
export type PartyId = `account:${string}` | `agency:${string}`;

/** How often the lists of a party had changed when the party was authenticated. Only the store reads it. */
export type ListVersion = string;

export function accountParty(accountId: string): PartyId {
  return `account:${accountId}`;
}

export function agencyParty(agencyId: string): PartyId {
  return `agency:${agencyId}`;
}

/** The agency of a party, or null when it is a person. */
export function agencyIdOf(party: string): string | null {
  return party.startsWith('agency:') ? party.slice('agency:'.length) : null;
}

// ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface AccountRecord extends Omit<Account, 'maskedNumber'> {
  /** Unique; compared as {@link AccountStore.accountByUsername} says. */
  readonly username: string;
  /** By the password hasher; null when the account signs in elsewhere only. */
  readonly passwordHash: string | null;
  /** 13 digits. Leaves the service masked only. */
  readonly identityNumber: string;
  readonly identityKind: AccountNumberKind;
  /** The registered channel for a new password; null when there is none, or when another register resets it. */
  readonly email: string | null;
}

/** A business as one account sees it. */
export interface BusinessRecord extends Omit<Business, 'maskedNumber'> {
  /** 13 digits: a company's own number, or the owner's of a sole proprietorship. Leaves the service masked only. */
  readonly registrationNumber: string;
  readonly registrationKind: AccountNumberKind;
  /** The account of the business itself, which sees all of its inquiries; null while it has none. */
  readonly juristicAccountId: string | null;
}

/** Tokens are stored as SHA-256 in hexadecimal only: reading the store does not allow signing in. */
export interface SessionRecord {
  readonly sessionId: string;
  readonly accountId: string;
  readonly accessTokenHash: string;
  readonly expiresAt: Instant;
  readonly refreshTokenHash: string;
  /** The end of the session, unless the person extends it. */
  readonly refreshExpiresAt: Instant;
  /** The end of the session, however often the person extends it. */
  readonly latestEnd: Instant;
}

/** The replacement of a session's tokens. */
export interface SessionRenewal extends Pick<SessionRecord, 'accessTokenHash' | 'refreshTokenHash' | 'expiresAt'> {
  /** The new end, if it is later than the current one and not after `latestEnd`; null leaves it. */
  readonly extendTo: Instant | null;
  /** The new tokens were derived from this and the old one, and can be derived again. */
  readonly seed: string;
}

/** The result of renewing: the current session, and the seed of the tokens that replaced the old ones. */
export interface RenewedSession {
  readonly session: SessionRecord;
  readonly account: AccountRecord;
  readonly seed: string;
}

/** A sign-in by redirect that has started (RFC 7636). */
export interface SignInRequestRecord {
  readonly requestHash: string;
  readonly accountType: string;
  readonly returnAddress: string;
  readonly state: string | null;
  readonly codeChallenge: string;
  readonly expiresAt: Instant;
}

/** The one-time code that such a sign-in ends with. */
export interface SignInCodeRecord {
  readonly codeHash: string;
  readonly accountId: string;
  readonly codeChallenge: string;
  readonly expiresAt: Instant;
}

export interface PasswordResetRecord {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly expiresAt: Instant;
}

// ── Inquiries ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** The latest change by an agency, and the number of such changes. */
export interface OfficerChanges {
  readonly count: number;
  readonly latestAt: Instant;
  readonly latestAgencyId: string;
  readonly latestKind: HistoryKind;
}

export interface InquiryRecord {
  readonly inquiryId: string;
  readonly receiptNumber: string;
  readonly creator: { readonly accountId: string; readonly displayName: string };
  /** The accounts that see it: the creator, and the business's own account. */
  readonly readerIds: readonly string[];
  /** Its name when the inquiry was sent. */
  readonly business: BusinessRef;
  readonly categoryId: Category['categoryId'];
  /** The agency responsible now. */
  readonly agencyId: string;
  readonly subject: string;
  readonly detail: string;
  readonly status: InquiryStatus;
  readonly outcome: Outcome | null;
  readonly waitingFor: WaitingFor;
  readonly contactedAt: Instant;
  /** When anybody changed it last: the time of its latest entry. */
  readonly lastChangeAt: Instant;
  readonly completedAt: Instant | null;
  readonly officerChanges: OfficerChanges | null;
  /** The number of entries; of two writers that read the same version only one succeeds. */
  readonly version: number;
}

export interface EntryRecord {
  readonly entryId: string;
  readonly occurredAt: Instant;
  readonly kind: HistoryKind;
  readonly by: PartyId;
  readonly officerName: string | null;
  readonly fromStatus: InquiryStatus | null;
  readonly toStatus: InquiryStatus;
  readonly outcome: Outcome | null;
  readonly forwardedTo: string | null;
  readonly correctsEntryId: string | null;
  readonly detail: string;
  readonly attachments: readonly AttachmentRecord[];
}

/** A history entry in the feed of an agency, and how the inquiry stood after it. */
export interface AgencyChangeRecord {
  /** The entry's id, in each feed that has it. */
  readonly changeId: string;
  readonly receiptNumber: string;
  readonly kind: HistoryKind;
  readonly occurredAt: Instant;
  readonly status: InquiryStatus;
  readonly waitingFor: WaitingFor;
  /** Whether the agency was responsible after it; false when it forwarded the inquiry. */
  readonly responsible: boolean;
}

/** An inquiry in a list: without its long text. */
export type ListedInquiry = Omit<InquiryRecord, 'detail'>;

/** An inquiry as one account sees it. */
export interface SeenInquiry<Seen extends ListedInquiry = InquiryRecord> {
  readonly inquiry: Seen;
  /** How many of the agencies' changes this account has seen. */
  readonly seenChanges: number;
}

export interface AttachmentRecord {
  readonly attachmentId: string;
  readonly owner: PartyId;
  readonly name: string;
  /** Bytes, as declared. */
  readonly size: number;
  readonly mediaType: AttachmentMediaType;
  readonly state: AttachmentState;
  /** Bytes received so far. */
  readonly received: number;
  readonly sha256: string | null;
  readonly createdAt: Instant;
  /** The inquiry it belongs to; null while there is none. */
  readonly inquiryId: string | null;
  /** The number of restarts of its upload, from 0. */
  readonly upload: number;
}

/** A part of an attachment: the bytes themselves, or the key under which an external storage has them. */
export type AttachmentChunk = Uint8Array<ArrayBuffer> | ExternalChunk;

export interface ExternalChunk {
  readonly key: string;
  /** Bytes. */
  readonly length: number;
}

/** The bytes of one upload that nothing refers to any more. */
export interface DiscardedUpload {
  readonly attachmentId: string;
  readonly upload: number;
  readonly discardedAt: Instant;
}

/** One row of the audit record: somebody else accessed a person's data. Contains ids only. */
export interface AccessRecord {
  readonly accessId: string;
  readonly at: Instant;
  /** Whose data it was: the account that sent the inquiry. */
  readonly accountId: string;
  /** An agency, another account that sees the inquiry, or a job of the service itself. */
  readonly by: PartyId | `job:${string}`;
  /** An operation of the contract, or what a job did. */
  readonly operation: string;
  readonly receiptNumber: string;
  /** The attachment, if it was one. */
  readonly attachmentId: string | null;
  readonly requestId: string;
}

/** A response that is returned again for the same request with the same Idempotency-Key. */
export interface StoredResponse {
  readonly party: PartyId;
  readonly key: string;
  /** SHA-256 of operation, path and body: a different request with the same key is an error. */
  readonly fingerprint: string;
  readonly storedAt: Instant;
  readonly status: number;
  readonly body: unknown;
  readonly location: string | null;
}
