import type { Api } from './api.js';
import type { AgencyApi } from '../client.js';
import { eachRow, lazyItems, lazyMethods } from './lazy.js';

/** For an agency's own system; no page of a citizen has to load what it does. */
export function agencyApi(api: Api): AgencyApi {
  const load = async () => (await import('./agency-calls.js')).agencyCalls(api);
  const calls = lazyMethods(load, 'inquiries', 'get', 'record', 'changes');
  return {
    ...calls,
    each: options => eachRow(at => calls.inquiries({ ...options, ...at }), 'inquiries', options),
    watchChanges: options =>
      lazyItems(async () => (await import('../streams/agency-changes.js')).watchChanges(calls.changes, options)),
  };
}
