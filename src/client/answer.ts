import type { ParseAs } from 'openapi-fetch';

import { abortable } from './abortable.js';
import { SmeError, type SmeErrorOptions } from './errors.js';
import type { Problem } from '../contract/types.js';

/** What openapi-fetch gives for one call. */
export interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/**
 * The data of a call that answers with some.
 *
 * @param sample members that it must have, each with a value of the kind that is wanted; `[]` stands for a list of objects
 */
export async function take<A extends Answer>(
  call: Promise<A>,
  sample: { readonly [Name in keyof NonNullable<A['data']>]?: unknown } = {},
): Promise<NonNullable<A['data']>> {
  const answer = await call;
  const failure = failureIn(answer);
  if (failure) throw failure;
  const { data, response } = answer;
  const has = ([name, wanted]: [string, unknown]) => isLike((data as Record<string, unknown>)[name], wanted);
  if (data === undefined || !Object.entries(sample).every(has)) throw unexpected(response);
  return data as NonNullable<A['data']>;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function isLike(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) return Array.isArray(value) && value.every(isObject);
  return isObject(wanted) ? isObject(value) : typeof value === typeof wanted;
}

/** The end of a call that may answer with nothing. */
export async function done<A extends Answer>(call: Promise<A>): Promise<A['data']> {
  const answer = await call;
  const failure = failureIn(answer);
  if (failure) throw failure;
  return answer.data;
}

/** Reads the body of a good answer, or says that it is none. */
export async function readBody(response: Response, as: ParseAs): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? '';
  if (as !== 'json') {
    if (type.startsWith('text/html')) throw unexpected(response);
    return as === 'stream' ? (response.body ?? undefined) : arrived<unknown>(response[as](), response);
  }
  let text: string;
  try {
    text = await response.text();
  } catch (cause) {
    throw failed(cause, response);
  }
  if (text === '' && (response.status === 202 || response.status === 204)) return undefined;
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) throw unexpected(response);
  const value = parse(text, response);
  // Every answer of the contract is an object.
  if (!isObject(value)) throw unexpected(response);
  return value;
}

/** Makes sure that an answer that is not good is the service's own problem, and leaves its body unread. */
export async function readProblem(response: Response): Promise<void> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.startsWith('application/problem+json')) throw unexpected(response);
  const problem = parse(await arrived(response.clone().text(), response), response);
  if (typeof (problem as Partial<Problem> | null)?.code !== 'string') throw unexpected(response);
}

/**
 * What went wrong on the way, as an `SmeError`. Firefox calls a body that breaks off aborted; a caller who aborts is told so by
 * the call's own time limit.
 */
export function failed(cause: unknown, response?: Response): SmeError {
  if (cause instanceof SmeError) return cause;
  return new SmeError(response ? 'unreachable' : SmeError.from(cause).code, { ...factsOf(response), cause });
}

/** Work on the way, whose failure is an `SmeError`. */
export async function arrived<T>(work: Promise<T>, response?: Response, signal?: AbortSignal | null): Promise<T> {
  try {
    return await abortable(work, signal);
  } catch (cause) {
    throw failed(cause, response);
  }
}

export const unexpected = (response: Response, cause?: unknown): SmeError =>
  new SmeError('unexpected_answer', { ...factsOf(response), cause });

function parse(text: string, response: Response): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unexpected(response, cause);
  }
}

/** What a call that was answered failed with. An empty body is falsy, so the status alone decides. */
export function failureIn({ error, response }: Answer): SmeError | undefined {
  if (response.ok) return undefined;
  // What a middleware of the low-level client answers instead of the service may be anything.
  const { code, errors, requestId, retryAfterSeconds, received } = (error ?? {}) as Partial<Problem>;
  if (typeof code !== 'string') return unexpected(response);
  return new SmeError(code, {
    ...factsOf(response),
    ...(typeof requestId === 'string' && { requestId }),
    ...(typeof retryAfterSeconds === 'number' && { retryAfterSeconds }),
    received,
    fields: Array.isArray(errors) ? errors : undefined,
  });
}

/** What the head of an answer tells. Across origins only some headers are shown to a page; the body has them too. */
export function factsOf(response: Response | undefined): SmeErrorOptions {
  if (!response) return {};
  const { headers, status } = response;
  const retryAfter = headers.get('Retry-After');
  return {
    response,
    // 0 is a redirect that was not followed.
    status: status || undefined,
    requestId: headers.get('X-Request-Id') ?? undefined,
    retryAfterSeconds: retryAfter ? secondsUntil(retryAfter, headers) : undefined,
  };
}

/** RFC 9110 §10.2.3: seconds, or a date, which is told by the service's own clock where it names it. */
function secondsUntil(retryAfter: string, headers: Headers): number | undefined {
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.parse(headers.get('Date') ?? new Date().toUTCString())) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
