/** What the outboxes have in common: rows that wait until they are due, and that one process at a time may work on. */
import type { Instant } from './records.js';

/** How long one process may work on a row. Twice as long as any attempt, so that the clocks of processes may differ. */
export const leaseMs = 30_000;

/** A day, and an hour for clocks that differ. */
const LONGEST_WAIT_MS = 25 * 3_600_000;

/**
 * What is due later than this was stored by a clock that was wrong, and is due now: no pause is longer than a day, and no lease than
 * a minute.
 */
export function waitHorizon(at: Instant): { readonly dueAt: Instant; readonly leaseEnd: Instant } {
  return { dueAt: instantAfter(at, LONGEST_WAIT_MS), leaseEnd: instantAfter(at, 20 * leaseMs) };
}

export function isDue(due: Instant | null, at: Instant): boolean {
  return due === null || due <= at || due > waitHorizon(at).dueAt;
}

export interface Lease {
  readonly claim: string;
  readonly until: Instant;
}

/** The lease of a process that begins now; a later one has another claim. */
export function newLease(at: Instant): Lease {
  return { claim: crypto.randomUUID(), until: instantAfter(at, leaseMs) };
}

export function isLeased(lease: Lease | null, at: Instant): boolean {
  return lease !== null && lease.until > at && lease.until <= waitHorizon(at).leaseEnd;
}

function instantAfter(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}
