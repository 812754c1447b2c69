/** What `client.agency` does; loaded with the first call. */
import { take } from './answer.js';
import { asking, once, until, type Api } from './api.js';
import type { AgencyApi } from './client.js';

export function agencyCalls(api: Api): Omit<AgencyApi, 'each'> {
  return {
    inquiries: async (options = {}) => take(api.GET('/agency/inquiries', asking(options, 'limit', 'cursor', 'status'))),
    get: async (receiptNumber, options) =>
      take(api.GET('/agency/inquiries/{receiptNumber}', { params: { path: { receiptNumber } }, ...until(options) })),
    record: async (receiptNumber, body, options) => {
      const { header, limits } = once(options);
      const params = { path: { receiptNumber }, header };
      return take(api.POST('/agency/inquiries/{receiptNumber}/events', { params, body, ...limits }));
    },
  };
}
