import { take } from './answer.js';
import { until, type Api } from './api.js';
import type { PrivacyApi } from './client.js';

export function privacyApi(api: Api): PrivacyApi {
  return {
    export: async options => take(api.GET('/export', until(options))),
  };
}
