/** What `client.agency` does; loaded with the first call. */
import { requireData } from '../transport/answer.js';
import { queryInit, idempotentInit, callInit, type Api } from './api.js';
import type { AgencyApi } from '../client.js';

export function agencyCalls(api: Api): Omit<AgencyApi, 'each' | 'watchChanges'> {
  return {
    inquiries: async (options = {}) =>
      requireData(
        api.GET('/agency/inquiries', queryInit(options, 'limit', 'cursor', 'status', 'waitingFor', 'changedSince')),
      ),
    get: async (receiptNumber, options) =>
      requireData(
        api.GET('/agency/inquiries/{receiptNumber}', { params: { path: { receiptNumber } }, ...callInit(options) }),
      ),
    record: async (receiptNumber, body, options) => {
      const { header, limits } = idempotentInit(options, 'ifMatch');
      const ifMatch = options?.ifMatch;
      const params = { path: { receiptNumber }, header: { ...header, ...(ifMatch && { 'If-Match': ifMatch }) } };
      return requireData(api.POST('/agency/inquiries/{receiptNumber}/events', { params, body, ...limits }));
    },
    changes: async (options = {}) => requireData(api.GET('/agency/changes', queryInit(options, 'limit', 'after'))),
  };
}
