import { take } from './answer.js';
import { until, type Api } from './api.js';
import type { ReferenceApi } from './client.js';

export function referenceApi(api: Api): ReferenceApi {
  return {
    agencies: async options => take(api.GET('/agencies', until(options))),
    categories: async options => (await take(api.GET('/categories', until(options)))).categories,
  };
}
