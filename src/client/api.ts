import type { Client } from 'openapi-fetch';

import type { CallOptions } from './client.js';
import type { paths } from '../contract/schema.js';

/** What the method groups stand on. */
export type Api = Client<paths>;

/** A call's `signal` as `fetch` wants it. */
export const until = (options: CallOptions | undefined): { readonly signal: AbortSignal | null } => ({
  signal: options?.signal ?? null,
});
