import type { SmeError } from '../../client/errors.js';
import { errorsMessages } from '../../i18n/errors/messages.js';
import type { LocalizeController } from '../../i18n/localize.js';

/** The message for a failed call, and the request id for codes without their own sentence, where only an officer can help. */
export function errorParts(
  { code, status, requestId }: SmeError,
  localize: LocalizeController,
): { readonly text: string; readonly reference?: string } {
  const errors = localize.messages(errorsMessages);
  // The network is there, so it is not for the person to check.
  const unreachable = navigator.onLine ? errors.unreachable : errors.offline;
  const known: Readonly<Partial<Record<string, string>>> = {
    unreachable,
    timed_out: unreachable,
    forbidden: errors.forbidden,
    password_not_accepted_here: errors.general,
    not_signed_in: errors.notSignedIn,
    session_expired: errors.sessionExpired,
    not_offered: errors.notOffered,
    not_found: errors.notFound,
    not_allowed_now: errors.notAllowedNow,
    too_many_requests: errors.tooManyRequests,
  };
  // Another back end may use its own codes; its status means the same.
  const byStatus: Readonly<Record<number, string>> = {
    401: errors.sessionExpired,
    403: errors.forbidden,
    404: errors.notFound,
    429: errors.tooManyRequests,
  };
  const text = known[code] ?? byStatus[status ?? 0];
  if (text !== undefined || !requestId) return { text: text ?? errors.general };
  return { text: errors.general, reference: requestId };
}

/** The same as one text. */
export function errorText(error: SmeError, localize: LocalizeController): string {
  const { text, reference } = errorParts(error, localize);
  return reference ? `${text} ${localize.messages(errorsMessages).requestId(reference)}` : text;
}
