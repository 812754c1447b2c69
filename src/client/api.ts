import type { Client } from 'openapi-fetch';

import type { CallOptions } from './client.js';
import type { paths } from '../contract/schema.js';

/** What the method groups stand on. */
export type Api = Client<paths>;

/** A call's own limits as the transport wants them; `signal` also as `fetch` does. */
export function until({ signal, timeoutMs, retries }: CallOptions = {}): { readonly signal: AbortSignal | null } {
  // openapi-fetch knows of the signal only, and hands on the rest.
  const limits = { signal: signal ?? null, timeoutMs, retries };
  return limits;
}

/** What a list is asked for, and the call's own limits. */
export function asking<Query extends object>(options: CallOptions & Query) {
  const { signal, timeoutMs, retries, ...query } = options;
  const limits = { signal: signal ?? null, timeoutMs, retries };
  return { params: { query: query as unknown as Query }, ...(limits as ReturnType<typeof until>) };
}
