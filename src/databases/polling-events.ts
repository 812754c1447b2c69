import { setTimeout as pause } from 'node:timers/promises';

import type { InquiryChangedEvent } from '../contract/types.js';
import { inProcessEvents, type InquiryEvents } from '../service/notifications/inquiry-events.js';
import type { Store } from '../service/store/store.js';

export interface PollingOptions {
  readonly store: Pick<Store, 'changesSince'>;
  /** Milliseconds between two queries of the store; 5 000 by default. */
  readonly intervalMs?: number;
  readonly clock?: () => Date;
  /** Called when a query failed; the next one covers its period. */
  readonly onError?: (error: unknown) => void;
}

export interface PollingEvents extends InquiryEvents {
  /** Queries the store now. */
  poll(): Promise<void>;
  /** Stops polling, after the query in progress. */
  close(): Promise<void>;
}

/**
 * Milliseconds by which each query overlaps the previous one: for slow transactions, and for clocks that differ by a few seconds.
 */
const OVERLAP_MS = 15_000;
/** Changes per account and query; whoever missed more reads the list. */
const MAX_EVENTS = 1000;

/**
 * Shares events between processes that have nothing in common but a store: each polls it for changes by the others, for the
 * accounts that have listeners. Works with any database; an event is delivered once, within the interval.
 */
export function pollingEvents(options: PollingOptions): PollingEvents {
  const { store, intervalMs = 5000, clock = () => new Date(), onError = () => undefined } = options;
  const local = inProcessEvents();
  const delivered = new Map<string, number>();
  const closing = new AbortController();
  let seenUntil = clock().getTime();
  let polling = Promise.resolve();

  function deliver(accountId: string, event: InquiryChangedEvent): void {
    const key = `${accountId} ${event.receiptNumber} ${event.changedAt}`;
    if (delivered.has(key)) return;
    delivered.set(key, Date.parse(event.changedAt));
    local.publish([accountId], event);
  }

  async function pollOnce(): Promise<void> {
    const [now, since] = [clock().getTime(), seenUntil - OVERLAP_MS];
    for (const accountId of local.subscribedAccounts()) {
      for (const change of await store.changesSince(accountId, new Date(since).toISOString(), MAX_EVENTS)) {
        const { receiptNumber, officerChanges } = change;
        if (officerChanges) deliver(accountId, { receiptNumber, changedAt: officerChanges.latestAt });
      }
    }
    seenUntil = now;
    for (const [key, changedAt] of delivered) if (changedAt < now - 2 * OVERLAP_MS) delivered.delete(key);
  }

  const look = () => (polling = polling.then(pollOnce).catch(onError));

  async function pollForever(): Promise<void> {
    for (;;) {
      await pause(intervalMs, undefined, { signal: closing.signal, ref: false });
      await look();
    }
  }
  pollForever().catch((thrown: unknown) => {
    if (!closing.signal.aborted) onError(thrown);
  });

  return {
    publish(accountIds, event) {
      for (const accountId of accountIds) deliver(accountId, event);
    },
    subscribe: (accountId, listener) => local.subscribe(accountId, listener),
    poll: look,
    async close() {
      closing.abort();
      await polling;
    },
  };
}
