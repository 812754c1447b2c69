import { groupedBy, indexReference } from '../reference-data.js';
import type { ReferenceStore, StoreSeed } from '../store.js';

export function memoryReference(seed: StoreSeed): ReferenceStore {
  const reference = indexReference(seed);
  const businesses = groupedBy(seed.businesses, ({ accountId }) => accountId);

  return {
    async reference() {
      return reference;
    },
    async businessesOf(accountId) {
      return (businesses.get(accountId) ?? []).map(({ business }) => business);
    },
  };
}
