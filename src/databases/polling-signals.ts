import { setTimeout as pause } from 'node:timers/promises';

import type { NotificationSignal } from '../contract/types.js';
import { inProcessSignals, type Signals } from '../service/signals.js';
import type { Store } from '../service/store.js';

export interface PollingOptions {
  readonly store: Pick<Store, 'changesSince'>;
  /** Milliseconds between two looks at the store; 5 000 when not given. */
  readonly interval?: number;
  readonly clock?: () => Date;
  /** Hears when a look failed; the next one sees what this one should have. */
  readonly onFault?: (error: unknown) => void;
}

export interface PollingSignals extends Signals {
  /** Looks at the store now. */
  look(): Promise<void>;
  /** Looks no more, and lets a look under way finish. */
  close(): Promise<void>;
}

/**
 * Milliseconds by which each look reaches back before the one ahead of it: for changes whose transaction took its time, and for
 * machines whose clocks disagree by a few seconds.
 */
const OVERLAP = 15_000;
/** Changes of one account that one look tells; whoever missed more reads the list. */
const MOST_TOLD = 1000;

/**
 * Signals between processes that share nothing but a store: each looks, from time to time, what the others have changed for the
 * accounts that somebody listens for. Works over any database; a change is told once, within an interval.
 */
export function pollingSignals(options: PollingOptions): PollingSignals {
  const { store, interval = 5000, clock = () => new Date(), onFault = () => undefined } = options;
  const local = inProcessSignals();
  const told = new Map<string, number>();
  const closing = new AbortController();
  let seenUntil = clock().getTime();
  let looking = Promise.resolve();

  function tell(accountId: string, signal: NotificationSignal): void {
    const key = `${accountId} ${signal.receiptNumber} ${signal.changedAt}`;
    if (told.has(key)) return;
    told.set(key, Date.parse(signal.changedAt));
    local.publish([accountId], signal);
  }

  async function lookOnce(): Promise<void> {
    const [now, since] = [clock().getTime(), seenUntil - OVERLAP];
    for (const accountId of local.accounts()) {
      for (const change of await store.changesSince(accountId, new Date(since).toISOString(), MOST_TOLD)) {
        const { receiptNumber, officerChanges } = change;
        if (officerChanges) tell(accountId, { receiptNumber, changedAt: officerChanges.latestAt });
      }
    }
    seenUntil = now;
    for (const [key, changedAt] of told) if (changedAt < now - 2 * OVERLAP) told.delete(key);
  }

  const look = () => (looking = looking.then(lookOnce).catch(onFault));

  async function keepLooking(): Promise<void> {
    for (;;) {
      await pause(interval, undefined, { signal: closing.signal, ref: false });
      await look();
    }
  }
  keepLooking().catch((thrown: unknown) => {
    if (!closing.signal.aborted) onFault(thrown);
  });

  return {
    publish(accountIds, signal) {
      for (const accountId of accountIds) tell(accountId, signal);
    },
    subscribe: (accountId, listener) => local.subscribe(accountId, listener),
    look,
    async close() {
      closing.abort();
      await looking;
    },
  };
}
