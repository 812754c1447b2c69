import { requireData } from '../transport/answer.js';
import { callInit, type Api } from './api.js';
import type { PrivacyApi } from '../client.js';

export function privacyApi(api: Api): PrivacyApi {
  return {
    export: async options => requireData(api.GET('/export', callInit(options))),
  };
}
