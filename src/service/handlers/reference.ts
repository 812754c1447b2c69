import type { Handlers } from '../http/call.js';
import { describeService } from '../description.js';
import { revalidated } from '../http/entity-tags.js';
import type { Dependencies } from '../options.js';

type ReferenceHandlers = Pick<Handlers, 'listAgencies' | 'listCategories' | 'getService'>;

/** Reference data. */
export function referenceHandlers({ store, description }: Dependencies): ReferenceHandlers {
  return {
    async listAgencies({ request }) {
      const { agencies, routingAgencyId } = await store.reference();
      return revalidated(request, { agencies: [...agencies.values()], routingAgencyId });
    },

    async listCategories({ request }) {
      const { categories } = await store.reference();
      return revalidated(request, { categories: [...categories.values()] });
    },

    getService: ({ request }) => revalidated(request, describeService(description)),
  };
}
