import { take } from './answer.js';
import { until, type Api } from './api.js';
import type { BusinessesApi } from './client.js';

export function businessesApi(api: Api): BusinessesApi {
  return {
    list: options => take(api.GET('/businesses', until(options)), { businesses: [] }),
    get: (businessId, options) => {
      const params = { path: { businessId } };
      return take(api.GET('/businesses/{businessId}', { params, ...until(options) }), { businessId: '', name: {} });
    },
  };
}
