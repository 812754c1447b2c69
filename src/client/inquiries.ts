import { take } from './answer.js';
import { asking, once, until, type Api } from './api.js';
import type { InquiriesApi } from './client.js';
import { eachRow } from './lazy.js';

export function inquiriesApi(api: Api): InquiriesApi {
  const list: InquiriesApi['list'] = async (options = {}) =>
    take(api.GET('/inquiries', asking(options, 'limit', 'cursor', 'status')));
  const search: InquiriesApi['search'] = async (body, options) =>
    take(api.POST('/inquiries/search', { body, ...until(options) }));

  return {
    list,
    each: options => eachRow(at => list({ ...options, ...at }), 'inquiries', options),
    search,
    eachFound: (criteria, options) => eachRow(at => search({ ...criteria, ...at }, options), 'inquiries', options),
    create: async (body, options) => {
      const { header, limits } = once(options);
      return take(api.POST('/inquiries', { params: { header }, body, ...limits }));
    },
    get: async (receiptNumber, options) =>
      take(api.GET('/inquiries/{receiptNumber}', { params: { path: { receiptNumber } }, ...until(options) })),
    history: async (receiptNumber, options) =>
      take(api.GET('/inquiries/{receiptNumber}/history', { params: { path: { receiptNumber } }, ...until(options) })),
    reply: async (receiptNumber, body, options) => {
      const { header, limits } = once(options);
      const params = { path: { receiptNumber }, header };
      return take(api.POST('/inquiries/{receiptNumber}/replies', { params, body, ...limits }));
    },
    withdraw: async (receiptNumber, body = {}, options) => {
      const params = { path: { receiptNumber } };
      return take(api.POST('/inquiries/{receiptNumber}/withdrawal', { params, body, ...until(options) }));
    },
  };
}
