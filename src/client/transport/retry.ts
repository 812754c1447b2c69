import type { Deadline } from './deadline.js';
import type { SmeError } from '../errors.js';
import { isOffline } from './waiting.js';

/** Milliseconds. When the service asks for a longer wait, the caller is told, who can tell the person. */
const longestAsked = 10_000;
const longestBackoff = 8000;

/** A POST that only reads: the criteria are in the body, so that they are in no address. */
const reading = '/inquiries/search';

/** Uploads: they are large, and the sender resumes from where it was cut. */
const document = /\/content$/;

/** Whether the request is idempotent. */
export const isRepeatable = (method: string, path: string, idempotencyKey: unknown): boolean =>
  (method !== 'POST' && !(method === 'PUT' && isDocument(path))) || path === reading || idempotencyKey !== undefined;

export const isDocument = (path: string): boolean => document.test(path);

/** Bodies that may take any time while bytes arrive. */
export const mayTakeLong = (path: string): boolean => isDocument(path) || path.startsWith('/export');

/**
 * Milliseconds to wait before the next try; `undefined` when there is to be none.
 *
 * "Full jitter", so that the pages of a portal do not come back all at once after a failure that all of them saw.
 *
 * @param failures how many there were before this one
 */
export function waitAfter(
  failure: SmeError,
  failures: number,
  backoffMs: number,
  { endsAt }: Deadline,
): number | undefined {
  // A machine without a network fails at once; a retry would only delay the error.
  if (!failure.retryable || (failure.code === 'unreachable' && isOffline())) return undefined;
  const asked = (failure.retryAfterSeconds ?? 0) * 1000;
  const wait = asked + Math.random() * Math.min(longestBackoff, backoffMs * 2 ** failures);
  // A wait beyond the deadline would only hide the cause.
  return asked > longestAsked || Date.now() + wait >= endsAt ? undefined : wait;
}
