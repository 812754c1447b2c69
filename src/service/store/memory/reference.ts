import type { BusinessRecord } from '../records.js';
import type { ReferenceStore, StoreSeed } from '../store.js';

export function memoryReference(seed: StoreSeed): ReferenceStore {
  const reference = {
    agencies: new Map(seed.agencies.map(agency => [agency.agencyId, agency])),
    categories: new Map(seed.categories.map(category => [category.categoryId, category])),
    routingAgencyId: seed.routingAgencyId,
  };
  const businesses = new Map<string, BusinessRecord[]>();
  for (const { accountId, business } of seed.businesses)
    businesses.set(accountId, [...(businesses.get(accountId) ?? []), business]);

  return {
    async reference() {
      return reference;
    },
    async businessesOf(accountId) {
      return businesses.get(accountId) ?? [];
    },
  };
}
