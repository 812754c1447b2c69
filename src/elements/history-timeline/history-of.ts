import type { HistoryEntry } from '../../contract/types.js';
import type { Resource } from '../../session/resource-controller.js';

/** The history of an inquiry, as every element that shows something of it loads it: they share one request. */
export function historyOf(receiptNumber: () => string): Omit<Resource<string, readonly HistoryEntry[]>, 'show'> {
  return {
    key: () => receiptNumber() || undefined,
    topic: 'history',
    load: async (client, number, signal) => (await client.inquiries.history(number, { signal })).entries,
  };
}
