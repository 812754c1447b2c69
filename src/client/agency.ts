import { take } from './answer.js';
import type { Api } from './api.js';
import type { AgencyApi } from './client.js';
import { newIdempotencyKey } from './idempotency-key.js';

export function agencyApi(api: Api): AgencyApi {
  return {
    inquiries: ({ signal = null, ...query } = {}) => take(api.GET('/agency/inquiries', { params: { query }, signal })),
    record: (receiptNumber, body, { signal = null, idempotencyKey = newIdempotencyKey() } = {}) => {
      const params = { path: { receiptNumber }, header: { 'Idempotency-Key': idempotencyKey } };
      return take(api.POST('/agency/inquiries/{receiptNumber}/events', { params, body, signal }));
    },
  };
}
