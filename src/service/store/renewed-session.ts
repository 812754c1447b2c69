import type { Instant, SessionRecord, SessionRenewal } from './records.js';

/**
 * How long a refresh token that was replaced may come again, in milliseconds: the answer that brought its successor may have been
 * lost, and pages of one browser may renew at once. Longer than a client waits for an answer.
 */
export const renewalGraceMs = 45_000;

/** Whether a token that was replaced may still be the retry of who had it. A clock may have gone back meanwhile. */
export function isRetry(replacedAt: Instant, at: Instant): boolean {
  return Math.abs(Date.parse(at) - Date.parse(replacedAt)) < renewalGraceMs;
}

/** The session with its new tokens, and with more time if that was asked for and is left. */
export function renewedSession(session: SessionRecord, renewal: SessionRenewal): SessionRecord {
  const { accessTokenHash, refreshTokenHash, expiresAt } = renewal;
  const refreshExpiresAt = extendedEnd(session, renewal.extendTo);
  const tokens = { accessTokenHash, refreshTokenHash, expiresAt: earlierOf(expiresAt, refreshExpiresAt) };
  return { ...session, ...tokens, refreshExpiresAt };
}

/** The end of a session that is to go on until then: never earlier than it was, nor later than its latest. */
export function extendedEnd({ refreshExpiresAt: end, latestEnd }: SessionRecord, extendTo: Instant | null): Instant {
  return extendTo === null ? end : laterOf(end, earlierOf(extendTo, latestEnd));
}

function earlierOf(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

function laterOf(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
