/**
 * What the service keeps. Instants are RFC 3339 in UTC to the millisecond, as `Date.toISOString` writes them, so that they
 * compare as text. Records are never changed in place: a store that hands one out may go on handing out the same one.
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

export function accountParty(accountId: string): PartyId {
  return `account:${accountId}`;
}

export function agencyParty(agencyId: string): PartyId {
  return `agency:${agencyId}`;
}

/** The agency behind a party, or null when it is a person. */
export function agencyIdOf(party: string): string | null {
  return party.startsWith('agency:') ? party.slice('agency:'.length) : null;
}

// ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface AccountRecord extends Omit<Account, 'maskedNumber'> {
  /** Unique; compared as {@link AccountStore.accountByUsername} says. */
  readonly username: string;
  /** By the password hasher; null when the account signs in elsewhere only. */
  readonly passwordHash: string | null;
  /** 13 digits. Leaves the service only masked. */
  readonly identityNumber: string;
  readonly identityKind: AccountNumberKind;
  /** The registered channel for a new password (D17); null when there is none, or when another register resets it. */
  readonly email: string | null;
}

/** A business as one account sees it. */
export interface BusinessRecord extends Omit<Business, 'maskedNumber'> {
  /** 13 digits: a company's own number, or the owner's of a sole proprietorship. Leaves the service only masked. */
  readonly registrationNumber: string;
  readonly registrationKind: AccountNumberKind;
  /** The account of the business itself, which sees all of its inquiries (D19); null while it has none. */
  readonly juristicAccountId: string | null;
}

/** Tokens are kept as SHA-256 in hexadecimal only: who reads the store can sign in as nobody. */
export interface SessionRecord {
  readonly sessionId: string;
  readonly accountId: string;
  readonly accessTokenHash: string;
  readonly expiresAt: Instant;
  readonly refreshTokenHash: string;
  /** The end of the session, unless the person asks for more time. */
  readonly refreshExpiresAt: Instant;
  /** The end of the session, however often the person asks. */
  readonly latestEnd: Instant;
}

/** What comes in the place of a session's tokens. */
export interface SessionRenewal extends Pick<SessionRecord, 'accessTokenHash' | 'refreshTokenHash' | 'expiresAt'> {
  /** Where its end moves to, if that is later than it was and no later than its latest end; null leaves it. */
  readonly extendTo: Instant | null;
  /** What the new tokens were made from beside the old one; with both, they can be made again. */
  readonly seed: string;
}

/** What came of a refresh token: its session as it stands now, and the seed of the tokens that took its place. */
export interface RenewedSession {
  readonly session: SessionRecord;
  readonly account: AccountRecord;
  readonly seed: string;
}

/** A sign-in that was sent to another page (RFC 7636). */
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

/** The latest of what agencies did to an inquiry, and how often they did something (D4). */
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
  /** The accounts that see it (D19): the creator, and the business's own account. */
  readonly readerIds: readonly string[];
  /** As it was called when the inquiry was sent. */
  readonly business: BusinessRef;
  readonly categoryId: Category['categoryId'];
  /** Where it stands now. */
  readonly agencyId: string;
  readonly subject: string;
  readonly detail: string;
  readonly status: InquiryStatus;
  readonly outcome: Outcome | null;
  readonly waitingFor: WaitingFor;
  readonly contactedAt: Instant;
  readonly completedAt: Instant | null;
  readonly officerChanges: OfficerChanges | null;
  /** Counts the entries; two writers that read the same version cannot both write. */
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

/** An inquiry as lists have it: all but its long text. */
export type ListedInquiry = Omit<InquiryRecord, 'detail'>;

/** An inquiry as one account sees it. */
export interface SeenInquiry<Seen extends ListedInquiry = InquiryRecord> {
  readonly inquiry: Seen;
  /** How many of the officers' changes this account has seen; all, when it is read (D5). */
  readonly seenChanges: number;
}

export interface AttachmentRecord {
  readonly attachmentId: string;
  readonly owner: PartyId;
  readonly name: string;
  /** Bytes, as announced. */
  readonly size: number;
  readonly mediaType: AttachmentMediaType;
  readonly state: AttachmentState;
  /** Bytes that have arrived. */
  readonly received: number;
  readonly sha256: string | null;
  readonly createdAt: Instant;
  /** The inquiry that carries it; null while none does. */
  readonly inquiryId: string | null;
  /** Counts how often its bytes have begun anew, from 0. */
  readonly upload: number;
}

/** Some of a document's bytes: as they are, or the key under which something else keeps them. */
export type AttachmentChunk = Uint8Array<ArrayBuffer> | ExternalChunk;

export interface ExternalChunk {
  readonly key: string;
  /** Bytes. */
  readonly length: number;
}

/** The bytes of one upload of a document, which nothing shows any more. */
export interface DiscardedUpload {
  readonly attachmentId: string;
  readonly upload: number;
  readonly discardedAt: Instant;
}

/** One row of the audit record: somebody other than the person reached something of the person's. Ids only, no content. */
export interface AccessRecord {
  readonly accessId: string;
  readonly at: Instant;
  /** Whose data it was: the account that sent the inquiry. */
  readonly accountId: string;
  /** An agency, another account that sees the inquiry, or a job of the service's own. */
  readonly by: PartyId | `job:${string}`;
  /** What was done: an operation of the contract, or a job's act. */
  readonly operation: string;
  readonly receiptNumber: string;
  /** The document, where it was one. */
  readonly attachmentId: string | null;
  readonly requestId: string;
}

/** An answer that is given again to the same request with the same Idempotency-Key. */
export interface StoredResponse {
  readonly party: PartyId;
  readonly key: string;
  /** SHA-256 of operation, path and body: another request under the same key is a mistake. */
  readonly fingerprint: string;
  readonly storedAt: Instant;
  readonly status: number;
  readonly body: unknown;
  readonly location: string | null;
}
