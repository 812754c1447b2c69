import { emptyLists } from './reference-data.js';
import type { StoreSeed } from './store.js';

/** The defaults for parts that a seed leaves out. */
export const emptySeed: StoreSeed = {
  ...emptyLists,
  routingAgencyId: null,
  agencyCredentials: [],
  accounts: [],
  businesses: [],
  inquiries: [],
};
