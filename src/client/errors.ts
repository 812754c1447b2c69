import type { ProblemCode } from '../contract/codes.js';
import type { FieldError } from '../contract/types.js';

/**
 * Codes of the client itself. `unreachable`: no answer. `timed_out`: no complete answer in time. `aborted`: by the caller's
 * signal. `unexpected_answer`: not an answer of this service, such as a gateway's page, a cut-off body, a redirect, or one that
 * breaks the contract. `forbidden`: 403 without a code of the contract. `not_offered`: the service does not have this operation.
 * `unreadable_file`: a file can no longer be read.
 */
export type ClientErrorCode =
  'unreachable' | 'timed_out' | 'aborted' | 'unexpected_answer' | 'forbidden' | 'not_offered' | 'unreadable_file';

/** The codes that this version knows: of the service and of the client. */
export type KnownErrorCode = ProblemCode | ClientErrorCode;

/** Why a call failed. A newer service may have further codes, so that this is any text; editors complete the known ones. */
export type SmeErrorCode = KnownErrorCode | (string & {});

export interface SmeErrorOptions {
  readonly status?: number | undefined;
  readonly fields?: readonly FieldError[] | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly received?: number | undefined;
  readonly response?: Response | undefined;
  readonly cause?: unknown;
}

const brand = Symbol.for('sme-one-id.error');

/**
 * The error that every call rejects with. Branch on `code`, never on `message`.
 *
 * @example
 * try {
 *   await client.inquiries.get(receiptNumber);
 * } catch (error) {
 *   if (!isSmeError(error, 'not_found')) throw error;
 *   console.log('There is no such inquiry.');
 * }
 */
export class SmeError extends Error {
  /** HTTP status, when an answer came. */
  declare readonly status?: number;
  /** With `invalid_request`: the invalid values of the request. Otherwise empty. */
  readonly fields: readonly FieldError[];
  /** The reference number for the help desk of the service. */
  declare readonly requestId?: string;
  /** Seconds to wait before another try, when the service says so. */
  declare readonly retryAfterSeconds?: number;
  /** With `attachment_offset_mismatch`: the byte to continue from. */
  declare readonly received?: number;
  /** Whether the same call may succeed later: after no answer, too many requests, or a failure of the network or the service. */
  readonly retryable: boolean;
  /**
   * The failure of the try before, when the client has repeated the call. After a 401, which comes before the service examines a
   * request, the earlier try may have taken effect although this one did not.
   */
  declare readonly earlier?: SmeError;
  /** The answer, whose body can be read. Not enumerable, so that it stays out of logs. */
  declare readonly response?: Response;

  constructor(
    readonly code: SmeErrorCode,
    { fields = [], response, cause, ...details }: SmeErrorOptions = {},
  ) {
    super(describe(code, details), { cause });
    this.fields = fields;
    for (const [name, value] of Object.entries(details))
      if (value !== undefined) Object.assign(this, { [name]: value });
    this.retryable = isRetryable(code, details.status);
    if (response) Object.defineProperty(this, 'response', { value: response });
  }

  /** Returns an `SmeError` as it is, and anything else as one: `aborted` for an abort, else `unreachable` with its `cause`. */
  static from(thrown: unknown): SmeError {
    if (thrown instanceof SmeError) return thrown;
    return new SmeError(isAbort(thrown) ? 'aborted' : 'unreachable', { cause: thrown });
  }

  /** Two copies of this package may live on one page; each knows the other's errors. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return (value as Partial<Record<symbol, unknown>> | null | undefined)?.[brand] === true;
  }
}

Object.defineProperties(SmeError.prototype, { name: { value: 'SmeError' }, [brand]: { value: true } });

/**
 * Whether something that was thrown is an `SmeError`, and has one of these codes if any are given. Also for errors of another copy
 * of this package.
 *
 * @example
 * if (isSmeError(error, 'not_found', 'not_allowed_now')) console.log(error.code, error.requestId);
 */
export function isSmeError<Code extends KnownErrorCode = never>(
  thrown: unknown,
  ...codes: readonly Code[]
): thrown is SmeError & ([Code] extends [never] ? unknown : { readonly code: Code }) {
  return thrown instanceof SmeError && (!codes.length || codes.includes(thrown.code as Code));
}

function describe(code: string, { status, requestId }: SmeErrorOptions): string {
  const facts = [status && `HTTP ${status}`, requestId && `request ${requestId}`].filter(Boolean);
  return facts.length > 0 ? `${code} (${facts.join(', ')})` : code;
}

function isRetryable(code: SmeErrorCode, status = 0): boolean {
  if (['unreachable', 'timed_out', 'too_many_requests', 'internal_error'].includes(code)) return true;
  // A page instead of an answer often comes from a gateway or a captive portal, for a short time.
  if (code === 'unexpected_answer' && status < 400) return true;
  // 501 and 505 say what the other side never will do.
  return [408, 425, 429].includes(status) || (status >= 500 && status !== 501 && status !== 505);
}

const isAbort = (thrown: unknown): boolean =>
  thrown instanceof Error && (thrown.name === 'AbortError' || thrown.name === 'TimeoutError');
