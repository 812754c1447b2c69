import type { SmeError, SmeErrorCode } from '../client/errors.js';
import type { FieldErrorCode } from '../contract/codes.js';
import type { FieldError } from '../contract/types.js';
import type { Messages } from '../i18n/th.js';

/** What a person reads for a failed call; codes without their own sentence get the general one and the request id. */
export function errorText({ code, requestId }: SmeError, { errors }: Messages): string {
  const known: Partial<Record<SmeErrorCode, string>> = {
    unreachable: errors.unreachable,
    timed_out: errors.unreachable,
    not_signed_in: errors.notSignedIn,
    session_expired: errors.sessionExpired,
    not_found: errors.notFound,
    not_allowed_now: errors.notAllowedNow,
    too_many_requests: errors.tooManyRequests,
  };
  return known[code] ?? (requestId ? `${errors.general} ${errors.requestId(requestId)}` : errors.general);
}

/** What a person reads beside a field that the service refused. */
export function fieldErrorText({ code, limit }: FieldError, { errors }: Messages): string {
  const known: Partial<Record<FieldErrorCode, string>> = {
    required: errors.required,
    too_long: limit === undefined ? errors.invalid : errors.tooLong(String(limit)),
    not_known: errors.notKnown,
    not_in_list: errors.notKnown,
  };
  return known[code] ?? errors.invalid;
}
