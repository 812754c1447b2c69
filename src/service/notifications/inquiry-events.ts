/** Tells open streams that a matter changed. In this process by default; a deployment of many replaces it by a broker. */
import type { InquiryChangedEvent } from '../../contract/types.js';

export interface InquiryEvents {
  /** Says it to every listener of these accounts. Never throws: the change itself has been stored already. */
  publish(accountIds: readonly string[], event: InquiryChangedEvent): void;
  /** Listens until the returned function is called. */
  subscribe(accountId: string, listener: (event: InquiryChangedEvent) => void): () => void;
}

export interface InProcessEvents extends InquiryEvents {
  /** The accounts that somebody listens for. */
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
