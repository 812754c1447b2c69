import type { Instant } from '../records.js';
import type { FeedChange } from '../store.js';
import { isDue, isLeased, newLease, type Lease } from '../leases.js';
import type { ClaimedWebhook, WebhookStore } from '../webhooks.js';

interface Receiver {
  stopped: boolean;
  failures: number;
  pausedUntil: Instant | null;
  /** In the order of the feed. */
  waiting: Waiting[];
}

interface Waiting extends FeedChange {
  readonly storedAt: Instant;
  dueAt: Instant;
  attempts: number;
  lease: Lease | null;
}

/** The outbox of webhooks, gone with the process like everything else. */
export class WebhookOutbox {
  readonly #receivers = new Map<string, Receiver>();

  readonly methods: WebhookStore = {
    setWebhookAgencies: async agencyIds => {
      for (const agencyId of this.#receivers.keys())
        if (!agencyIds.includes(agencyId)) this.#receivers.delete(agencyId);
      for (const agencyId of agencyIds) {
        const { failures = 0, waiting = [] } = this.#receivers.get(agencyId) ?? {};
        this.#receivers.set(agencyId, { stopped: false, failures, pausedUntil: null, waiting });
      }
    },

    claimWebhooks: async (agencyId, limit, at) => {
      const receiver = this.#receivers.get(agencyId);
      if (!receiver || !isDue(receiver.pausedUntil, at)) return [];
      const leased = receiver.waiting.filter(({ lease }) => isLeased(lease, at));
      const allowed = (receiver.failures > 0 ? 1 : limit) - leased.length;
      const due = receiver.waiting
        .filter(each => !leased.includes(each) && isDue(each.dueAt, at))
        .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || a.position - b.position)
        .slice(0, Math.max(0, allowed));
      const lease = newLease(at);
      return due.map((each): ClaimedWebhook => {
        each.lease = lease;
        each.attempts += 1;
        const { position, change, attempts: attempt } = each;
        return { agencyId, position, change, claim: lease.claim, attempt, failures: receiver.failures };
      });
    },

    webhookDelivered: async webhook => {
      const { receiver, leased } = this.#find(webhook);
      if (!receiver || !leased) return;
      receiver.waiting = receiver.waiting.filter(each => each !== leased);
      receiver.failures = 0;
      receiver.pausedUntil = null;
    },

    webhookFailed: async (webhook, { dueAt, pausedUntil, giveUpBefore }) => {
      const { receiver, leased } = this.#find(webhook);
      if (!receiver || !leased) return 0;
      leased.dueAt = dueAt;
      leased.lease = null;
      receiver.failures += 1;
      receiver.pausedUntil = pausedUntil;
      const before = receiver.waiting.length;
      receiver.waiting = receiver.waiting.filter(({ storedAt, lease }) => storedAt >= giveUpBefore || lease !== null);
      return before - receiver.waiting.length;
    },

    stopWebhooks: async agencyId => {
      const receiver = this.#receivers.get(agencyId);
      if (receiver) Object.assign(receiver, { stopped: true, waiting: [] });
    },

    pendingWebhooks: async () =>
      [...this.#receivers]
        .map(([agencyId, { waiting, stopped }]) => ({
          agencyId,
          pending: waiting.length,
          oldest: waiting.map(({ storedAt }) => storedAt).sort()[0] ?? null,
          stopped,
        }))
        .sort((a, b) => (a.agencyId < b.agencyId ? -1 : 1)),
  };

  add(agencyId: string, { position, change }: FeedChange): void {
    const receiver = this.#receivers.get(agencyId);
    if (!receiver || receiver.stopped) return;
    const { occurredAt } = change;
    receiver.waiting.push({ position, change, storedAt: occurredAt, dueAt: occurredAt, attempts: 0, lease: null });
  }

  erase(receiptNumber: string): void {
    for (const receiver of this.#receivers.values())
      receiver.waiting = receiver.waiting.filter(({ change }) => change.receiptNumber !== receiptNumber);
  }

  #find({ agencyId, position, claim }: ClaimedWebhook) {
    const receiver = this.#receivers.get(agencyId);
    const leased = receiver?.waiting.find(each => each.position === position && each.lease?.claim === claim);
    return { receiver, leased };
  }
}
