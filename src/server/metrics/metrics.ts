import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import type { PoolState } from '../../databases/postgres-connections.js';
import type { ReadReplica, ReplicaLag } from '../../databases/read-replica.js';
import type { AnsweredCall, Store } from '../../service/index.js';
import type { WebhookAttempt } from '../../service/webhooks/webhook-delivery.js';
import { collectDatabase, replicaMetrics } from './database-metrics.js';

/** Seconds; from a response out of memory to one that the caller has given up waiting for. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The server's counters and timers. No label identifies a person, an account or an address. */
export interface Metrics {
  answered(call: AnsweredCall): void;
  /** One call of the store, by method name. */
  storeCalled(method: string, milliseconds: number, failed: boolean): void;
  webhookAttempted(attempt: WebhookAttempt): void;
  /** A limit, `address` or `account`, has refused a call. */
  rateLimited(limit: string): void;
  /** All metrics in Prometheus' text format. */
  exposition(): Promise<string>;
  readonly contentType: string;
}

/** What is asked at each scrape. */
export interface MetricsSources {
  /** How many streams are open. */
  readonly openStreams: () => number;
  /** What waits in the outbox, over all processes. */
  readonly pendingWebhooks?: Store['pendingWebhooks'];
  /** Emails that wait in theirs, over all processes. */
  readonly pendingEmails?: Store['pendingEmails'];
  /** That they were stored by. */
  readonly clock?: (() => Date) | undefined;
  /** Connections of this process, by where they lead. */
  readonly pools?: () => Readonly<Record<string, PoolState>>;
  readonly replica?: Pick<ReadReplica, 'reads'> | undefined;
  /** Undefined while it cannot be found out. */
  readonly replicaLag?: () => Promise<ReplicaLag | undefined>;
}

export function createMetrics({
  openStreams,
  pendingWebhooks = async () => [],
  pendingEmails = async () => ({ pending: 0, oldest: null }),
  clock = () => new Date(),
  pools = () => ({}),
  replica,
  replicaLag = async () => undefined,
}: MetricsSources): Metrics {
  const registry = new Registry();
  // Includes event loop delay, memory and open handles.
  collectDefaultMetrics({ register: registry });
  const registers = [registry];

  const requests = new Histogram({
    name: 'sme_request_duration_seconds',
    help: 'Time from a request to the head of its answer',
    labelNames: ['operation', 'status', 'caller'],
    buckets,
    registers,
  });
  const storeCalls = new Histogram({
    name: 'sme_store_duration_seconds',
    help: 'Time of one call of the store: its statements, and the wait for a connection',
    labelNames: ['method', 'outcome'],
    buckets,
    registers,
  });
  new Gauge({
    name: 'sme_open_streams',
    help: 'Streams of notifications that are open',
    registers,
    collect() {
      this.set(openStreams());
    },
  });

  const webhookAttempts = new Counter({
    name: 'sme_webhook_attempts_total',
    help: 'Attempts to send a webhook, by agency and outcome: delivered, failed or stopped',
    labelNames: ['agency', 'outcome'],
    registers,
  });
  const webhooksGivenUp = new Counter({
    name: 'sme_webhooks_given_up_total',
    help: 'Webhooks that were given up because they failed for three days',
    labelNames: ['agency'],
    registers,
  });
  const oldestWebhook = new Gauge({
    name: 'sme_webhooks_oldest_seconds',
    help: 'Age of the oldest change that waits to be sent, 0 when none does; the same in every process',
    labelNames: ['agency'],
    registers,
  });
  const stoppedWebhooks = new Gauge({
    name: 'sme_webhooks_stopped',
    help: '1 for an agency whose system wants no more webhooks (410)',
    labelNames: ['agency'],
    registers,
  });
  const waitingWebhooks = new Gauge({
    name: 'sme_webhooks_pending',
    help: 'Changes that wait to be sent to the system of an agency; the same in every process',
    labelNames: ['agency'],
    registers,
  });
  const waitingEmails = new Gauge({
    name: 'sme_emails_pending',
    help: 'Requests for a new password whose email was not sent yet; the same in every process',
    registers,
  });
  const oldestEmail = new Gauge({
    name: 'sme_emails_oldest_seconds',
    help: 'Age of the oldest of them, 0 when none waits; the same in every process',
    registers,
  });
  const rateLimited = new Counter({
    name: 'sme_rate_limited_total',
    help: 'Calls that were refused because of a limit: address or account',
    labelNames: ['limit'],
    registers,
  });
  collectDatabase(registers, pools);
  const collectReplica = replica ? replicaMetrics(registers, replica, replicaLag) : async () => undefined;

  const secondsSince = (oldest: string | null) =>
    oldest === null ? 0 : Math.max(0, (clock().getTime() - Date.parse(oldest)) / 1000);

  async function collectEmails(): Promise<void> {
    const waiting = await pendingEmails().catch(() => undefined);
    waitingEmails.set(waiting?.pending ?? NaN);
    oldestEmail.set(waiting ? secondsSince(waiting.oldest) : NaN);
  }

  async function collectWebhooks(): Promise<void> {
    // A scrape must have all other metrics while the store fails, whose calls are measured themselves.
    const waiting = await pendingWebhooks().catch(() => []);
    for (const gauge of [waitingWebhooks, oldestWebhook, stoppedWebhooks]) gauge.reset();
    for (const { agencyId: agency, pending, oldest, stopped } of waiting) {
      waitingWebhooks.set({ agency }, pending);
      oldestWebhook.set({ agency }, secondsSince(oldest));
      stoppedWebhooks.set({ agency }, stopped ? 1 : 0);
    }
  }

  return {
    contentType: registry.contentType,
    answered({ operationId = 'none', callerKind = 'none', status, milliseconds }) {
      requests.observe({ operation: operationId, status, caller: callerKind }, milliseconds / 1000);
    },
    storeCalled(method, milliseconds, failed) {
      storeCalls.observe({ method, outcome: failed ? 'failed' : 'done' }, milliseconds / 1000);
    },
    webhookAttempted({ agencyId: agency, outcome, givenUp }) {
      webhookAttempts.inc({ agency, outcome });
      webhooksGivenUp.inc({ agency }, givenUp);
    },
    rateLimited(limit) {
      rateLimited.inc({ limit });
    },
    async exposition() {
      await Promise.all([collectWebhooks(), collectEmails(), collectReplica()]);
      return registry.metrics();
    },
  };
}
