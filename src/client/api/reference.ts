import { requireData } from '../transport/answer.js';
import { callInit, type Api } from './api.js';
import type { ReferenceApi } from '../client.js';

export function referenceApi(api: Api): ReferenceApi {
  return {
    agencies: async options => requireData(api.GET('/agencies', callInit(options))),
    categories: async options => (await requireData(api.GET('/categories', callInit(options)))).categories,
  };
}
