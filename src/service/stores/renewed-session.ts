import type { Instant, SessionRecord, SessionRenewal } from '../records.js';

/** The session with its new tokens, and with more time if that was asked for and is left. */
export function renewedSession(session: SessionRecord, { extendTo, ...tokens }: SessionRenewal): SessionRecord {
  const { refreshExpiresAt: end, latestEnd } = session;
  const refreshExpiresAt = extendTo === null ? end : later(end, earlier(extendTo, latestEnd));
  return { ...session, ...tokens, expiresAt: earlier(tokens.expiresAt, refreshExpiresAt), refreshExpiresAt };
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
