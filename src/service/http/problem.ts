/** Builds all problem responses (RFC 9457), each with a stable code of the contract and a title for people. */
import type { ProblemCode } from '../../contract/codes.js';
import { serviceLimits } from '../../contract/limits.js';
import type { FieldError, Problem } from '../../contract/types.js';
import { problemTitles, type ProblemLanguage } from './problem-titles.js';

const PROBLEM_TYPES = 'https://oneid.sme.go.th/problems/';

const statuses = {
  invalid_json: 400,
  invalid_request: 422,
  unsupported_media_type: 415,
  body_too_large: 413,
  not_found: 404,
  method_not_allowed: 405,
  not_signed_in: 401,
  session_expired: 401,
  sign_in_failed: 401,
  password_not_accepted_here: 403,
  code_not_valid: 400,
  return_address_refused: 400,
  idempotency_key_required: 400,
  idempotency_key_reused: 409,
  not_allowed_now: 409,
  attachment_offset_mismatch: 409,
  attachment_content_mismatch: 422,
  attachment_infected: 422,
  attachment_in_use: 409,
  attachment_not_ready: 409,
  precondition_failed: 412,
  too_many_requests: 429,
  service_unavailable: 503,
  internal_error: 500,
} as const satisfies Record<ProblemCode, number>;

export interface ProblemDetails {
  /** Replaces the code's usual status, for operations that document no 422. */
  readonly status?: number;
  readonly errors?: readonly FieldError[];
  /** Bytes; with `attachment_offset_mismatch`. */
  readonly received?: number;
  /** Seconds; also sent as the Retry-After header. */
  readonly retryAfterSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown anywhere in the service to end a request; the router turns it into the response. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

export function notFound(): ProblemError {
  return new ProblemError('not_found');
}

/** The body is readable, but one of its values is invalid. */
export function invalidField(pointer: string, code: FieldError['code'], limit?: number): ProblemError {
  return invalidRequest([{ place: 'body', pointer, code, ...(limit !== undefined && { limit }) }]);
}

export function invalidRequest(errors: readonly FieldError[]): ProblemError {
  return new ProblemError('invalid_request', { errors });
}

export function tooManyRequests(retryAfterSeconds: number): ProblemError {
  return new ProblemError('too_many_requests', { retryAfterSeconds: Math.min(86_400, Math.ceil(retryAfterSeconds)) });
}

/** Writes the problem response in the requested language. */
export function problemResponse(
  { code, details }: Pick<ProblemError, 'code' | 'details'>,
  requestId: string,
  language: ProblemLanguage,
): Response {
  const status = details.status ?? statuses[code];
  const problem: Problem = {
    type: PROBLEM_TYPES + code,
    title: problemTitles[code][language],
    status,
    code,
    requestId,
    ...(details.retryAfterSeconds !== undefined && { retryAfterSeconds: details.retryAfterSeconds }),
    ...(details.received !== undefined && { received: details.received }),
    ...(details.errors && { errors: details.errors.slice(0, serviceLimits.problem.maxErrors) }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      Vary: 'Accept-Language',
      ...(status === 401 && { 'WWW-Authenticate': challenge(code) }),
      ...(details.retryAfterSeconds !== undefined && { 'Retry-After': String(details.retryAfterSeconds) }),
      ...details.headers,
    },
  });
}

/** RFC 6750 §3: no error code for a caller that sent no token. */
function challenge(code: ProblemCode): string {
  return code === 'session_expired' ? 'Bearer realm="sme-one-id", error="invalid_token"' : 'Bearer realm="sme-one-id"';
}
