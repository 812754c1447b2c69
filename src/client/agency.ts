import { take } from './answer.js';
import { asking, until, type Api } from './api.js';
import type { AgencyApi } from './client.js';
import { newIdempotencyKey } from './idempotency-key.js';
import { eachRow } from './pages.js';

export function agencyApi(api: Api): AgencyApi {
  const inquiries: AgencyApi['inquiries'] = (options = {}) =>
    take(api.GET('/agency/inquiries', asking(options)), { inquiries: [] });

  return {
    inquiries,
    each: options =>
      eachRow(
        cursor => inquiries({ ...options, ...cursor }),
        page => page.inquiries,
        options,
      ),
    get: (receiptNumber, options) =>
      take(api.GET('/agency/inquiries/{receiptNumber}', { params: { path: { receiptNumber } }, ...until(options) }), {
        inquiry: {},
        history: [],
      }),
    record: (receiptNumber, body, { idempotencyKey = newIdempotencyKey(), ...options } = {}) => {
      const params = { path: { receiptNumber }, header: { 'Idempotency-Key': idempotencyKey } };
      return take(api.POST('/agency/inquiries/{receiptNumber}/events', { params, body, ...until(options) }), {
        kind: '',
      });
    },
  };
}
