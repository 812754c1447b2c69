import { take } from './answer.js';
import { until, type Api } from './api.js';
import type { BusinessesApi } from './client.js';

export function businessesApi(api: Api): BusinessesApi {
  return {
    list: async options => take(api.GET('/businesses', until(options))),
    get: async (businessId, options) =>
      take(api.GET('/businesses/{businessId}', { params: { path: { businessId } }, ...until(options) })),
  };
}
