import type { Client } from 'openapi-fetch';

import type { CallOptions, OnceOptions } from '../client-options.js';
import { newIdempotencyKey } from './idempotency-key.js';
import { callLimitRules, checkCall } from '../check-options.js';
import type { paths } from '../../contract/schema.js';

/** What the method groups are built on. */
export type Api = Client<paths>;

type Names = Parameters<typeof checkCall> extends [unknown, ...infer More] ? More : never;

/** A call's own options in the form that the transport takes; `more` names the options that only some calls have. */
export function callInit(
  options: CallOptions = {},
  ...more: Names
): Pick<CallOptions, 'headers'> & { readonly signal: AbortSignal | null } {
  checkCall(options, ...more);
  // openapi-fetch knows only signal and headers, and passes the rest on.
  return picked(options, Object.keys(callLimitRules)) as ReturnType<typeof callInit>;
}

/** The query of a list, and the call's own options. */
export function queryInit<Query extends object>(options: CallOptions & Query, ...names: Names) {
  const limits = callInit(options, ...names);
  return { params: { query: picked(options, names) as Query }, ...limits };
}

const picked = (options: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(options).filter(([name]) => names.includes(name)));

/** The idempotency key of a call that may be repeated, and the call's own options. */
export function idempotentInit(options: OnceOptions = {}, ...more: Names) {
  const limits = callInit(options, 'idempotencyKey', ...more);
  return { header: { 'Idempotency-Key': options.idempotencyKey ?? newIdempotencyKey() }, limits };
}
