import type { StoreSeed } from './store.js';

/** The defaults for parts that a seed leaves out. */
export const emptySeed: StoreSeed = {
  agencies: [],
  categories: [],
  routingAgencyId: null,
  agencyCredentials: [],
  accounts: [],
  businesses: [],
  inquiries: [],
};
