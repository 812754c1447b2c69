import { requireData } from '../transport/answer.js';
import { queryInit, idempotentInit, callInit, type Api } from './api.js';
import type { InquiriesApi } from '../client.js';
import { eachRow } from './lazy.js';

export function inquiriesApi(api: Api): InquiriesApi {
  const list: InquiriesApi['list'] = async (options = {}) =>
    requireData(api.GET('/inquiries', queryInit(options, 'limit', 'cursor', 'status', 'sort')));
  const search: InquiriesApi['search'] = async (body, options) =>
    requireData(api.POST('/inquiries/search', { body, ...callInit(options) }));

  return {
    list,
    each: options => eachRow(at => list({ ...options, ...at }), 'inquiries', options),
    search,
    eachFound: (criteria, options) => eachRow(at => search({ ...criteria, ...at }, options), 'inquiries', options),
    create: async (body, options) => {
      const { header, limits } = idempotentInit(options);
      return requireData(api.POST('/inquiries', { params: { header }, body, ...limits }));
    },
    get: async (receiptNumber, options) =>
      requireData(api.GET('/inquiries/{receiptNumber}', { params: { path: { receiptNumber } }, ...callInit(options) })),
    history: async (receiptNumber, options) =>
      requireData(
        api.GET('/inquiries/{receiptNumber}/history', { params: { path: { receiptNumber } }, ...callInit(options) }),
      ),
    reply: async (receiptNumber, body, options) => {
      const { header, limits } = idempotentInit(options);
      const params = { path: { receiptNumber }, header };
      return requireData(api.POST('/inquiries/{receiptNumber}/replies', { params, body, ...limits }));
    },
    withdraw: async (receiptNumber, body = {}, options) => {
      const { header, limits } = idempotentInit(options);
      const params = { path: { receiptNumber }, header };
      return requireData(api.POST('/inquiries/{receiptNumber}/withdrawal', { params, body, ...limits }));
    },
  };
}
