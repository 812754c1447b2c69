/** Tells open streams that a matter changed. In this process by default; a deployment of many replaces it by a broker. */
import type { NotificationSignal } from '../contract/types.js';

export interface Signals {
  /** Says it to every listener of these accounts. Never throws: the change itself has been stored already. */
  publish(accountIds: readonly string[], signal: NotificationSignal): void;
  /** Listens until the returned function is called. */
  subscribe(accountId: string, listener: (signal: NotificationSignal) => void): () => void;
}

export interface InProcessSignals extends Signals {
  /** The accounts that somebody listens for. */
  accounts(): readonly string[];
}

export function inProcessSignals(): InProcessSignals {
  const listenersOf = new Map<string, Set<(signal: NotificationSignal) => void>>();
  return {
    publish(accountIds, signal) {
      for (const accountId of accountIds) for (const listener of listenersOf.get(accountId) ?? []) listener(signal);
    },
    subscribe(accountId, listener) {
      const listeners = listenersOf.get(accountId) ?? new Set();
      listenersOf.set(accountId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) listenersOf.delete(accountId);
      };
    },
    accounts: () => [...listenersOf.keys()],
  };
}
