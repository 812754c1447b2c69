import type { Instant, SessionRecord, SessionRenewal } from './records.js';

/**
 * How long a replaced refresh token may be used again, in milliseconds: the response with its successor may have been lost, and
 * pages of one browser may renew at the same time. Longer than a client waits for a response.
 */
export const renewalGraceMs = 45_000;

/** Whether a replaced token may still be a retry by its owner. The clock may have been set back meanwhile. */
export function isRetry(replacedAt: Instant, at: Instant): boolean {
  return Math.abs(Date.parse(at) - Date.parse(replacedAt)) < renewalGraceMs;
}

/** The session with its new tokens, and with its new end. */
export function renewedSession(session: SessionRecord, renewal: SessionRenewal): SessionRecord {
  const { accessTokenHash, refreshTokenHash, expiresAt } = renewal;
  const refreshExpiresAt = extendedEnd(session, renewal.extendTo);
  const tokens = { accessTokenHash, refreshTokenHash, expiresAt: earlierOf(expiresAt, refreshExpiresAt) };
  return { ...session, ...tokens, refreshExpiresAt };
}

/** The new end of a session: never earlier than before, nor later than `latestEnd`. */
export function extendedEnd({ refreshExpiresAt: end, latestEnd }: SessionRecord, extendTo: Instant | null): Instant {
  return extendTo === null ? end : laterOf(end, earlierOf(extendTo, latestEnd));
}

function earlierOf(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

function laterOf(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
