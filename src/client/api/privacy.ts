import { requireData } from '../transport/answer.js';
import { callInit, type Api } from './api.js';
import { lazyMethods } from './lazy.js';
import type { PrivacyApi } from '../client.js';

export function privacyApi(api: Api): PrivacyApi {
  return {
    export: async options => requireData(api.GET('/export', callInit(options))),
    ...lazyMethods(async () => (await import('./privacy-calls.js')).privacyCalls(api), 'download'),
  };
}
