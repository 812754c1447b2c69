import type { SmeClient } from '../../client/client.js';
import type { Agency, Business, Category } from '../../contract/types.js';

/** What a person can choose from. */
export interface FormOptions {
  readonly businesses: readonly Business[];
  readonly categories: readonly Category[];
  readonly agencies: readonly Agency[];
  /** The agency that routes inquiries for people who do not know which; null when there is none. */
  readonly routingAgencyId: string | null;
}

export async function loadFormOptions(client: SmeClient, signal: AbortSignal): Promise<FormOptions> {
  const [{ businesses }, categories, { agencies, routingAgencyId }] = await Promise.all([
    client.businesses.list({ signal }),
    client.reference.categories({ signal }),
    client.reference.agencies({ signal }),
  ]);
  return { businesses, categories, agencies, routingAgencyId };
}

/** The preselected business: the requested one, or the only one. */
export function presetBusiness({ businesses }: FormOptions, wantedId: string): Business | undefined {
  const only = businesses.length === 1 ? businesses[0] : undefined;
  return businesses.find(({ businessId }) => businessId === wantedId) ?? only;
}
