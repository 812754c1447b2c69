import { requireData } from '../transport/answer.js';
import { callInit, type Api } from './api.js';
import type { BusinessesApi } from '../client.js';

export function businessesApi(api: Api): BusinessesApi {
  return {
    list: async options => requireData(api.GET('/businesses', callInit(options))),
    get: async (businessId, options) =>
      requireData(api.GET('/businesses/{businessId}', { params: { path: { businessId } }, ...callInit(options) })),
  };
}
