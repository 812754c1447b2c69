import { randomUUID } from 'node:crypto';

import type { InquiryChangedEvent } from '../contract/types.js';
import type { InquiryEvents } from '../service/notifications/inquiry-events.js';
import type { Store } from '../service/store/store.js';
import type { Database } from '../service/store/sql/database.js';
import { keepListening } from './listening.js';
import { pollingEvents } from './polling-events.js';

export interface PostgresEventsOptions {
  /** The database's own address: LISTEN does not work through a pooler in transaction mode. */
  readonly url: string;
  /** Sends the events of this process. */
  readonly database: Database;
  readonly store: Pick<Store, 'changesSince'>;
  /** Milliseconds between two queries for changes without a notification; 30 000 by default. */
  readonly intervalMs?: number;
  /** Called for a broken connection, which is then reopened, and for notifications that could not be sent. */
  readonly onError?: (error: unknown) => void;
}

export interface PostgresEvents extends InquiryEvents {
  close(): Promise<void>;
}

/** What one process sends to the others: whose inquiry changed, but not how. */
interface EventMessage extends InquiryChangedEvent {
  readonly accountIds: readonly string[];
  /** The process that sent it, which has notified its own listeners already. */
  readonly from: string;
}

const CHANNEL = 'sme_one_id_changes';

/**
 * Shares events between processes by NOTIFY, with one dedicated connection for LISTEN. The notification is sent after the change
 * has been stored, and only for changes by an agency, because transactions that notify block each other.
 *
 * NOTIFY is not persistent: changes that were missed, because a connection broke or a process died before notifying, are found by
 * polling the store, after each reconnection and periodically.
 */
export function postgresEvents(options: PostgresEventsOptions): PostgresEvents {
  const { url, database, store, intervalMs = 30_000, onError = () => undefined } = options;
  const polling = pollingEvents({ store, intervalMs, onError });
  const from = randomUUID();
  const closing = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  async function notify(accountIds: readonly string[], event: InquiryChangedEvent): Promise<void> {
    const message: EventMessage = { from, accountIds, receiptNumber: event.receiptNumber, changedAt: event.changedAt };
    await database.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(message)]);
  }

  function receive(payload: string): void {
    const { from: sender, accountIds, ...event } = JSON.parse(payload) as EventMessage;
    if (sender !== from) polling.publish(accountIds, event);
  }

  const listening = keepListening({
    url,
    channel: CHANNEL,
    stop: closing.signal,
    onMessage: receive,
    onConnected: () => polling.poll(),
    onError,
  });

  return {
    publish(accountIds, event) {
      polling.publish(accountIds, event);
      const delivery = notify(accountIds, event).catch(onError);
      underWay.add(delivery);
      void delivery.then(() => underWay.delete(delivery));
    },
    subscribe: (accountId, listener) => polling.subscribe(accountId, listener),
    async close() {
      closing.abort();
      await Promise.all([...underWay, listening, polling.close()]);
    },
  };
}
