import { take } from './answer.js';
import { asking, until, type Api } from './api.js';
import type { InquiriesApi } from './client.js';
import { newIdempotencyKey } from './idempotency-key.js';
import { eachRow } from './lazy.js';

const page = { inquiries: [], counts: {}, asOf: '' };
const inquiry = { receiptNumber: '', status: '', attachments: [], capabilities: {} };

export function inquiriesApi(api: Api): InquiriesApi {
  const list: InquiriesApi['list'] = (options = {}) => take(api.GET('/inquiries', asking(options)), page);
  const search: InquiriesApi['search'] = (body, options) =>
    take(api.POST('/inquiries/search', { body, ...until(options) }), page);

  return {
    list,
    each: options => eachRow(at => list({ ...options, ...at }), 'inquiries', options),
    search,
    eachFound: (criteria, options) => eachRow(at => search({ ...criteria, ...at }, options), 'inquiries', options),
    create: (body, { idempotencyKey = newIdempotencyKey(), ...options } = {}) => {
      const params = { header: { 'Idempotency-Key': idempotencyKey } };
      return take(api.POST('/inquiries', { params, body, ...until(options) }), inquiry);
    },
    get: (receiptNumber, options) =>
      take(api.GET('/inquiries/{receiptNumber}', { params: { path: { receiptNumber } }, ...until(options) }), inquiry),
    history: (receiptNumber, options) => {
      const params = { path: { receiptNumber } };
      return take(api.GET('/inquiries/{receiptNumber}/history', { params, ...until(options) }), { entries: [] });
    },
    reply: (receiptNumber, body, { idempotencyKey = newIdempotencyKey(), ...options } = {}) => {
      const params = { path: { receiptNumber }, header: { 'Idempotency-Key': idempotencyKey } };
      return take(api.POST('/inquiries/{receiptNumber}/replies', { params, body, ...until(options) }), { kind: '' });
    },
    withdraw: (receiptNumber, body = {}, options) => {
      const params = { path: { receiptNumber } };
      return take(api.POST('/inquiries/{receiptNumber}/withdrawal', { params, body, ...until(options) }), inquiry);
    },
  };
}
