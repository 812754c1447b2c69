import type { Handlers } from '../http/call.js';
import { revalidated } from '../http/entity-tags.js';
import type { Dependencies } from '../options.js';

/** Reference data. */
export function referenceHandlers({ store }: Dependencies): Pick<Handlers, 'listAgencies' | 'listCategories'> {
  return {
    async listAgencies({ request }) {
      const { agencies, routingAgencyId } = await store.reference();
      return revalidated(request, { agencies: [...agencies.values()], routingAgencyId });
    },

    async listCategories({ request }) {
      const { categories } = await store.reference();
      return revalidated(request, { categories: [...categories.values()] });
    },
  };
}
