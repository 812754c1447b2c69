import type { Handlers } from '../http/call.js';
import { notFound } from '../http/problem.js';
import type { Dependencies } from '../options.js';
import { businessView } from '../inquiries/views.js';

/** The businesses of the account; read-only. */
export function businessHandlers({ store }: Dependencies): Pick<Handlers, 'listBusinesses' | 'getBusiness'> {
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
