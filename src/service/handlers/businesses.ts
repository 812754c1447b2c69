import type { Handlers } from '../edge/call.js';
import { notFound } from '../edge/problem.js';
import type { Deps } from '../options.js';
import { businessView } from '../views.js';

/** The businesses tied to the account (S15, S20–S31); read-only here (S30). */
export function businessHandlers({ store }: Deps): Pick<Handlers, 'listBusinesses' | 'getBusiness'> {
  return {
    async listBusinesses({ caller, at }) {
      const businesses = await store.businessesOf(caller.account.accountId);
      return { status: 200, body: { businesses: businesses.map(businessView), asOf: at.toISOString() } };
    },

    async getBusiness({ caller, path }) {
      const businesses = await store.businessesOf(caller.account.accountId);
      const business = businesses.find(({ businessId }) => businessId === path.businessId);
      if (!business) throw notFound();
      return { status: 200, body: businessView(business) };
    },
  };
}
