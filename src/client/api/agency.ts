import type { Api } from './api.js';
import type { AgencyApi } from '../client.js';
import { eachRow, lazyMethods } from './lazy.js';

/** For an agency's own system; no page of a citizen has to load what it does. */
export function agencyApi(api: Api): AgencyApi {
  const load = async () => (await import('./agency-calls.js')).agencyCalls(api);
  const calls = lazyMethods(load, 'inquiries', 'get', 'record');
  return { ...calls, each: options => eachRow(at => calls.inquiries({ ...options, ...at }), 'inquiries', options) };
}
