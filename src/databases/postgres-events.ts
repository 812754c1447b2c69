import { randomUUID } from 'node:crypto';

import type { InquiryChangedEvent } from '../contract/types.js';
import type { InquiryEvents } from '../service/notifications/inquiry-events.js';
import type { Store } from '../service/store/store.js';
import type { Database } from '../service/store/sql/database.js';
import { keepListening } from './listening.js';
import { pollingEvents } from './polling-events.js';

export interface PostgresEventsOptions {
  /** The database's own address: LISTEN does not go through a pooler that changes connections between transactions. */
  readonly url: string;
  /** Says what this process changed. */
  readonly database: Database;
  readonly store: Pick<Store, 'changesSince'>;
  /** Milliseconds between two looks for what no notice told of; 30 000 when not given. */
  readonly intervalMs?: number;
  /** Hears of a broken connection, which is then made anew, and of notices that could not be given. */
  readonly onError?: (error: unknown) => void;
}

export interface PostgresEvents extends InquiryEvents {
  close(): Promise<void>;
}

/** What one process tells the others: whose matter changed, never what is in it. */
interface EventMessage extends InquiryChangedEvent {
  readonly accountIds: readonly string[];
  /** The process that says it, and has told its own listeners already. */
  readonly from: string;
}

const CHANNEL = 'sme_one_id_changes';

/**
 * InquiryEvents between processes by NOTIFY, on one connection of its own. It is sent after the change has been stored, and only for
 * changes by an agency, because a transaction that notifies waits for all others that do.
 *
 * NOTIFY keeps nothing: what was said while nobody heard, because a connection broke or a process died between storing and saying,
 * is found by looking at the store, after each connection and from time to time.
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
      const sending = notify(accountIds, event).catch(onError);
      underWay.add(sending);
      void sending.then(() => underWay.delete(sending));
    },
    subscribe: (accountId, listener) => polling.subscribe(accountId, listener),
    async close() {
      closing.abort();
      await Promise.all([...underWay, listening, polling.close()]);
    },
  };
}
