import type { ParseAs } from 'openapi-fetch';

import { abortable } from './abortable.js';
import { SmeError } from './errors.js';
import type { Problem } from '../contract/types.js';

/** What openapi-fetch gives for one call. */
export interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of a call that answers with some. */
export async function take<A extends Answer>(call: Promise<A>): Promise<NonNullable<A['data']>> {
  const data = await done(call);
  if (data === undefined) throw unexpected((await call).response);
  return data as NonNullable<A['data']>;
}

/** The end of a call that may answer with nothing. An empty body is falsy, so the status alone decides. */
export async function done<A extends Answer>(call: Promise<A>): Promise<A['data']> {
  const { data, error, response } = await call;
  if (!response.ok) throw fromProblem(error as Problem, response);
  return data;
}

/** Reads the body of a good answer, or says that it is none. */
export async function readBody(response: Response, as: ParseAs, signal: AbortSignal | null): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? '';
  if (as !== 'json') {
    if (type.startsWith('text/html')) throw unexpected(response);
    return as === 'stream' ? (response.body ?? undefined) : arrived<unknown>(response[as](), response, signal);
  }
  const text = await arrived(response.text(), response, signal);
  if (text === '' && (response.status === 202 || response.status === 204)) return undefined;
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) throw unexpected(response);
  const value = parse(text, response);
  // Every answer of the contract is an object.
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unexpected(response);
  return value;
}

/** Makes sure that an answer that is not good is the service's own problem, and leaves its body unread. */
export async function readProblem(response: Response, signal: AbortSignal | null): Promise<void> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.startsWith('application/problem+json')) throw unexpected(response);
  const problem = parse(await arrived(response.clone().text(), response, signal), response);
  if (typeof (problem as Partial<Problem> | null)?.code !== 'string') throw unexpected(response);
}

/** Turns what goes wrong on the way into an `SmeError`. */
export async function arrived<T>(
  work: Promise<T>,
  response: Response | undefined,
  signal: AbortSignal | null,
): Promise<T> {
  try {
    return await abortable(work, signal);
  } catch (cause) {
    if (cause instanceof SmeError) throw cause;
    throw new SmeError(SmeError.from(cause).code, { ...facts(response), cause });
  }
}

export const unexpected = (response: Response, cause?: unknown): SmeError =>
  new SmeError('unexpected_answer', { ...facts(response), cause });

function parse(text: string, response: Response): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unexpected(response, cause);
  }
}

function fromProblem(problem: Problem, response: Response): SmeError {
  const { code, errors, requestId, retryAfterSeconds, received } = problem;
  return new SmeError(code, {
    requestId,
    retryAfterSeconds,
    received,
    ...facts(response),
    ...(Array.isArray(errors) && { fields: errors }),
  });
}

/** What the head of an answer tells. Across origins only some headers are shown to a page; the body has them too. */
function facts(response: Response | undefined) {
  if (!response) return {};
  const requestId = response.headers.get('X-Request-Id');
  const retryAfter = response.headers.get('Retry-After');
  return {
    response,
    // 0 is a redirect that was not followed.
    ...(response.status > 0 && { status: response.status }),
    ...(requestId && { requestId }),
    ...(retryAfter && { retryAfterSeconds: secondsUntil(retryAfter, response) }),
  };
}

/** RFC 9110 §10.2.3: seconds, or a date, which is told by the service's own clock where it names it. */
function secondsUntil(retryAfter: string, response: Response): number | undefined {
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - Date.parse(response.headers.get('Date') ?? new Date().toUTCString())) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
