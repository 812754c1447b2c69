/** What a service is made with, and what it takes when nothing is said. */
import type { Caller, OperationId } from '../contract/operations.js';
import type { LocalizedText } from '../contract/types.js';
import {
  storageInStore,
  webCryptoHash,
  type AttachmentStorage,
  type AttachmentHash,
  type AttachmentScanner,
} from './attachments/ports.js';
import type { RateLimits } from './http/rate-limits.js';
import { uuidv7 } from './crypto/ids.js';
import { randomDigits } from './crypto/secrets.js';
import { pbkdf2Hasher, type PasswordHasher } from './sign-in/password.js';
import { memoryThrottle, type Throttle } from './sign-in/throttle.js';
import { inProcessEvents, type InquiryEvents } from './notifications/inquiry-events.js';
import type { Store } from './store/store.js';

/** One of the account types to choose from (S9, S10). */
export interface IdentityProvider {
  readonly accountType: string;
  /** Whose login it is, for people. */
  readonly provider: LocalizedText;
  /**
   * Whether accounts of this type sign in here by password: on first-party pages, and on the service's own for all others. Where
   * not, the service's page sends people on to the provider, which vouches for them.
   */
  readonly acceptsPassword: boolean;
  /** Where a forgotten password is reset; null when this service does it. */
  readonly passwordResetAddress: string | null;
}

/** What goes to the registered channel of an account whose password was forgotten (D17). */
export interface PasswordResetMessage {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  /** The registered channel. */
  readonly email: string;
  /** For `POST /password-resets/{token}`; works once. */
  readonly token: string;
  readonly expiresAt: string;
}

/** What may be told of a call without telling of anybody. */
export interface AnsweredCall {
  /** As in the header `X-Request-Id`. */
  readonly requestId: string;
  /** None when no operation has the path and method. */
  readonly operationId: OperationId | undefined;
  /** None as long as the caller is not known: nobody signed in, or the token did not work. */
  readonly callerKind: Caller | undefined;
  readonly status: number;
  /** From the request's arrival to the head of its answer. */
  readonly milliseconds: number;
}

export interface ServiceOptions {
  readonly store: Store;
  readonly clock?: () => Date;
  /** UUIDs, lower case; by default of version 7. */
  readonly newId?: () => string;
  /** Eight digits for a receipt number; must be random outside tests (D22). */
  readonly newReceiptDigits?: () => string;
  /**
   * Origins whose pages may take a password, exactly as in the Origin header. By default the service's own. A request
   * without that header comes from the service's own origin or from no browser at all, and is let through.
   */
  readonly firstPartyOrigins?: readonly string[];
  /** Where a redirect sign-in may come back to; compared whole. */
  readonly returnAddresses?: readonly string[];
  /** The service's own address, as people's browsers reach it, for `/sign-in`; by default that of the request. */
  readonly publicAddress?: string;
  /** The account types in the order to show them. */
  readonly identityProviders?: readonly IdentityProvider[];
  readonly passwordHasher?: PasswordHasher;
  readonly throttle?: Throttle;
  /** The caller's network address, as far as the carrier knows it; counts failed sign-ins apart for each. */
  readonly callerAddress?: (request: Request) => string | undefined;
  /** Sends the message; by default nothing is sent. May fail: the caller is not told either way. */
  readonly deliverPasswordReset?: (message: PasswordResetMessage) => Promise<void>;
  readonly inquiryEvents?: InquiryEvents;
  /** Where the bytes of documents are kept; by default in the store. */
  readonly attachmentStorage?: AttachmentStorage;
  /** Sums a document's bytes. The default holds the whole document; in Node, `() => createHash('sha256')` with a digest in hex. */
  readonly newAttachmentHash?: () => AttachmentHash;
  /** Looks for what is harmful in documents before anybody can read them; by default nobody does. */
  readonly attachmentScanner?: AttachmentScanner | null;
  /** How many days after their completion inquiries are erased, by `housekeeping.tidy`; null, the default, for never. */
  readonly retentionDays?: number | null;
  /** Milliseconds between the signs of life of an open stream; also how soon it notices that its session is over. */
  readonly heartbeatMs?: number;
  /** Holds every response against the contract; one that breaks it becomes a 500 and is reported. For mock and tests. */
  readonly checkResponses?: boolean;
  /** How often one address and one account may call; without it there are no limits. */
  readonly rateLimits?: RateLimits;
  /** Hears of every answer under `/v1`, when its head is written; of no person. For logs and metrics. */
  readonly onAnswer?: (answered: AnsweredCall) => void;
  /** Hears of everything that became a 500, or failed where nobody waits. */
  readonly onError?: (error: unknown, requestId: string) => void;
}

type WithoutDefault = 'publicAddress' | 'firstPartyOrigins' | 'rateLimits';

export type Dependencies = Required<Omit<ServiceOptions, WithoutDefault>> & Pick<ServiceOptions, WithoutDefault>;

export function withDefaults(options: ServiceOptions): Dependencies {
  const clock = options.clock ?? (() => new Date());
  return {
    clock,
    newId: () => uuidv7(clock()),
    newReceiptDigits: randomDigits,
    returnAddresses: [],
    identityProviders: defaultProviders,
    passwordHasher: pbkdf2Hasher(),
    throttle: memoryThrottle(),
    callerAddress: () => undefined,
    deliverPasswordReset: async () => undefined,
    inquiryEvents: inProcessEvents(),
    attachmentStorage: storageInStore,
    newAttachmentHash: webCryptoHash,
    attachmentScanner: null,
    retentionDays: null,
    heartbeatMs: 20_000,
    checkResponses: false,
    onAnswer: () => undefined,
    onError: logError,
    ...options,
  };
}

/** S9 and S10; a juristic person's password is the register's, so no page but the register's own asks for it (D15, D16). */
const defaultProviders: readonly IdentityProvider[] = [
  {
    accountType: 'citizen',
    provider: { th: 'SME One ID', en: 'SME One ID' },
    acceptsPassword: true,
    passwordResetAddress: null,
  },
  {
    accountType: 'juristic',
    provider: { th: 'กรมพัฒนาธุรกิจการค้า (DBD)', en: 'Department of Business Development (DBD)' },
    acceptsPassword: false,
    passwordResetAddress: 'https://www.dbd.go.th',
  },
];

function logError(error: unknown, requestId: string): void {
  // eslint-disable-next-line no-console -- a fault that nobody hears of is worse than a line in the console
  console.error(requestId, error);
}
