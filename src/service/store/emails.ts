/** The port to the outbox of emails: requests for a new password whose email has not been sent yet. */
import type { AccountRecord, Instant } from './records.js';

/** A request for an email. It has no token: whoever sends the email makes one. */
export interface WaitingEmail {
  /** The id of the call that asked for it. */
  readonly emailId: string;
  /** Null when nobody has the username: such a call must cost as much as any other. */
  readonly accountId: string | null;
  readonly storedAt: Instant;
}

/** An email that one process may send until its lease ends. */
export interface ClaimedEmail {
  readonly emailId: string;
  readonly account: AccountRecord | null;
  readonly storedAt: Instant;
  /** Names the lease: a process whose lease was given to another can no longer change the row. */
  readonly claim: string;
  /** Which attempt this is, from 1 on. */
  readonly attempt: number;
}

export interface EmailStore {
  addEmail(email: WaitingEmail): Promise<void>;
  /** Leases up to `limit` emails that are due, the oldest first. One is never leased twice at the same time. */
  claimEmails(limit: number, at: Instant): Promise<readonly ClaimedEmail[]>;
  /** Deletes an email that was sent, or is given up. */
  removeEmail(email: ClaimedEmail): Promise<void>;
  /** Returns an email that could not be sent. */
  postponeEmail(email: ClaimedEmail, dueAt: Instant): Promise<void>;
  /** How many wait, and when the oldest was stored; null when none does. */
  pendingEmails(): Promise<{ readonly pending: number; readonly oldest: Instant | null }>;
}
