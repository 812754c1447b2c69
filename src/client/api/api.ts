import type { Client } from 'openapi-fetch';

import type { CallOptions, OnceOptions } from '../client-options.js';
import { newIdempotencyKey } from './idempotency-key.js';
import { checkCall } from '../check-options.js';
import type { paths } from '../../contract/schema.js';

/** What the method groups are built on. */
export type Api = Client<paths>;

type Names = Parameters<typeof checkCall> extends [unknown, ...infer More] ? More : never;

/** A call's own options in the form that the transport takes; `more` names the options that only some calls have. */
export function callInit(options: CallOptions = {}, ...more: Names): { readonly signal: AbortSignal | null } {
  checkCall(options, ...more);
  const { signal = null, timeoutMs, retries, onDamage } = options;
  // openapi-fetch knows only the signal and passes the rest on.
  const limits = { signal, timeoutMs, retries, onDamage };
  return limits;
}

/** The query of a list, and the call's own options. */
export function queryInit<Query extends object>(options: CallOptions & Query, ...names: Names) {
  const limits = callInit(options, ...names);
  const { signal, timeoutMs, retries, onDamage, ...query } = options;
  return { params: { query: query as unknown as Query }, ...limits };
}

/** The idempotency key of a call that may be repeated, and the call's own options. */
export function idempotentInit(options: OnceOptions = {}, ...more: Names) {
  const limits = callInit(options, 'idempotencyKey', ...more);
  return { header: { 'Idempotency-Key': options.idempotencyKey ?? newIdempotencyKey() }, limits };
}
