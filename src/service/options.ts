/** The options of a service, and their defaults. */
import type { Caller, OperationId } from '../contract/operations.js';
import type { LocalizedText } from '../contract/types.js';
import { operationsOffered, type ServiceDescriptionOptions } from './description.js';
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

/** One of the account types that people choose from. */
export interface IdentityProvider {
  readonly accountType: string;
  /** The name of the provider, for people. */
  readonly provider: LocalizedText;
  /**
   * Whether accounts of this type sign in here by password: on first-party pages, and on the service's own page. Otherwise the
   * service's page sends people on to the provider, which confirms who they are.
   */
  readonly acceptsPassword: boolean;
  /** Where a forgotten password is reset; null when this service does it. */
  readonly passwordResetAddress: string | null;
}

/** What is sent to the registered channel of an account whose password was forgotten. */
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

/** Facts about a call that identify no person. */
export interface AnsweredCall {
  /** As in the header `X-Request-Id`. */
  readonly requestId: string;
  /** Undefined when no operation has the path and method. */
  readonly operationId: OperationId | undefined;
  /** Undefined while the caller is unknown: not signed in, or the token did not work. */
  readonly callerKind: Caller | undefined;
  readonly status: number;
  /** From the arrival of the request to the headers of its response. */
  readonly milliseconds: number;
}

export interface ServiceOptions {
  readonly store: Store;
  /** What `GET /service` says beyond the version of the contract: whose service it is, what it offers, and limits of its own. */
  readonly description?: ServiceDescriptionOptions;
  readonly clock?: () => Date;
  /**
   * The time by the clock that all processes on the store share, measured now: asked before a token is rejected for its age, and for
   * every renewal. By default the time of {@link clock}.
   */
  readonly sharedTime?: () => Promise<Date>;
  /** UUIDs in lower case; version 7 by default. */
  readonly newId?: () => string;
  /** Eight digits for a receipt number; must be random outside tests. */
  readonly newReceiptDigits?: () => string;
  /**
   * Origins whose pages may send a password, exactly as in the Origin header. By default the service's own. A request without that
   * header comes from the service's own origin or not from a browser, and is accepted.
   */
  readonly firstPartyOrigins?: readonly string[];
  /** Where a sign-in by redirect may return to; compared as a whole. */
  readonly returnAddresses?: readonly string[];
  /** The service's own address, as people's browsers reach it, for `/sign-in`; by default that of the request. */
  readonly publicAddress?: string;
  /** The account types in display order. */
  readonly identityProviders?: readonly IdentityProvider[];
  readonly passwordHasher?: PasswordHasher;
  readonly throttle?: Throttle;
  /** The caller's network address, as far as it is known; failed sign-ins are counted per address. */
  readonly callerAddress?: (request: Request) => string | undefined;
  /**
   * Sends the message; without it nothing is sent. When it rejects, another message with another token is sent later, unless the
   * error has `retryable: false`; the person is not told either way. May take 15 seconds.
   */
  readonly deliverPasswordReset?: (message: PasswordResetMessage) => Promise<void>;
  readonly inquiryEvents?: InquiryEvents;
  /** Where the bytes of attachments are stored; by default in the store. */
  readonly attachmentStorage?: AttachmentStorage;
  /**
   * Hashes an attachment. The default holds the whole attachment in memory; in Node, use `() => createHash('sha256')` with a
   * hexadecimal digest.
   */
  readonly newAttachmentHash?: () => AttachmentHash;
  /** Scans attachments for malware before anybody can read them; by default none are scanned. */
  readonly attachmentScanner?: AttachmentScanner | null;
  /** How many days after their completion `maintenance.cleanUp` erases inquiries; null, the default, for never. */
  readonly retentionDays?: number | null;
  /** Milliseconds between the heartbeats of an open stream; also the delay after which it notices that its session has ended. */
  readonly heartbeatMs?: number;
  /** Validates every response against the contract; a violation becomes a 500 and is reported. For the mock and tests. */
  readonly checkResponses?: boolean;
  /** Rate limits per network address and per account; none by default. */
  readonly rateLimits?: RateLimits;
  /** Called for every response under `/v1`, when its headers are written. For logs and metrics; identifies no person. */
  readonly onAnswer?: (answered: AnsweredCall) => void;
  /** Called for every error that became a 500, or that happened outside a request. */
  readonly onError?: (error: unknown, requestId: string) => void;
}

type WithoutDefault = 'publicAddress' | 'firstPartyOrigins' | 'rateLimits' | 'deliverPasswordReset';

export type Dependencies = Required<Omit<ServiceOptions, WithoutDefault>> &
  Pick<ServiceOptions, WithoutDefault> & {
    /** The operations that are answered; all others are like a path that does not exist. */
    readonly offered: readonly OperationId[];
  };

export function withDefaults(options: ServiceOptions): Dependencies {
  const clock = options.clock ?? (() => new Date());
  return {
    clock,
    sharedTime: async () => clock(),
    description: {},
    offered: operationsOffered(options.description),
    newId: () => uuidv7(clock()),
    newReceiptDigits: randomDigits,
    returnAddresses: [],
    identityProviders: defaultProviders,
    passwordHasher: pbkdf2Hasher(),
    throttle: memoryThrottle(),
    callerAddress: () => undefined,
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

/** A juristic person's password is the register's, so only the register's own page asks for it. */
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
  // eslint-disable-next-line no-console -- an unreported error is worse than a line in the console
  console.error(requestId, error);
}
