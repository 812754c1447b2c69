import { setTimeout as wait } from 'node:timers/promises';

import type { Store } from '../../service/index.js';
import { WebhookDelivery, type WebhookAttempt, type WebhookReceiver } from '../../service/webhooks/webhook-delivery.js';
import type { Log } from '../logging/log.js';
import type { Metrics } from '../metrics/metrics.js';
import type { ServerStore } from '../store/open-store.js';
import { StartError } from '../start-error.js';
import { tracedWebhooks } from '../tracing/traced-ports.js';
import type { Tracing } from '../tracing/tracing.js';
import { receiverMistakes, type WebhookOptions } from './configuration.js';
import { webhookTransport } from './webhook-transport.js';

/** Milliseconds between two looks into the outbox when nothing was due. */
const IDLE_MS = 2000;
/** Milliseconds that a stopping server waits for answers. */
const DRAIN_MS = 5000;

export interface WebhookContext {
  readonly store: Store;
  readonly time: ServerStore['time'];
  readonly log: Log;
  readonly metrics: Metrics | undefined;
  readonly tracing: Tracing | undefined;
}

/**
 * Sends webhooks while the server runs, each agency's independently of the others'. Returns a function that stops it, after the
 * requests on their way.
 *
 * @throws {StartError} when a receiver is not one
 */
export async function startWebhooks(options: WebhookOptions, { store, time, log, metrics, tracing }: WebhookContext) {
  const receivers = await knownReceivers(options.webhooks ?? [], store, log);
  await store.setWebhookAgencies(receivers.map(({ agencyId }) => agencyId));
  const send = webhookTransport({ privateAddresses: options.webhookPrivateAddresses ?? false });
  const delivery = new WebhookDelivery({
    store,
    ...(time.clock && { clock: time.clock }),
    send: tracing ? tracedWebhooks(send, tracing) : send,
    onAttempt: attempt => {
      metrics?.webhookAttempted(attempt);
      report(attempt, log);
    },
  });
  const [stopping, cutting] = [new AbortController(), new AbortController()];
  const loops = receivers.map(receiver => sendAll(delivery, receiver, stopping.signal, cutting.signal, log));

  return async () => {
    stopping.abort();
    const timer = setTimeout(() => cutting.abort(), DRAIN_MS);
    await Promise.all(loops);
    clearTimeout(timer);
  };
}

/** A wrong configuration of one agency must not keep the service from citizens; one that was never right is noticed at start. */
async function knownReceivers(receivers: readonly WebhookReceiver[], store: Store, log: Log) {
  const mistakes = receivers.flatMap(receiver => [
    ...receiverMistakes(receiver, name => `webhooks of ${receiver.agencyId}, ${name.toLowerCase()}`),
  ]);
  if (mistakes.length > 0) throw new StartError(mistakes.join('\n'));
  if (receivers.length === 0) return [];
  const { agencies } = await store.reference();
  for (const { agencyId } of receivers)
    if (!agencies.has(agencyId)) log.warned(`WEBHOOK_AGENCIES: there is no agency ${agencyId}; nothing is sent to it.`);
  return receivers.filter(({ agencyId }) => agencies.has(agencyId));
}

async function sendAll(
  delivery: WebhookDelivery,
  receiver: WebhookReceiver,
  stopping: AbortSignal,
  cutting: AbortSignal,
  log: Log,
): Promise<void> {
  while (!stopping.aborted) {
    const attempts = await delivery.deliver(receiver, cutting).catch((error: unknown) => {
      log.failed(error);
      return 0;
    });
    // Rejects only when the server stops.
    if (attempts === 0) await wait(IDLE_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** The first failure after a success, and its end; not each attempt. Agencies are no persons, and addresses are left out. */
function report({ agencyId, outcome, status, error, failures, givenUp }: WebhookAttempt, log: Log): void {
  const reason = status === undefined ? codeOf(error) : `status ${status}`;
  if (outcome === 'failed' && failures === 0)
    log.warned(`Webhooks to ${agencyId} fail (${reason}). They are tried again.`);
  if (outcome === 'delivered' && failures > 0) log.said(`Webhooks to ${agencyId} arrive again.`);
  if (outcome === 'stopped')
    log.warned(`${agencyId} wants no more webhooks (410). They begin again with the next start.`);
  if (givenUp > 0) log.warned(`${givenUp} webhooks to ${agencyId} were given up after three days. Its feed has them.`);
}

function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' && /^[A-Z_0-9]{1,64}$/.test(code) ? code : 'no answer';
}
