import type { Handlers } from '../http/call.js';
import type { Dependencies } from '../options.js';

/** Reference data. */
export function referenceHandlers({ store }: Dependencies): Pick<Handlers, 'listAgencies' | 'listCategories'> {
  return {
    async listAgencies() {
      const { agencies, routingAgencyId } = await store.reference();
      return { status: 200, body: { agencies: [...agencies.values()], routingAgencyId } };
    },

    async listCategories() {
      const { categories } = await store.reference();
      return { status: 200, body: { categories: [...categories.values()] } };
    },
  };
}
