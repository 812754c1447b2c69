import { SmeError } from '../errors.js';
import { warnDeveloper } from './warn-developer.js';

/** People only read that the sign-in could not be checked; the reason is for the developer of the page. */
export function warnOfHostSession(thrown: unknown, timeoutMs: number): void {
  const isLate = thrown instanceof SmeError && thrown.code === 'timed_out';
  const reason: unknown = thrown instanceof SmeError ? thrown.cause : thrown;
  // Without a reason the host has not failed: its last element has left the page.
  if (!isLate && reason === undefined) return;
  warnDeveloper(
    `getSession ${isLate ? `gave no answer within ${timeoutMs} ms` : `failed: ${String(reason).replace(/\.+$/, '')}`}. It has to resolve to ` +
      `{ accessToken, expiresAt }, or to null when nobody is signed in, and to reject only when your back end cannot be ` +
      `reached. See "Your back end keeps it" in docs/embedding/sessions.md.`,
  );
}
