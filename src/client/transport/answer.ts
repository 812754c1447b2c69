import type { ParseAs } from 'openapi-fetch';

import { abortable } from './abortable.js';
import { SmeError } from '../errors.js';

/** What openapi-fetch gives for one call. */
export interface ClientAnswer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** A successful answer whose body was read: as text, too, when it is text. */
export interface ReadAnswer extends ClientAnswer {
  readonly text?: string;
  /** The body is not what was requested, a gateway's page perhaps. */
  readonly isOther?: boolean;
}

/** Why one request failed, and its response where there was one. */
export interface RequestFailure extends Partial<ClientAnswer> {
  readonly failure: SmeError;
}

export type RequestOutcome = ReadAnswer | RequestFailure;

/** Errors of calls that the service answered with a problem: for callers of openapi-fetch that is a value. */
const failures = new WeakMap<ClientAnswer, SmeError>();

/** The problem of the service as openapi-fetch gives it. */
export function problemAnswer(answer: ClientAnswer, failure: SmeError): ClientAnswer {
  failures.set(answer, failure);
  return answer;
}

/** The data of a call that answers with some. */
export async function requireData<A extends ClientAnswer>(call: Promise<A>): Promise<NonNullable<A['data']>> {
  const data = await dataOf(call);
  if (data === undefined) throw new SmeError('unexpected_answer', { status: (await call).response.status });
  return data as NonNullable<A['data']>;
}

/** The end of a call that may answer with nothing. */
export async function dataOf<A extends ClientAnswer>(call: Promise<A>): Promise<A['data']> {
  const answer = await call;
  const failure = failures.get(answer);
  if (failure) throw failure;
  return answer.data;
}

/** Reads the body of a good answer. */
export async function readBody(response: Response, as: ParseAs): Promise<ReadAnswer> {
  try {
    return await readWhole(response, as);
  } catch (thrown) {
    if (isUndecodable(thrown)) return { response, isOther: true };
    throw thrown;
  }
}

/** Node tells a body that breaks its Content-Encoding from an interrupted one; browsers report both alike. */
function isUndecodable(thrown: unknown): boolean {
  const { cause } = ((thrown as Partial<SmeError> | undefined)?.cause ?? {}) as {
    readonly cause?: { readonly code?: unknown };
  };
  return /^(Z_|ERR_)/.test(String(cause?.code));
}

async function readWhole(response: Response, as: ParseAs): Promise<ReadAnswer> {
  const type = mediaTypeOfResponse(response);
  const isEmpty = response.status === 204;
  if (as !== 'json') {
    if (isEmpty) return { response, isOther: as === 'blob' };
    if (type === 'text/html') return { response, isOther: true };
    const data = as === 'stream' ? (response.body ?? undefined) : await arrived<unknown>(response[as](), response);
    // No document is empty: nobody should save one.
    return { response, data, isOther: (data as Partial<Blob> | undefined)?.size === 0 };
  }
  const text = await arrived(response.text(), response);
  if (text === '' && (isEmpty || response.status === 202)) return { response, text };
  const data = parsed(text);
  // Every answer of the contract is an object.
  const isOther = !isJson.test(type) || Object(data) !== data || Array.isArray(data);
  return { response, text, isOther, ...(!isOther && { data }) };
}

export const isJson = /^application\/([\w.-]+\+)?json$/;

export const mediaTypeOfResponse = ({ headers }: Response): string =>
  (headers.get('Content-Type') ?? '').replace(/\s*;.*/, '').toLowerCase();

/** The value of a JSON text; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * What failed in transport, as an `SmeError`. Firefox reports an interrupted body as aborted; an abort by the caller is
 * reported by the call's own deadline.
 */
export function transportError(cause: unknown, response?: Response): SmeError {
  if (cause instanceof SmeError) return cause;
  return new SmeError(response ? 'unreachable' : SmeError.from(cause).code, { status: response?.status, cause });
}

/** Transport work whose failure is an `SmeError`. */
export async function arrived<T>(work: Promise<T>, response?: Response, signal?: AbortSignal | null): Promise<T> {
  try {
    return await abortable(work, signal);
  } catch (cause) {
    throw transportError(cause, response);
  }
}
