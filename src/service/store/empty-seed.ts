import type { StoreSeed } from './store.js';

/** What a seed has when it leaves something out: nothing of it. */
export const emptySeed: StoreSeed = {
  agencies: [],
  categories: [],
  routingAgencyId: null,
  agencyCredentials: [],
  accounts: [],
  businesses: [],
  inquiries: [],
};
