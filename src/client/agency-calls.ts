/** What `client.agency` does; loaded with the first call. */
import { take } from './answer.js';
import { asking, until, type Api } from './api.js';
import type { AgencyApi } from './client.js';
import { newIdempotencyKey } from './idempotency-key.js';

export function agencyCalls(api: Api): Omit<AgencyApi, 'each'> {
  return {
    inquiries: (options = {}) => take(api.GET('/agency/inquiries', asking(options)), { inquiries: [] }),
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
