import type { SmeError } from '../client/errors.js';
import type { FieldErrorCode } from '../contract/codes.js';
import type { FieldError } from '../contract/types.js';
import type { Messages } from '../i18n/th.js';

/** What a person reads for a failed call; codes without their own sentence get the general one and the request id. */
export function errorText(error: SmeError, { errors }: Messages): string {
  switch (error.code) {
    case 'unreachable':
      return errors.unreachable;
    case 'not_signed_in':
    case 'session_expired':
      return errors.sessionExpired;
    case 'not_found':
      return errors.notFound;
    case 'not_allowed_now':
      return errors.notAllowedNow;
    case 'too_many_requests':
      return errors.tooManyRequests;
    default:
      return error.requestId ? `${errors.general} ${errors.requestId(error.requestId)}` : errors.general;
  }
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
