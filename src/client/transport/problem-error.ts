import { mediaTypeOfResponse, type ClientAnswer } from './answer.js';
import { breachOf, kindOf } from './breach.js';
import { SmeError, type ClientErrorCode, type KnownErrorCode } from '../errors.js';
import { factsOf } from './unexpected.js';
import type { ProblemCode } from '../../contract/codes.js';
import type { Problem } from '../../contract/types.js';

/** One request, as far as an error describes it. */
export interface FailedCall {
  /** `GET /inquiries/{receiptNumber}`. */
  readonly operation: string;
  readonly token: string | null;
}

const problemType = 'application/problem+json';

/** The contract's codes of a 401, which only choose the wording: the status says what to do. */
const unauthorized: readonly string[] = ['not_signed_in', 'session_expired', 'sign_in_failed'] satisfies ProblemCode[];

/** What only the client can know. A service that says so means something else: `aborted`, for example, is a conflict in gRPC. */
const ownCodes: readonly string[] = [
  '',
  ...([
    'unreachable',
    'timed_out',
    'aborted',
    'unexpected_answer',
    'forbidden',
    'not_offered',
    'unreadable_file',
  ] satisfies ClientErrorCode[]),
];

/** What a gateway, or a back end that is not ours, means by a status. */
const byStatus: Readonly<Record<number, KnownErrorCode>> = {
  403: 'forbidden',
  404: 'not_found',
  408: 'timed_out',
  410: 'not_found',
  413: 'body_too_large',
  415: 'unsupported_media_type',
  422: 'invalid_request',
  429: 'too_many_requests',
  // What the other side will never do.
  505: 'unexpected_answer',
};

/** What a call failed with, whose answer is not good. `text` is the body of the answer as it came. */
export function problemError({ error, response }: ClientAnswer, asked: FailedCall, text?: string): SmeError {
  const { status } = response;
  const { operation } = asked;
  const facts = factsOf(response, text);
  const type = mediaTypeOfResponse(response);
  // What a middleware of the low-level client answers instead of the service may be anything.
  const { code, errors, requestId, retryAfterSeconds, received } = (error ?? {}) as Partial<Problem>;
  if (type !== problemType || typeof code !== 'string') {
    const mismatch =
      type === problemType
        ? { pointer: '/code', expected: 'string', found: kindOf(code) }
        : { expected: problemType, found: error === undefined || error === '' ? 'nothing' : type || 'no media type' };
    return new SmeError(errorCodeOf(status, asked), { ...facts, cause: breachOf(operation, mismatch) });
  }
  const goesByStatus =
    ownCodes.includes(code) || isNotOffered(status, operation) || (status === 401 && !unauthorized.includes(code));
  return new SmeError(goesByStatus ? errorCodeOf(status, asked) : code, {
    ...facts,
    ...(typeof requestId === 'string' && { requestId }),
    // As JSON has it, a number may be below zero, or too large to be one.
    ...(Number.isFinite(retryAfterSeconds) && Number(retryAfterSeconds) >= 0 && { retryAfterSeconds }),
    received,
    fields: Array.isArray(errors) ? errors.filter(field => kindOf(field) === 'object') : undefined,
  });
}

/** Clients call operations of the contract only: a path that names no resource, or another method, is not there at all. */
const isNotOffered = (status: number, operation: string): boolean =>
  status === 501 || status === 405 || (status === 404 && !operation.includes('{'));

/** The code for an error response that carries no code of the contract. */
function errorCodeOf(status: number, { operation, token }: FailedCall): KnownErrorCode {
  if (status === 401) {
    if (operation === 'POST /sign-in') return 'sign_in_failed';
    return token === null ? 'not_signed_in' : 'session_expired';
  }
  if (isNotOffered(status, operation)) return 'not_offered';
  return byStatus[status] ?? (status >= 500 ? 'internal_error' : 'unexpected_answer');
}
