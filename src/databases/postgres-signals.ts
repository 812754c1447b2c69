import { randomUUID } from 'node:crypto';

import type { NotificationSignal } from '../contract/types.js';
import type { Signals } from '../service/signals.js';
import type { Store } from '../service/store.js';
import type { Database } from '../service/stores/sql/database.js';
import { keepListening } from './listening.js';
import { pollingSignals } from './polling-signals.js';

export interface PostgresSignalsOptions {
  /** The database's own address: LISTEN does not go through a pooler that changes connections between transactions. */
  readonly url: string;
  /** Says what this process changed. */
  readonly database: Database;
  readonly store: Pick<Store, 'changesSince'>;
  /** Milliseconds between two looks for what no notice told of; 30 000 when not given. */
  readonly interval?: number;
  /** Hears of a broken connection, which is then made anew, and of notices that could not be given. */
  readonly onFault?: (error: unknown) => void;
}

export interface PostgresSignals extends Signals {
  close(): Promise<void>;
}

/** What one process tells the others: whose matter changed, never what is in it. */
interface Notice extends NotificationSignal {
  readonly accountIds: readonly string[];
  /** The process that says it, and has told its own listeners already. */
  readonly from: string;
}

const CHANNEL = 'sme_one_id_changes';

/**
 * Signals between processes by NOTIFY, on one connection of its own. It is sent after the change has been stored, and only for
 * changes by an agency, because a transaction that notifies waits for all others that do.
 *
 * NOTIFY keeps nothing: what was said while nobody heard, because a connection broke or a process died between storing and saying,
 * is found by looking at the store, after each connection and from time to time.
 */
export function postgresSignals(options: PostgresSignalsOptions): PostgresSignals {
  const { url, database, store, interval = 30_000, onFault = () => undefined } = options;
  const polling = pollingSignals({ store, interval, onFault });
  const from = randomUUID();
  const closing = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  async function say(accountIds: readonly string[], signal: NotificationSignal): Promise<void> {
    const notice: Notice = { from, accountIds, receiptNumber: signal.receiptNumber, changedAt: signal.changedAt };
    await database.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(notice)]);
  }

  function hear(payload: string): void {
    const { from: speaker, accountIds, ...signal } = JSON.parse(payload) as Notice;
    if (speaker !== from) polling.publish(accountIds, signal);
  }

  const listening = keepListening({
    url,
    channel: CHANNEL,
    stop: closing.signal,
    hear,
    onConnected: () => polling.look(),
    onFault,
  });

  return {
    publish(accountIds, signal) {
      polling.publish(accountIds, signal);
      const saying = say(accountIds, signal).catch(onFault);
      underWay.add(saying);
      void saying.then(() => underWay.delete(saying));
    },
    subscribe: (accountId, hearer) => polling.subscribe(accountId, hearer),
    async close() {
      closing.abort();
      await Promise.all([...underWay, listening, polling.close()]);
    },
  };
}
