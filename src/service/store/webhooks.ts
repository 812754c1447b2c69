/** The port to the outbox of webhooks: changes of agencies' feeds that wait to be sent. */
import type { AgencyChangeRecord, Instant } from './records.js';

/** A change that one process may send until its lease ends. */
export interface ClaimedWebhook {
  readonly agencyId: string;
  /** In the feed of the agency. */
  readonly position: number;
  readonly change: AgencyChangeRecord;
  /** Names the lease: a process whose lease was given to another can no longer settle it. */
  readonly claim: string;
  /** Which attempt this is, from 1 on. */
  readonly attempt: number;
  /** How many attempts for this agency had failed since the last success. */
  readonly failures: number;
}

export interface FailedWebhook {
  /** When this change is tried again. */
  readonly dueAt: Instant;
  /** When anything is sent to this agency again. */
  readonly pausedUntil: Instant;
  /** Changes that were stored earlier are given up, this one included. */
  readonly giveUpBefore: Instant;
}

export interface PendingWebhooks {
  readonly agencyId: string;
  readonly pending: number;
  /** When the oldest was stored; null when none waits. */
  readonly oldest: Instant | null;
  /** The receiver wants no more; nothing waits. */
  readonly stopped: boolean;
}

export interface WebhookStore {
  /**
   * From now on, every change of these agencies' feeds is added to the outbox, in the transaction that writes it. What waits for
   * other agencies is deleted, and agencies that had been stopped begin again.
   */
  setWebhookAgencies(agencyIds: readonly string[]): Promise<void>;
  /**
   * Leases the changes that are due, for `leaseMs`. At most `limit` are leased at a time, over all processes, and one
   * while the receiver fails. A change is never leased twice at the same time.
   */
  claimWebhooks(agencyId: string, limit: number, at: Instant): Promise<readonly ClaimedWebhook[]>;
  /** Deletes a change that has arrived, and ends the pause of its agency. */
  webhookDelivered(webhook: ClaimedWebhook): Promise<void>;
  /** Returns how many changes were given up. */
  webhookFailed(webhook: ClaimedWebhook, failed: FailedWebhook): Promise<number>;
  /** Deletes all that waits for the agency, and adds nothing until `setWebhookAgencies` is called again. */
  stopWebhooks(agencyId: string): Promise<void>;
  /** By agency id; also agencies for which nothing waits. */
  pendingWebhooks(): Promise<readonly PendingWebhooks[]>;
}
