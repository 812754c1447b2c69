/**
 * Publishes changes of inquiries to open streams: within this process by default. Several processes need a shared implementation.
 */
import type { InquiryChangedEvent } from '../../contract/types.js';

export interface InquiryEvents {
  /** Notifies every listener of these accounts. Never throws: the change itself is stored already. */
  publish(accountIds: readonly string[], event: InquiryChangedEvent): void;
  /** Listens until the returned function is called. */
  subscribe(accountId: string, listener: (event: InquiryChangedEvent) => void): () => void;
}

export interface InProcessEvents extends InquiryEvents {
  /** The accounts that have listeners. */
  subscribedAccounts(): readonly string[];
}

export function inProcessEvents(): InProcessEvents {
  const listenersOf = new Map<string, Set<(event: InquiryChangedEvent) => void>>();
  return {
    publish(accountIds, event) {
      for (const accountId of accountIds) for (const listener of listenersOf.get(accountId) ?? []) listener(event);
    },
    subscribe(accountId, listener) {
      const listeners = listenersOf.get(accountId) ?? new Set();
      listenersOf.set(accountId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) listenersOf.delete(accountId);
      };
    },
    subscribedAccounts: () => [...listenersOf.keys()],
  };
}
