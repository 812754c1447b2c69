/** Sends what waits in the outbox of webhooks. Any number of processes may do it at the same time. */
import type { AgencyChangeEvent } from '../../contract/types.js';
import { signWebhook } from '../../rules/webhook-signature.js';
import { agencyChangeView } from '../handlers/agency-changes.js';
import type { ClaimedWebhook, WebhookStore } from '../store/webhooks.js';
import { retryAfterOf, webhookWait } from './backoff.js';

/** Where an agency's system receives its webhooks. */
export interface WebhookReceiver {
  readonly agencyId: string;
  readonly address: string;
  /** `whsec_…`; two while one is replaced. */
  readonly secrets: readonly string[];
}

export interface WebhookRequest {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WebhookAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
}

/** The port to the network. Rejects when there is no answer in time, and when the signal aborts. */
export type SendWebhook = (request: WebhookRequest, signal: AbortSignal) => Promise<WebhookAnswer>;

export interface WebhookAttempt {
  readonly agencyId: string;
  readonly outcome: 'delivered' | 'failed' | 'stopped';
  /** Which attempt of this event it was. */
  readonly attempt: number;
  /** How many attempts for the agency had failed since the last success. */
  readonly failures: number;
  /** Undefined when there was no answer. */
  readonly status: number | undefined;
  /** Why there was no answer. */
  readonly error: unknown;
  /** How many events were given up with it. */
  readonly givenUp: number;
}

export interface WebhookDeliveryOptions {
  readonly store: WebhookStore;
  readonly send: SendWebhook;
  readonly clock?: () => Date;
  readonly random?: () => number;
  /** For logs and metrics; identifies no person. */
  readonly onAttempt?: (attempt: WebhookAttempt) => void;
}

/** How many events of one agency are on their way at a time, over all processes. */
const AT_A_TIME = 4;
const GIVE_UP_MS = 3 * 24 * 3_600_000;

export class WebhookDelivery {
  readonly #options: Required<WebhookDeliveryOptions>;

  constructor(options: WebhookDeliveryOptions) {
    this.#options = { clock: () => new Date(), random: Math.random, onAttempt: () => undefined, ...options };
  }

  /**
   * Sends what is due for one agency, a few events at a time. Returns how many attempts were made. Events whose attempt was aborted
   * by the signal are tried again when their lease ends.
   */
  async deliver(receiver: WebhookReceiver, signal: AbortSignal): Promise<number> {
    const { store, clock } = this.#options;
    const claimed = await store.claimWebhooks(receiver.agencyId, AT_A_TIME, clock().toISOString());
    const attempts = await Promise.allSettled(claimed.map(webhook => this.#attempt(receiver, webhook, signal)));
    for (const attempt of attempts) if (attempt.status === 'rejected') throw attempt.reason;
    return claimed.length;
  }

  async #attempt(receiver: WebhookReceiver, webhook: ClaimedWebhook, signal: AbortSignal): Promise<void> {
    const { store, send, clock } = this.#options;
    const request = await requestFor(receiver, webhook, clock());
    let answer: WebhookAnswer | undefined;
    let error: unknown;
    try {
      answer = await send(request, signal);
    } catch (thrown) {
      if (signal.aborted) return;
      error = thrown;
    }
    const status = answer?.status ?? 0;
    if (status >= 200 && status < 300) {
      await store.webhookDelivered(webhook);
      this.#report(webhook, 'delivered', { answer, error, givenUp: 0 });
    } else if (status === 410) {
      await store.stopWebhooks(webhook.agencyId);
      this.#report(webhook, 'stopped', { answer, error, givenUp: 0 });
    } else {
      const givenUp = await this.#fail(webhook, answer?.retryAfter ?? null);
      this.#report(webhook, 'failed', { answer, error, givenUp });
    }
  }

  #fail(webhook: ClaimedWebhook, retryAfter: string | null): Promise<number> {
    const { store, clock, random } = this.#options;
    const at = clock();
    const { retryMs, pauseMs } = webhookWait({ ...webhook, retryAfterMs: retryAfterOf(retryAfter, at) }, random());
    const after = (milliseconds: number) => new Date(at.getTime() + milliseconds).toISOString();
    return store.webhookFailed(webhook, {
      dueAt: after(retryMs),
      pausedUntil: after(pauseMs),
      giveUpBefore: after(-GIVE_UP_MS),
    });
  }

  #report(
    { agencyId, attempt, failures }: ClaimedWebhook,
    outcome: WebhookAttempt['outcome'],
    { answer, ...rest }: { answer: WebhookAnswer | undefined; error: unknown; givenUp: number },
  ): void {
    this.#options.onAttempt({ agencyId, attempt, failures, outcome, status: answer?.status, ...rest });
  }
}

/** The same body in every attempt; the signature is of its own time. */
async function requestFor(
  { agencyId, address, secrets }: WebhookReceiver,
  webhook: ClaimedWebhook,
  at: Date,
): Promise<WebhookRequest> {
  const data = await agencyChangeView(agencyId, webhook);
  const event: AgencyChangeEvent = { type: 'inquiry.changed', timestamp: data.occurredAt, data };
  const body = JSON.stringify(event);
  const [id, timestamp] = [data.changeId, Math.floor(at.getTime() / 1000)];
  return {
    address,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'sme-one-id-webhooks',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': await signWebhook(secrets, { id, timestamp, body }),
    },
  };
}
