import type { Client } from 'openapi-fetch';

import type { CallOptions, OnceOptions } from '../client.js';
import { newIdempotencyKey } from './idempotency-key.js';
import { checkCall } from '../options.js';
import type { paths } from '../../contract/schema.js';

/** What the method groups stand on. */
export type Api = Client<paths>;

type Names = Parameters<typeof checkCall> extends [unknown, ...infer More] ? More : never;

/** A call's own options as the transport wants them; `more` are the names of those that not every call has. */
export function callInit(options: CallOptions = {}, ...more: Names): { readonly signal: AbortSignal | null } {
  checkCall(options, ...more);
  const { signal = null, timeoutMs, retries, onDamage } = options;
  // openapi-fetch knows of the signal only, and hands on the rest.
  const limits = { signal, timeoutMs, retries, onDamage };
  return limits;
}

/** What a list is asked for, and the call's own options. */
export function queryInit<Query extends object>(options: CallOptions & Query, ...names: Names) {
  const limits = callInit(options, ...names);
  const { signal, timeoutMs, retries, onDamage, ...query } = options;
  return { params: { query: query as unknown as Query }, ...limits };
}

/** The key of a call that the service may be asked twice, and the call's own options. */
export function idempotentInit(options: OnceOptions = {}) {
  const limits = callInit(options, 'idempotencyKey');
  return { header: { 'Idempotency-Key': options.idempotencyKey ?? newIdempotencyKey() }, limits };
}
