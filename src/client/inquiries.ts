import { take } from './answer.js';
import { until, type Api } from './api.js';
import type { InquiriesApi } from './client.js';
import { newIdempotencyKey } from './idempotency-key.js';

export function inquiriesApi(api: Api): InquiriesApi {
  return {
    list: ({ signal = null, ...query } = {}) => take(api.GET('/inquiries', { params: { query }, signal })),
    search: (body, options) => take(api.POST('/inquiries/search', { body, ...until(options) })),
    create: (body, { signal = null, idempotencyKey = newIdempotencyKey() } = {}) =>
      take(api.POST('/inquiries', { params: { header: { 'Idempotency-Key': idempotencyKey } }, body, signal })),
    get: (receiptNumber, options) =>
      take(api.GET('/inquiries/{receiptNumber}', { params: { path: { receiptNumber } }, ...until(options) })),
    history: (receiptNumber, options) =>
      take(api.GET('/inquiries/{receiptNumber}/history', { params: { path: { receiptNumber } }, ...until(options) })),
    reply: (receiptNumber, body, { signal = null, idempotencyKey = newIdempotencyKey() } = {}) => {
      const params = { path: { receiptNumber }, header: { 'Idempotency-Key': idempotencyKey } };
      return take(api.POST('/inquiries/{receiptNumber}/replies', { params, body, signal }));
    },
    withdraw: (receiptNumber, body = {}, options) => {
      const params = { path: { receiptNumber } };
      return take(api.POST('/inquiries/{receiptNumber}/withdrawal', { params, body, ...until(options) }));
    },
  };
}
