import 'sme-one-id/sme-inquiry-form.js';

import { agencies, businesses, categories } from './sample.mjs';

document.querySelector('sme-inquiry-form').options = {
  status: 'ready',
  value: {
    businesses: businesses.map(({ id, name }) => ({ businessId: id, name, relation: 'owner' })),
    categories: categories.map(({ id, name }) => ({
      categoryId: id,
      name,
      suggestedAgencyIds: agencies.map(agency => agency.id),
    })),
    agencies: agencies.map(({ id, ...names }) => ({ agencyId: id, ...names })),
    routingAgencyId: null,
  },
};
